/**
 * Which Chinese characters are variants of one another: traditional ones (as written in Hong Kong, in Taiwan and
 * elsewhere) read as simplified ones, character by character. Prose is never converted by it, only compared.
 */
import { Converter } from "opencc-js/t2cn";

/** CJK Unified Ideographs with extension A. */
const FIRST = 0x3400;
const LAST = 0x9fff;

/**
 * What each variant reads as, in the order of the characters; nothing that is read as is a variant itself. A few read
 * as characters of two UTF-16 units.
 */
export function hanVariants(): ReadonlyMap<string, string> {
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, place) => String.fromCodePoint(FIRST + place));
  const direct = new Map<string, string>();
  for (const from of ["t", "hk", "tw"] as const) {
    const converted = Converter({ from, to: "cn" })(characters.join("\n")).split("\n");
    for (const [place, character] of characters.entries()) {
      if (converted[place] !== character) direct.set(character, converted[place]!);
    }
  }
  return new Map(
    [...direct.keys()]
      .sort()
      .map((variant): [string, string] => [variant, endOf(direct, variant)])
      .filter(([variant, read]) => variant !== read),
  );
}

/** Some variants read as variants (苧 and 薴 as each other): the smallest of a circle stands for all. */
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
