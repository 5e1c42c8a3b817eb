/** The order in which pages are indexed, and so are numbered: `TextDirectory` says what it is good for. */
import { compareText } from "../../facts/problem.ts";
import { kindOfAddress } from "../query/page-kind.ts";

export interface OrderedPage {
  /** From the site's root, with a slash before and behind. */
  readonly address: string;
  /** `2026-02-09`; empty for pages without a day, which therefore stand behind all days. */
  readonly day: string;
}

/** Reports newest first, then other kinds; alike ones by address. */
export function orderPages(pages: readonly OrderedPage[]): OrderedPage[] {
  return pages.toSorted(
    (a, b) =>
      Number(isReport(b)) - Number(isReport(a)) || compareText(b.day, a.day) || compareText(a.address, b.address),
  );
}

function isReport({ address }: OrderedPage): boolean {
  return kindOfAddress(address) === "report";
}
