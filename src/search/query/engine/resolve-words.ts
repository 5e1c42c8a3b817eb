/** What becomes of the words that are only words: held by facts, put right, or left out with notice. Sent to the browser. */
import type { FactAnswer } from "../fact-question.ts";
import type { RestWord } from "../reading.ts";
import { NOTHING_CHOSEN } from "../search-state.ts";
import { checkWords } from "./check-words.ts";
import type { Inquiry } from "./inquiry.ts";
import { thingsIn } from "./question.ts";

export interface ResolvedWords {
  /** As texts and facts are asked for them. */
  readonly words: readonly string[];
  /** The facts that hold them, whatever filters are chosen; null: none were asked for. */
  readonly facts: FactAnswer | null;
  readonly corrections: readonly { readonly written: string; readonly meant: string }[];
  /** What nothing holds: the answer does without it. */
  readonly unknown: readonly RestWord[];
  /** Whether nothing can be found, because a question that needs its words has an unknown one. */
  readonly isLost: boolean;
}

/** `facts`: those that hold all words as typed. */
export async function resolveWords(inquiry: Inquiry, facts: FactAnswer | null): Promise<ResolvedWords> {
  const { question, names } = inquiry;
  const typed = question.reading.rest.map(({ text }) => text);
  const asTyped = { words: typed, facts, corrections: [], unknown: [], isLost: false };
  if (typed.length === 0 || (facts?.count ?? 0) > 0) return asTyped;
  const { words, corrections, unknown } = checkWords(question, await inquiry.checkWords(typed), names);
  if (unknown.length === 0 && corrections.length === 0) return asTyped;
  if (unknown.length > 0 && !canDoWithout(inquiry))
    return { words, facts: null, corrections: [], unknown, isLost: true };
  return { words, facts: await inquiry.askFacts(words, NOTHING_CHOSEN), corrections, unknown, isLost: false };
}

/**
 * Where no fact and no page holds the words together with all the rest, the facts without them; else the same again.
 */
export async function letGoOfWords(
  inquiry: Inquiry,
  resolved: ResolvedWords,
  pageCount: number,
): Promise<ResolvedWords> {
  const { words, facts } = resolved;
  if (words.length === 0 || pageCount > 0 || (facts?.count ?? 0) > 0 || !canDoWithout(inquiry)) return resolved;
  const others = await inquiry.askFacts([], NOTHING_CHOSEN);
  if (others === null || others.count === 0) return resolved;
  return { words: [], facts: others, corrections: [], unknown: inquiry.question.reading.rest, isLost: false };
}

/** Two things that were understood are a question without further words. */
function canDoWithout({ question }: Inquiry): boolean {
  return thingsIn(question.reading) > 1;
}
