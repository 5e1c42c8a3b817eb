/** The edition of a set of shards: made from their contents, so that rows of two builds are never put together. */
import { createHash } from "node:crypto";

/** A shard before its edition is known. */
export type Unstamped<T> = Omit<T, "edition">;

/** Equal for equal texts in the same order, and for no others. */
export function editionOf(texts: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length} ${text}`);
  return hash.digest("hex").slice(0, 16);
}
