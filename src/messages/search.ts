/** What the search says about its answers, on its page and in its dialog. */

export const SEARCH_PROBLEMS = {
  noNames: "Names and tickers couldn’t be loaded, so none were recognised. Ask again in a moment, or reload the page.",
  noFacts: "The facts couldn’t be loaded, so none were searched. Ask again in a moment, or reload the page.",
  noTexts: "The texts couldn’t be loaded, so none were searched. Ask again in a moment, or reload the page.",
  noIndex:
    "Texts aren’t searched, because they haven’t been indexed: “npm run build” does that, and “npm run preview” shows the result. Names and facts are searched all the same.",
} as const;

/** In the filter of years: no year is known. */
export const YEAR_UNKNOWN = "Unknown";
