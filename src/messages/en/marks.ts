/** What the marks of sources, values and periods say beside their shapes. */
export const markWords = {
  /** A siglum’s name, where its source repeats another. */
  repeating: (name: string) => `${name}; repeats another source`,
  inferred: "Inferred, not stated by the source",
  /** Heard behind a period whose dotted line a reader can’t see. */
  inferredAside: " (inferred)",
  /** Heard behind a figure that is struck out. */
  withdrawnAside: ", withdrawn",
  /** Between the figures of one claim. */
  also: "also",
  against: "against",
  moreFigures: (count: number) => `and ${count} more`,
} as const;
