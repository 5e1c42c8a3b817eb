/** What a report's page prints. */
import { formatDay } from "../../facts/format.ts";
import type { Day } from "../../facts/period.ts";
import type { Heading, RenderedBody } from "../../markdown/rendered-body.ts";
import { factWords, languageName, reportWords, sourceWords, UNDATED } from "../../messages/messages.ts";
import { citationAddress, reportAddress, reportMarkdownAddress } from "../addresses.ts";
import { hasInferredDay, type Report, type Source } from "../report.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { bodyText } from "./body-blocks.ts";
import { bodyView, type BodyView } from "./body-view.ts";
import { asContinued } from "./as-continued.ts";
import { caveatViews, type CaveatView } from "./caveats.ts";
import { factRows, type FactRow } from "./fact-rows.ts";
import { readingMinutes } from "./reading-time.ts";
import { relatedReports, type RelatedReport } from "./related-reports.ts";
import { tickersByWeight, verdictsOf } from "./report-items.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { statementItems, type StatementItem } from "./statement-items.ts";
import { metricTerm, publisherTerm, tagTerm, tickerChip, type NotedTerm, type Term } from "./terms.ts";

export interface SourceView {
  readonly mark: SourceMark;
  /** Null where the text doesn't name one. */
  readonly publisher: Term | null;
  readonly after: readonly Term[];
  readonly headline: string | null;
  readonly language: string;
  readonly languageName: string;
  readonly url: string | null;
  readonly published: Day | null;
  /** In words, or “Undated”. */
  readonly publishedText: string;
  readonly isDayInferred: boolean;
  /** Whose story it is, in a sentence. */
  readonly story: string;
}

export interface DayText {
  readonly day: Day;
  readonly text: string;
}

export interface ReportPage {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** For search engines: the summary, or what there is. */
  readonly description: string;
  readonly summary: string | null;
  readonly source: SourceView | null;
  readonly added: DayText;
  readonly updated: DayText | null;
  readonly correction: string | null;
  readonly tickers: readonly NotedTerm[];
  readonly metrics: readonly Term[];
  readonly tags: readonly Term[];
  readonly headings: readonly Heading[];
  readonly body: readonly BodyView[];
  /** Of the body; 0 where there is none. */
  readonly readingMinutes: number;
  /** Whether notes stand beside the body. */
  readonly hasNotes: boolean;
  /** BCP 47, where title and text are in another language than the site. */
  readonly lang: string | null;
  /** Of its facts and statements. */
  readonly counts: VerdictCounts;
  readonly facts: readonly FactRow[];
  readonly statements: readonly StatementItem[];
  /** About the whole report. */
  readonly caveatsOnAll: readonly CaveatView[];
  /** About some of its facts and statements, which they lead to. */
  readonly caveats: readonly PlacedCaveat[];
  readonly related: readonly RelatedReport[];
  /** Of the page with the citations of its facts and statements; null where it has none. */
  readonly partsToCite: string | null;
  /** Of the report as plain Markdown. */
  readonly markdown: string;
  readonly newer: Term | null;
  readonly older: Term | null;
}

export interface PlacedCaveat extends CaveatView {
  /** `Hua Hong, price change (01)`, or how a statement begins. */
  readonly places: readonly Term[];
}

/** The page of a report that there is. */
export function reportPage(model: SiteModel, bodies: ReadonlyMap<string, RenderedBody>, id: string): ReportPage {
  const around = aroundBody(model, bodies, id);
  const body = bodyView(model, model.reportById.get(id)!, bodies.get(id)?.parts ?? [], around.facts);
  return { ...around, body, hasNotes: body.some(({ kind }) => kind === "noted") };
}

