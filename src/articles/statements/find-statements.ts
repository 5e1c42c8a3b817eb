/** Events and views that passages seem to state, for an editor to word. */
import type { Passage, TextSpan } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { sentencesOf } from "../entities/sentences.ts";
import type { StatementCandidate } from "../facts/fact-candidate.ts";
import type { Voice } from "../voices/voice.ts";
import { EVENT_BEHIND, HAN_EVENT_BEHIND, HAN_VIEW_WORDS, VIEW_WORDS } from "./statement-words.ts";

/** The caller adds the words to quote and their line. */
export type FoundStatement = Omit<StatementCandidate, "words" | "at">;

const ACTORS: ReadonlySet<string | null> = new Set(["company", "institution", "fund", null]);

/**
 * In the order of the text, at most one event and one view for a sentence; headings and rows of tables state none. The
 * span is that of the words that say what happened or what is thought, with whose they are.
 */
export function findStatements(
  passages: readonly Passage[],
  mentionsByPassage: readonly (readonly EntityMention[])[],
  voicesByPassage: readonly (readonly Voice[])[],
): FoundStatement[] {
  return passages.flatMap(({ kind, text }, passage) => {
    if (kind === "heading" || kind === "row") return [];
    const mentions = mentionsByPassage[passage] ?? [];
    const voices = voicesByPassage[passage] ?? [];
    const sentences = sentencesOf(text);
    return sentences.flatMap((sentence) => {
      const own = mentions.filter(({ start }) => sentence.start <= start && start < sentence.end);
      const event = eventIn(text, sentence, own);
      const view = viewIn(text, sentence, own, voices);
      return [event, view].flatMap((found) => (found ? [{ ...found, passage }] : [])).sort((a, b) => a.start - b.start);
    });
  });
}

type Found = Omit<FoundStatement, "passage">;

/** The first actor whose name a verb of an event follows; the others named in its clause are subjects too. */
function eventIn(text: string, sentence: TextSpan, mentions: readonly EntityMention[]): Found | null {
  for (const actor of mentions) {
    if (!ACTORS.has(actor.kind) || /^(?:[Ii]ts|其)/u.test(text.slice(actor.start, actor.end))) continue;
    const behind = text.slice(actor.end, sentence.end);
    const match = EVENT_BEHIND.exec(behind) ?? HAN_EVENT_BEHIND.exec(withoutBracket(behind));
    if (!match) continue;
    const end = Math.min(sentence.end, actor.end + bracketLength(behind) + match[0].length);
    const clauseEnd = endOfClause(text, end, sentence.end);
    const others = mentions.filter(({ start, kind }) => start >= actor.end && start < clauseEnd && ACTORS.has(kind));
    return {
      kind: "event",
      start: actor.start,
      end,
      subjects: unique([actor, ...others]),
      by: null,
      confidence: round(Math.min(0.6, actor.confidence)),
    };
  }
  return null;
}

/** What a house that is quoted in the sentence thinks of those it names. */
function viewIn(
  text: string,
  sentence: TextSpan,
  mentions: readonly EntityMention[],
  voices: readonly Voice[],
): Found | null {
  const isOdds = ({ mode, start }: Voice) =>
    mode === "market-implied" && sentence.start <= start && start < sentence.end;
  if (voices.some(isOdds)) return null;
  const voice = voices.find(
    ({ holder, start, scope }) =>
      holder?.kind === "institution" && sentence.start <= start && start < sentence.end && scope.end > sentence.start,
  );
  if (!voice?.holder) return null;
  const { holder, scope } = voice;
  const said = text.slice(Math.min(voice.start, scope.start), Math.min(scope.end, sentence.end));
  const match = VIEW_WORDS.exec(said) ?? HAN_VIEW_WORDS.exec(said);
  if (!match) return null;
  const at = Math.min(voice.start, scope.start) + match.index;
  return {
    kind: "view",
    start: Math.min(voice.start, at),
    end: Math.max(at + match[0].length, voice.end),
    subjects: unique(mentions.filter((each) => !isSame(each, holder) && each.start < scope.end)),
    by: holder,
    confidence: round(Math.min(0.55, voice.confidence)),
  };
}

function withoutBracket(behind: string): string {
  return behind.slice(bracketLength(behind));
}

/** Of `（00700）` behind a name. */
function bracketLength(behind: string): number {
  return /^\s?[（(][^）)]{1,30}[）)]/u.exec(behind)?.[0].length ?? 0;
}

function endOfClause(text: string, from: number, end: number): number {
  const stop = /[;；。]|, (?:while|but)/u.exec(text.slice(from, end));
  return stop ? from + stop.index : end;
}

function unique(mentions: readonly EntityMention[]): EntityMention[] {
  return mentions.filter((each, place) => mentions.findIndex((other) => isSame(each, other)) === place);
}

function isSame(a: EntityMention, b: EntityMention): boolean {
  return a.id === b.id && a.name === b.name;
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
