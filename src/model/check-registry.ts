/** Rules among metrics and among publishers. */
import { didYouMean, type Place, type Problem } from "../facts/problem.ts";
import { isKebab } from "../facts/identifier.ts";
import { refusedReference, suggestFrom, type Directory } from "./find-entity.ts";
import { placeOf, type RawDocument } from "./raw.ts";
import type { Metric, Registry } from "./registry.ts";
import { breach } from "./rules.ts";

/** Breaches among what metrics name: their base metrics and the values of `of`. */
export function checkMetrics(documents: readonly RawDocument[], directory: Directory): Problem[] {
  return documents.flatMap((document) => {
    const metric = directory.registry.metrics.get(document.id);
    return metric ? [...checkBase(document, metric, directory), ...checkOfValues(document, metric, directory)] : [];
  });
}

function checkBase(document: RawDocument, { id, intradayOf }: Metric, { registry, unread }: Directory): Problem[] {
  if (intradayOf === null || unread.metrics.has(intradayOf)) return [];
  if (intradayOf !== id && registry.metrics.has(intradayOf)) return [];
  const others = [...registry.metrics.keys()].filter((each) => each !== id);
  const { complaint } = refusedReference(
    intradayOf,
    "another registered metric",
    suggestFrom(intradayOf, others, "metrics"),
  );
  return [breach("base-metric-is-registered", placeOf(document, ["intradayOf"]), complaint)];
}

function checkOfValues(document: RawDocument, metric: Metric, { registry }: Directory): Problem[] {
  const problems: Problem[] = [];
  const hasMeaning = metric.ofMeaning !== null || Object.keys(metric.ofValues).length > 0;
  if (metric.of === "none" && hasMeaning) {
    const key = metric.ofMeaning === null ? "ofValues" : "ofMeaning";
    problems.push(
      breach("of-value-is-usable", placeOf(document, [key], true), {
        reason: `Unexpected \`${key}\` on a metric without \`of\`, expected \`of: optional\` or \`of: required\``,
        actual: key,
        note: "Say whether the metric takes an `of`, or delete the key.",
      }),
    );
  }
  for (const key of Object.keys(metric.ofValues)) {
    const place = placeOf(document, ["ofValues", key], true);
    if (!isKebab(key)) {
      const expected = "small letters, digits and single hyphens";
      problems.push(
        breach("of-value-is-kebab", place, {
          reason: `Unexpected \`${key}\`, expected ${expected}`,
          actual: key,
          expected,
          note: "Rewrite the key.",
        }),
      );
    } else if (registry.entities.has(key)) {
      const note = "An entity needs no entry here: delete it.";
      problems.push(
        breach("of-value-is-usable", place, {
          reason: `Unexpected entity \`${key}\`, expected a value that is none`,
          actual: key,
          note,
        }),
      );
    }
  }
  return problems;
}

/** Breaches of `siglum-is-unique` among publishers. */
export function checkPublishers(documents: readonly RawDocument[], { publishers }: Registry): Problem[] {
  const firstBySiglum = new Map<string, { id: string; place: Place }>();
  return documents.flatMap((document) => {
    const siglum = publishers.get(document.id)?.siglum;
    // A malformed siglum has its own problem.
    if (siglum === undefined || !/^[A-Z]+$/u.test(siglum)) return [];
    const place = placeOf(document, ["siglum"]);
    const first = firstBySiglum.get(siglum);
    if (first) return [takenSiglum(siglum, place, `publisher \`${first.id}\``, first.place)];
    firstBySiglum.set(siglum, { id: document.id, place });
    return [];
  });
}

/** A second use of a siglum, with the place of the first. */
export function takenSiglum(siglum: string, place: Place, owner: string, first: Place): Problem {
  return breach("siglum-is-unique", place, {
    reason: `Unexpected siglum \`${siglum}\` of ${owner}, expected one of its own`,
    actual: siglum,
    note: "Choose other letters for one of the two.",
    related: [{ reason: "first used here", place: first }],
  });
}

/** A registered publisher, or what is wrong with the reference. */
export function checkPublisherReference(written: string, place: Place, { registry, unread }: Directory): Problem[] {
  if (registry.publishers.has(written) || unread.publishers.has(written)) return [];
  const note = didYouMean(written, registry.publishers.keys()) || "Register it in content/registry/publishers/.";
  const { complaint } = refusedReference(written, "a registered publisher", note);
  return [breach("publisher-is-registered", place, complaint)];
}
