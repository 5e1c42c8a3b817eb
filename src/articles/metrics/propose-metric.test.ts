import { describe, expect, it } from "vitest";
import { contentOf } from "../../../test/support/content-in-memory.ts";
import { parseRegistry } from "../../model/parse-registry.ts";
import { KNOWN_METRICS } from "./lexicon.ts";
import { proposeMetric } from "./propose-metric.ts";
import { derivedMetric, metricVocabulary } from "./vocabulary.ts";

const EMPTY = parseRegistry(contentOf({}), { homeCurrency: "HKD" }).directory.registry;
const vocabulary = metricVocabulary(EMPTY);
const derived = KNOWN_METRICS.flatMap((metric) => derivedMetric(metric, vocabulary) ?? []);
const all = new Map([...derived, ...KNOWN_METRICS].map((metric) => [metric.id, metric]));

describe("entries proposed for metrics", () => {
  it("pass the registry’s checks, and mean what the lexicon means", () => {
    const proposals = [...all.values()].map(proposeMetric);
    const raw = contentOf(Object.fromEntries(proposals.map(({ file, yaml }) => [file, yaml])));
    const { directory, problems } = parseRegistry(raw, { homeCurrency: "HKD" });
    expect(problems).toEqual([]);
    expect(raw.problems).toEqual([]);
    for (const metric of all.values()) {
      expect(directory.registry.metrics.get(metric.id)).toMatchObject({
        name: metric.name,
        dimension: metric.dimension,
        definition: metric.definition,
        periods: metric.periods,
        canBeNegative: metric.canBeNegative,
        isOnce: metric.isOnce,
      });
    }
  });

  it("have each id once", () => {
    expect(new Set(KNOWN_METRICS.map(({ id }) => id)).size).toBe(KNOWN_METRICS.length);
  });
});
