/** Sentences with code, emphasis and links in them, as parts that `InlineText` sets: words stay words in every language. */

export interface RichPart {
  readonly text: string;
  readonly isCode: boolean;
  readonly isEmphasis?: boolean;
  /** From the site’s root, or absolute. */
  readonly address?: string;
}

const FORM = /(`[^`]+`|\*[^*]+\*|\[[^\]]+\]\([^)\s]+\))/u;
const LINK = /^\[([^\]]+)\]\(([^)\s]+)\)$/u;

/**
 * Of `` `code` ``, `*emphasis*` and `[words](/address/)`; nothing stands inside another, and what has no end stays as it
 * is. The mark lets scripts leave out sentences that they don't print.
 */
/* @__NO_SIDE_EFFECTS__ */
export function rich(sentence: string): readonly RichPart[] {
  return sentence
    .split(FORM)
    .filter((part) => part !== "")
    .map(partOf);
}

function partOf(part: string): RichPart {
  if (/^`[^`]+`$/u.test(part)) return { text: part.slice(1, -1), isCode: true };
  if (/^\*[^*]+\*$/u.test(part)) return { text: part.slice(1, -1), isCode: false, isEmphasis: true };
  const [, text, address] = LINK.exec(part) ?? [];
  return text === undefined ? { text: part, isCode: false } : { text, isCode: false, address: address! };
}
