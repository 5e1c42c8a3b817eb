/** Whom a text itself says it repeats. */
import type { Publisher } from "../../../model/registry.ts";
import { namePattern } from "./publisher-names.ts";

const NAME = "NAME";

/** Wordings with which an article says that it repeats another's; a figure that is merely credited to someone isn't one. */
const WORDINGS = [
  `(?:originally|first)\\s+(?:published|appeared|posted|reported|written)\\s+(?:by|on|in|at)\\s+(?:the\\s+)?(?:${NAME})`,
  `\\bappeared\\s+(?:first\\s+)?(?:on|in|at)\\s+(?:the\\s+)?(?:${NAME})`,
  `(?:re(?:published|posted|printed)|syndicated|adapted|translated)\\s+(?:with\\s+permission\\s+)?from\\s+(?:the\\s+)?(?:${NAME})`,
  `\\bas\\s+(?:${NAME})\\s+(?:has\\s+|had\\s+)?(?:(?:previously|earlier|first)\\s+)?reported\\b`,
  `(?:轉載自|转载自|轉自|转自|原載於?|原载于?|原刊於|首發於|首发于|摘自)\\s*[:：]?\\s*[《「“]?(?:${NAME})`,
  `(?:${NAME})\\s*(?:此前|早前|先前|較早前)?\\s*(?:曾)?(?:報道|报道|報導)(?:過|过)`,
];

/** Ids in the order of their first mention. `own`, the article's own publisher, isn't among them. */
export function findOrigins(
  texts: readonly string[],
  publishers: ReadonlyMap<string, Publisher>,
  own: string | null,
): string[] {
  const whole = texts.join("\n");
  const found: { readonly id: string; readonly at: number }[] = [];
  for (const publisher of publishers.values()) {
    if (publisher.id === own) continue;
    const names = namePattern(publisher);
    if (names === "") continue;
    const at = WORDINGS.map((wording) =>
      whole.search(
        new RegExp(
          wording.replaceAll(NAME, () => names),
          "iu",
        ),
      ),
    ).filter((index) => index >= 0);
    if (at.length > 0) found.push({ id: publisher.id, at: Math.min(...at) });
  }
  return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
