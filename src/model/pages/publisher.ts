/** What one publisher said: alone, corroborated, syndicated, disputed. */
import { counted } from "../../messages/interface.ts";
import type { Fact } from "../../facts/fact.ts";
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { claimAddress, factAddress, publisherAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { valueOf } from "./claim-rows.ts";
import { termFeedLink, type FeedLink } from "./feeds.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { verdictsOf } from "./report-items.ts";
import { reportShelf, type ReportShelf } from "./report-shelf.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { entityTerm, metricTerm, ofTerm, type Term } from "./terms.ts";
import { verdictSentence } from "./verdict-words.ts";
import { withdrawnPart, type WithdrawnPart } from "./withdrawn.ts";

export interface PublisherPage {
  readonly id: string;
  readonly name: string;
  readonly siglum: string;
  readonly title: string;
  readonly metaDescription: string;
  readonly trail: readonly Term[];
  readonly feed: FeedLink;
  readonly url: string | null;
  readonly about: string | null;
  readonly otherNames: readonly string[];
  readonly reports: ReportShelf;
  /** Reports on articles of others that say they repeat it. */
  readonly repeatedBy: ReportShelf;
  /** Facts, restatements and withdrawn ones aside, and statements of its articles. */
  readonly saidCount: number;
  /** `30 facts and 12 statements`. */
  readonly saidText: string;
  readonly verdicts: VerdictCounts;
  /** One for each verdict that its facts got. */
  readonly groups: readonly SaidGroup[];
  readonly withdrawn: WithdrawnPart | null;
}

/** Its facts with one verdict. */
export interface SaidGroup {
  readonly verdict: Verdict;
  readonly label: string;
  readonly meaning: string;
  readonly count: number;
  /** Newest report first, at most as many as a page can carry. */
  readonly facts: readonly SaidFact[];
  readonly hiddenCount: number;
}

export interface SaidFact {
  readonly subject: Term;
  readonly metric: Term;
  readonly of: Term | null;
  readonly value: FormattedValue;
  readonly period: PeriodView;
  readonly words: string | null;
  readonly line: number | null;
  readonly mark: SourceMark;
  readonly address: string;
  readonly claimAddress: string;
  /** Other sources of the same claim. */
  readonly others: readonly SourceMark[];
}

const MAX_FACTS = 200;

export function publisherPage(model: SiteModel, id: string): PublisherPage {
  const publisher = model.registry.publishers.get(id)!;
  const named = model.reportsByPublisher.get(id) ?? [];
  const own = named.filter(({ source }) => source?.publisher === id);
  const verdicts = countVerdicts(own.flatMap((report) => verdictsOf(model, report)));
  const stated = own.flatMap((report) => report.facts);
  const facts = stated.filter(({ restates, withdrawn }) => restates === null && withdrawn === null);
  const statementCount = own.reduce((sum, report) => sum + report.statements.length, 0);
  const saidText = `${counted(facts.length, "fact")} and ${counted(statementCount, "statement")}`;
  return {
    id,
    name: publisher.name,
    siglum: publisher.siglum,
    title: `${publisher.name}: what it said`,
    metaDescription: describe(publisher.name, own, saidText, verdictSentence(verdicts)),
    trail: [{ name: "Publishers", address: "/publishers/" }],
    feed: termFeedLink(publisher.name, publisherAddress(id)),
    url: publisher.url,
    about: publisher.description,
    otherNames: publisher.names,
    reports: reportShelf(model, own),
    repeatedBy: reportShelf(
      model,
      named.filter(({ source }) => source?.publisher !== id),
    ),
    saidCount: facts.length + statementCount,
    saidText,
    verdicts,
    groups: saidGroups(model, facts),
    withdrawn: withdrawnPart(model, stated),
  };
}

function saidGroups(model: SiteModel, facts: readonly Fact[]): SaidGroup[] {
  const byVerdict = Map.groupBy(facts, ({ id }) => model.claimByFact.get(id)?.verdictByMember.get(id));
  return VERDICTS.filter(({ verdict }) => byVerdict.has(verdict)).map(({ verdict, label, meaning }) => {
    const members = byVerdict.get(verdict)!;
    return {
      verdict,
      label,
      meaning,
      count: members.length,
      facts: members.slice(0, MAX_FACTS).map((fact) => saidFact(model, fact)),
      hiddenCount: Math.max(0, members.length - MAX_FACTS),
    };
  });
}

function saidFact(model: SiteModel, fact: Fact): SaidFact {
  const claim = model.claimByFact.get(fact.id)!;
  return {
    subject: entityTerm(model.registry, fact.subject),
    metric: metricTerm(model.registry, fact.metric),
    of: ofTerm(model.registry, fact.metric, fact.of),
    value: valueOf(model, fact),
    period: periodView(fact.period),
    words: fact.words,
    line: fact.at,
    mark: sourceMark(model, fact.source.report),
    address: factAddress(fact.id),
    claimAddress: claimAddress(claim)!,
    others: claim.sources.filter((source) => source !== fact.source.report).map((source) => sourceMark(model, source)),
  };
}

function describe(name: string, reports: readonly Report[], saidText: string, verdicts: string): string {
  if (reports.length === 0) return `No article of ${name} has been read; others say that they repeat it.`;
  return `${counted(reports.length, "article")} of ${name} with ${saidText}${verdicts && `: ${verdicts}`}.`;
}