/** All of a report's page but its body and the notes beside that, for those who write the body in another way. */
export function aroundBody(
  model: SiteModel,
  bodies: ReadonlyMap<string, RenderedBody>,
  id: string,
): Omit<ReportPage, "body" | "hasNotes"> {
  const report = model.reportById.get(id)!;
  const body = bodies.get(id);
  const caveats = caveatViews(report);
  const facts = factRows(model, report);
  const statements = statementItems(model, report);
  const place = model.placeByReport.get(id)!;
  const text = bodyText(body?.parts ?? []);
  return {
    id,
    address: reportAddress(id),
    title: report.title,
    description: report.summary ?? reportWords.description(report.title, report.facts.length),
    summary: report.summary,
    source: report.source && sourceView(model, report, report.source),
    added: dayText(report.added),
    updated: report.updated === null ? null : dayText(report.updated),
    correction: report.correction,
    tickers: tickersByWeight(model, id).map((symbol) => tickerChip(model.registry, symbol)),
    metrics: (model.metricsByReport.get(id) ?? []).map((metric) => metricTerm(model.registry, metric)),
    tags: report.tags.map(tagTerm),
    headings: (body?.headings ?? []).filter(({ depth }) => depth === 2),
    readingMinutes: readingMinutes(text),
    lang: languageOf(`${report.title} ${text}`, report),
    counts: countVerdicts(verdictsOf(model, report)),
    facts,
    statements,
    caveats: placedCaveats(caveats, facts, statements),
    caveatsOnAll: caveats.filter(({ about }) => about.length === 0),
    related: relatedReports(model, report),
    partsToCite: facts.length + statements.length > 0 ? citationAddress(reportAddress(id)) : null,
    markdown: reportMarkdownAddress(id),
    newer: neighbour(model.reports[place - 1]),
    older: neighbour(model.reports[place + 1]),
  };
}

/** Every address of a report: its own, and those it had before, which lead to it. */
export function reportAddresses(model: SiteModel): { readonly id: string; readonly movedTo: string | null }[] {
  return model.reports.flatMap(({ id, formerly }) => [
    { id, movedTo: null },
    ...formerly.filter((old) => !model.reportById.has(old)).map((old) => ({ id: old, movedTo: id })),
  ]);
}

function sourceView(model: SiteModel, report: Report, source: Source): SourceView {
  return {
    mark: sourceMark(model, report.id),
    publisher: source.publisher === null ? null : publisherTerm(model.registry, source.publisher),
    after: source.after.map((publisher) => publisherTerm(model.registry, publisher)),
    headline: source.headline,
    language: source.language,
    languageName: languageName(source.language),
    url: source.url,
    published: source.published,
    publishedText: source.published === null ? UNDATED : formatDay(source.published),
    isDayInferred: hasInferredDay(report),
    story: storyOf(model, report, source),
  };
}

function storyOf(model: SiteModel, report: Report, { origin, isOwnOrigin }: Source): string {
  if (origin === null) return sourceWords.notExamined;
  const others = (model.reportsByOrigin.get(origin) ?? []).filter(({ id }) => id !== report.id);
  if (others.length > 0) return sourceWords.sharedStory(others.map((other) => other.source!.siglum));
  return isOwnOrigin ? sourceWords.ownStory : sourceWords.ownStoryAsFarAsKnown;
}

function neighbour(report: Report | undefined): Term | null {
  return report ? { name: report.title, address: reportAddress(report.id) } : null;
}

function dayText(day: Day): DayText {
  return { day, text: formatDay(day) };
}

const MAX_STATEMENT_WORDS = 6;

function placedCaveats(
  caveats: readonly CaveatView[],
  facts: readonly FactRow[],
  statements: readonly StatementItem[],
): PlacedCaveat[] {
  const names = new Map<string, string>([
    ...facts.map((row) => [row.localId, nameOfRow(row)] as const),
    ...statements.map(({ localId, text }) => [localId, beginningOf(text)] as const),
  ]);
  return caveats
    .filter(({ about }) => about.length > 0)
    .map((caveat) => ({
      ...caveat,
      places: caveat.about.map((id) => ({ name: names.get(id) ?? id, address: `${addressOfNotes(caveat)}#${id}` })),
    }));
}

function addressOfNotes({ address }: CaveatView): string {
  return address.slice(0, address.indexOf("#"));
}

function nameOfRow({ number, subject, metric }: FactRow): string {
  const name = factWords.name(subject.name, asContinued(metric.name), null);
  return reportWords.numbered(name, String(number).padStart(2, "0"));
}

/** Chinese where most letters are: as its source writes it, where that is Chinese. */
function languageOf(text: string, { source }: Report): string | null {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters === 0) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (characters * 2 <= letters) return null;
  return source?.language.startsWith("zh") ? source.language : "zh";
}

function beginningOf(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= MAX_STATEMENT_WORDS ? text : `${words.slice(0, MAX_STATEMENT_WORDS).join(" ")} …`;
}
