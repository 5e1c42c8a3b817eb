/** What each feed holds, by the ids under which feed readers know the items. */
import { claimEvents } from "../../model/events/claim-events.ts";
import { AGREEMENT_FEED, FEED_SIZES, SITE_FEEDS, TERM_KINDS, termReports } from "../../model/pages/feeds.ts";
import { permanentIdOf } from "../../model/permanent-id.ts";
import type { Report } from "../../model/report.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** By address of the feed. */
export function feedItems(model: SiteModel): ReadonlyMap<string, readonly string[]> {
  const idsOf = (reports: readonly Report[], size: number) =>
    reports.slice(0, size).map((report) => permanentIdOf(model, report));
  const events = claimEvents(model)
    .take(FEED_SIZES.agreement)
    .map(({ id }) => id)
    .toArray();
  return new Map([
    ...SITE_FEEDS.map(({ address }) => [address, idsOf(model.reports, FEED_SIZES.site)] as const),
    ...TERM_KINDS.flatMap((kind) =>
      termReports(model, kind).map(({ address, reports }) => [address, idsOf(reports, FEED_SIZES.term)] as const),
    ),
    [AGREEMENT_FEED.address, events] as const,
  ]);
}
