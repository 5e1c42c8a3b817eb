/** The reports that mention an entity, each with what it says of it: its figures, or else the first of its statements. */
import { asContinued } from "./as-continued.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { entityWords } from "../../messages/messages.ts";
import { factAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { valueOf } from "./claim-rows.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { reportShelf, type ReportShelf } from "./report-shelf.ts";
import { metricTerm, ofTerm } from "./terms.ts";

export interface EntityMentions {
  readonly shelf: ReportShelf;
  /** One for each report that the shelf has in full, in their order. */
  readonly findings: readonly Finding[];
}

/** What one report says of the entity. */
export interface Finding {
  /** In our words; null where the figures say it all, or nothing is said of it. */
  readonly text: string | null;
  /** The first in the source's text. */
  readonly figures: readonly FoundFigure[];
  readonly hiddenFigureCount: number;
}

export interface FoundFigure {
  /** `price change`, `index weight of CSI HK Internet Index`. */
  readonly label: string;
  readonly value: FormattedValue;
  readonly period: PeriodView;
  readonly address: string;
}

const MAX_FIGURES = 2;

/** Keeps the order given. */
export function entityMentions(model: SiteModel, entity: string, reports: readonly Report[]): EntityMentions {
  const shelf = reportShelf(model, reports);
  return { shelf, findings: shelf.newest.map(({ id }) => findingOf(model, entity, model.reportById.get(id)!)) };
}

function findingOf(model: SiteModel, entity: string, { facts, statements }: Report): Finding {
  const figures = facts.filter(
    ({ subject, restates, withdrawn }) => subject === entity && restates === null && withdrawn === null,
  );
  const statement = statements.find(({ subjects }) => subjects.includes(entity));
  return {
    text: statement?.text ?? (figures.length > 0 ? null : asideOf(entity, [...facts, ...statements])),
    figures: figures.slice(0, MAX_FIGURES).map((fact) => {
      const of = ofTerm(model.registry, fact.metric, fact.of);
      const metric = metricTerm(model.registry, fact.metric).name;
      return {
        label: entityWords.figureLabel(asContinued(metric), of && of.name),
        value: valueOf(model, fact),
        period: periodView(fact.period),
        address: factAddress(fact.id),
      };
    }),
    hiddenFigureCount: Math.max(0, figures.length - MAX_FIGURES),
  };
}

/** Of a report that says nothing of the entity itself: whether it speaks there. */
function asideOf(entity: string, said: readonly { readonly by: string | null }[]): string {
  return said.some(({ by }) => by === entity) ? entityWords.quotesIt : entityWords.namesIt;
}
