/** One report's quotations against its source. Read from the file, so that facts with mistakes elsewhere are checked too. */
import type { Problem } from "../../facts/problem.ts";
import { parseQuantity, type Quantity } from "../../facts/quantity.ts";
import { checkWords } from "../../model/check-words.ts";
import { placeOf, type RawDocument } from "../../model/raw.ts";
import { breach } from "../../model/rules.ts";
import { checkFoundValue } from "./check-found-value.ts";
import { findLongestRun, findWords, linesOf, type FoundWords } from "./find-words.ts";
import { toSearchable, type SearchableText } from "./searchable-text.ts";
import type { VisibleLines } from "./source-file.ts";

/** What a fact or statement says of where it stands. */
interface Quotation {
  readonly path: readonly (string | number)[];
  readonly words: string | null;
  /** Null where it isn't given or is no line number. */
  readonly at: number | null;
  /** Of a fact whose value can be read. */
  readonly value: Quantity | null;
}

/** Breaches of `words-stand-in-source`, `line-is-in-source` and `words-state-value`; `count` is of what could be checked. */
export function checkQuotations(document: RawDocument, lines: VisibleLines): { problems: Problem[]; count: number } {
  const text = toSearchable(lines);
  const quotations = [...quotationsIn(document, "facts"), ...quotationsIn(document, "statements")];
  const problems = quotations.flatMap((quotation) => checkQuotation(quotation, document, lines, text));
  return { problems, count: quotations.length };
}

function checkQuotation(
  { path, words, at, value }: Quotation,
  document: RawDocument,
  lines: VisibleLines,
  text: SearchableText,
): Problem[] {
  const placeAt = (key: string) => placeOf(document, [...path, key]);
  const found = words === null ? [] : findWords(words, text);
  const whole = found.filter(({ isWhole }) => isWhole);
  const onLine = whole.filter(({ line }) => at === null || line === at);
  if (onLine.length > 0) return checkValueThere(words!, onLine, text, value, placeAt("words"));

  const hint = words === null ? null : hintOf(words, whole, text);
  if (at !== null && (lines[at - 1] ?? "").trim() === "") {
    const isPast = at > lines.length;
    return [
      breach("line-is-in-source", placeAt("at"), {
        reason: `Unexpected line ${at}${isPast ? "" : " without text"}, expected ${isPast ? `1 to ${lines.length}` : "the one on which the words stand"}`,
        actual: String(at),
        expected: whole.length > 0 ? linesOf(whole).join(" or ") : `1 to ${lines.length}`,
        note: hint ?? "Count the lines of the source text from 1, blank ones too.",
      }),
    ];
  }
  if (words === null) return [];
  if (whole.length > 0) {
    return [
      breach("words-stand-in-source", placeAt("at"), {
        reason: `Unexpected line ${at} for these words, expected ${namedLines(linesOf(whole))}`,
        actual: String(at),
        expected: linesOf(whole).join(" or "),
        note: hint!,
      }),
    ];
  }
  const isCut = found.length > 0;
  return [
    breach("words-stand-in-source", placeAt("words"), {
      reason: `Unexpected words that ${isCut ? "break off inside a word or number" : "aren't in the source"}, expected its own`,
      actual: words,
      note: isCut ? `Quote whole words and numbers, as on ${namedLines(linesOf(found))}.` : hint!,
    }),
  ];
}

/** One place where the words state the value is enough; what is wrong with the words alone is said without the source. */
function checkValueThere(
  words: string,
  found: readonly FoundWords[],
  text: SearchableText,
  value: Quantity | null,
  place: Problem["place"],
): Problem[] {
  if (value === null || checkWords(words, value, place).length > 0) return [];
  const complaints = found.map((each) => ({ complaint: checkFoundValue(each, text, value), line: each.line }));
  if (complaints.some(({ complaint }) => complaint === null)) return [];
  const { complaint, line } = complaints[0]!;
  const note = `On line ${line} the source says more than the words quote: correct the value, or quote the words that carry it.`;
  return [breach("words-state-value", place, { ...complaint!, note })];
}

function hintOf(words: string, whole: readonly FoundWords[], text: SearchableText): string {
  if (whole.length > 0) {
    const lines = linesOf(whole);
    return `The words stand on ${namedLines(lines)}: write \`at: ${lines[0]}\`${lines.length > 1 ? ", or the line that is meant" : ""}.`;
  }
  const run = findLongestRun(words, text);
  if (run === null) return "Quote the source's own words, or correct `sha256` if this isn't its text.";
  return `\`${run.words}\` stands on ${namedLines(run.lines)}: quote the words as they are there.`;
}

/** `line 16`, `lines 16, 18 and 4 others`. */
function namedLines(lines: readonly number[]): string {
  const shown = lines.slice(0, 3).join(", ");
  const rest = lines.length > 3 ? ` and ${lines.length - 3} others` : "";
  return `line${lines.length === 1 ? "" : "s"} ${shown}${rest}`;
}

function quotationsIn(document: RawDocument, list: "facts" | "statements"): Quotation[] {
  const items = (document.data as Record<string, unknown> | null)?.[list];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index): Quotation[] => {
    const fields = (typeof item === "object" && item !== null ? item : {}) as Readonly<Record<string, unknown>>;
    const words = textOf(fields["words"]);
    const at = textOf(fields["at"]);
    const value = list === "facts" ? textOf(fields["value"]) : null;
    if (words === null && at === null) return [];
    const quantity = value === null ? null : parseQuantity(value);
    return [
      {
        path: [list, index],
        words,
        at: at !== null && /^[1-9]\d{0,6}$/u.test(at) ? Number(at) : null,
        value: quantity?.ok ? quantity.value : null,
      },
    ];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
