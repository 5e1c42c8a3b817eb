/** CSL-JSON: what Zotero, Pandoc and every processor of the Citation Style Language read. Version 1.0 of its schema. */
import type { Day } from "../facts/period.ts";
import type { Original, Work } from "./work.ts";

/** A name that isn't taken apart. */
interface CslName {
  readonly literal: string;
}

interface CslDate {
  readonly "date-parts": readonly [readonly [number, number, number]];
  /** Whether the day was worked out rather than printed. */
  readonly circa?: true;
}

/** One item; absent fields are left out, as the schema wants. */
export interface CslItem {
  readonly id: string;
  readonly type: "webpage";
  readonly title: string;
  readonly author: readonly [CslName];
  readonly issued: CslDate;
  readonly "container-title": string;
  readonly URL: string;
  readonly language: string;
  readonly abstract?: string;
  readonly note?: string;
  readonly "original-title"?: string;
  readonly "original-author"?: readonly [CslName];
  readonly "original-date"?: CslDate;
}

export function toCslItem(work: Work): CslItem {
  return {
    id: work.key,
    type: "webpage",
    title: work.title,
    author: [{ literal: work.author }],
    issued: dateOf(work.issued),
    "container-title": work.author,
    URL: work.url,
    language: work.language,
    ...(work.abstract === null ? {} : { abstract: work.abstract }),
    ...(work.notes.length === 0 ? {} : { note: work.notes.join(" ") }),
    ...originalOf(work.original),
  };
}

/** A list of one, the form in which programs import it, without a line break at its end. */
export function renderCslJson(work: Work): string {
  return JSON.stringify([toCslItem(work)], null, 2);
}

/** An undated source has no date rather than a made-up one. */
function originalOf(original: Original | null): Partial<CslItem> {
  if (original === null) return {};
  const { name, headline, published, isDayInferred } = original;
  return {
    ...(headline === null ? {} : { "original-title": headline }),
    "original-author": [{ literal: name }],
    ...(published === null
      ? {}
      : { "original-date": { ...dateOf(published), ...(isDayInferred ? { circa: true as const } : {}) } }),
  };
}

function dateOf(day: Day): CslDate {
  return { "date-parts": [[Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]] };
}
