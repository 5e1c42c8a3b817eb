/** What the marks of sources, values and periods say beside their shapes. */
import { counted } from "./interface.ts";

export const markWords = {
  /** A siglum’s name, where its source repeats another. */
  repeating: (name: string) => `${name}; repeats another source`,
  /** A source that says whom it repeats: `MEXC after Cryptopolitan`. */
  sourceAfter: (name: string, repeated: readonly string[]) => `${name} after ${repeated.join(", ")}`,
  inferred: "Inferred, not stated by the source",
  /** Heard behind a period whose dotted line a reader can’t see. */
  inferredAside: " (inferred)",
  /** Heard behind a figure that is struck out. */
  withdrawnAside: ", withdrawn",
  /** Between the figures of one claim. */
  also: "also",
  against: "against",
  moreFigures: (count: number) => `and ${count} more`,
  withdrawn: "Withdrawn",
  withdrawnMeaning: "Withdrawn by the editors: it takes no part in claims and verdicts",
  permanentLink: (about: string) => `Permanent link to ${about}`,
  /** The table of withdrawn figures. */
  withdrawnTable: {
    title: "Withdrawn",
    note: (count: number) => `${counted(count, "figure")}, in no claim and no count`,
    label: (about: string) => `Withdrawn figures: ${about}`,
    subject: "Subject and metric",
    value: "Value",
    period: "Period",
    where: "Where",
    ruling: "Ruling",
    /** Before the second thing of a figure. */
    of: "of",
    more: (shown: number, hidden: number) => `The latest ${shown}; ${hidden} more are marked on their reports`,
  },
} as const;
