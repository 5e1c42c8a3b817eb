/** Who says what in a passage, and what in it is a projection. */
import type { Passage } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { isSpeaker } from "./is-speaker.ts";
import { sentenceAt, sentencesOf } from "../entities/sentences.ts";
import type { Voice } from "./voice.ts";

export function findVoices({ text }: Passage, mentions: readonly EntityMention[]): Voice[] {
  const sentences = sentencesOf(text);
  return mentions
    .filter((mention) => mention.kind === "institution" && isSpeaker(text, mention))
    .map((mention) => ({
      start: mention.start,
      end: mention.end,
      holder: mention,
      mode: null,
      scope: sentenceAt(sentences, mention.start),
      confidence: 0.6,
    }));
}
