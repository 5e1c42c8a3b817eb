/** Sentences whose code stands between backticks, in parts that a component can set. */

export interface InlinePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** In the order of the text, without the backticks; an opening one without an end stays as it is. */
export function inlineParts(sentence: string): InlinePart[] {
  return sentence
    .split(/(`[^`]+`)/u)
    .filter((part) => part !== "")
    .map((part) =>
      /^`[^`]+`$/u.test(part) ? { text: part.slice(1, -1), isCode: true } : { text: part, isCode: false },
    );
}
