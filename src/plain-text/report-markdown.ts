/**
 * `/reports/<id>.md`: a report as plain Markdown, for programs and for people without our pages. No front matter and no
 * HTML; every address is whole, every value stands as the site prints it.
 */
import { VERDICTS } from "../facts/verdict.ts";
import type { BodyPart, RenderedBody } from "../markdown/rendered-body.ts";
import { PUBLISHER_NOT_NAMED, WITHDRAWN_NOTE } from "../messages/messages.ts";
import { absolute, factAddress, reportAddress } from "../model/addresses.ts";
import { bodyView } from "../model/pages/body-view.ts";
import { aroundBody, type ReportPage } from "../model/pages/report.ts";
import type { StatementItem } from "../model/pages/statement-items.ts";
import type { Term } from "../model/pages/terms.ts";
import type { Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { citeReport } from "../citation/citation.ts";
import type { CitingSite } from "../citation/work.ts";
import { bodyMarkdown, type ComponentText } from "./body-markdown.ts";
import { autolink, escapeHeading, escapeLineStart, escapeMarkdown, link } from "./escape-markdown.ts";
import { factsMarkdown, periodMarkdown, type Complete } from "./facts-table.ts";

/** The whole text, with a line break at its end. The headings of its own sections stand on the second level. */
export function renderReportMarkdown(
  model: SiteModel,
  bodies: ReadonlyMap<string, RenderedBody>,
  id: string,
  site: CitingSite,
): string {
  const report = model.reportById.get(id)!;
  const page = aroundBody(model, bodies, id);
  const complete = completer(site);
  const blocks = [
    `# ${escapeHeading(page.title)}`,
    page.summary === null ? "" : `> ${escapeLineStart(escapeMarkdown(page.summary))}`,
    list(aboutReport(page, complete)),
    section("Read this first", list(page.caveatsOnAll.map(({ label, note }) => `${label}: ${escapeMarkdown(note)}`))),
    bodyOf(model, report, bodies.get(id)?.parts ?? [], site),
    section("Facts", factsMarkdown(page.facts, complete)),
    section("Statements", list(page.statements.map((item) => statementLine(item, complete)))),
    section("Editors’ notes", list(page.caveats.map((caveat) => noteLine(caveat, complete)))),
    section("How to read the verdicts", page.facts.length + page.statements.length === 0 ? "" : list(verdictLines())),
    section("Cite", citationOf(model, report, site)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Makes paths from the site's root whole. */
function completer(site: CitingSite): Complete {
  return ((address: string | null) => (address === null ? null : absolute(address, site))) as Complete;
}

/** What each verdict means, and what repetition doesn't. */
export function verdictLines(): string[] {
  return [
    ...VERDICTS.map(({ label, meaning }) => `${label}: ${escapeMarkdown(meaning)}`),
    "Independence is counted in witnesses, never in articles: however often one story is repeated, it stays one witness.",
  ];
}

function aboutReport(
  { address, source, added, updated, correction, tickers, tags }: Omit<ReportPage, "body" | "hasNotes">,
  complete: Complete,
): string[] {
  const terms = (name: string, all: readonly Term[]) =>
    all.length === 0 ? [] : [`${name}: ${all.map((term) => link(term.name, complete(term.address))).join(", ")}`];
  const changed =
    updated === null ? [] : [`Updated: ${updated.text}${correction === null ? "" : `: ${escapeMarkdown(correction)}`}`];
  return [
    `Permanent address: ${autolink(complete(address))}`,
    ...(source === null ? [] : aboutSource(source, complete)),
    `Here since: ${added.text}`,
    ...changed,
    ...terms(
      "Tickers",
      tickers.map(({ name, note, address: at }) => ({ name: note === null ? name : `${name} ${note}`, address: at })),
    ),
    ...terms("Tags", tags),
  ];
}

function aboutSource(source: NonNullable<ReportPage["source"]>, complete: Complete): string[] {
  const { publisher, after, headline, url, publishedText, isDayInferred, languageName, story, mark } = source;
  const named = publisher === null ? PUBLISHER_NOT_NAMED : link(publisher.name, complete(publisher.address));
  const repeats = after.length === 0 ? "" : ` after ${after.map(({ name }) => escapeMarkdown(name)).join(", ")}`;
  return [
    `Source: ${named}${repeats} (${mark.siglum})`,
    ...(headline === null ? [] : [`Headline: ${escapeMarkdown(headline)}`]),
    ...(url === null ? [] : [`Original: ${link(url, url)}`]),
    `Published: ${publishedText}${isDayInferred ? " (inferred)" : ""}`,
    `Language: ${escapeMarkdown(languageName)}`,
    `Story: ${escapeMarkdown(story)}`,
  ];
}

function bodyOf(model: SiteModel, report: Report, parts: readonly BodyPart[], site: CitingSite): string {
  const complete = completer(site);
  const own = complete(reportAddress(report.id));
  return bodyMarkdown(parts, {
    base: site.base,
    absolute: (address) => (address.startsWith("#") ? own + address : complete(address)),
    factHref: (localId) => complete(factAddress(`${report.id}#${localId}`)),
    struckNote: (localId) => (model.factById.get(`${report.id}#${localId}`)?.withdrawn ? WITHDRAWN_NOTE : null),
    component: (part) => componentOf(model, report, part, complete),
  });
}

function componentOf(
  model: SiteModel,
  report: Report,
  part: BodyPart & { kind: "component" },
  complete: Complete,
): ComponentText {
  const [view] = bodyView(model, report, [part]);
  const titled = (title: string, table: string) => `**${escapeMarkdown(title)}**\n\n${table}`;
  switch (view?.kind) {
    case "fact-table":
      return { kind: "block", markdown: titled(view.title, factsMarkdown(view.rows, complete)) };
    case "fact-chart": {
      const rows = view.lines.map(({ row }) => row);
      return { kind: "block", markdown: titled(view.title, factsMarkdown(rows, complete)) };
    }
    case "callout":
      return { kind: "box", title: view.title === null ? null : `**${escapeMarkdown(view.title)}**` };
    default:
      return { kind: "block", markdown: "" };
  }
}

function statementLine(item: StatementItem, complete: Complete): string {
  const { localId, text, isDenial, kind, by, period, words, line, verdict, claimAddress, elsewhere } = item;
  const holder = by === null ? "" : link(by.name, complete(by.address));
  const parts = [
    (isDenial ? "Denies: " : "") + link(text, complete(item.address)),
    kind === "view" ? `a view of ${holder || "the source itself"}` : holder && `according to ${holder}`,
    period === null ? "" : periodMarkdown(period),
    words === null ? "" : `“${escapeMarkdown(words)}”`,
    line === null ? "" : `line ${line}`,
    verdict === null
      ? ""
      : link(verdict.label.toLowerCase() + (verdict.scope === null ? "" : ` ${verdict.scope}`), complete(claimAddress)),
    elsewhere.length === 0
      ? ""
      : `also in ${elsewhere.map((each) => link(each.mark.siglum, complete(each.address)) + (each.isDenial ? " (denied)" : "")).join(", ")}`,
  ];
  return `\`${localId}\`: ${parts.filter((part) => part !== "").join("; ")}`;
}

function noteLine({ label, note, places }: ReportPage["caveats"][number], complete: Complete): string {
  const about = places.map(({ name, address }) => link(name, complete(address))).join(", ");
  return `${label} (${about}): ${escapeMarkdown(note)}`;
}

/** The address, at its end, as a link. */
function citationOf(model: SiteModel, report: Report, site: CitingSite): string {
  const { text, url } = citeReport(model, report, site);
  return `${escapeLineStart(escapeMarkdown(text.slice(0, -url.length)))} ${autolink(url)}`;
}

function section(title: string, content: string): string {
  return content === "" ? "" : `## ${title}\n\n${content}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
