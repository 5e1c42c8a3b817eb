/** What the explorer's page prints before its script has run: the newest facts, and the filters as they first stand. */
import { explorerWords, FACET_WORDS, FEW_OPTIONS, FILTER_LABELS } from "../messages/messages.ts";
import type { SiteModel } from "../model/site-model.ts";
import { blankFactLine, blankStatementLine } from "./blank-lines.ts";
import { factShards } from "./explorer-shards.ts";
import { answerState, type AnswerOption } from "./query/answer.ts";
import { linePrinter, type FactLine, type StatementLine } from "./query/display.ts";
import { openTable } from "./query/open-table.ts";
import { pickOptions } from "./query/pick-options.ts";
import { EMPTY_STATE, FACETS, type FacetName } from "./query/state.ts";
import { STATUSES } from "./query/status.ts";

export interface ExplorerPage {
  /** For search engines and previews. */
  readonly description: string;
  readonly factCount: number;
  readonly statementCount: number;
  /** As many as one page of the explorer has, newest report first. */
  readonly newest: readonly FactLine[];
  /** Blank rows for the script to copy and fill: one for each status; statements' rows show their status the same way. */
  readonly blankFacts: readonly FactLine[];
  readonly blankStatement: StatementLine;
  readonly facets: readonly ExplorerFacet[];
  readonly units: readonly AnswerOption[];
}

export interface ExplorerFacet {
  readonly name: FacetName;
  readonly label: string;
  /** What the options are called together. */
  readonly manyLabel: string;
  /** Those that stand there before the reader asks for more. */
  readonly options: readonly AnswerOption[];
  readonly optionCount: number;
}

export function explorerPage(model: SiteModel): ExplorerPage {
  const { columns, blocks } = factShards(model);
  const answer = answerState(openTable(columns), EMPTY_STATE);
  const statementCount = model.statementById.size;
  return {
    description: explorerWords.description(answer.total, statementCount),
    factCount: answer.total,
    statementCount,
    newest: linePrinter(columns)(answer.shown, (index) => blocks[index]!) as FactLine[],
    blankFacts: STATUSES.map(({ status, label }) => blankFactLine(status, label)),
    blankStatement: blankStatementLine("corroborated", ""),
    facets: FACETS.map((name) => facetOf(name, answer.facets[name])),
    units: answer.units,
  };
}

function facetOf(name: FacetName, all: readonly AnswerOption[]): ExplorerFacet {
  const { many, isRanked } = FACET_WORDS[name];
  const few = new Set(pickOptions(all, FEW_OPTIONS).shown);
  const options = all.filter((option) => few.has(option));
  return {
    name,
    label: FILTER_LABELS[name],
    manyLabel: many,
    options: isRanked ? options.toSorted((a, b) => b.count - a.count) : options,
    optionCount: all.length,
  };
}
