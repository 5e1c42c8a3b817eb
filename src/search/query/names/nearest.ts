/** The names that are most like a query which names nothing: what could have been meant. Sent to the browser. */
import type { LookupEntry } from "../lookup.ts";
import { distance } from "./distance.ts";
import { compareEntries, type KnownNames } from "./known-names.ts";
import { glued, scan } from "./scan.ts";

/**
 * By the share of letters that are wrong, each entry by its best name. Where none is near, the nearest one alone, if it
 * has anything in common with the query.
 */
export function nearestTo(known: KnownNames, query: string, limit: number): readonly LookupEntry[] {
  const written = glued(scan(query, known.foldHan)).slice(0, known.longest);
  const near = nearOnes(known, written).slice(0, limit);
  return near.length > 0 ? near : nearestOne(known, written).slice(0, limit);
}

function nearOnes(known: KnownNames, written: string): LookupEntry[] {
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
    .map(([entry]) => entry);
}

/** One, or none. */
function nearestOne(known: KnownNames, written: string): LookupEntry[] {
  let best: { readonly entry: LookupEntry; readonly share: number } | null = null;
  for (const { entry, key, isTrigger } of known.spellings) {
    if (isTrigger) continue;
    const longer = Math.max(written.length, key.length);
    const allowed = Math.min(longer - 1, Math.floor((best?.share ?? 1) * longer));
    const wrong = distance(written, key, allowed);
    if (wrong > allowed) continue;
    const share = wrong / longer;
    if (best === null || share < best.share || (share === best.share && compareEntries(entry, best.entry) < 0))
      best = { entry, share };
  }
  return best === null ? [] : [best.entry];
}

/** One in so many may be wrong. */
const LETTERS_PER_ERROR = 4;
/** A name of so many letters is told from the beginning of another word. */
const TELLING = 5;
