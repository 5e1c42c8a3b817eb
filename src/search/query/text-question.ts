/** What is asked of the texts of pages. Sent to the browser. */
import type { ChosenFacets, FacetCounts, SearchSort } from "./fact-question.ts";
import type { PageKind } from "./page-kind.ts";

export interface TextQuestion {
  /** Words that a page must hold, all of them, as typed; with none, all pages that the filters let through. */
  readonly words: readonly string[];
  readonly chosen: ChosenFacets;
  /** Kinds of pages wanted; empty: all. */
  readonly kinds: readonly PageKind[];
  /** Addresses (from the site's root) of pages that are shown already, not reports: they are left out and not counted. */
  readonly without: readonly string[];
  readonly sort: SearchSort;
}

/** A page's own part under one of its headings. */
export interface FoundSection {
  /** With the base path and the heading's anchor. */
  readonly href: string;
  readonly title: string;
  readonly excerpt: readonly ExcerptPart[];
}

export interface ExcerptPart {
  readonly text: string;
  readonly isHit: boolean;
}

export interface FoundPage {
  readonly kind: PageKind;
  /** With the base path. */
  readonly href: string;
  readonly title: string;
  /** Day in words; null: undated. */
  readonly date: string | null;
  /** Siglum of its source; null for what is no report. */
  readonly siglum: string | null;
  readonly excerpt: readonly ExcerptPart[];
  /** The parts that hold the words, best first; empty where only the page as a whole does. */
  readonly sections: readonly FoundSection[];
}

export interface TextAnswer {
  /** Reports stand before pages of other kinds. */
  readonly count: number;
  /** Of which so many are reports. */
  readonly reportCount: number;
  /** From place `from` up to but without `to`. */
  readonly pages: (from: number, to: number) => Promise<readonly FoundPage[]>;
  readonly facets: () => Promise<FacetCounts>;
  /** How many pages of each kind there are, the question's own choice of kinds ignored. */
  readonly kindCounts: () => Promise<ReadonlyMap<PageKind, number>>;
}

/** What is known of a word before it is looked for. */
export interface WordCheck {
  /** As typed. */
  readonly word: string;
  /** Whether a text holds it: as it stands, as the beginning of a word, or in another form of the same stem. */
  readonly isKnown: boolean;
  /** The nearest word that texts hold, where this one isn't known and one is near; else null. */
  readonly nearest: string | null;
}

export interface TextSearch {
  /** Rejects with a `NoTextIndex` where the site has none, as in `astro dev` before a build. */
  readonly ask: (question: TextQuestion) => Promise<TextAnswer>;
  /** Rejects likewise. */
  readonly check: (words: readonly string[]) => Promise<readonly WordCheck[]>;
  /** Loads what the first question needs. What goes wrong shows there. */
  readonly warm: () => void;
}

/** There is no index of the site's texts. */
export class NoTextIndex extends Error {
  /** Whether it is to the reader to make one, as in `astro dev` before a build. */
  readonly canBeMade: boolean;

  constructor(message: string, canBeMade: boolean) {
    super(message);
    this.canBeMade = canBeMade;
  }
}
