/** What carries a tag, and what else is in those reports. */
import { tagWords } from "../../messages/messages.ts";
import { compareText } from "../../facts/problem.ts";
import { tagAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import type { CountedTerm } from "./entity.ts";
import { termFeedLink, type FeedLink } from "./feeds.ts";
import { reportShelf, type ReportShelf } from "./report-shelf.ts";
import { verdictsOf } from "./report-items.ts";
import { mostCommonFirst, tally } from "./tally.ts";
import { entityChip, metricTerm, tagTerm, type NotedTerm, type Term } from "./terms.ts";

export interface TagPage {
  readonly name: string;
  readonly title: string;
  readonly metaDescription: string;
  readonly trail: readonly Term[];
  readonly feed: FeedLink;
  readonly reports: ReportShelf;
  /** How what its reports say stands. */
  readonly said: TagSaid;
  /** Named in most of the reports first. */
  readonly entities: readonly { readonly entity: NotedTerm; readonly count: number }[];
  readonly metrics: readonly CountedTerm[];
  readonly otherTags: readonly CountedTerm[];
  /** How many more tags the reports carry. */
  readonly hiddenTagCount: number;
}

/** Facts, restatements and withdrawn ones aside, and statements of reports with a tag. */
export interface TagSaid {
  readonly factCount: number;
  readonly statementCount: number;
  readonly counts: VerdictCounts;
}

export interface TagIndexPage {
  readonly title: string;
  readonly metaDescription: string;
  readonly tagCount: number;
  /** Most reports first; all of them, or those used most where there are too many for one list. */
  readonly mostUsed: readonly TagEntry[];
  /** All tags by the letter they begin with; empty where `mostUsed` has all. */
  readonly byLetter: readonly { readonly letter: string; readonly tags: readonly CountedTerm[] }[];
}

export interface TagEntry extends CountedTerm {
  readonly said: TagSaid;
}

const MAX_ENTITIES = 16;
const MAX_METRICS = 12;
const MAX_OTHER_TAGS = 24;
/** So many tags stand in the list of the most used. */
const MAX_LISTED = 30;

export function tagIndexPage(model: SiteModel): TagIndexPage {
  const tags = [...model.reportsByTag].map(([id, reports]) => ({ id, count: reports.length })).sort(mostCommonFirst);
  const terms = tags.map(({ id, count }) => ({ term: tagTerm(id), count }));
  return {
    title: tagWords.indexTitle,
    metaDescription: tagWords.indexLede(tags.length),
    tagCount: tags.length,
    mostUsed: tags.slice(0, MAX_LISTED).map(({ id }, index) => ({
      ...terms[index]!,
      said: saidIn(model, model.reportsByTag.get(id)!),
    })),
    byLetter: tags.length > MAX_LISTED ? lettersOf(terms) : [],
  };
}

function lettersOf(terms: readonly CountedTerm[]): TagIndexPage["byLetter"] {
  const keyOf = ({ term }: CountedTerm) => term.name.toLowerCase();
  const sorted = [...terms].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  return [...Map.groupBy(sorted, ({ term }) => (/^\p{L}/u.exec(term.name)?.[0] ?? "#").toUpperCase())].map(
    ([letter, tags]) => ({ letter, tags }),
  );
}

function saidIn(model: SiteModel, reports: readonly Report[]): TagSaid {
  const facts = reports.flatMap((report) => report.facts);
  return {
    factCount: facts.filter(({ restates, withdrawn }) => restates === null && withdrawn === null).length,
    statementCount: reports.reduce((sum, { statements }) => sum + statements.length, 0),
    counts: countVerdicts(reports.flatMap((report) => verdictsOf(model, report))),
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
    title: tagWords.pageTitle(name),
    metaDescription: tagWords.described(reports.length, name),
    trail: [{ name: tagWords.indexTitle, address: "/tags/" }],
    feed: termFeedLink(name, tagAddress(tag)),
    reports: reportShelf(model, reports),
    said: saidIn(model, reports),
    entities: entities
      .slice(0, MAX_ENTITIES)
      .map(({ id, count }) => ({ entity: entityChip(model.registry, id), count })),
    metrics: metrics.slice(0, MAX_METRICS).map(({ id, count }) => ({ term: metricTerm(model.registry, id), count })),
    otherTags: otherTags.slice(0, MAX_OTHER_TAGS).map(({ id, count }) => ({ term: tagTerm(id), count })),
    hiddenTagCount: Math.max(0, otherTags.length - MAX_OTHER_TAGS),
  };
}
