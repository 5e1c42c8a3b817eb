/** What becomes of the words that are only words: held by facts, or left out with notice. Sent to the browser. */
import type { FactAnswer } from "../fact-question.ts";
import type { Reading, RestWord } from "../reading.ts";
import { NOTHING_CHOSEN } from "../search-state.ts";
import { unknownWords, type UnknownWord } from "./check-words.ts";
import type { FactsAsked, Inquiry } from "./inquiry.ts";
import { thingsIn } from "./question.ts";

export interface ResolvedWords {
  /** As texts are asked for them. */
  readonly words: readonly string[];
  readonly asked: FactsAsked;
  /** What facts answer, whatever filters are chosen; null: none were asked for. */
  readonly facts: FactAnswer | null;
  /** What nothing holds with the rest: the answer does without it. */
  readonly unknown: readonly UnknownWord[];
  /** Whether nothing can be found, because a question that needs its words has an unknown one. */
  readonly isLost: boolean;
}

/** `facts`: those that hold all words as typed. */
export async function resolveWords(inquiry: Inquiry, facts: FactAnswer | null): Promise<ResolvedWords> {
  const { question, names } = inquiry;
  const { constraints, reading } = question;
  const typed = reading.rest.map(({ text }) => text);
  const asTyped = { words: typed, asked: { constraints, words: typed }, facts, unknown: [], isLost: false };
  if (typed.length === 0 || (facts?.count ?? 0) > 0) return asTyped;
  const unknown = unknownWords(question, await inquiry.checkWords(typed), names);
  if (unknown.length === 0) return asTyped;
  const known = reading.rest.filter((word) => unknown.every((each) => each.word !== word));
  const words = known.map(({ text }) => text);
  const asked = { constraints, words };
  if (thingsIn(reading) < 2) return { words, asked, facts: null, unknown, isLost: true };
  return { words, asked, facts: await inquiry.askFacts(asked, NOTHING_CHOSEN), unknown, isLost: false };
}

/**
 * Where no fact answers all of a question with two things in it, the facts that answer it without some of its words;
 * else the same again. Where pages hold all of it, only words beside what is asked of an entity are let go, and no more
 * than the things that were understood: more of them are what it is about.
 */
export async function letGoOfWords(
  inquiry: Inquiry,
  resolved: ResolvedWords,
  pageCount: number,
): Promise<ResolvedWords> {
  const { reading } = inquiry.question;
  const { asked, facts, unknown } = resolved;
  if ((facts?.count ?? 0) > 0 || thingsIn(reading) < 2) return resolved;
  if (pageCount > 0 && !(asksOfEntity(reading) && reading.rest.length <= thingsIn(reading))) return resolved;
  for (const letGo of partsToLetGo(reading, asked)) {
    const others = await inquiry.askFacts(letGo.asked, NOTHING_CHOSEN);
    if (others === null || others.count === 0) continue;
    const isKnown = (word: RestWord) => unknown.every((each) => each.word !== word);
    const more = letGo.words.filter(isKnown).map((word) => ({ word, nearest: null }));
    return {
      words: pageCount > 0 ? resolved.words : letGo.asked.words,
      asked: letGo.asked,
      facts: others,
      unknown: [...unknown, ...more],
      isLost: false,
    };
  }
  return resolved;
}

interface LetGo {
  readonly words: readonly RestWord[];
  readonly asked: FactsAsked;
}

/** The plain words; the verbs that say how something moved, where an entity and more is left to ask for; both. */
function partsToLetGo(reading: Reading, { constraints, words }: FactsAsked): LetGo[] {
  const starts = new Set(
    reading.understood.flatMap(({ constraint, stretch }) => (constraint.kind === "direction" ? [stretch.start] : [])),
  );
  const others = reading.understood.filter(({ stretch }) => !starts.has(stretch.start));
  const left = { ...reading, understood: others };
  const canDoWithoutVerbs = starts.size > 0 && asksOfEntity(left);
  const verbs = [...starts].map((start) => verbAt(reading, start));
  const withoutVerbs = others.map(({ constraint }) => constraint);
  const hasWords = words.length > 0;
  return [
    ...(hasWords ? [{ words: reading.rest, asked: { constraints, words: [] } }] : []),
    ...(canDoWithoutVerbs ? [{ words: verbs, asked: { constraints: withoutVerbs, words } }] : []),
    ...(canDoWithoutVerbs && hasWords
      ? [{ words: [...verbs, ...reading.rest], asked: { constraints: withoutVerbs, words: [] } }]
      : []),
  ];
}

/** Whether there is an entity, and something else that its facts are asked for. */
function asksOfEntity({ understood }: Reading): boolean {
  const isEntity = ({ constraint }: Reading["understood"][number]) => constraint.kind === "entity";
  return understood.some(isEntity) && !understood.every(isEntity);
}

function verbAt({ query, understood }: Reading, start: number): RestWord {
  const { stretch } = understood.find((each) => each.stretch.start === start)!;
  return { text: query.slice(stretch.start, stretch.end), stretch, isLast: stretch.end === query.length };
}
