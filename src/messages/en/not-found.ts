/** What a wrong address gets. */

export const notFoundWords = {
  title: "Not found",
  metaDescription: "There is no such page.",
  heading: "There is no such page",
  lede: "The address may be mistyped, or what stood here has been withdrawn. Search for what you came for, or go on from here.",
  search: { label: "Search the site", placeholder: "A name, ticker, metric or figure", go: "Search" },
  ways: {
    title: "Ways on",
    links: [
      { address: "/", label: "The front page", note: "What is new, and what sources agree on" },
      { address: "/reports/", label: "All reports", note: "Newest first" },
      { address: "/entities/", label: "Entities", note: "Companies, indices, funds and others, by name" },
      { address: "/tickers/", label: "Tickers", note: "Every listing, by exchange" },
      { address: "/facts/", label: "Facts", note: "Every figure, with filters" },
      { address: "/about/", label: "Method", note: "What the words and marks mean" },
    ],
  },
} as const;
