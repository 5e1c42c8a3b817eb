/** The pages of tags, and the index of all. */
import { counted } from "./interface.ts";

export const tagWords = {
  indexTitle: "Tags",
  indexNone: "No report carries a tag yet.",
  indexLede: (count: number) => `${counted(count, "tag")} that reports carry.`,
  mostUsed: "Most used",
  byLetter: "All, from A to Z",
  tag: "Tag",
  reportsHead: "Reports",
  said: "Facts and statements",
  stands: "How they stand",
  tableLabel: "Tags and how what their reports say stands",
  pageTitle: (name: string) => `${name}: reports`,
  described: (count: number, name: string) => `${counted(count, "report")} tagged “${name}”, newest first.`,
  reports: "Reports",
  factsAndStatements: (facts: number, statements: number) =>
    `${counted(facts, "fact")} and ${counted(statements, "statement")}`,
  inTheseReports: "In these reports",
  entities: "Entities",
  metrics: "Metrics",
  otherTags: "Other tags",
  inReports: (count: number) => counted(count, "report"),
  furtherTags: (count: number) => `${counted(count, "further tag")} among all tags`,
} as const;
