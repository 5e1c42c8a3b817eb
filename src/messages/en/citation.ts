/** Citations and their pages. */
import { counted } from "./interface.ts";

export const citationWords = {
  lede: "Each citation holds the permanent address of what it cites. The author is this site; the article that is quoted is named as the source.",
  count: (citations: number) => counted(citations, "citation"),
  /** What the button that copies it calls it. */
  copied: "citation",
  bibtex: "BibTeX",
  cslJson: "CSL-JSON",
} as const;
