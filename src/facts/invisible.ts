/**
 * Characters that a reader doesn't see and a program reads: zero-width ones, marks that turn the direction of text,
 * tags, fillers. In identifiers they are always wrong. In text they are suspect where no script and no emoji asks for
 * them: Persian and Indic words need joiners, Hebrew beside Latin needs marks of direction, a family of emoji is joined.
 */

/** All that can be meant; white space that shows as such (no-break, thin, ideographic) isn't among them. */
export const INVISIBLE_CHARACTERS =
  /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;

const EACH = new RegExp(INVISIBLE_CHARACTERS, "gu");

export interface Invisible {
  /** In UTF-16 units. */
  readonly index: number;
  /** `U+200B`. */
  readonly code: string;
}

/** The first character of an identifier that can't be seen; null where there is none. */
export function firstInvisible(text: string): Invisible | null {
  const found = INVISIBLE_CHARACTERS.exec(text);
  return found ? { index: found.index, code: codeOf(found[0]) } : null;
}

/** Whether anything of the text shows. */
export function hasVisible(text: string): boolean {
  return text.replace(EACH, "").trim() !== "";
}

/** The first one of a line that nothing beside it asks for; null where there is none. */
export function firstSuspect(line: string): Invisible | null {
  if (!INVISIBLE_CHARACTERS.test(line)) return null;
  const isRightToLeft = RIGHT_TO_LEFT.test(line);
  for (const found of line.matchAll(EACH)) {
    if (MARKS_OF_DIRECTION.has(found[0]) && isRightToLeft) continue;
    if (!isAskedFor(found[0], line, found.index)) return { index: found.index, code: codeOf(found[0]) };
  }
  return null;
}

/** `U+200B`. */
export function codeOf(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Letters that change their shape, or words that aren't spaced, without what is invisible: scripts that use it. */
const JOINING =
  /[\p{L}\p{M}\u0640](?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Inherited}])/u;
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Without an end of their own: they sort out where text of one direction stands in the other. */
const MARKS_OF_DIRECTION: ReadonlySet<string> = new Set(["\u200e", "\u200f", "\u061c"]);
const EMOJI = /[\p{Emoji}\u20e3]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
const FLAG = "\u{1f3f4}";

function isAskedFor(char: string, line: string, index: number): boolean {
  const code = char.codePointAt(0)!;
  const before = charBefore(line, index);
  const after = charAt(line, index + char.length);
  if (code === 0x200d && PICTURE.test(before) && PICTURE.test(after)) return true;
  if (code === 0x200b || code === 0x200c || code === 0x200d || code === 0x034f)
    return JOINING.test(before) || (code !== 0x200b && JOINING.test(lettersBefore(line, index)));
  if (code === 0xfe0e || code === 0xfe0f) return before > "\u00a0" ? !isSelector(before) : EMOJI.test(before);
  if (isSelector(char)) return before > "\u00a0" && !isSelector(before) && !PICTURE.test(before);
  if (code >= 0xe0020 && code <= 0xe007f) return isInFlag(line, index);
  if (code >= 0x180b && code <= 0x180f) return /\p{Script=Mongolian}/u.test(before);
  if (code === 0x115f || code === 0x1160) return /[\u1100-\u11ff]/u.test(before + after);
  if (code === 0x17b4 || code === 0x17b5) return /\p{Script=Khmer}/u.test(before);
  return code === 0x2800 && /[\u2801-\u28ff]/u.test(before + after);
}

/** Of an accent its letter decides. */
function lettersBefore(line: string, index: number): string {
  let at = index;
  let before = charBefore(line, at);
  while (/\p{Script=Inherited}/u.test(before) && index - at < 8) {
    at -= before.length;
    before = charBefore(line, at);
  }
  return before;
}

/** Variation selectors: which of its forms the character before takes. */
function isSelector(char: string): boolean {
  return /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(char);
}

/** The flag of a region, such as Scotland's: a black flag and the region's letters as tags. */
function isInFlag(line: string, index: number): boolean {
  const tags = /[\u{e0020}-\u{e007f}]*$/u.exec(line.slice(Math.max(0, index - 16), index))![0];
  return line.slice(0, index - tags.length).endsWith(FLAG);
}

function charBefore(line: string, index: number): string {
  const [low, high] = [line.charCodeAt(index - 1), line.charCodeAt(index - 2)];
  const isPair = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return line.slice(Math.max(0, index - (isPair ? 2 : 1)), index);
}

function charAt(line: string, index: number): string {
  const code = line.codePointAt(index);
  return code === undefined ? "" : String.fromCodePoint(code);
}
