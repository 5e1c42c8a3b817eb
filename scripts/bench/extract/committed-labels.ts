/** A report as labels of the article that it was made from: its facts are what the article states. */
import { printQuantity } from "../../../src/facts/quantity.ts";
import type { Metric } from "../../../src/model/registry.ts";
import type { Report, Source } from "../../../src/model/report.ts";
import type { LabelledFigure, Labels } from "./labels.ts";

/**
 * Figures in the order of the article's lines. Facts without words or line are left out: nothing says where they stand.
 * `entities` are the subjects only, so these labels are never complete.
 */
export function committedLabels(source: Source, report: Report, metrics: ReadonlyMap<string, Metric>): Labels {
  const figures = new Map<string, LabelledFigure>();
  for (const { at, words, value, subject, metric, period, of, mode, by } of report.facts) {
    if (at === null || words === null) continue;
    const key = `${at} ${words} ${printQuantity(value)}`;
    const figure = figures.get(key) ?? { at, words, occurrence: 1, values: [value], facts: [] };
    const fact = {
      subject: [subject],
      metric: [metric],
      period: [metrics.get(metric)?.isOnce === true ? "once" : period.text],
      mode,
      ...(of === null ? {} : { of }),
      ...(by === null ? {} : { by }),
    };
    figures.set(key, { ...figure, facts: [...figure.facts, fact] });
  }
  const subjects = [...new Set(report.facts.map(({ subject }) => subject))];
  return {
    headline: source.headline,
    publisher: source.publisher,
    published: source.published,
    language: source.language,
    entities: subjects.map((id) => ({ id, also: [] })),
    figures: [...figures.values()].sort((a, b) => a.at - b.at),
  };
}
