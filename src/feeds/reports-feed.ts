/** The feed of the whole site: the newest reports in full. */
import { EMPTY_BODY, type RenderedBody } from "../markdown/rendered-body.ts";
import { FEED_SIZES } from "../model/pages/feeds.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Feed, FeedSite } from "./feed.ts";
import { renderReportContent } from "./report-content.ts";
import { reportItem } from "./report-item.ts";

/** How many reports it holds. */
export const MAX_REPORTS = FEED_SIZES.site;

/** `address` is that of the form in which it is written: `/rss.xml`. */
export function reportsFeed(
  model: SiteModel,
  bodies: ReadonlyMap<string, RenderedBody>,
  site: FeedSite,
  address: string,
): Feed {
  return {
    title: site.name,
    description: site.tagline,
    address,
    page: "/",
    items: model.reports
      .slice(0, MAX_REPORTS)
      .map((report) =>
        reportItem(model, report, renderReportContent(model, report, bodies.get(report.id) ?? EMPTY_BODY, site), site),
      ),
  };
}
