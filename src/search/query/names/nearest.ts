/** The names that are most like a query which names nothing: what could have been meant. Sent to the browser. */
import type { LookupEntry } from "../lookup.ts";
import { distance } from "./distance.ts";
import { compareEntries, type KnownNames } from "./known-names.ts";
import { glued, scan } from "./scan.ts";

/** By the share of letters that are wrong, each entry by its best name. As many as there are, up to `limit`. */
export function nearestTo(known: KnownNames, query: string, limit: number): readonly LookupEntry[] {
  const written = glued(scan(query, known.foldHan)).slice(0, known.longest);
  const shares = new Map<LookupEntry, number>();
  for (const { entry, key, isTrigger } of known.spellings) {
    if (isTrigger) continue;
    const longer = Math.max(written.length, key.length);
    const best = shares.get(entry) ?? 1;
    const allowed = Math.ceil(best * longer) - 1;
    const wrong = distance(written, key, allowed);
    shares.set(entry, wrong > allowed ? best : wrong / longer);
  }
  return [...shares]
    .sort(([a, shareOfA], [b, shareOfB]) => shareOfA - shareOfB || compareEntries(a, b))
    .slice(0, limit)
    .map(([entry]) => entry);
}
