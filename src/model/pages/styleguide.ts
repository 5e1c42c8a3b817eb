/** What `/styleguide/` prints: each component's props, made by the functions that make them on real pages. */
import { formatQuantity, type FormattedValue } from "../../facts/format.ts";
import { parsePeriod, type Period } from "../../facts/period.ts";
import type { Parsed } from "../../facts/problem.ts";
import { parseQuantity } from "../../facts/quantity.ts";
import { claimFigures, type ClaimFigures } from "./claim-figures.ts";
import { claimRows, valueOf as factValue, type ClaimRow } from "./claim-rows.ts";
import { disputeView, widestGap, type DisputeView } from "./dispute.ts";
import { moveChart, type MoveChart } from "./entity-moves.ts";
import { metricPlots, type MetricPlot } from "./metric-plot.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { reportItems, type ReportItem } from "./report-items.ts";
import { reportPage, type ReportPage } from "./report.ts";
import { retellingView, type RetellingView } from "./retelling.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { statementRows, type StatementRow } from "./statement-rows.ts";
import { stripOf, stripsOnOneScale, type StripView } from "./strip.ts";
import { SAMPLE_BODY, SAMPLE_REPORT, styleguideModel } from "./styleguide-content.ts";
import { styleguideParts, type StyleguideParts } from "./styleguide-parts.ts";
import { entityChip, tagTerm, type NotedTerm, type Term } from "./terms.ts";
import { withdrawalView, type WithdrawalView } from "./withdrawn.ts";
import type { VerdictCounts } from "../site-model.ts";

/** A value under the name of its state. */
export interface Sample<T> {
  readonly state: string;
  readonly value: T;
}

export interface StyleguidePage {
  /** By the names that the design gives them, with their files below `src/components`. */
  readonly components: readonly { readonly name: string; readonly files: readonly string[] }[];
  readonly marks: readonly SourceMark[];
  readonly values: readonly Sample<FormattedValue>[];
  readonly periods: readonly Sample<PeriodView>[];
  /** One figure each, on one scale. */
  readonly strips: readonly { readonly value: FormattedValue; readonly strip: StripView }[];
  /** Sources that can’t both be right, on lanes. */
  readonly lanes: readonly { readonly values: readonly FormattedValue[]; readonly strip: StripView }[];
  readonly counts: VerdictCounts;
  readonly oneKind: VerdictCounts;
  readonly figures: readonly ClaimFigures[];
  readonly claims: readonly ClaimRow[];
  readonly statements: readonly StatementRow[];
  readonly disputes: readonly DisputeView[];
  readonly retold: readonly RetellingView[];
  readonly moves: MoveChart;
  readonly plots: readonly MetricPlot[];
  readonly reports: readonly ReportItem[];
  /** With a body that mentions its facts. */
  readonly report: ReportPage;
  readonly withdrawal: WithdrawalView;
  readonly entities: readonly NotedTerm[];
  readonly tags: readonly Term[];
  readonly parts: StyleguideParts;
}

const COMPONENTS: StyleguidePage["components"] = [
  { name: "Siglum", files: ["fact/Siglum.astro", "fact/Sigla.astro"] },
  { name: "Verdict", files: ["fact/Verdict.astro", "fact/Glyph.astro", "fact/VerdictMix.astro", "chart/MixBar.astro"] },
  { name: "Value", files: ["fact/Value.astro", "fact/Figures.astro", "fact/DatedMove.astro"] },
  { name: "Inferred", files: ["fact/Period.astro"] },
  { name: "IntervalStrip", files: ["chart/IntervalStrip.astro"] },
  { name: "Axis", files: ["chart/ChartAxis.astro"] },
  { name: "Key", files: ["chart/MarkKey.astro"] },
  { name: "ClaimTable", files: ["fact/ClaimMatrix.astro", "fact/ClaimTable.astro"] },
  { name: "FactTable", files: ["fact/FactTable.astro"] },
  { name: "FactCard", files: ["report/FactCard.astro"] },
  { name: "Inline fact", files: ["fact/FactLink.astro", "report/BodyParts.astro"] },
  { name: "MarginNote", files: ["report/MarginNote.astro"] },
  { name: "ReportList", files: ["report/ReportList.astro"] },
  { name: "TearSheet", files: ["fact/EntityHead.astro", "fact/EntitySheet.astro", "fact/TickerSheet.astro"] },
  { name: "Chip", files: ["site/Chip.astro", "site/EntityChip.astro", "site/TagChip.astro"] },
  { name: "Filters", files: ["explorer/FilterForm.astro", "timeline/TimelineFilter.astro"] },
  { name: "Timeline", files: ["chart/MoveTimeline.astro", "fact/MoveList.astro", "timeline/TimelineItem.astro"] },
  { name: "Dispute", files: ["agreement/Dispute.astro", "agreement/DisputedStatement.astro"] },
  { name: "Retelling", files: ["agreement/RetoldTable.astro", "agreement/Story.astro"] },
  { name: "Citation", files: ["site/CitationForms.astro", "report/Citation.astro"] },
  { name: "EmptyState", files: ["site/EmptyState.astro"] },
  { name: "Finding", files: ["report/FindingPanel.astro", "report/OccasionColumn.astro", "report/ClaimColumn.astro"] },
  { name: "Record", files: ["report/Record.astro", "report/ClaimLines.astro"] },
  { name: "CrossTable", files: ["fact/CrossTable.astro", "fact/CrossHeading.astro", "fact/CrossCell.astro"] },
  { name: "Document", files: ["site/DocTable.astro", "site/WordingMark.astro", "site/PageContents.astro"] },
  { name: "Masthead", files: ["site/Masthead.astro", "site/FrontMasthead.astro", "site/Footer.astro"] },
];

