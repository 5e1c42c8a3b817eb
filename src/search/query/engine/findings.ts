/** What answers a question, filters aside, and what the filters leave of it. Sent to the browser. */
import type { FactAnswer } from "../fact-question.ts";
import type { LookupEntry } from "../lookup.ts";
import type { PageKind } from "../page-kind.ts";
import type { FilterCounts } from "../search-answer.ts";
import { isNarrowed, type KindFilter } from "../search-state.ts";
import { addCounts, addKinds, withinQuestion } from "./filter-counts.ts";
import { narrowPages, type FoundWay } from "./find-pages.ts";
import type { Found } from "./found.ts";
import type { FactsAsked, Inquiry } from "./inquiry.ts";
import { countNames, passesFilters } from "./named-things.ts";
import { partOrder } from "./part-order.ts";

export interface Findings {
  readonly asked: FactsAsked;
  /** All, whatever filters are chosen; null: none were asked for. */
  readonly facts: FactAnswer | null;
  /** Null: no pages. */
  readonly way: FoundWay | null;
}

/** What passes the chosen filters, and these of kinds. */
export async function findKinds(inquiry: Inquiry, findings: Findings, kinds: readonly KindFilter[]): Promise<Found> {
  const { state, question } = inquiry;
  const { asked, facts, way } = findings;
  const wantsFacts = facts !== null && facts.count > 0 && (kinds.length === 0 || kinds.includes("fact"));
  const [narrowedFacts, pages] = await Promise.all([
    wantsFacts && isNarrowed(state.chosen) ? inquiry.askFacts(asked, state.chosen) : null,
    way && narrowPages(inquiry, way, kinds),
  ]);
  return {
    order: partOrder(question, facts?.count ?? 0),
    facts: isNarrowed(state.chosen) ? narrowedFacts : wantsFacts ? facts : null,
    entries: entriesOf(inquiry, kinds).filter((entry) => passesFilters(entry, state.chosen)),
    pages,
  };
}

/** `found`: of these findings, with the state's own filters. */
export async function countFilters(inquiry: Inquiry, findings: Findings, found: Found): Promise<FilterCounts> {
  const { kinds, chosen } = inquiry.state;
  const [facts, pages, all] = await Promise.all([
    found.facts?.facets(),
    found.pages?.facets(),
    kinds.length === 0 ? found : findKinds(inquiry, findings, []),
  ]);
  const names = countNames(entriesOf(inquiry, kinds), chosen);
  const ofPages = pages && findings.way && withinQuestion(pages, findings.way.way.about);
  return {
    facets: addCounts([facts, names, ofPages].filter((each) => each != null)),
    kinds: addKinds([
      ["fact", all.facts?.count ?? 0],
      ...all.entries.map(({ kind }) => [kind, 1] as const),
      ...(await pageKinds(inquiry, all)),
    ]),
  };
}

/** A question about facts finds reports only, whatever else holds its words. */
async function pageKinds({ question }: Inquiry, { pages }: Found): Promise<Iterable<readonly [PageKind, number]>> {
  if (pages === null) return [];
  return question.isStructured ? [["report", pages.reportCount]] : pages.kindCounts();
}

function entriesOf({ question }: Inquiry, kinds: readonly KindFilter[]): LookupEntry[] {
  const isWanted = ({ kind }: LookupEntry) => kinds.length === 0 || kinds.includes("name") || kinds.includes(kind);
  return question.entries.filter(isWanted);
}
