/** Who speaks for a claim where one figure must: sources that don't repeat another come first. */
import type { Fact } from "../../facts/fact.ts";
import { formatQuantity } from "../../facts/format.ts";
import type { SiteModel } from "../site-model.ts";
import { isEcho, sourceMark, type SourceMark } from "./source-mark.ts";

/** Facts that count, those of sources that repeat another behind; otherwise in the order given. */
export function firstHandFirst(model: SiteModel, facts: readonly Fact[]): Fact[] {
  return echoesLast(
    model,
    facts.filter(({ restates }) => restates === null),
    ({ source }) => source.report,
  );
}

/** The first fact of each figure as printed: what a line shows must be what those whom it names say. */
export function oneOfEachFigure(facts: readonly Fact[]): Fact[] {
  return [...Map.groupBy(facts, ({ value }) => formatQuantity(value).text).values()].map(([first]) => first!);
}

/** What sources say, those that repeat another behind; otherwise in the order given. */
export function echoesLast<T>(model: SiteModel, said: readonly T[], reportOf: (each: T) => string): T[] {
  const { own = [], echo = [] } = Object.groupBy(said, (each) =>
    isEcho(model, model.reportById.get(reportOf(each))!) ? "echo" : "own",
  );
  return [...own, ...echo];
}

/** The sources of the facts, each once, in their order. */
export function marksOf(model: SiteModel, facts: readonly Fact[]): SourceMark[] {
  return [...new Set(facts.map(({ source }) => source.report))].map((report) => sourceMark(model, report));
}
