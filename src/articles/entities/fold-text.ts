/**
 * Text as names are looked for in it: small letters, half width, simplified characters, no accents. Every UTF-16 unit
 * stays one unit, so that a place in the folded text is the same place in the text as written.
 */
import { hanVariants } from "../../model/han-variants.ts";

/** CJK Unified Ideographs with extension A. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** The simplified character that each traditional one reads as, where both are one unit long. */
const simplifiedByHan: ReadonlyMap<string, string> = new Map(
  [...hanVariants()].filter(([, read]) => read.length === 1),
);

const SIGNS: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "－": "-",
  "\u00a0": " ",
  "\u3000": " ",
  "〈": "<",
  "〉": ">",
};

/** As long as the text, unit by unit. Folding twice changes nothing. */
export function foldText(text: string): string {
  let folded = "";
  for (let place = 0; place < text.length; place++) {
    const unit = text[place]!;
    const code = unit.charCodeAt(0);
    if (code < 0x80) folded += code >= 0x41 && code <= 0x5a ? unit.toLowerCase() : unit;
    else folded += foldUnit(unit, code);
  }
  return folded;
}

/** Chinese characters only: `騰訊 ADR` gives `腾讯 ADR`. As long as the text. */
export function foldHan(text: string): string {
  return text.replace(/[\u3400-\u9fff]/gu, (han) => simplifiedByHan.get(han) ?? han);
}

function foldUnit(unit: string, code: number): string {
  if (code >= FIRST_HAN && code <= LAST_HAN) return simplifiedByHan.get(unit) ?? unit;
  const sign = SIGNS[unit];
  if (sign !== undefined) return sign;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  const plain = unit.normalize("NFD")[0]!.toLowerCase();
  return plain.length === 1 ? plain : unit;
}
