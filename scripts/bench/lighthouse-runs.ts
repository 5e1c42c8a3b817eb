/** What Lighthouse says of a page in one visit, and the middle of several. */
import { percentile } from "./summary.ts";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

export interface PageRun {
  /** 0 to 100. */
  readonly scores: ReadonlyMap<Category, number>;
  /** Ids of the audits that cost a category its points. */
  readonly failing: ReadonlyMap<Category, readonly string[]>;
  /** Until the largest thing on the first screen is painted. */
  readonly paintMs: number;
  /** How long the page couldn't have answered. */
  readonly blockedMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** On the wire, headers included. */
  readonly bytes: number;
}

export interface PageMedian extends Omit<PageRun, "failing"> {
  readonly runs: number;
  /** Of categories below 100 in the middle, every audit that failed in a visit, with how often. */
  readonly failing: ReadonlyMap<Category, ReadonlyMap<string, number>>;
}

/** Each figure's median by itself; the lower one of an even number. Throws where there is no run. */
export function medianOf(runs: readonly PageRun[]): PageMedian {
  const middle = (valueOf: (run: PageRun) => number) => percentile(runs.map(valueOf), 50);
  const scores = new Map(CATEGORIES.map((category) => [category, middle(({ scores }) => scores.get(category)!)]));
  const failing = new Map<Category, Map<string, number>>();
  for (const category of CATEGORIES.filter((each) => scores.get(each)! < 100)) {
    const audits = runs.flatMap((run) => run.failing.get(category) ?? []);
    const counts = new Map([...Map.groupBy(audits, (audit) => audit)].map(([audit, all]) => [audit, all.length]));
    failing.set(category, counts);
  }
  return {
    runs: runs.length,
    scores,
    failing,
    paintMs: middle(({ paintMs }) => paintMs),
    blockedMs: middle(({ blockedMs }) => blockedMs),
    shift: middle(({ shift }) => shift),
    bytes: middle(({ bytes }) => bytes),
  };
}
