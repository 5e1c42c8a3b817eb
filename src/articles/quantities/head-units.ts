/**
 * What a table's head says of bare cells below it: `(RMB million)`, （億元）, `Change (%)`, 目標價（港元）, `P/E (x)`. Only what
 * stands in brackets, behind a comma, or alone is a unit; a word of the head is not.
 */
import type { NamedUnit } from "../../facts/unit.ts";
import { ANY_YUAN, type WrittenCurrency } from "./currencies.ts";
import { plainText } from "./plain-text.ts";
import { currencyNamedIn } from "./stated-currency.ts";

export interface HeadUnit {
  readonly currency: WrittenCurrency | null;
  /** Literal; empty for none. */
  readonly scale: string;
  readonly unit: NamedUnit | null;
}

const NOTE = /[([]([^()[\]]{1,30})[)\]]|[,，:：] ?([^,，:：()]{1,16})$/gu;
const SCALES: readonly (readonly [words: RegExp, scale: string])[] = [
  [/百万|(?<!\p{L})(?:millions?|mn|mln|mil)(?!\p{L})|(?<=\$|RMB|HKD|USD|CNY|\b) ?m(?!\p{L})/iu, "m"],
  [/万亿|(?<!\p{L})(?:trillions?|tn)(?!\p{L})/iu, "tn"],
  [/亿/u, "亿"],
  [/万/u, "万"],
  [/千|(?<!\p{L})thousands?(?!\p{L})|'000|000s/iu, "k"],
  [/(?<!\p{L})(?:billions?|bn|bln)(?!\p{L})|(?<=\$|RMB) ?b(?!\p{L})/iu, "bn"],
];
const UNITS: readonly (readonly [words: RegExp, unit: NamedUnit])[] = [
  [/百分点|percentage points?|(?<!\p{L})(?:pp|ppts?)(?!\p{L})/iu, "percentage-points"],
  [/基点|(?<!\p{L})(?:bps?|basis points?)(?!\p{L})/iu, "basis-points"],
  [/%|percent|per cent/iu, "percent"],
  [/^ ?(?:x|倍|times)$/iu, "multiple"],
  [/^ ?(?:点|points?|pts)$/iu, "points"],
];

/** Null where the head says nothing of a unit. */
export function unitOfHead(head: string): HeadUnit | null {
  const plain = plainText(head).trim();
  const notes = [...plain.matchAll(NOTE)].map((match) => (match[1] ?? match[2])!);
  for (const note of [...notes.reverse(), plain]) {
    const read = readNote(note, note === plain);
    if (read) return read;
  }
  return null;
}

function readNote(note: string, isWhole: boolean): HeadUnit | null {
  const unit = UNITS.find(([words]) => words.test(note))?.[1] ?? null;
  if (unit !== null && (!isWhole || /^(?:%|.{0,12}%|[+-]?\/?-? ?%.{0,8})$/u.test(note)))
    return { currency: null, scale: "", unit };
  const named = currencyNamedIn(note);
  const currency = named ?? (/元$/u.test(note) ? ANY_YUAN : null);
  const scale = SCALES.find(([words]) => words.test(note))?.[1] ?? "";
  if (currency === null && (scale === "" || isWhole)) return null;
  // A head that is more than its unit: `Revenue in RMB terms` says nothing of the scale.
  if (isWhole && note.length > 14) return null;
  return { currency, scale, unit: null };
}
