/**
 * Rows by words: every word asked for must occur in the row, in its own text or in the names of its entities, metric
 * or publisher. A word counts from its start (`inv` finds *investors*); Chinese and Japanese, which write no spaces,
 * count anywhere. Case, accents and width don't matter. Sent to the browser.
 */
import { spellingsOf } from "../../model/ticker.ts";
import { fold, isUnspaced } from "../../model/fold.ts";
import type { FacetColumn, Table } from "./table.ts";

/** Each row's own text as `foldWords` gives it. */
export type WordIndex = readonly string[];

/** Facets whose options' names are searched with the rows' own texts. */
const NAMING_FACETS = ["entity", "metric", "publisher"] as const;

/** Folded, with a space in front of every word, the first included. */
export function foldWords(text: string): string {
  return ` ${fold(text)}`;
}

/** What is looked for: folded words, each once; empty where the query has no letter and no digit. */
function needlesOf(words: string): string[] {
  const folded = fold(words).split(" ");
  return [...new Set(folded.filter((word) => word !== ""))].map((word) => (isUnspaced(word) ? word : ` ${word}`));
}

/** 1 for each row that has all words. Without a letter or digit in the query every row has. */
export function matchWords(table: Table, texts: WordIndex, words: string): Uint8Array {
  const isMatch = new Uint8Array(table.count).fill(1);
  for (const needle of needlesOf(words)) {
    const named = NAMING_FACETS.map((facet) => rowsNaming(table, table.facets[facet], needle));
    for (let row = 0; row < table.count; row++) {
      if (isMatch[row] === 0) continue;
      if (named.some((rows) => rows !== null && rows[row] === 1)) continue;
      if (!texts[row]!.includes(needle)) isMatch[row] = 0;
    }
  }
  return isMatch;
}

/** 1 for each row with an option that is named so; null where no option is. */
function rowsNaming(table: Table, column: FacetColumn, needle: string): Uint8Array | null {
  const isNamed = Uint8Array.from(column.options, ({ label, names }) =>
    haystackOf([label, ...names]).includes(needle) ? 1 : 0,
  );
  return isNamed.includes(1) ? rowsWith(column, isNamed, table.count) : null;
}

/** 1 for each row that has one of the options marked 1. */
export function rowsWith({ codes, offsets }: FacetColumn, isMarked: Uint8Array, count: number): Uint8Array {
  const rows = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    if (offsets === null) {
      rows[row] = isMarked[codes[row]!]!;
      continue;
    }
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (isMarked[codes[at]!] === 1) rows[row] = 1;
  }
  return rows;
}

function haystackOf(names: readonly string[]): string {
  const spelled = names.flatMap((name) => (/^[\dA-Z]+\.[A-Z]+$/u.test(name) ? spellingsOf(name) : name));
  return foldWords(spelled.join(" "));
}
