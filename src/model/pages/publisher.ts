/** What one publisher said: alone, corroborated, syndicated, disputed. */
import { publisherWords } from "../../messages/messages.ts";
import type { Fact, Statement } from "../../facts/fact.ts";
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { claimAddress, explorerAddress, factAddress, publisherAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel, VerdictCounts } from "../site-model.ts";
import { articleTimes, type ArticleTimes } from "./article-times.ts";
import { valueOf } from "./claim-rows.ts";
import { othersOf } from "./elsewhere.ts";
import { termFeedLink, type FeedLink } from "./feeds.ts";
import { publisherInExplorer } from "./explorer-links.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { reportShelf, type ReportShelf } from "./report-shelf.ts";
import { saidCounts, saidTallyRows, type SaidCounts, type SaidTallyRow } from "./said-counts.ts";
import { sharedStories, type SharedStories } from "./shared-stories.ts";
import { sortValue } from "./sort-value.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { spokenFact } from "./spoken-fact.ts";
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
  /** All facts of its articles in the explorer. */
  readonly explorer: Term | null;
  readonly reports: ReportShelf;
  /** Reports on articles of others that say they repeat it. */
  readonly repeatedBy: ReportShelf;
  /** Facts, restatements and withdrawn ones aside, and statements of its articles. */
  readonly saidCount: number;
  /** `30 facts and 12 statements`. */
  readonly saidText: string;
  readonly counts: SaidCounts;
  /** Rows of the table of counts, each cell with its way into the explorer. */
  readonly tally: readonly SaidTallyRow[];
  /** One for each verdict that its facts or statements got. */
  readonly groups: readonly SaidGroup[];
  readonly withdrawn: WithdrawnPart | null;
  /** Who tells the same stories. */
  readonly shared: SharedStories;
  /** When its articles were published; null where there is nothing to compare. */
  readonly times: ArticleTimes | null;
}

/** Its facts and statements with one verdict. */
export interface SaidGroup {
  readonly verdict: Verdict;
  readonly label: string;
  readonly meaning: string;
  readonly count: number;
  /** Newest report first, at most as many as a page can carry. */
  readonly facts: readonly SaidFact[];
  readonly hiddenCount: number;
  /** All of them in the explorer; null where all are here. */
  readonly allFacts: Term | null;
  readonly allStatements: Term | null;
  /** `3 facts, 1 statement`. */
  readonly countText: string;
  /** Likewise. */
  readonly statements: readonly SaidStatement[];
}

export interface SaidStatement {
  readonly text: string;
  readonly isDenial: boolean;
  readonly holder: Term | null;
  readonly mark: SourceMark;
  readonly line: number | null;
  readonly address: string;
  readonly others: OtherSources;
}

/** Other sources that the core compares with it, the first few by name. */
export interface OtherSources {
  readonly marks: readonly SourceMark[];
  readonly hiddenCount: number;
}

export interface SaidFact {
  readonly subject: Term;
  readonly metric: Term;
  readonly of: Term | null;
  readonly value: FormattedValue;
  /** What the value sorts by. */
  readonly sort: string;
  readonly period: PeriodView;
  readonly words: string | null;
  readonly line: number | null;
  readonly mark: SourceMark;
  readonly address: string;
  /** The fact as a screen reader says it. */
  readonly spoken: string;
  readonly claimAddress: string;
  readonly others: OtherSources;
}

/** So many facts, and as many statements, of each verdict; the explorer has all. */
export const MAX_SAID = 60;
const MAX_OTHERS = 6;

export function publisherPage(model: SiteModel, id: string): PublisherPage {
  const publisher = model.registry.publishers.get(id)!;
  const named = model.reportsByPublisher.get(id) ?? [];
  const own = named.filter(({ source }) => source?.publisher === id);
  const counts = saidCounts(model, own);
  const stated = own.flatMap((report) => report.facts);
  const facts = stated.filter(({ restates, withdrawn }) => restates === null && withdrawn === null);
  const statements = own.flatMap((report) => report.statements);
  const saidText = publisherWords.saidText(counts.facts.n, counts.statements.n);
  const verdictText = verdictSentence(sumOf(counts.facts.counts, counts.statements.counts));
  return {
    id,
    name: publisher.name,
    siglum: publisher.siglum,
    title: publisherWords.pageTitle(publisher.name),
    metaDescription: describe(publisher.name, own, saidText, verdictText),
    trail: [{ name: publisherWords.indexTitle, address: "/publishers/" }],
    feed: termFeedLink(publisher.name, publisherAddress(id)),
    url: publisher.url,
    about: publisher.description,
    otherNames: publisher.names,
    explorer: publisherInExplorer(model, id),
    reports: reportShelf(model, own),
    repeatedBy: reportShelf(
      model,
      named.filter(({ source }) => source?.publisher !== id),
    ),
    saidCount: counts.facts.n + counts.statements.n,
    saidText,
    counts,
    tally: saidTallyRows(counts, id),
    groups: saidGroups(model, id, facts, statements),
    withdrawn: withdrawnPart(model, stated),
    shared: sharedStories(model, id),
    times: articleTimes(own.map(({ source }) => source?.published ?? null)),
  };
}

