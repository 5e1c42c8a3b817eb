/** Ways into a long list in order of time: where each of its years begins. */
import type { Day } from "../../facts/period.ts";
import { UNDATED } from "../../messages/messages.ts";

export interface YearLink {
  readonly label: string;
  readonly address: string;
  /** Whether the page at hand has something of it. */
  readonly isCurrent: boolean;
}

export interface DatedList {
  readonly length: number;
  /** Newest first; empty where an item has no day, those last. */
  readonly dayAt: (index: number) => Day;
  readonly perPage: number;
}

/**
 * `page` counts from 1; `addressOf` gets the page of a year's first item and that item's place in the list. Empty where
 * there is but one page or one year.
 */
export function yearLinks(
  list: DatedList,
  page: number,
  addressOf: (page: number, index: number) => string,
): readonly YearLink[] {
  const { length, perPage } = list;
  const [from, to] = [(page - 1) * perPage, page * perPage];
  const starts = yearStarts(list);
  if (length <= perPage || starts.length < 2) return [];
  return starts.map((start, nth) => {
    const year = yearOf(list.dayAt(start));
    const end = starts[nth + 1] ?? length;
    return {
      label: year === "" ? UNDATED : year,
      address: addressOf(Math.floor(start / perPage) + 1, start),
      isCurrent: start < to && end > from,
    };
  });
}

/** Found by halving, as every page of a list asks for them. */
function yearStarts({ length, dayAt }: DatedList): number[] {
  const starts: number[] = [];
  for (let start = 0; start < length;) {
    starts.push(start);
    const year = yearOf(dayAt(start));
    let [same, other] = [start, length];
    while (other - same > 1) {
      const middle = (same + other) >> 1;
      if (yearOf(dayAt(middle)) === year) same = middle;
      else other = middle;
    }
    start = other;
  }
  return starts;
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}
