/** What the explorer's page prints before its script has run: how much there is, and the newest facts. */
import { counted } from "../../messages/interface.ts";
import type { SiteModel } from "../site-model.ts";

export interface ExplorerPage {
  readonly factCount: number;
  readonly statementCount: number;
  /** For search engines and previews. */
  readonly description: string;
}

export function explorerPage(model: SiteModel): ExplorerPage {
  const factCount = model.facts.length;
  const statementCount = model.statementById.size;
  const extent = `${counted(factCount, "fact")} and ${counted(statementCount, "statement")}`;
  return {
    factCount,
    statementCount,
    description: `${extent}, a row each: who says so, in which words, and whether others agree.`,
  };
}
