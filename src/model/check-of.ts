/** The second thing that a figure is about: whether its metric takes one, and whether it is known. */
import type { Place, Problem } from "../facts/problem.ts";
import { isKebab } from "../facts/identifier.ts";
import { findByAnyName, suggestFrom, type Directory } from "./find-entity.ts";
import type { Metric } from "./registry.ts";
import { breach } from "./rules.ts";

/** The entity's id, the metric's own value, or what was written where it is neither. */
export function checkOf(
  written: string | null,
  metric: Metric,
  directory: Directory,
  place: Place,
): { of: string | null; problems: Problem[] } {
  if (written === null) {
    const meaning = metric.ofMeaning === null ? "" : `: ${metric.ofMeaning}`;
    const missing = breach("metric-has-of", place, {
      reason: `Unexpected \`${metric.id}\` without \`of\`, expected ${metric.ofMeaning ?? "the second thing that it is about"}`,
      expected: valuesOf(metric),
      note: `Add \`of\`${meaning}.`,
    });
    return { of: null, problems: metric.of === "required" ? [missing] : [] };
  }
  if (metric.of === "none") {
    const note = `\`${metric.id}\` is about its subject alone: delete \`of\`.`;
    return {
      of: null,
      problems: [
        breach("metric-has-of", place, {
          reason: `Unexpected \`of\` on \`${metric.id}\`, expected none`,
          actual: written,
          note,
        }),
      ],
    };
  }
  if (Object.hasOwn(metric.ofValues, written) || directory.unread.entities.has(written))
    return { of: written, problems: [] };
  const entity = findByAnyName(written, directory);
  if (entity !== null) return { of: entity, problems: [] };
  const complaint = {
    reason: `Unexpected \`${written}\`, expected a registered entity or one of the metric's values`,
    actual: written,
    expected: valuesOf(metric),
    note: suggestFrom(written, [...Object.keys(metric.ofValues), ...directory.registry.entities.keys()], "entities"),
  };
  return { of: written, problems: [breach(isKebab(written) ? "of-is-known" : "of-is-kebab", place, complaint)] };
}

function valuesOf({ ofValues }: Metric): string | null {
  const values = Object.keys(ofValues);
  return values.length === 0 ? null : values.join(", ");
}
