/** The lines of a text, in the groups that blank lines make of them. */

export interface Line {
  /** Without white space at its end. */
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/** Groups without blank lines, none empty. White space before a line is left out of it. */
export function linesOf(text: string): Line[][] {
  const groups: Line[][] = [[]];
  for (const { 0: raw, index } of text.matchAll(/[^\r\n\u2028\u2029\f\v]+|\r\n?|[\n\u2028\u2029\f\v]/gu)) {
    if (/^[\r\n\u2028\u2029\f\v]/u.test(raw)) {
      const before = text[index - 1];
      const isBlank = index === 0 || before === "\n" || before === "\r" || before === "\f";
      if (isBlank && groups.at(-1)!.length > 0) groups.push([]);
      continue;
    }
    const line = raw.trimEnd();
    const bare = line.trimStart();
    if (bare === "") {
      if (groups.at(-1)!.length > 0) groups.push([]);
    } else groups.at(-1)!.push({ text: bare, start: index + line.length - bare.length });
  }
  return groups.filter((group) => group.length > 0);
}
