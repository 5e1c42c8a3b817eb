/** Stories that a publisher shares with others: who tells them, in which order, and who says whom they repeat. */
import { formatDay } from "../../facts/format.ts";
import { UNDATED } from "../../messages/messages.ts";
import { reportAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { compareTellings, sourceMark, sourceName, type SourceMark } from "./source-mark.ts";
import { publisherTerm, type Term } from "./terms.ts";

export interface SharedStory {
  readonly origin: string;
  /** Publishers whom a telling names as its own source, and of whom no article is at hand. */
  readonly unread: readonly Term[];
  /** The earliest first, undated ones last; at most a screenful. */
  readonly tellings: readonly Telling[];
  readonly hiddenCount: number;
  readonly sourceCount: number;
  /** Claims of the publisher's own articles that another telling makes too. */
  readonly sharedClaimCount: number;
}

export interface Telling {
  readonly mark: SourceMark;
  readonly source: string;
  readonly title: string;
  readonly address: string;
  readonly date: string;
  /** Whether it is the publisher's own. */
  readonly isOwn: boolean;
  /** How many tellings it stands behind: 0 is the first. */
  readonly depth: number;
}

const MAX_STORIES = 8;
const MAX_TELLINGS = 6;
const MAX_DEPTH = 3;

export interface SharedStories {
  /** Those of the newest reports first. */
  readonly stories: readonly SharedStory[];
  readonly hiddenCount: number;
}

/** Stories with at least two voices: articles, or an article and one whom it says it repeats. */
export function sharedStories(model: SiteModel, publisher: string): SharedStories {
  const named = model.reportsByPublisher.get(publisher) ?? [];
  const origins = [...new Set(named.flatMap(({ source }) => source?.origin ?? []))];
  const shared = origins.filter((origin) => {
    const tellers = model.reportsByOrigin.get(origin) ?? [];
    return tellers.length > 1 || tellers.some(({ source }) => (source?.after.length ?? 0) > 0);
  });
  return {
    stories: shared.slice(0, MAX_STORIES).map((origin) => storyOf(model, origin, publisher)),
    hiddenCount: Math.max(0, shared.length - MAX_STORIES),
  };
}

function storyOf(model: SiteModel, origin: string, publisher: string): SharedStory {
  const reports = [...model.reportsByOrigin.get(origin)!].sort(compareTellings);
  const read = new Set(reports.flatMap(({ source }) => source?.publisher ?? []));
  const unread = [...new Set(reports.flatMap(({ source }) => source?.after ?? []))].filter((id) => !read.has(id));
  const depths = depthsOf(reports, unread.length > 0);
  return {
    origin,
    unread: unread.map((id) => publisherTerm(model.registry, id)),
    tellings: reports
      .slice(0, MAX_TELLINGS)
      .map((report, index) => tellingOf(model, report, publisher, depths[index]!)),
    hiddenCount: Math.max(0, reports.length - MAX_TELLINGS),
    sourceCount: reports.length,
    sharedClaimCount: sharedClaims(model, reports, publisher),
  };
}

/** One behind whomever it says it repeats; otherwise, one behind the first. */
function depthsOf(reports: readonly Report[], isFirstUnread: boolean): number[] {
  const base = isFirstUnread ? 1 : 0;
  const depthByPublisher = new Map<string, number>();
  return reports.map(({ source }, index) => {
    const repeated = (source?.after ?? []).flatMap((id) => depthByPublisher.get(id) ?? []);
    const after = repeated.length > 0 ? Math.max(...repeated) + 1 : base + 1;
    const depth = Math.min(MAX_DEPTH, index === 0 ? base : after);
    if (source?.publisher && !depthByPublisher.has(source.publisher)) depthByPublisher.set(source.publisher, depth);
    return depth;
  });
}

function tellingOf(model: SiteModel, { id, title, source }: Report, publisher: string, depth: number): Telling {
  return {
    mark: sourceMark(model, id),
    source: sourceName(model, source!),
    title,
    address: reportAddress(id),
    date: source!.published === null ? UNDATED : formatDay(source!.published),
    isOwn: source!.publisher === publisher,
    depth,
  };
}

function sharedClaims(model: SiteModel, reports: readonly Report[], publisher: string): number {
  const tellers = new Set(reports.map(({ id }) => id));
  const shared = new Set<string>();
  for (const report of reports) {
    if (report.source?.publisher !== publisher) continue;
    const claims = [
      ...report.facts.flatMap(({ id }) => model.claimByFact.get(id) ?? []),
      ...report.statements.flatMap(({ id }) => model.claimByStatement.get(id) ?? []),
    ];
    for (const claim of claims) {
      if (claim.sources.some((source) => source !== report.id && tellers.has(source))) shared.add(claim.id);
    }
  }
  return shared.size;
}
