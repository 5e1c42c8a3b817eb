/** What `/styleguide/` takes from whole pages: from those that its sample site would have. */
import type { SiteModel } from "../site-model.ts";
import { agreementPage } from "./agreement.ts";
import type { ClashView } from "./clashes.ts";
import { entityPage, type EntityPage } from "./entity.ts";
import { claimPanel } from "./findings/claim-panel.ts";
import { occasionPanel } from "./findings/occasion-panel.ts";
import { reportedMoves } from "./findings/occasions.ts";
import { homePage, type HomePage } from "./home.ts";
import { metricPage } from "./metric.ts";
import type { CrossTable } from "./metric-cross.ts";
import { statementItems, type StatementItem } from "./statement-items.ts";
import type { StatementRow } from "./statement-rows.ts";
import type { StoryView } from "./stories.ts";
import { timelinePage, type TimelineGroup } from "./timeline.ts";
import type { YearLink } from "./year-links.ts";

export interface StyleguideParts {
  readonly home: HomePage;
  /** What the home’s headline can rest on: occasions of moves, or claims. */
  readonly findings: readonly NonNullable<HomePage["evidence"]>[];
  readonly disputedStatements: readonly StatementRow[];
  readonly clashes: readonly ClashView[];
  readonly stories: readonly StoryView[];
  /** Of an entity with claims of several sources. */
  readonly entity: EntityPage;
  /** Of several metrics. */
  readonly cross: readonly { readonly name: string; readonly tables: readonly CrossTable[] }[];
  readonly timeline: readonly TimelineGroup[];
  readonly years: readonly YearLink[];
  readonly ownStatements: readonly StatementItem[];
}

const YEARS: readonly YearLink[] = ["2026", "2025", "2024"].map((label, index) => ({
  label,
  address: "/timeline/",
  isCurrent: index === 0,
}));

export function styleguideParts(model: SiteModel, reportId: string): StyleguideParts {
  const home = homePage(model);
  const { lists } = agreementPage(model);
  const disputed = model.factClaims.filter(({ verdict }) => verdict === "disputed");
  const corroborated = model.factClaims.filter(({ verdict }) => verdict === "corroborated");
  return {
    home,
    findings: [occasionPanel(model, reportedMoves(model)!)!, claimPanel(model, [...disputed, ...corroborated])],
    disputedStatements: lists.flatMap(({ statements }) => statements).filter(isDisputed),
    clashes: lists.flatMap(({ clashes }) => clashes),
    stories: lists.flatMap(({ stories }) => stories),
    entity: entityPage(model, "kestrel"),
    cross: ["price-change", "pe-ratio"].map((id) => {
      const { name, cross } = metricPage(model, id, 1);
      return { name, tables: cross };
    }),
    timeline: timelinePage(model, null, 1).groups,
    years: YEARS,
    ownStatements: statementItems(model, model.reportById.get(reportId)!),
  };
}

function isDisputed({ verdict }: StatementRow): boolean {
  return verdict.verdict === "disputed";
}
