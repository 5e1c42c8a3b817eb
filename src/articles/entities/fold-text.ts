/**
 * Text as names are looked for in it: small letters, half width, simplified characters, no accents. Every UTF-16 unit
 * stays one unit, so that a place in the folded text is the same place in the text as written.
 */
import { Converter } from "opencc-js/t2cn";

/** CJK Unified Ideographs with extension A. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** The simplified character that each traditional one reads as, as written in Hong Kong, in Taiwan and elsewhere. */
const simplifiedByHan: ReadonlyMap<string, string> = readVariants();

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

function readVariants(): Map<string, string> {
  const characters = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, place) =>
    String.fromCharCode(FIRST_HAN + place),
  );
  const direct = new Map<string, string>();
  for (const from of ["t", "hk", "tw"] as const) {
    const converted = Converter({ from, to: "cn" })(characters.join("\n")).split("\n");
    for (const [place, character] of characters.entries()) {
      const read = converted[place]!;
      if (read !== character && read.length === 1) direct.set(character, read);
    }
  }
  return new Map([...direct.keys()].map((variant) => [variant, endOf(direct, variant)]));
}

/** Some variants read as variants, a few as each other: the smallest of a circle stands for all. */
function endOf(direct: ReadonlyMap<string, string>, variant: string): string {
  const passed = [variant];
  for (;;) {
    const next = direct.get(passed.at(-1)!);
    if (next === undefined) return passed.at(-1)!;
    const circle = passed.indexOf(next);
    if (circle >= 0) return passed.slice(circle).reduce((least, each) => (each < least ? each : least));
    passed.push(next);
  }
}
