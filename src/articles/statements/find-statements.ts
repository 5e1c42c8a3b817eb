/** Events and views that passages seem to state, for an editor to word. */
import type { Passage } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import type { StatementCandidate } from "../facts/fact-candidate.ts";
import type { Voice } from "../voices/voice.ts";

export type FoundStatement = Omit<StatementCandidate, "words" | "at">;

export function findStatements(
  _passages: readonly Passage[],
  _mentionsByPassage: readonly (readonly EntityMention[])[],
  _voicesByPassage: readonly (readonly Voice[])[],
): FoundStatement[] {
  return [];
}
