/**
 * What a citation says, before it is written in one form or another: text, BibTeX and CSL-JSON are three spellings of
 * the same work and can't say different things.
 */
import type { Day } from "../facts/period.ts";

/** A thing on this site that has a permanent address: a report, a fact, a statement, a claim. */
export interface Work {
  /** Unique on the site and the same in every build: the key of its BibTeX entry and the id of its CSL item. */
  readonly key: string;
  readonly title: string;
  /** The site: what stands here is its own account, whoever is quoted in it. */
  readonly author: string;
  /** The day of the present text: of the last correction, else of joining the site. */
  readonly issued: Day;
  /** The day on which it joined the site, where it was corrected since; else null. */
  readonly added: Day | null;
  /** Permanent, with scheme and host. */
  readonly url: string;
  /** BCP 47, of the title. */
  readonly language: string;
  readonly abstract: string | null;
  /** Whole sentences in order: who says so, in which source, what the editors say. */
  readonly notes: readonly string[];
  /** The one article that it goes back to; null where there is none, or several. */
  readonly original: Original | null;
}

/** A source article as far as it says what it is. */
export interface Original {
  /** `MEXC after Cryptopolitan`; never empty: an unnamed publisher is said to be unnamed. */
  readonly name: string;
  readonly headline: string | null;
  /** Null: undated. */
  readonly published: Day | null;
  /** Whether the editors worked the day out. */
  readonly isDayInferred: boolean;
}

/** The settings of the site that citations need. */
export interface CitingSite {
  readonly name: string;
  /** With scheme and host, without a path. */
  readonly address: string;
  readonly base: string;
  /** BCP 47, of the site's own words. */
  readonly language: string;
}
