/** Every word of the interface, in English: a section a file. Another language is a file with the same names and types. */
export * from "./en/adding-an-article.ts";
export * from "./en/explorer.ts";
export * from "./en/explorer-page.ts";
export * from "./en/first-report.ts";
export * from "./en/interface.ts";
export * from "./en/search.ts";
export * from "./en/search-dialog.ts";
export * from "./en/search-examples.ts";
export * from "./en/search-page.ts";
export * from "./en/spoken.ts";
export * from "./en/tables.ts";
