/** The names that are most like a query which names nothing: what could have been meant. Sent to the browser. */
import type { LookupEntry } from "../lookup.ts";
import { distance } from "./distance.ts";
import { compareEntries, type KnownNames } from "./known-names.ts";
import { glued, scan } from "./scan.ts";

/** By the share of letters that are wrong, each entry by its best name. */
export function nearestTo(known: KnownNames, query: string, limit: number): readonly LookupEntry[] {
  const written = glued(scan(query, known.foldHan));
  const shares = new Map<LookupEntry, number>();
  for (const { entry, key, isTrigger } of known.spellings) {
    if (isTrigger) continue;
    const longer = Math.max(written.length, key.length);
    const isBegun = key.length >= TELLING && written.startsWith(key);
    const allowed = isBegun ? longer : Math.floor(longer / LETTERS_PER_ERROR);
    const wrong = isBegun ? longer - key.length : distance(written, key, allowed);
    if (wrong <= allowed) shares.set(entry, Math.min(shares.get(entry) ?? 1, wrong / longer));
  }
  return [...shares]
    .sort(([a, shareOfA], [b, shareOfB]) => shareOfA - shareOfB || compareEntries(a, b))
    .slice(0, limit)
    .map(([entry]) => entry);
}

/** One in so many may be wrong. */
const LETTERS_PER_ERROR = 4;
/** A name of so many letters is told from the beginning of another word. */
const TELLING = 5;
