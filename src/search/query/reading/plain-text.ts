/**
 * A query as its grammar is read: one form for what keyboards write in several, each character in its place, so that
 * stretches of it are stretches of the query.
 */

/** Traditional beside simplified, for the characters that the grammar's own words hold; names have a table of their own. */
const PAIRS =
  "證证實实爭争議议轉转載载單单來来預预測测報报漲涨億亿萬万約约於于過过點点幣币個个後后從从間间與与對对為为麼么樣样請请問问嗎吗誰谁" +
  "號号負负將将價价數数據据飆飙歐欧鎊镑圓圆臺台內内衝冲認认確确隱隐復复銷销贏赢業业場场";

const SIMPLIFIED = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) SIMPLIFIED.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/**
 * Small letters, half-width, plain spaces, hyphens and apostrophes, simplified Chinese; as long as the text in UTF-16
 * code units.
 */
export function plainText(text: string): string {
  return text.split("").map(plainUnit).join("");
}

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (/\s/u.test(unit)) return " ";
  if (/[‐‑‒–—―−]/u.test(unit)) return "-";
  if (/[‘’]/u.test(unit)) return "'";
  if (unit === "〜") return "~";
  if (unit === "×") return "x";
  const small = unit.toLowerCase();
  return SIMPLIFIED.get(unit) ?? (small.length === 1 ? small : unit);
}

/** Whether the character at a place writes no spaces between words. */
export function isHanAt(plain: string, at: number): boolean {
  return /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u.test(plain.charAt(at));
}

/** Whether a word or sign may begin here: not inside a word, nor behind what ties it to one (`GPT-4.5`, `HKG:2020`). */
export function isWordStart(plain: string, at: number): boolean {
  const before = plain.charAt(at - 1);
  if (at === 0 || before === " " || /[<>=≤≥≦≧≈~]/u.test(plain.charAt(at))) return true;
  if (isHanAt(plain, at) || isHanAt(plain, at - 1)) return true;
  if (/[\p{L}\p{N}\p{M}]/u.test(before)) return false;
  if (before === ",") return !/\d,\d/u.test(plain.slice(at - 2, at + 1));
  return !(/[-./:'&+_@#$]/u.test(before) && at > 1 && /[\p{L}\p{N}]/u.test(plain.charAt(at - 2)));
}

/** Whether a word may end before this place: no letter or digit goes on, neither directly nor behind a tie. */
export function isWordEnd(plain: string, at: number): boolean {
  if (at >= plain.length || isHanAt(plain, at) || isHanAt(plain, at - 1)) return true;
  return !/^(?:[\p{L}\p{N}\p{M}]|[-/.,:+&_@]\p{N}|[-/&_@]\p{L})/u.test(plain.slice(at, at + 3));
}
