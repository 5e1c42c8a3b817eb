/** Entities that are named together: `Tencent (00700.HK), Alibaba and chip maker SMIC`. */
import type { TextSpan } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";

export interface MentionGroup extends TextSpan {
  /** In the order of the text, each entity once. */
  readonly members: readonly EntityMention[];
}

const TICKER_BRACKET = /^\s*[(（[【<]?\s*(?:[a-z]{2,8}\s*[:：]\s*)?$/u;
const APPOSITION = /^\s*[(（]\s*$/u;
const LINK =
  /^['’]?\s*(?:[)）\]】>]\s*)?(?:[(（][^()（）]{0,24}[)）]\s*)?(?:,|，|、|and|&|\/|as well as|along with|together with|及|和|與|与|以及|跟|同|暨)(?:\s*(?:and|as well as|及|和|以及|还有|also|both|its|the|peer|rival|fellow))*(?<noun>(?:\s*[a-z-]+){0,5})\s*$/u;
/** Words that can't stand before a name in a list: they open a clause of its own. */
const NO_NOUN =
  /\b(?:who|which|whose|that|said|says|is|was|were|are|has|had|have|of|to|while|but|as|when|if|after|before|by|from|than|led|fell|rose|lost|gained|down|up|added|shed|dropped|climbed|jumped|also|however|will|would|could|in|on|at|for|not|including)\b/u;

/**
 * In the order of the text. `mentions` are in order; a name and its ticker in brackets are one member; a figure parts them.
 * `folded` comes from `foldText`.
 */
export function groupMentions(
  folded: string,
  mentions: readonly EntityMention[],
  figures: readonly TextSpan[],
): MentionGroup[] {
  const groups: { start: number; end: number; members: EntityMention[] }[] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const gap = last && mention.start >= last.end ? folded.slice(last.end, mention.start) : null;
    if (last && mention.start < last.end) continue;
    if (last && gap !== null && isSame(last.members.at(-1)!, mention) && TICKER_BRACKET.test(gap)) {
      const name = last.members.at(-1)!;
      last.members[last.members.length - 1] = {
        ...name,
        symbol: name.symbol ?? mention.symbol,
        id: name.id ?? mention.id,
      };
      last.end = closing(folded, mention.end);
    } else if (last && gap !== null && isSame(last.members.at(-1)!, mention) && APPOSITION.test(gap)) {
      last.end = closing(folded, mention.end);
    } else if (last && gap !== null && isLink(gap) && !hasFigure(figures, last.end, mention.start)) {
      if (!last.members.some((each) => isSame(each, mention))) last.members.push(mention);
      last.end = mention.end;
    } else groups.push({ start: mention.start, end: mention.end, members: [mention] });
  }
  return groups;
}

/** Whether two mentions are of one entity; unregistered ones are compared by name. */
export function isSame(a: EntityMention, b: EntityMention): boolean {
  if (a.id !== null || b.id !== null) return a.id === b.id;
  return a.name === b.name || (a.symbol !== null && a.symbol === b.symbol);
}

function hasFigure(figures: readonly TextSpan[], from: number, to: number): boolean {
  return figures.some(({ start, end }) => start >= from && end <= to);
}

function isLink(gap: string): boolean {
  if (gap.length > 60) return false;
  const match = LINK.exec(gap);
  return match !== null && !NO_NOUN.test(match.groups!["noun"]!);
}

function closing(folded: string, end: number): number {
  return /^\s*[)）\]】>]/u.exec(folded.slice(end, end + 4))?.[0].length === undefined
    ? end
    : end + /^\s*[)）\]】>]/u.exec(folded.slice(end, end + 4))![0].length;
}
