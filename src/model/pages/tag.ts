/** What carries a tag, and what else is in those reports. */
import { counted } from "../../messages/messages.ts";
import { tagAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import type { CountedTerm } from "./entity.ts";
import { termFeedLink, type FeedLink } from "./feeds.ts";
import { reportShelf, type ReportShelf } from "./report-shelf.ts";
import { mostCommonFirst, tally } from "./tally.ts";
import { entityChip, metricTerm, tagTerm, type NotedTerm, type Term } from "./terms.ts";

export interface TagPage {
  readonly name: string;
  readonly title: string;
  readonly metaDescription: string;
  readonly trail: readonly Term[];
  readonly feed: FeedLink;
  readonly reports: ReportShelf;
  /** Named in most of the reports first. */
  readonly entities: readonly { readonly entity: NotedTerm; readonly count: number }[];
  readonly metrics: readonly CountedTerm[];
  readonly otherTags: readonly CountedTerm[];
}

export interface TagIndexPage {
  readonly title: string;
  readonly metaDescription: string;
  /** Most reports first. */
  readonly tags: readonly CountedTerm[];
}

const MAX_ENTITIES = 16;
const MAX_METRICS = 12;

export function tagIndexPage(model: SiteModel): TagIndexPage {
  const tags = [...model.reportsByTag].map(([id, reports]) => ({ id, count: reports.length })).sort(mostCommonFirst);
  return {
    title: "Tags",
    metaDescription: `${counted(tags.length, "tag")} that reports carry.`,
    tags: tags.map(({ id, count }) => ({ term: tagTerm(id), count })),
  };
}

export function tagPage(model: SiteModel, tag: string): TagPage {
  const reports = model.reportsByTag.get(tag) ?? [];
  const { name } = tagTerm(tag);
  const entities = tally(reports.flatMap(({ id }) => model.entitiesByReport.get(id) ?? []));
  const metrics = tally(reports.flatMap(({ id }) => model.metricsByReport.get(id) ?? []));
  const otherTags = tally(reports.flatMap(({ tags }) => tags)).filter(({ id }) => id !== tag);
  return {
    name,
    title: `${name}: reports`,
    metaDescription: `${counted(reports.length, "report")} tagged “${name}”, newest first.`,
    trail: [{ name: "Tags", address: "/tags/" }],
    feed: termFeedLink(name, tagAddress(tag)),
    reports: reportShelf(model, reports),
    entities: entities
      .slice(0, MAX_ENTITIES)
      .map(({ id, count }) => ({ entity: entityChip(model.registry, id), count })),
    metrics: metrics.slice(0, MAX_METRICS).map(({ id, count }) => ({ term: metricTerm(model.registry, id), count })),
    otherTags: otherTags.map(({ id, count }) => ({ term: tagTerm(id), count })),
  };
}
