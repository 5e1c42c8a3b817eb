/** What was found → the answer's page that was asked for, with all that is to be said beside it. Sent to the browser. */
import { STATUSES } from "../../../explorer/query/status.ts";
import { YEAR_UNKNOWN } from "../../../messages/messages.ts";
import { SEARCH_FACETS, type SearchFacet } from "../fact-question.ts";
import type { Names } from "../names.ts";
import type { FilterCounts, SearchAnswer, SearchResult } from "../search-answer.ts";
import type { UnknownWord } from "./check-words.ts";
import { addCounts, addKinds } from "./filter-counts.ts";
import { loadShare, partHref, partSizes, type Found } from "./found.ts";
import { isAsking, type Inquiry } from "./inquiry.ts";
import { pageCount, sharesOfPage } from "./share-out.ts";
import { remarkOn } from "./remark.ts";
import { suggestionsFor } from "./suggestions.ts";

export interface Said {
  readonly base: string;
  readonly isPartial?: boolean;
  /** Left out of the question, or the reason why nothing was found. */
  readonly unknown?: readonly UnknownWord[];
  /** Whether those that are left out are why nothing was looked for. */
  readonly isLost?: boolean;
  /** Whether facts answer the question, filters aside. */
  readonly hasFacts?: boolean;
  readonly counts?: SearchAnswer["counts"];
}

/** Nothing is said to be absent that wasn’t looked for in all that could hold it. */
export async function answerFrom(inquiry: Inquiry, found: Found, said: Said): Promise<SearchAnswer> {
  const { question, names, problems } = inquiry;
  const { base, isPartial = false, isLost = false, unknown = [], hasFacts = false, counts = noCounts } = said;
  const { understood, query } = question.reading;
  const parts = partSizes(found);
  const pages = pageCount(parts);
  const state = { ...inquiry.state, page: Math.min(inquiry.state.page, pages) };
  const loaded = sharesOfPage(parts, state.page).map((share) =>
    problems.guard<SearchResult[]>(share.group === "facts" ? "facts" : "texts", loadShare(share, found, base), []),
  );
  const results = (await Promise.all(loaded)).flat();
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const lacksFacts = question.isStructured && !hasFacts;
  const isWanting = isAsking(state) && !isPartial && (count === 0 || lacksFacts);
  const isSure = problems.isFree("names", "facts") && (lacksFacts || problems.isFree("texts"));
  const labelOf = (facet: SearchFacet, option: string) => labelOfOption(facet, option, names);
  return {
    state,
    results,
    count,
    groups: parts.map((part) => ({ ...part, href: partHref(part.group, found, state, base) })),
    pages,
    understood,
    unknownWords: problems.isFree("names", isLost ? "texts" : "facts") ? unknown.map(({ word }) => word.text) : [],
    corrections: understood
      .filter(({ recognition }) => recognition === "corrected")
      .map(({ stretch, label }) => ({ written: query.slice(stretch.start, stretch.end), meant: label })),
    suggestions: isWanting && isSure ? await suggestionsFor(inquiry, unknown, base) : [],
    remark: isPartial || hasFacts || !problems.isFree("names", "facts") ? "" : remarkOn(question),
    problem: problems.text(),
    isPartial,
    chosen: SEARCH_FACETS.flatMap((facet) =>
      state.chosen[facet].map((id) => ({ facet, id, label: labelOf(facet, id) })),
    ),
    labelOf,
    counts,
  };
}

function noCounts(): Promise<FilterCounts> {
  return Promise.resolve({ kinds: addKinds([]), facets: addCounts([]) });
}

const ENTRY_KINDS = { ticker: "entity", metric: "metric", tag: "tag", publisher: "publisher" } as const;

function labelOfOption(facet: SearchFacet, option: string, names: Names): string {
  if (facet === "verdict") return STATUSES.find(({ status }) => status === option)?.label ?? option;
  if (facet === "year") return option === "unknown" ? YEAR_UNKNOWN : option;
  return names.entryOf(ENTRY_KINDS[facet], option)?.name ?? option;
}
