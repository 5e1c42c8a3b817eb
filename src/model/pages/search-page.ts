/** What the search page prints before anything is asked. */
import { searchExamples, type SearchExample } from "../search-examples.ts";
import type { SiteModel } from "../site-model.ts";

export interface SearchPage {
  /** Each a query that finds something, in groups by kind; none on an empty site. */
  readonly examples: readonly SearchExample[];
  /** Up to here the counts beside the filters cost little, and are loaded with the answer. */
  readonly isSmall: boolean;
}

/** Reports whose counts a reader may load unasked: the lists behind the filters are a few kB long then. */
const SMALL_SITE_REPORTS = 500;

export function searchPage(model: SiteModel): SearchPage {
  return { examples: searchExamples(model), isSmall: model.reports.length <= SMALL_SITE_REPORTS };
}
