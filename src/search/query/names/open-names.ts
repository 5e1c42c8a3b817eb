/** Opens the site's names for questions: once for a page, then asked with every keystroke. Sent to the browser. */
import { fold } from "../../../model/fold.ts";
import { normalizeTicker, symbolsOfBareNumber } from "../../../model/ticker.ts";
import { nameFinder, type Lookup, type LookupEntry } from "../lookup.ts";
import type { Mention, NameMatch, Names } from "../names.ts";
import { hanFolder } from "./han.ts";
import { glued, scan } from "./scan.ts";

/** `isWord`: whether texts hold a word (folded), so that it isn't a misspelling of a name. */
export function openNames({ entries, hanFolds }: Lookup, _isWord: (word: string) => boolean = () => false): Names {
  const foldHan = hanFolder(hanFolds);
  const known = new Map<string, { entry: LookupEntry; isTrigger: boolean }[]>();
  for (const isTrigger of [false, true]) {
    for (const entry of entries) {
      for (const name of isTrigger ? (entry.triggers ?? []) : [entry.name, ...entry.names]) {
        const key = glued(scan(name, foldHan));
        known.set(key, [...(known.get(key) ?? []), { entry, isTrigger }]);
      }
    }
  }
  const find = nameFinder(entries);
  const mentionsIn = (query: string): readonly Mention[] => {
    const pieces = scan(query, foldHan);
    const mentions: Mention[] = [];
    for (let from = 0; from < pieces.length;) {
      let taken = 0;
      for (let length = Math.min(30, pieces.length - from); length > 0 && taken === 0; length--) {
        const window = pieces.slice(from, from + length);
        const stretch = { start: window[0]!.stretch.start, end: window.at(-1)!.stretch.end };
        const written = query.slice(stretch.start, stretch.end);
        const ticker = normalizeTicker(written);
        const symbols = ticker === null ? symbolsOfBareNumber(written) : [ticker];
        const bySymbol = entries.filter((entry) => entry.symbols.some((symbol) => symbols.includes(symbol)));
        const named = known.get(glued(window)) ?? [];
        const first = named[0];
        const means =
          bySymbol.length > 0
            ? bySymbol
            : [...new Set(named.filter(({ entry }) => entry.kind === first?.entry.kind).map(({ entry }) => entry))];
        if (means.length === 0) continue;
        mentions.push({
          stretch,
          entries: means,
          recognition: "exact",
          isTrigger: bySymbol.length === 0 && first!.isTrigger,
        });
        taken = length;
      }
      from += taken || 1;
    }
    return mentions;
  };
  return {
    mentionsIn,
    matching: (query) => {
      const folded = fold(query);
      return find(query).map((entry): NameMatch => {
        const isWhole = mentionsIn(query).some(
          ({ stretch, entries: named }) =>
            named.includes(entry) && fold(query.slice(stretch.start, stretch.end)) === folded,
        );
        return { entry, recognition: isWhole ? "exact" : "prefix", isWhole };
      });
    },
    nearest: (_query, limit) => entries.slice(0, limit),
    fold: (text) => foldHan(fold(text)),
    entryOf: (kind, id) => entries.find((entry) => entry.kind === kind && entry.id === id) ?? null,
  };
}
