/** Who says what in a passage, and what in it is a projection. */
import type { Passage } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { findAttributions, isHolder, type Attribution } from "./attributions.ts";
import { reachOf } from "./clauses.ts";
import { findProjections, type Projection } from "./projections.ts";
import type { Voice } from "./voice.ts";

/**
 * In the order of the text. Scopes may overlap: the narrowest that covers a figure says its mode, the narrowest with a
 * holder who says it. `mentions` are those of the passage.
 */
export function findVoices({ text }: Passage, mentions: readonly EntityMention[]): Voice[] {
  const reach = reachOf(text);
  const all = findProjections(reach);
  const attributions = findAttributions(reach, mentions).map((each) => narrowed(each, all, text));
  const projections = withoutDoubles(all).filter(
    ({ start, end, mode }) =>
      mode === "market-implied" ||
      attributions.every((each) => each.end <= start || end <= each.start || each.mode === null),
  );
  const unnamed = projections.map((projection) => ({
    ...projection,
    holder: holderOf(projection, attributions, mentions),
  }));
  return [...attributions.filter(isHolder), ...unnamed].sort((a, b) => a.start - b.start || a.end - b.end).map(rounded);
}

/** Of `above the average estimate compiled by X` X speaks for the estimate only. */
function narrowed(attribution: Attribution, projections: readonly Projection[], text: string): Attribution {
  const { start, end } = attribution;
  if (!/^(?:estimate|forecast|poll|consensus|compiled|polled|surveyed|survey)/iu.test(text.slice(start, end)))
    return attribution;
  const compared = projections.find(
    ({ isConsensus, scope }) => isConsensus && scope.start <= start && end <= scope.end,
  );
  return compared ? { ...attribution, mode: "projected", scope: compared.scope } : attribution;
}

/** Where markets put odds on something, that is no one's projection. */
function withoutDoubles(projections: readonly Projection[]): Projection[] {
  return projections.filter(
    ({ mode, start, end }) =>
      mode === "market-implied" ||
      projections.every((other) => other.mode !== "market-implied" || other.end <= start || end <= other.start),
  );
}

/** Whoever speaks where the projection stands; of odds the tool that reads them. */
function holderOf(
  { start, end, mode, scope }: Projection,
  attributions: readonly Attribution[],
  mentions: readonly EntityMention[],
): EntityMention | null {
  if (mode === "market-implied") {
    const tool = mentions.find(
      (mention) =>
        /FedWatch|Polymarket|Kalshi/u.test(mention.name) && mention.start < scope.end && scope.start < mention.end,
    );
    if (tool) return tool;
  }
  const around = attributions.filter((each) => each.scope.start <= start && end <= each.scope.end);
  const narrowest = around.sort((a, b) => a.scope.end - a.scope.start - (b.scope.end - b.scope.start))[0];
  return narrowest?.holder ?? null;
}

function rounded({ start, end, holder, mode, scope, confidence }: Voice): Voice {
  return { start, end, holder, mode, scope, confidence: Math.round(confidence * 100) / 100 };
}
