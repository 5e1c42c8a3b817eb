/** Words of the timeline. */
import { counted, grouped } from "./interface.ts";

export const timelineWords = {
  title: (entity: string | null, page: number) => {
    const name = entity === null ? "Timeline" : `${entity}: timeline`;
    return page === 1 ? name : `${name}, page ${page}`;
  },
  lede: (count: number) =>
    count === 0
      ? "Nothing is said yet."
      : `${counted(count, "claim")} by the days they are about, newest first. A span stands where it ends.`,
  /** `days` is the span of days on this page. */
  description(entity: string | null, count: number, page: number, days: string): string {
    const of = entity === null ? "What sources say, day by day" : `What sources say of ${entity}, day by day`;
    if (count === 0) return `${of}: nothing yet.`;
    return page === 1 ? `${of}: ${counted(count, "claim")}, newest first.` : `${of}: page ${page}, ${days}.`;
  },
  days: (newest: string, oldest: string) => (newest === oldest ? newest : `${newest} back to ${oldest}`),
  undatedDays: "undated",
  allOn: (entity: string) => `All on ${entity}`,
  ofEverything: "The timeline of everything",
  nothing: "No day has anything yet.",
  nothingWhy: "As soon as a source states a figure or says something, it stands here under the days it is about.",
  marks: "What the marks mean",
  years: "Years of the timeline",
  continued: "continued",
  pages: "Pages of the timeline, newest days first",

  entity: "Entity",
  everything: (count: number) => `All (${grouped(count)})`,
  choice: (name: string, count: number) => `${name} (${grouped(count)})`,
  show: "Show",
  ownTimelines: (count: number) => `${counted(count, "entity", "entities")} with a timeline of their own`,
  /** Around the link to all entities. */
  thoseShown: { before: "Those with most claims. Every page ", link: "on an entity", after: " leads to its timeline." },

  dateInferred: "date inferred",
  startInferred: "start inferred",
  endInferred: "end inferred",
  notStated: "Not stated by the source",
  against: "against",
  also: "also",
  moreValues: (count: number) => `and ${grouped(count)} more`,
  moreSources: (count: number) => `+${grouped(count)}`,
  figureOf: (metric: string, of: string | null) => (of === null ? metric : `${metric} of ${of}`),
  voice: (mode: string, forecaster: string | null) => (forecaster === null ? mode : `${mode} by ${forecaster}`),
  denied: "denied",
  affirmedAndDenied: "affirmed and denied",
  viewOf: (holder: string) => `view of ${holder}`,
  /** Two remarks on one statement. */
  both: (one: string, other: string) => `${one}, ${other}`,
} as const;
