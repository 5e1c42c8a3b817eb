/** Other queries for one that finds nothing, or no facts. Sent to the browser. */
import { AGREEMENT_OFFER } from "../../../messages/messages.ts";
import type { Constraint, Reading, Stretch } from "../reading.ts";
import { isEmptyWord } from "../reading/words.ts";
import type { Suggestion } from "../search-answer.ts";
import { NOTHING_CHOSEN } from "../search-state.ts";
import type { UnknownWord } from "./check-words.ts";
import type { Inquiry } from "./inquiry.ts";

const MAX_SUGGESTIONS = 4;

/**
 * The query with words that texts hold in place of those that nothing holds; without these; without one of the things
 * that were understood, where facts answer that; names that are near; and to who asks for a verdict the page of verdicts.
 * `base` is the site's base path and ends in a slash.
 */
export async function suggestionsFor(
  inquiry: Inquiry,
  unknown: readonly UnknownWord[],
  base: string,
): Promise<Suggestion[]> {
  const { question, names } = inquiry;
  const { query } = question.reading;
  const changed = (textFor: (word: UnknownWord) => string) =>
    withStretches(
      query,
      unknown.map((each) => ({ stretch: each.word.stretch, text: textFor(each) })),
    );
  const queries =
    unknown.length === 0
      ? await answeredWithoutOne(inquiry)
      : [changed(({ nearest }) => nearest ?? ""), changed(() => "")];
  const known = [...new Set(queries)]
    .filter((each) => each !== query && asksForSomething(inquiry.read(each)))
    .slice(0, MAX_SUGGESTIONS);
  const room = MAX_SUGGESTIONS - known.length;
  const nearest = question.isStructured || room <= 0 ? [] : names.nearest(query, room);
  const offered = [...new Set([...known, ...nearest.map(({ name }) => name)])];
  const asksForVerdict = question.constraints.some(({ kind }) => kind === "verdict");
  return [
    ...offered.map((each) => ({ query: each, label: each })),
    ...(asksForVerdict ? [{ query, label: AGREEMENT_OFFER.label, href: base + AGREEMENT_OFFER.address.slice(1) }] : []),
  ];
}

/** The query without each of the things that were understood, where facts answer the others. */
async function answeredWithoutOne(inquiry: Inquiry): Promise<string[]> {
  const { understood, rest } = inquiry.question.reading;
  const words = rest.map(({ text }) => text);
  const asked = [...new Set(understood.map(({ stretch }) => stretch.start))].map(async (start) => {
    const constraints = understood.filter(({ stretch }) => stretch.start !== start).map(({ constraint }) => constraint);
    if (!constraints.some(isListed)) return [];
    const facts = await inquiry.askFacts({ constraints, words }, NOTHING_CHOSEN);
    const without = understood.find(({ stretch }) => stretch.start === start)!.without;
    return facts !== null && facts.count > 0 ? [without] : [];
  });
  return (await Promise.all(asked)).flat();
}

/** Whether facts that have it can be found without looking at all of them. */
function isListed({ kind }: Constraint): boolean {
  return kind !== "comparison" && kind !== "direction";
}

function asksForSomething({ understood, rest }: Reading): boolean {
  return understood.length > 0 || !rest.every(({ text }) => isEmptyWord(text));
}

/** White space mended. */
function withStretches(
  query: string,
  replaced: readonly { readonly stretch: Stretch; readonly text: string }[],
): string {
  const last = replaced.toSorted((a, b) => b.stretch.start - a.stretch.start);
  return last
    .reduce(
      (text, { stretch: { start, end }, text: own }) => `${text.slice(0, start)} ${own} ${text.slice(end)}`,
      query,
    )
    .replace(/\s+/gu, " ")
    .trim();
}
