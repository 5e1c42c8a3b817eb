/** English numbers in words: `three`, `twenty-five`, `a hundred and fifty`, `two and a half`. */

const ONES =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const digitWord = ONES.slice(0, 9).join("|");
const belowHundred = `(?:(?:${TENS.join("|")})(?:[ -](?:${digitWord}))?|${[...ONES].reverse().join("|")})`;
const MAGNITUDE = "(?:thousand|million|billion|trillion)";

const WORDS = new RegExp(
  `(?:(?<hundreds>${digitWord}|a|an) hundred(?:(?: and)? (?<rest>${belowHundred}))?|(?<small>${belowHundred})|(?<article>an?)(?= ${MAGNITUDE}(?!s)| (?:percentage|basis) point(?!s)))(?<half>(?: |-)and(?: |-)a(?: |-)half)?(?!\\p{L})`,
  "iuy",
);
/** `half a million`; the digits are those of the next smaller scale. */
const HALF = /half[ -]a[ -](?<whole>million|billion|trillion|percentage[ -]point|percent|per cent)(?!\p{L})/iuy;

export interface WordNumber {
  readonly digits: string;
  readonly end: number;
  /** A scale that the words bring along: `half a million` is `500` thousand. Null: none. */
  readonly scale: "k" | "m" | "bn" | null;
  /** Whether it is a small number or an article, which counts only in front of something that is measured. */
  readonly isSmall: boolean;
}

/** The number in words that starts at a place of the text; null where none does. */
export function readWordNumber(text: string, at: number): WordNumber | null {
  HALF.lastIndex = at;
  const half = HALF.exec(text);
  if (half) {
    const whole = half.groups!["whole"]!.toLowerCase();
    const scale = ({ million: "k", billion: "m", trillion: "bn" } as const)[whole];
    if (scale !== undefined) return { digits: "500", end: at + half[0].length, scale, isSmall: false };
    return { digits: "0.5", end: at + half[0].length - whole.length, scale: null, isSmall: true };
  }
  WORDS.lastIndex = at;
  const match = WORDS.exec(text);
  if (!match) return null;
  const { hundreds, rest, small, half: andHalf } = match.groups!;
  const whole =
    hundreds !== undefined ? valueOf(hundreds) * 100 + (rest === undefined ? 0 : valueOf(rest)) : valueOf(small ?? "a");
  return {
    digits: andHalf === undefined ? String(whole) : `${whole}.5`,
    end: at + match[0].length,
    scale: null,
    isSmall: hundreds === undefined,
  };
}

function valueOf(words: string): number {
  const text = words.toLowerCase();
  if (text === "a" || text === "an") return 1;
  const one = ONES.indexOf(text);
  if (one >= 0) return one + 1;
  const [ten, rest] = text.split(/[ -]/u) as [string, string?];
  return (TENS.indexOf(ten) + 2) * 10 + (rest === undefined ? 0 : ONES.indexOf(rest) + 1);
}
