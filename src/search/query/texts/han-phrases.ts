/** A Chinese word in both scripts, as phrases of single characters. Sent to the browser. */

/** Of a character: those of its variants, itself among them, that texts hold. */
export type HanVariants = ReadonlyMap<string, string>;

/** More phrases than this are not asked for. */
const MAX_PHRASES = 16;

/**
 * From groups of characters that are variants of one another, those that texts hold before a slash, the others behind
 * it, groups separated by spaces: `騰/腾 訊/讯`.
 */
export function readVariants(groups: string): HanVariants {
  const variants = new Map<string, string>();
  for (const group of groups.split(" ")) {
    const [held = "", others = ""] = group.split("/");
    for (const character of held + others) variants.set(character, held);
  }
  return variants;
}

/** All ways to write a spaced-out word that texts can hold. Where there are too many, its end stays as it is. */
export function phrasesOf(spaced: string, variants: HanVariants): string[] {
  let phrases = [""];
  for (const character of spaced) {
    const held = [...(variants.get(character) ?? character)];
    const ways = phrases.length * held.length > MAX_PHRASES ? [character] : held;
    phrases = phrases.flatMap((phrase) => ways.map((way) => phrase + way));
  }
  return phrases;
}
