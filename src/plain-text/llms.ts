/**
 * `/llms.txt`: what programs that read for people should know first. The convention's form: a heading, a summary in
 * a quotation, prose and lists, then sections of links.
 */
import { counted } from "../messages/messages.ts";
import { absolute, reportMarkdownAddress } from "../model/addresses.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { CitingSite } from "../citation/work.ts";
import { escapeHeading, escapeMarkdown, link } from "./escape-markdown.ts";
import { verdictLines } from "./report-markdown.ts";

/** So many reports are listed; the rest stand in the list of reports and in the data. */
const MAX_LISTED = 50;

export interface LlmsSite extends CitingSite {
  readonly tagline: string;
  readonly subject: string;
  readonly disclaimer: string;
  readonly licence: { readonly name: string; readonly url: string };
}

/** A file or page to list. `address` is a path from the site's root. */
export interface Listed {
  readonly name: string;
  readonly address: string;
  readonly note: string;
}

/** The whole text, with a line break at its end. `data` are the data files, in the order to list them. */
export function renderLlms(model: SiteModel, site: LlmsSite, data: readonly Listed[]): string {
  const blocks = [
    `# ${escapeHeading(site.name)}`,
    `> ${escapeMarkdown(site.tagline)} Reports on ${escapeMarkdown(site.subject)}: each is about one source article, and its figures are structured, sourced facts.`,
    `${counted(model.reports.length, "report")}, ${counted(model.facts.length, "fact")}, ${counted(model.factClaims.length + model.statementClaims.length, "claim")}. ${escapeMarkdown(site.disclaimer)} Our own texts are under ${link(site.licence.name, site.licence.url)}; the sources keep theirs.`,
    "How to read it:",
    bullets(READING),
    "Verdicts:",
    bullets(verdictLines()),
    section("Reports", [...newestReports(model), REPORT_LIST], site),
    section("Pages", PAGES, site),
    section("Data", data, site),
    section("Optional", OPTIONAL, site),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const READING: readonly string[] = [
  "A value stands as its source prints it, hedge included: “nearly −15%” isn’t −15%. Quote it with the hedge and name who says so.",
  "Say “syndicated” of what is syndicated: several articles that repeat one story don’t corroborate it.",
  "A claim compares the same subject, metric, unit, period and mode only. Currencies are never converted; a projection is not a report.",
  "“(inferred)” marks a date that the editors worked out; undated sources have no date, and none should be made up for them.",
  "A fact that is withdrawn stays visible as such and takes no part in any verdict: don’t quote it as a figure.",
  "Every fact has a permanent address, `/reports/<report>/#<fact>`, and a citation at `/reports/<report>/cite/#<fact>`; claims have theirs at `/entities/<entity>/#<claim>`.",
  "Each report is also plain Markdown: its address with `.md` for the last slash.",
];

const REPORT_LIST: Listed = { name: "All reports", address: "/reports/", note: "newest first, in pages" };

const PAGES: readonly Listed[] = [
  { name: "Method", address: "/about/", note: "what a claim, a witness and a verdict are, and what a wording allows" },
  { name: "Facts", address: "/facts/", note: "all facts, to filter and sort" },
  { name: "Agreement", address: "/agreement/", note: "where sources agree, differ, or only seem to" },
  { name: "Timeline", address: "/timeline/", note: "dated facts and statements in order" },
  { name: "Entities", address: "/entities/", note: "a page for each company, index, fund and market, with its claims" },
  { name: "Metrics", address: "/metrics/", note: "one table for each metric, across sources" },
  { name: "Publishers", address: "/publishers/", note: "what each said, alone or with others" },
];

const OPTIONAL: readonly Listed[] = [
  { name: "Feed", address: "/rss.xml", note: "newest reports in full, as RSS" },
  { name: "Feeds", address: "/feeds/", note: "all feeds, by tag, entity, metric and publisher" },
  { name: "Sitemap", address: "/sitemap-index.xml", note: "every page" },
];

function newestReports(model: SiteModel): Listed[] {
  return model.reports.slice(0, MAX_LISTED).map(({ id, title, summary }) => ({
    name: title,
    address: reportMarkdownAddress(id),
    note: summary ?? "",
  }));
}

function section(title: string, entries: readonly Listed[], site: CitingSite): string {
  const lines = entries.map(
    ({ name, address, note }) => link(name, absolute(address, site)) + (note === "" ? "" : `: ${escapeMarkdown(note)}`),
  );
  return lines.length === 0 ? "" : `## ${title}\n\n${bullets(lines)}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
