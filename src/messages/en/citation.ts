/** Citations and their pages. */
import { counted } from "./interface.ts";

export const citationWords = {
  /** Titles and descriptions of the pages, by what is cited from. */
  reportTitle: (report: string) => `Cite from “${report}”`,
  reportDescription: (facts: number, statements: number, report: string) =>
    `Citations of ${counted(facts, "fact")} and ${counted(statements, "statement")} in the report “${report}”.`,
  entityTitle: (entity: string) => `Cite claims about ${entity}`,
  entityDescription: (claims: number, entity: string) =>
    `Citations of ${counted(claims, "claim")} about ${entity}, each with its verdict and sources.`,
  /** Steps of the breadcrumb, and headings of the groups. */
  reports: "Reports",
  entities: "Entities",
  facts: "Facts",
  figures: "Figures",
  statements: "Statements",
  lede: "Each citation holds the permanent address of what it cites. The author is this site; the article that is quoted is named as the source.",
  count: (citations: number) => counted(citations, "citation"),
  /** What the button that copies it calls it. */
  copied: "citation",
  bibtex: "BibTeX",
  cslJson: "CSL-JSON",
} as const;