const ADDRESS = "/styleguide/";

const LITERALS = [
  "-6.02%",
  "nearly -15%",
  "over -9%",
  "under +2%",
  "about 18x",
  "at-least 40%",
  "at-most 3%",
  "175..185bn USD",
  "1..2 rank",
  "24,680 points",
  "+1.25pp",
];

const PERIODS = ["2026-03-03", "2026-03-02?/2026-03-06?", "2026-03-02/2026-03-06?", "2025-Q4", "2026", "unknown"];

/** Links of the samples lead back to the page: what they name stands nowhere else. */
export function styleguidePage(): StyleguidePage {
  const model = styleguideModel();
  const [report] = model.reports.filter(({ id }) => id === SAMPLE_REPORT);
  const claimsOn = (metric: string) => model.factClaimsByMetric.get(metric) ?? [];
  const claims = [...claimsOn("price-change"), ...claimsOn("pe-ratio"), ...claimsOn("capital-spending")];
  const disputed = claims.filter(({ verdict }) => verdict === "disputed");
  const moves = report!.facts.filter(({ metric, withdrawn }) => metric === "price-change" && withdrawn === null);
  const changeOf = (literal: string) =>
    formatQuantity(valueOf(parseQuantity(literal)), { isChange: isSigned(literal) });
  return leadingBack({
    components: COMPONENTS,
    marks: model.reports.map(({ id }) => sourceMark(model, id)),
    values: LITERALS.map((literal) => ({ state: literal, value: changeOf(literal) })),
    periods: PERIODS.map((period) => ({ state: period, value: periodView(periodOf(period)) })),
    strips: stripsOnOneScale(model, moves).map(({ fact, strip }) => ({
      value: factValue(model, fact),
      strip,
    })),
    lanes: disputed.map((claim) => ({
      values: claim.facts.map((fact) => factValue(model, fact)),
      strip: stripOf(model, claim.facts, widestGap(model, claim))!,
    })),
    counts: { corroborated: 6, syndicated: 24, "single-source": 53, disputed: 2 },
    oneKind: { corroborated: 0, syndicated: 12, "single-source": 0, disputed: 0 },
    figures: claims.filter(({ facts }) => facts.length > 1).map((claim) => claimFigures(model, claim)),
    claims: claimRows(model, claims),
    statements: statementRows(model, model.statementClaims),
    disputes: disputed.map((claim) => disputeView(model, claim)),
    retold: claims.filter(({ verdict }) => verdict === "syndicated").map((claim) => retellingView(model, claim)),
    moves: moveChart(model, "Kestrel Motors", model.factClaimsByEntity.get("kestrel") ?? [])!,
    plots: metricPlots(model, claimsOn("price-change")),
    reports: reportItems(model, model.reports),
    report: reportPage(model, new Map([[report!.id, SAMPLE_BODY]]), report!.id),
    withdrawal: withdrawalView(report!.facts.find(({ withdrawn }) => withdrawn !== null)!.withdrawn)!,
    entities: [...model.registry.entities.keys()].map((id) => entityChip(model.registry, id)),
    tags: ["ai-spending", "bear-market"].map(tagTerm),
    parts: styleguideParts(model, SAMPLE_REPORT),
  });
}

/** The same with every address on the site exchanged for the page’s own, which has rows for one report’s facts. */
function leadingBack<T>(value: T): T {
  if (typeof value === "string") return (/^\/[\w-]+[/.]/u.test(value) ? addressHere(value) : value) as T;
  if (Array.isArray(value)) return value.map(leadingBack) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, leadingBack(each)])) as T;
}

function addressHere(address: string): string {
  const [, factId] = new RegExp(`^/reports/${SAMPLE_REPORT}/#(.+)$`, "u").exec(address) ?? [];
  return factId !== undefined && SAMPLE_BODY.factIds.includes(factId) ? `${ADDRESS}#${factId}` : ADDRESS;
}

function isSigned(literal: string): boolean {
  return /[+-]\d/u.test(literal);
}

function periodOf(text: string): Period {
  return valueOf(parsePeriod(text));
}

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.complaint.reason);
  return parsed.value;
}
