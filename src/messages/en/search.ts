/** What the search says about its answers, on its page and in its dialog. */

export const SEARCH_PROBLEMS = {
  noNames: "Names and tickers couldn’t be loaded, so none were recognised. Ask again in a moment, or reload the page.",
  noFacts: "The facts couldn’t be loaded, so none were searched. Ask again in a moment, or reload the page.",
  noTexts: "The texts couldn’t be loaded, so none were searched. Ask again in a moment, or reload the page.",
  noIndex: "The texts can’t be searched just now; names and facts are.",
  unbuilt:
    "Texts aren’t searched, because they haven’t been indexed: “npm run build” does that, and “npm run preview” shows the result. Names and facts are searched all the same.",
} as const;

/** Behind the number of results, where something couldn’t be searched. */
export const IN_SEARCHED = "in what could be searched";

/** Where something couldn’t be searched. */
export function nothingInSearched(query: string, isFiltered = false): string {
  if (query === "") return "Nothing that could be searched passes these filters.";
  return `Nothing found for “${query}”${isFiltered ? " with these filters" : ""} ${IN_SEARCHED}.`;
}

/** Where no fact has a verdict that was asked for: by verdict. */
export const NO_FACT_IS: Readonly<Partial<Record<string, string>>> = {
  corroborated: "No fact is corroborated.",
  syndicated: "No fact is syndicated.",
  "single-source": "No fact comes from a single source.",
  disputed: "No fact is disputed.",
  withdrawn: "No fact is withdrawn.",
};

/** `labels`: what was understood. `Read as P/E ratio, under 5: no fact meets that.` */
export function noFactMeets(labels: readonly string[]): string {
  return `Read as ${labels.join(", ")}: no fact meets that.`;
}

/** Offered to who asks for a verdict that no fact has. */
export const AGREEMENT_OFFER = { address: "/agreement/", label: "How far the sources agree" } as const;

/** In the filter of years: no year is known. */
export const YEAR_UNKNOWN = "Unknown";

/** On a page that was found: what it is about. */
export const PAGE_KIND_LABELS = {
  report: "Report",
  entity: "Entity",
  metric: "Metric",
  tag: "Tag",
  publisher: "Publisher",
  page: "Page",
} as const;

/** What a word such as “fell” or “up” was understood as. */
export const DIRECTION_LABELS = { up: "Up", down: "Down" } as const;

/** What was understood of days, by how they bound the time that is asked for. */
export const DAY_LABELS = {
  since: (days: string) => `since ${days}`,
  after: (days: string) => `after ${days}`,
  before: (days: string) => `before ${days}`,
  until: (days: string) => `until ${days}`,
} as const;

/** What was understood of a figure, by how it is compared. */
export const COMPARISON_LABELS = {
  equal: (figure: string) => figure,
  /** Both ends stand in the figure. */
  between: (figures: string) => figures,
  over: (figure: string) => `over ${figure}`,
  under: (figure: string) => `under ${figure}`,
  "at-least": (figure: string) => `at least ${figure}`,
  "at-most": (figure: string) => `at most ${figure}`,
  about: (figure: string) => `about ${figure}`,
} as const;
