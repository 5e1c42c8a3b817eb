/** Which variants of Chinese characters a query for some texts can hold, so that it is compared whichever they are. */
import { hanVariants } from "../model/han-variants.ts";

/**
 * For `hanFolder`: all variants of the characters that stand in the texts, so that a query finds them whichever it is
 * written in. In the order of the characters.
 */
export function hanFolds(texts: Iterable<string>): string {
  const variants = hanVariants();
  const present = new Set<string>();
  for (const text of texts) {
    for (const character of text.match(/\p{Script=Han}/gu) ?? []) present.add(variants.get(character) ?? character);
  }
  return [...variants]
    .filter(([, read]) => present.has(read))
    .map(([variant, read]) => variant + read)
    .join("");
}
