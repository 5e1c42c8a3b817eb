/** The feed of a tag, entity, metric or publisher: its newest reports, each with what of it concerns the term. */
import type { Fact, Statement } from "../facts/fact.ts";
import { FEED_SIZES, type TermFeed, type TermKind } from "../model/pages/feeds.ts";
import type { Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Feed, FeedSite } from "./feed.ts";
import { renderReportDigest } from "./report-content.ts";
import { reportItem } from "./report-item.ts";

/** How many reports it holds. */
export const MAX_TERM_REPORTS = FEED_SIZES.term;

/** Where a kind's reports stand in the model, and which facts and statements of a report concern a term. */
const CONCERNS = {
  tag: { reports: "reportsByTag", hasFact: always, hasStatement: always },
  publisher: { reports: "reportsByPublisher", hasFact: always, hasStatement: always },
  metric: { reports: "reportsByMetric", hasFact: ({ metric }: Fact, id: string) => metric === id, hasStatement: never },
  entity: {
    reports: "reportsByEntity",
    hasFact: ({ subject, of, by }: Fact, id: string) => subject === id || of === id || by === id,
    hasStatement: ({ subjects, by }: Statement, id: string) => subjects.includes(id) || by === id,
  },
} as const;

/** A term without reports has a feed without items. What a report says again in other words is left out. */
export function termFeed(model: SiteModel, kind: TermKind, term: TermFeed, site: FeedSite): Feed {
  const { reports, hasFact, hasStatement } = CONCERNS[kind];
  const digestOf = (report: Report) => ({
    facts: report.facts.filter((fact) => fact.restates === null && hasFact(fact, term.id)),
    statements: report.statements.filter((statement) => hasStatement(statement, term.id)),
  });
  return {
    title: `${site.name}: ${term.name}`,
    description: DESCRIPTIONS[kind](term.name),
    address: term.address,
    page: term.page,
    items: (model[reports].get(term.id) ?? [])
      .slice(0, MAX_TERM_REPORTS)
      .map((report) => reportItem(model, report, renderReportDigest(model, report, digestOf(report), site), site)),
  };
}

const DESCRIPTIONS: Readonly<Record<TermKind, (name: string) => string>> = {
  tag: (name) => `New reports tagged “${name}”, with their facts.`,
  entity: (name) => `New reports that mention ${name}, with what they say about it.`,
  metric: (name) => `New reports with figures for ${name.toLowerCase()}.`,
  publisher: (name) => `New reports on articles of ${name}, and on those that repeat it.`,
};

function always(): boolean {
  return true;
}

function never(): boolean {
  return false;
}
