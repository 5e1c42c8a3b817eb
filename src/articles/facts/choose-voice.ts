/** Who says a figure, and whether it is a projection. */
import type { Mode } from "../../facts/fact.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import type { Scene } from "./scene.ts";

export interface ChosenVoice {
  readonly by: EntityMention | null;
  readonly mode: Mode;
  readonly confidence: number;
}

/** The narrowest voice that names a holder, and the narrowest that says a mode; the article itself where none does. */
export function chooseVoice(quantity: QuantityMention, scene: Scene, isAhead: boolean): ChosenVoice {
  const around = scene.voices
    .filter(({ scope }) => scope.start <= quantity.start && scope.end >= quantity.end)
    .sort((a, b) => a.scope.end - a.scope.start - (b.scope.end - b.scope.start));
  const held = around.find(({ holder }) => holder !== null);
  const told = around.find(({ mode }) => mode !== null);
  const mode = told?.mode ?? "reported";
  return {
    by: held?.holder ?? null,
    mode: mode === "reported" && isAhead ? "projected" : mode,
    confidence: Math.min(held?.confidence ?? 1, told?.confidence ?? 1),
  };
}
