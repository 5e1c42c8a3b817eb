/** The content gate: raw documents in, the site's model and everything that is wrong out, in one run. Pure. */
import { compareProblems, compareText, type Problem } from "../facts/problem.ts";
import { workOn, type WorkOn } from "../facts/work-on.ts";
import { indexEntityNames, type EntityNames } from "../markdown/entity-names.ts";
import { checkAnchorsElsewhere, type AnchorLink } from "../markdown/links.ts";
import { renderBody, type BodyOutput } from "../markdown/render-body.ts";
import { EMPTY_BODY, type RenderedBody } from "../markdown/rendered-body.ts";
import { buildSiteModel } from "../model/build-site-model.ts";
import { checkSources } from "../model/check-sources.ts";
import { parseContent } from "../model/parse-content.ts";
import type { ParsedReport } from "../model/parse-report.ts";
import type { RawContent } from "../model/raw.ts";
import type { Registry } from "../model/registry.ts";
import type { Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { knownAddresses } from "./known-addresses.ts";

export interface CheckOptions {
  readonly includeDrafts: boolean;
  /** The site's base path: `/` or `/research/`. */
  readonly base: string;
  /** ISO 4217. */
  readonly homeCurrency: string;
  /** BCP 47: the language of sources that don't say otherwise. */
  readonly language: string;
  /** How each report is parsed and rendered, such as under a watchdog; left out: nothing breaks it off. */
  readonly workOn?: WorkOn;
}

export interface CheckedContent {
  readonly registry: Registry;
  /** Those of the model, newest first. */
  readonly reports: readonly Report[];
  /** By report id, of the model's reports. */
  readonly bodies: ReadonlyMap<string, RenderedBody>;
  /** Whatever could be understood; whole only where no problem is an error. */
  readonly model: SiteModel;
  /** Those that the model leaves out, newest first. */
  readonly drafts: readonly Report[];
  /** By path, line and column. Drafts are checked too, whether or not they are in the model. */
  readonly problems: readonly Problem[];
}

/** Runs a part of the work at once and returns what it does, for callers who measure the parts. */
export type StageRunner = <T>(stage: "read and parse" | "reconcile" | "compile bodies", work: () => T) => T;

/** Never throws on content, whatever it holds. */
export function checkContent(
  raw: RawContent,
  options: CheckOptions,
  inStage: StageRunner = (_, work) => work(),
): CheckedContent {
  const { directory, reports, problems: parsingProblems } = inStage("read and parse", () => parseContent(raw, options));
  const { registry } = directory;
  const problems = [...raw.problems, ...parsingProblems];

  const isPublished = ({ isDraft }: Report) => options.includeDrafts || !isDraft;
  const { model, withDrafts } = inStage("reconcile", () => {
    const all = reports.map(({ report }) => report);
    const whole = buildSiteModel(registry, all);
    problems.push(...checkSources(whole));
    return {
      withDrafts: whole,
      model: all.every(isPublished) ? whole : buildSiteModel(registry, all.filter(isPublished)),
    };
  });
  const drafts = withDrafts.reports.filter((report) => !isPublished(report));

  const entityNames = indexEntityNames(registry.entities.values());
  const unparsed = unparsedAddresses(raw, reports);
  const known = addressTest(model, raw.files, unparsed);
  const knownToDrafts = model === withDrafts ? known : addressTest(withDrafts, raw.files, unparsed);
  const bodies = new Map<string, RenderedBody>();
  const anchorLinks: AnchorLink[] = [];
  const anchorsByAddress = new Map<string, ReadonlySet<string>>();
  const onReport = options.workOn ?? workOn;
  inStage("compile bodies", () => {
    for (const parsed of reports) {
      const isKnownAddress = isPublished(parsed.report) ? known : knownToDrafts;
      const rendered = onReport(parsed.document.path, () => renderReport(parsed, options, entityNames, isKnownAddress));
      problems.push(...rendered.problems);
      anchorLinks.push(...rendered.anchorLinks);
      // What couldn't be rendered has headings that nobody knows.
      if (rendered.body !== EMPTY_BODY) {
        const headings = rendered.body.headings.map(({ id }) => id);
        anchorsByAddress.set(`/reports/${parsed.report.id}/`, new Set([...parsed.localIds, ...headings]));
      }
      if (model.reportById.has(parsed.report.id)) bodies.set(parsed.report.id, rendered.body);
    }
    problems.push(...checkAnchorsElsewhere(anchorLinks, (address) => anchorsByAddress.get(address) ?? null));
  });
  return { registry, reports: model.reports, bodies, model, drafts, problems: problems.sort(compareProblems) };
}

export interface UnderstoodContent extends Pick<CheckedContent, "model" | "drafts"> {
  /** Paths of files that hold what couldn't be read or understood, so that it is missing here; in text order. */
  readonly unread: readonly string[];
}

/** What can be understood of content, without its bodies and what is between reports. Never throws on content. */
export function understandContent(raw: RawContent, options: Omit<CheckOptions, "base">): UnderstoodContent {
  const { directory, reports, problems } = parseContent(raw, options);
  const documents = [raw.reports, raw.entities, raw.metrics, raw.publishers, raw.rulings].flat();
  const unread = [
    ...problems.filter(({ severity }) => severity === "error").map(({ place }) => place.path),
    ...documents.filter(({ isWhole }) => !isWhole).map(({ path }) => path),
  ];
  const all = reports.map(({ report }) => report);
  const isPublished = ({ isDraft }: Report) => options.includeDrafts || !isDraft;
  return {
    model: buildSiteModel(directory.registry, all.filter(isPublished)),
    drafts: all.filter((report) => !isPublished(report)),
    unread: [...new Set(unread)].sort(compareText),
  };
}

/** A page whose file has mistakes will be there once they are mended. */
function unparsedAddresses(raw: RawContent, reports: readonly ParsedReport[]): Set<string> {
  const parsed = new Set(reports.map(({ document }) => document));
  const unread = (folder: string, documents: RawContent["entities"]) =>
    documents.filter(({ isWhole }) => !isWhole).map(({ id }) => `/${folder}/${id}/`);
  return new Set([
    ...raw.reports.filter((document) => !parsed.has(document)).map(({ id }) => `/reports/${id}/`),
    ...unread("entities", raw.entities),
    ...unread("metrics", raw.metrics),
    ...unread("publishers", raw.publishers),
  ]);
}

function addressTest(
  model: SiteModel,
  files: readonly string[],
  unparsed: ReadonlySet<string>,
): (address: string) => boolean {
  const known = knownAddresses(model, files);
  return (address) => known.has(address) || unparsed.has(address);
}

function renderReport(
  { document, report, localIds, valuesByFact }: ParsedReport,
  { base }: CheckOptions,
  entityNames: EntityNames,
  isKnownAddress: (address: string) => boolean,
): BodyOutput {
  const { body, problems, anchorLinks } = renderBody({
    reportId: report.id,
    path: document.path,
    format: report.format,
    text: report.body.text,
    line: report.body.line,
    language: report.source?.language ?? "en",
    valuesByFact,
    anchors: localIds,
    entityNames,
    base,
    isKnownAddress,
  });
  // A link to a fact whose value has a problem of its own can't print it yet.
  const isUnvalued = ({ ruleId, actual }: Problem) =>
    ruleId === "link-has-text" &&
    actual !== null &&
    localIds.has(actual.slice(1)) &&
    !valuesByFact.has(actual.slice(1));
  return { body, problems: problems.filter((each) => !isUnvalued(each)), anchorLinks };
}
