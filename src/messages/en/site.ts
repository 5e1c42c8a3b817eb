/** What every page has around its text: head, foot, skip link, breadcrumbs, pages of a list. */
export const siteWords = {
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  menu: "Menu",
  breadcrumb: "Breadcrumb",
  search: "Search",
  searchMore: "Search tickers, reports",
  feeds: "Feeds",
  method: "Method",
  foot: {
    /** The licence’s name, a link, stands between these two. */
    ourTexts: { before: "Our texts: ", after: ". The sources keep theirs." },
    findYourWay: "Find your way",
    ways: [
      { label: "Method and words", address: "/about/" },
      { label: "What “nearly” and “over” mean here", address: "/about/#wording" },
      { label: "Sources and their codes", address: "/publishers/" },
      { label: "Reports by tag", address: "/tags/" },
      { label: "Withdrawn figures", address: "/about/#withdrawn" },
    ],
    takeAlong: "Take it along",
    goods: [
      { label: "Feeds: RSS, Atom, JSON", address: "/feeds/" },
      { label: "Data: JSON, CSV, Parquet, SQLite", address: "/data/" },
      { label: "Add an article", address: "/about/#add" },
    ],
    colours: "Colours",
    writeTo: (name: string) => `Write to ${name}`,
  },
  themes: { auto: "Auto", light: "Light", dark: "Dark" },
  /** Titles of pages whose own heading is another, or a name. */
  pages: {
    agreement: "Agreement",
    facts: "Facts",
    search: "Search",
    searchDescription: "Search tickers, names, metrics, figures and the text of every report.",
  },
  newer: "Newer",
  older: "Older",
  pageOf: (page: number, pageCount: number) => `Page ${page} of ${pageCount}`,
} as const;
