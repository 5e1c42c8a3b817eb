/** What words are looked for in, fact by fact. Sent to the browser. */
import { spellingsOf } from "../../../model/ticker.ts";
import type { LookupKind } from "../lookup.ts";
import type { Names } from "../names.ts";
import type { IndexedFact } from "./open-shard.ts";

/**
 * A fact's own words, and every name of whom and what it is about, of its metric and of its publisher, tickers in all
 * their spellings; folded, a space in front of every word. What has been folded once isn't again.
 */
export function textsOf({ fold, entryOf }: Pick<Names, "fold" | "entryOf">): (fact: IndexedFact) => string {
  const namesById = new Map<string, string>();
  const textById = new WeakMap<IndexedFact, string>();
  const namesOf = (kind: LookupKind, id: string | null): string => {
    if (id === null) return "";
    const key = `${kind} ${id}`;
    const known = namesById.get(key);
    if (known !== undefined) return known;
    const entry = entryOf(kind, id);
    const names = entry === null ? [id] : [entry.name, ...entry.names, ...entry.symbols.flatMap(spellingsOf)];
    const text = names.map((name) => ` ${fold(name)}`).join("");
    namesById.set(key, text);
    return text;
  };
  return (fact) => {
    const known = textById.get(fact);
    if (known !== undefined) return known;
    const { words, of, by, subject, metric, source } = fact;
    const own = [words, of?.[1] ?? "", by?.[1] ?? ""].map((text) => ` ${fold(text)}`);
    const named = [of, by].flatMap((each) => (each?.[2] === 1 ? namesOf("entity", each[0]) : []));
    const text = [
      ...own,
      ...named,
      namesOf("entity", subject),
      namesOf("metric", metric),
      namesOf("publisher", source.publisher),
    ].join("");
    textById.set(fact, text);
    return text;
  };
}