function saidGroups(
  model: SiteModel,
  publisher: string,
  facts: readonly Fact[],
  statements: readonly Statement[],
): SaidGroup[] {
  const allOf = (verdict: Verdict, count: number, rows: Readonly<Record<string, string>>): Term | null =>
    count <= MAX_SAID
      ? null
      : { name: publisherWords.allInExplorer(count), address: explorerAddress({ ...rows, verdict, publisher }) };
  const factsByVerdict = Map.groupBy(facts, ({ id }) => model.claimByFact.get(id)?.verdictByMember.get(id));
  const saidByVerdict = Map.groupBy(statements, ({ id }) => model.claimByStatement.get(id)?.verdictByMember.get(id));
  return VERDICTS.flatMap(({ verdict, label, meaning }) => {
    const [members, said] = [factsByVerdict.get(verdict) ?? [], saidByVerdict.get(verdict) ?? []];
    if (members.length + said.length === 0) return [];
    return {
      verdict,
      label,
      meaning,
      count: members.length,
      facts: members.slice(0, MAX_SAID).map((fact) => saidFact(model, fact)),
      hiddenCount: Math.max(0, members.length - MAX_SAID),
      allFacts: allOf(verdict, members.length, {}),
      allStatements: allOf(verdict, said.length, { rows: "statements" }),
      countText: publisherWords.saidCount(members.length, said.length),
      statements: said.slice(0, MAX_SAID).map((statement) => saidStatement(model, statement)),
    };
  });
}

function saidStatement(model: SiteModel, { id, text, says, kind, by, source, at }: Statement): SaidStatement {
  const claim = model.claimByStatement.get(id)!;
  return {
    text,
    isDenial: says === "denies",
    holder: kind === "view" && by !== null ? entityTerm(model.registry, by) : null,
    mark: sourceMark(model, source.report),
    line: at,
    address: factAddress(id),
    others: namedOf(
      model,
      claim.sources.filter((other) => other !== source.report),
    ),
  };
}

function saidFact(model: SiteModel, fact: Fact): SaidFact {
  const claim = model.claimByFact.get(fact.id)!;
  const what = {
    subject: entityTerm(model.registry, fact.subject),
    metric: metricTerm(model.registry, fact.metric),
    of: ofTerm(model.registry, fact.metric, fact.of),
    value: valueOf(model, fact),
    period: periodView(fact.period),
  };
  return {
    ...what,
    sort: sortValue(fact.value),
    spoken: spokenFact({ ...what, quantity: what.value, verdict: claim.verdictByMember.get(fact.id) ?? null }),
    words: fact.words,
    line: fact.at,
    mark: sourceMark(model, fact.source.report),
    address: factAddress(fact.id),
    claimAddress: claimAddress(claim)!,
    others: namedOf(model, [...new Set(othersOf(model, fact, claim).map((other) => other.fact.source.report))]),
  };
}

function namedOf(model: SiteModel, others: readonly string[]): OtherSources {
  return {
    marks: others.slice(0, MAX_OTHERS).map((source) => sourceMark(model, source)),
    hiddenCount: Math.max(0, others.length - MAX_OTHERS),
  };
}

function describe(name: string, reports: readonly Report[], saidText: string, verdicts: string): string {
  if (reports.length === 0) return publisherWords.noArticle(name);
  return publisherWords.described(reports.length, name, saidText, verdicts);
}

function sumOf(a: VerdictCounts, b: VerdictCounts): VerdictCounts {
  return {
    corroborated: a.corroborated + b.corroborated,
    syndicated: a.syndicated + b.syndicated,
    "single-source": a["single-source"] + b["single-source"],
    disputed: a.disputed + b.disputed,
  };
}
