/**
 * A question → its answers: reads the query, asks names, facts and texts, and puts together what they find. What a
 * filter leaves out never changes how the query was understood or in which order the parts stand. Sent to the browser.
 */
import type { SearchAnswer } from "../search-answer.ts";
import { NOTHING_CHOSEN, type SearchState } from "../search-state.ts";
import { answerFrom } from "./answer-from.ts";
import { countFilters, findKinds } from "./findings.ts";
import { findWay } from "./find-pages.ts";
import { NOTHING_FOUND } from "./found.ts";
import { isAsking, openInquiry, type Inquiry } from "./inquiry.ts";
import { partOrder } from "./part-order.ts";
import { letGoOfWords, resolveWords, type ResolvedWords } from "./resolve-words.ts";
import { readQuestion, withPublishers } from "./question.ts";
import type { SearchSources } from "./search-sources.ts";

/**
 * Yields the whole answer last; before it one without pages, where those won't stand first. Never rejects: what failed
 * stands in `problem`, and files that hold anything but what the build wrote are as if they couldn't be loaded. `base` is
 * the site's base path and ends in a slash.
 */
export async function* answerSearch(
  wanted: SearchState,
  sources: SearchSources,
  base: string,
): AsyncGenerator<SearchAnswer, void> {
  try {
    yield* answersFrom(wanted, sources, base);
  } catch {
    yield* answersFrom(wanted, { ...NOTHING_LOADED, readQuery: sources.readQuery }, base);
  }
}

const NOTHING_LOADED: Omit<SearchSources, "readQuery"> = {
  names: damaged,
  askFacts: damaged,
  texts: { ask: damaged, check: damaged },
};

function damaged(): Promise<never> {
  return Promise.reject(new Error("The files of the search are damaged"));
}

async function* answersFrom(
  wanted: SearchState,
  sources: SearchSources,
  base: string,
): AsyncGenerator<SearchAnswer, void> {
  const inquiry = await aboutPublisher(await openInquiry(wanted, sources));
  const { state, question } = inquiry;
  if (!isAsking(state)) {
    yield await answerFrom(inquiry, NOTHING_FOUND, { base });
    return;
  }
  const typed = question.reading.rest.map(({ text }) => text);
  const asked = { constraints: question.constraints, words: typed };
  const factsAsTyped = await inquiry.askFacts(asked, NOTHING_CHOSEN);
  const early = partOrder(question, factsAsTyped?.count ?? 0);
  const isSure = typed.length === 0 || (factsAsTyped?.count ?? 0) > 0;
  if (isSure && early[0] !== "pages" && state.page === 1) {
    const found = await findKinds(inquiry, { asked, facts: factsAsTyped, way: null }, state.kinds);
    const order = early.slice(0, early.indexOf("pages"));
    yield await answerFrom(inquiry, { ...found, order }, { base, isPartial: true });
  }
  yield await wholeAnswer(inquiry, await resolveWords(inquiry, factsAsTyped), base);
}

/**
 * The same inquiry; with publishers in place of entities of the same name where no fact answers as it was read, and one
 * does so.
 */
async function aboutPublisher(inquiry: Inquiry): Promise<Inquiry> {
  const { question, names } = inquiry;
  const reading = withPublishers(question.reading, names);
  if (reading === null) return inquiry;
  const words = reading.rest.map(({ text }) => text);
  const other = readQuestion(reading, names);
  for (const { constraints } of [question, other]) {
    const facts = await inquiry.askFacts({ constraints, words }, NOTHING_CHOSEN);
    if (facts === null) return inquiry;
    if (facts.count > 0) return constraints === other.constraints ? { ...inquiry, question: other } : inquiry;
  }
  return inquiry;
}

async function wholeAnswer(inquiry: Inquiry, resolved: ResolvedWords, base: string): Promise<SearchAnswer> {
  if (resolved.isLost) return answerFrom(inquiry, NOTHING_FOUND, { base, unknown: resolved.unknown, isLost: true });
  const way = await findWay(inquiry, resolved.words, (resolved.facts?.count ?? 0) > 0);
  const kept = await letGoOfWords(inquiry, resolved, way?.answer.count ?? 0);
  const findings = { ...kept, way: kept.words === resolved.words ? way : await findWay(inquiry, kept.words, true) };
  const found = await findKinds(inquiry, findings, inquiry.state.kinds);
  const counts = () => countFilters(inquiry, findings, found);
  return answerFrom(inquiry, found, { base, unknown: kept.unknown, hasFacts: (kept.facts?.count ?? 0) > 0, counts });
}
