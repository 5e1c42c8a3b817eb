/** What a change of the content does to the site: two site models, set side by side. Plain values, as `--json` prints them. */
import type { Verdict } from "../../facts/verdict.ts";

export interface Impact extends SiteImpact {
  /** Drafts are no part of the site. */
  readonly drafts: DraftChanges;
  /** Paths of files that couldn't be read in full as they were before: what they said counts as new. In text order. */
  readonly unreadBefore: readonly string[];
}

export interface SiteImpact {
  readonly reports: ReportChanges;
  readonly facts: MemberChanges;
  readonly statements: MemberChanges;
  /** In the order of their ids. */
  readonly claims: readonly ClaimChange[];
  /** Addresses of pages that are new, gone, or say something else, in text order; lists of everything are left out. */
  readonly pages: Touched;
  /** Feeds that get items, with how many, in text order. */
  readonly feeds: readonly { readonly address: string; readonly items: number }[];
}

/** Each list in text order of the ids. */
export interface ReportChanges {
  readonly added: readonly ReportMention[];
  readonly changed: readonly (ReportMention & { readonly fields: readonly string[] })[];
  readonly removed: readonly ReportMention[];
  /** `isLedOn`: whether the new report's `formerly` has the old id, so that the old address leads on. */
  readonly renamed: readonly (ReportMention & { readonly from: string; readonly isLedOn: boolean })[];
}

/** Each list in text order of the ids. One that is published is a report added; one that was published, a report removed. */
export interface DraftChanges {
  readonly added: readonly DraftMention[];
  readonly changed: readonly DraftMention[];
  readonly removed: readonly DraftMention[];
}

export interface DraftMention extends ReportMention {
  /** How many facts and statements it holds. */
  readonly facts: number;
  readonly statements: number;
}

export interface ReportMention {
  readonly id: string;
  readonly title: string;
}

/** Each list in the order of the ids; `withdrawn` by a ruling, `restored` where one was lifted. */
export interface MemberChanges {
  readonly added: readonly MemberMention[];
  readonly changed: readonly (MemberMention & { readonly fields: readonly FieldChange[] })[];
  readonly removed: readonly MemberMention[];
  readonly withdrawn: readonly MemberMention[];
  readonly restored: readonly MemberMention[];
}

export interface MemberMention {
  /** `<report>#<fact>`. */
  readonly id: string;
  /** Of a fact subject, metric and value; of a statement its text. */
  readonly text: string;
}

export interface FieldChange {
  readonly name: string;
  /** As a report would write it; null where it isn't given. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A claim whose verdict or sources aren't what they were. */
export interface ClaimChange {
  readonly id: string;
  /** `Alibaba, price change, 2 to 6 February 2026`. */
  readonly text: string;
  /** Null: there was no such claim. */
  readonly from: ClaimState | null;
  /** Null: it is gone. */
  readonly to: ClaimState | null;
}

export interface ClaimState {
  readonly verdict: Verdict;
  /** Report ids that the verdict rests on, in text order. */
  readonly sources: readonly string[];
  /** Independent voices among them. */
  readonly witnesses: number;
}

export interface Touched {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Whether everything on the site is as it was; drafts may not be. */
export function isWithoutImpact({ reports, facts, statements, claims, pages, feeds }: SiteImpact): boolean {
  const groups: readonly Readonly<Record<string, readonly unknown[]>>[] = [
    { ...reports },
    { ...facts },
    { ...statements },
    { ...pages },
    { claims, feeds },
  ];
  return groups.every((group) => Object.values(group).every((list) => list.length === 0));
}
