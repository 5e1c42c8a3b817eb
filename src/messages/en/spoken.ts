/** How a fact is said to those who hear it: the words and order of the one sentence that stands for it. */

interface SpokenParts {
  readonly subject: string;
  /** The second thing that the figure is about. */
  readonly of: string | null;
  /** As it stands in the middle of a sentence. */
  readonly metric: string;
  readonly value: string;
  /** As printed. */
  readonly period: string;
  /** Null: the fact is in no claim. */
  readonly verdict: string | null;
}

export const spokenWords = {
  /** `Alibaba, price change, over minus 3 percent, 2 September 2025, single source`. */
  fact: ({ subject, of, metric, value, period, verdict }: SpokenParts): string =>
    [subject, of === null ? metric : `${metric} of ${of}`, value, period, verdict]
      .filter((part) => part !== null && part !== "")
      .join(", "),
  withdrawn: "withdrawn",
} as const;
