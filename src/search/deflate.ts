/** Makes the search's own files small for every host, also for those that compress nothing. `query/inflate.ts` undoes it. */
import { deflateRawSync } from "node:zlib";

/** UTF-8, as a raw deflate stream. The same text gives the same bytes. */
export function deflate(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(deflateRawSync(text, { level: 9 }));
}
