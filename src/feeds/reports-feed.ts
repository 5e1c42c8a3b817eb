/** `/rss.xml`: the newest reports in full. Dates are the content's own, never the day of the build. */
import { getRssString, type RSSFeedItem } from "@astrojs/rss";
import type { Day } from "../facts/period.ts";
import { EMPTY_BODY, type RenderedBody } from "../markdown/rendered-body.ts";
import { absolute, reportAddress } from "../model/addresses.ts";
import type { Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { escapeHtml } from "./html.ts";
import { renderReportContent, type SiteLocation } from "./report-content.ts";
import { escapeXml, withoutForbidden } from "./xml-text.ts";

/** How many reports a feed of the whole site holds. */
export const MAX_REPORTS = 50;

/** What a feed says of the site itself. */
export interface FeedSite extends SiteLocation {
  readonly name: string;
  readonly tagline: string;
  /** BCP 47. */
  readonly language: string;
}

const NAMESPACES = {
  atom: "http://www.w3.org/2005/Atom",
  dc: "http://purl.org/dc/elements/1.1/",
};

/** RSS 2.0. A site without reports has a valid feed without items. */
export function renderReportsFeed(
  model: SiteModel,
  bodies: ReadonlyMap<string, RenderedBody>,
  site: FeedSite,
): Promise<string> {
  const reports = model.reports.slice(0, MAX_REPORTS);
  return getRssString({
    title: withoutForbidden(site.name),
    description: withoutForbidden(site.tagline),
    site: absolute("/", site),
    xmlns: NAMESPACES,
    customData: channelData(reports, site),
    items: reports.map((report) => toItem(model, report, bodies.get(report.id) ?? EMPTY_BODY, site)),
  });
}

/** The report's permanent address is both link and guid, so that a correction doesn't make a new item. */
function toItem(model: SiteModel, report: Report, body: RenderedBody, site: FeedSite): RSSFeedItem {
  const { id, title, summary, added, updated, tags } = report;
  return {
    title: withoutForbidden(title),
    link: absolute(reportAddress(id), site),
    pubDate: midnight(added),
    ...(summary === null ? {} : { description: escapeHtml(withoutForbidden(summary)) }),
    content: withoutForbidden(renderReportContent(model, report, body, site)),
    categories: [...new Set([...tags, ...(model.tickersByReport.get(id) ?? [])])],
    customData:
      element("dc:creator", site.name) + (updated === null ? "" : element("atom:updated", `${updated}T00:00:00Z`)),
  };
}

function channelData(reports: readonly Report[], site: FeedSite): string {
  const days = reports.flatMap(({ added, updated }) => (updated === null ? [added] : [added, updated])).sort();
  const newest = days.at(-1);
  const self = escapeXml(absolute("/rss.xml", site));
  return [
    element("language", site.language),
    ...(newest === undefined ? [] : [element("lastBuildDate", midnight(newest).toUTCString())]),
    `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
  ].join("");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(withoutForbidden(text))}</${name}>`;
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
