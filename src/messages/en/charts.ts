/** What charts say beside their figures. */
import { counted } from "./interface.ts";

export const chartWords = {
  /** Over the list that explains the marks. */
  howToRead: "How to read the marks",
  asPrinted: "as printed",
  nearly: "nearly",
  over: "over",
  about: "about",
  repeats: "repeats another source",
  expected: "projected, or implied by a market",
  disputed: "disputed",
  broken: "the scale doesn’t begin at zero",
  /** Heads of a plot that is a table. */
  subject: "Subject",
  value: "Value",
  sources: "Sources",
  /** Behind the first few sources of a figure. */
  moreSources: (count: number) => `and ${count} more`,
  largestFirst: "Largest first within each period",
  bestFirst: "Highest place first within each period",
  notFromZero: "This scale doesn’t begin at zero.",
  firstIsBest: "Number 1 comes first and is the highest place.",
  modeBy: (mode: string, forecaster: string) => `${mode} by ${forecaster}`,
  otherScales: "On other scales",
  otherScalesNote: "Too large or too small to be read beside the others",
  /** Under a plot that leaves figures out. */
  leftToTable: (count: number) => `${counted(count, "further figure")} of this page in the table below.`,
  /** `30 facts: 2 corroborated, 28 single source`, beside the bar that shows it. */
  mix: (shares: readonly { readonly count: string; readonly label: string }[], of: string | null) => {
    const listed = shares.map(({ count, label }) => `${count} ${label.toLowerCase()}`).join(", ");
    return [of, listed].filter(Boolean).join(": ");
  },
  /** Over a part of a chart that carries figures of one unit. */
  inUnit: (unit: string) => `In ${unit}`,
} as const;
