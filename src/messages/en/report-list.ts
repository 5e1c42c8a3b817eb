/** Words of lists of reports. */
import { counted, grouped } from "./interface.ts";

export const reportListWords = {
  title: (page: number) => (page === 1 ? "Reports" : `Reports, page ${page}`),
  note: (count: number) => `${counted(count, "report")}, newest first`,
  /** Over the reports of a month, by the day on which they joined the site. */
  addedIn: (month: string) => `Added in ${month}`,
  continued: "continued",
  pages: "Pages of reports",
  years: "Reports by year",
  tickers: "Tickers",
  /** Between a publisher and those whom its text says it repeats. */
  after: "after",
  /** `23 facts, 22 statements, 1 said twice`; empty where there is nothing to count. */
  extent: (facts: number, statements: number, restated: number, withdrawn: number) =>
    [
      facts > 0 && counted(facts, "fact"),
      statements > 0 && counted(statements, "statement"),
      restated > 0 && `${grouped(restated)} said twice`,
      withdrawn > 0 && `${grouped(withdrawn)} withdrawn`,
    ]
      .filter((part) => part !== false)
      .join(", "),
  earlier: (count: number) => counted(count, "earlier report"),
} as const;
