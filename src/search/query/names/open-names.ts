/** Opens the site's names for questions: once for a page, then asked with every keystroke. Sent to the browser. */
import { fold } from "../../../model/fold.ts";
import type { Lookup } from "../lookup.ts";
import type { Names } from "../names.ts";
import { knownNames } from "./known-names.ts";
import { matchFinder } from "./matching.ts";
import { mentionsIn } from "./mentions.ts";
import { nearestTo } from "./nearest.ts";

/** `isWord`: whether texts hold a word (folded), so that it isn't a misspelling of a name. */
export function openNames(lookup: Lookup, isWord: (word: string) => boolean = () => false): Names {
  const known = knownNames(lookup, isWord);
  const entryByKey = new Map(lookup.entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  return {
    mentionsIn: (query) => mentionsIn(known, query),
    matching: matchFinder(known),
    nearest: (query, limit) => nearestTo(known, query, limit),
    fold: (text) => known.foldHan(fold(text)),
    entryOf: (kind, id) => entryByKey.get(`${kind} ${id}`) ?? null,
  };
}
