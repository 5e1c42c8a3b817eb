/** The pages that a question wants, and the way to ask for them. Sent to the browser. */
import { lookupAddress } from "../lookup.ts";
import type { PageKind } from "../page-kind.ts";
import { isNarrowed, NOTHING_CHOSEN, type KindFilter } from "../search-state.ts";
import type { TextAnswer, TextQuestion } from "../text-question.ts";
import type { Inquiry } from "./inquiry.ts";
import { bothChosen, spokenWords, textWays, type TextWay, type TextWays } from "./text-ways.ts";

export interface FoundWay {
  readonly way: TextWay;
  /** All pages that it finds, whatever filters are chosen. */
  readonly answer: TextAnswer;
}

/**
 * The best way to ask for pages with these words and all that was understood, chosen filters ignored; null where none
 * finds any. `hasFacts`: whether facts answer already.
 */
export async function findWay(inquiry: Inquiry, words: readonly string[], hasFacts: boolean): Promise<FoundWay | null> {
  const { ways, isMostBest } = waysFor(inquiry, words, hasFacts);
  let best: FoundWay | null = null;
  for (const way of ways) {
    const answer = await inquiry.askTexts({ ...pageWish(inquiry), words: way.words, chosen: way.about });
    if (answer === null) return null;
    if (answer.count > (best?.answer.count ?? 0)) best = { way, answer };
    if (best !== null && !isMostBest) break;
  }
  return best;
}

/** The same pages as far as they pass the chosen filters, and these of kinds; null where none can, or none are wanted. */
export async function narrowPages(
  inquiry: Inquiry,
  { way, answer }: FoundWay,
  kinds: readonly KindFilter[],
): Promise<TextAnswer | null> {
  const { chosen } = inquiry.state;
  const wish = pageWish(inquiry);
  const wanted = wantedKinds(wish.kinds, kinds);
  const both = bothChosen(way.about, chosen);
  if (wanted === null || both === null) return null;
  if (wanted === wish.kinds && !isNarrowed(chosen)) return answer;
  return inquiry.askTexts({ ...wish, words: way.words, kinds: wanted, chosen: both });
}

function waysFor({ question, names }: Inquiry, words: readonly string[], hasFacts: boolean): TextWays {
  const { reading, isStructured } = question;
  if (reading.query === "") return { ways: [{ words: [], about: NOTHING_CHOSEN }], isMostBest: false };
  const found = textWays(reading, words, names, isStructured);
  const spoken = spokenWords(reading);
  if (found.ways.length > 0 || hasFacts || spoken.length === 0) return found;
  return { ways: [{ words: spoken, about: NOTHING_CHOSEN }], isMostBest: false };
}

/** A question about facts wants reports; all others any page, but those that stand among the names already. */
function pageWish({ question, state }: Inquiry): Omit<TextQuestion, "words" | "chosen"> {
  return {
    kinds: question.isStructured ? REPORTS : ALL_KINDS,
    without: question.entries.map(lookupAddress),
    sort: state.sort,
  };
}

const REPORTS: readonly PageKind[] = ["report"];
const ALL_KINDS: readonly PageKind[] = [];

/** Those of the fitting kinds that the reader wants to see; null: no pages. Empty: all. */
function wantedKinds(fitting: readonly PageKind[], filters: readonly KindFilter[]): readonly PageKind[] | null {
  if (filters.length === 0 || filters.includes("page")) return fitting;
  const wanted = filters.filter((filter) => filter !== "fact" && filter !== "name" && filter !== "page");
  const kinds = fitting.length === 0 ? wanted : wanted.filter((kind) => fitting.includes(kind));
  return kinds.length === 0 ? null : kinds;
}
