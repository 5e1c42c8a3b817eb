/**
 * Text for terminals, logs and workflow runners: what an author wrote is shown, never obeyed. Control characters and
 * whatever else can't be seen are spelled out, and nothing can pass for a command.
 */

/**
 * Control characters of both sets, marks that turn the direction of text round, separators of lines, halves of
 * characters, and all that is there without being seen. Joiners between parts of one emoji and selectors of a
 * character's form stay: they do nothing else.
 */
const INVISIBLE =
  /(?!(?<=\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d(?=\p{Extended_Pictographic}))(?![\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** What runners of workflows read as a command wherever it stands in a line: `##[error]`, `##vso[…]`. */
const COMMAND_WITHIN = /##(?=\w*\[)/gu;

/** What a terminal or a program would act on without showing it, spelled out: `\u001b`. Doing it twice changes nothing. */
export function showInvisible(text: string): string {
  return text.replace(INVISIBLE, spelledOut);
}

/** One line, likewise, that no runner takes for a command: what would begin or hold one gets a mark before or a space in it. */
export function tame(line: string): string {
  return showInvisible(line)
    .replace(/^(\s*)::/u, "$1· ::")
    .replace(COMMAND_WITHIN, "# #");
}

/** The same for each line of a text, the line feeds between them kept. */
export function tameLines(text: string): string {
  return text.split("\n").map(tame).join("\n");
}

/** JSON that says the same without a character that a terminal would obey, or a command; line feeds between values stay. */
export function tameJson(json: string): string {
  return json
    .replace(COMMAND_WITHIN, "#\\u0023")
    .replace(INVISIBLE, (char) => (char === "\n" ? char : spelledOut(char)));
}

/** Each of its UTF-16 units, as JSON and JavaScript write them. */
function spelledOut(char: string): string {
  return Array.from(
    { length: char.length },
    (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}
