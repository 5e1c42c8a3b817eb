/** A feed before it is written as RSS, Atom or JSON: plain text, whole addresses, the content's own days. */
import type { Day } from "../facts/period.ts";
import type { Html } from "./html.ts";

/** Where a site stands. */
export interface SiteLocation {
  readonly address: string;
  readonly base: string;
}

/** What feeds say of the site itself. */
export interface FeedSite extends SiteLocation {
  readonly name: string;
  readonly tagline: string;
  /** BCP 47. */
  readonly language: string;
  readonly licence: { readonly name: string; readonly url: string };
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Of the feed itself, from the site's root, without the base path. */
  readonly address: string;
  /** Of the page that the feed follows, likewise. */
  readonly page: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** The same in every feed and build, whatever is corrected or renamed. */
  readonly id: string;
  /** Whether the id is an address that leads to the item. */
  readonly isIdAddress: boolean;
  readonly url: string;
  readonly title: string;
  /** In a sentence or two; null where nobody wrote one. */
  readonly summary: string | null;
  /** With whole addresses only. */
  readonly content: Html;
  readonly added: Day;
  readonly updated: Day | null;
  readonly categories: readonly Category[];
  /** The article that the item is about; null where there is none. */
  readonly source: ItemSource | null;
  /** BCP 47. */
  readonly language: string;
}

export interface Category {
  readonly term: string;
  /** What it is called for people. */
  readonly label: string;
  /** The page that lists all terms of its kind. */
  readonly scheme: string;
}

export interface ItemSource {
  /** Publisher, and whom it repeats. */
  readonly name: string;
  /** Publisher, headline and day in one line. */
  readonly citation: string;
  /** Null where the article states none. */
  readonly url: string | null;
}

/** The last day on which anything in the feed was added or corrected; null where it is empty. */
export function lastDayOf(items: readonly FeedItem[]): Day | null {
  return items.map(lastDayOfItem).reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

export function lastDayOfItem({ added, updated }: FeedItem): Day {
  return updated ?? added;
}

/** A day as feeds want it; they know no days without hours. */
export function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Whose the texts are, in a line. */
export function rightsOf({ licence }: Pick<FeedSite, "licence">): string {
  return `Our texts: ${licence.name} (${licence.url}). The sources keep theirs.`;
}
