/** Which characters of the texts are variants of one another, for `query/texts/han-phrases.ts`. */
import { compareText } from "../../facts/problem.ts";
import { hanVariants } from "../../model/han-variants.ts";

/** The groups that `readVariants` reads, in the order of the characters; empty where no text holds such a character. */
export function hanGroups(texts: Iterable<string>): string {
  const held = new Set<string>();
  for (const text of texts) for (const character of text.match(/\p{Script=Han}/gu) ?? []) held.add(character);
  if (held.size === 0) return "";
  const groups = new Map<string, Set<string>>();
  for (const [variant, read] of hanVariants()) {
    groups.set(read, (groups.get(read) ?? new Set([read])).add(variant));
  }
  return [...groups.values()]
    .map((group) => [...group].sort(compareText))
    .map((group) => [group.filter((each) => held.has(each)), group.filter((each) => !held.has(each))] as const)
    .filter(([present]) => present.length > 0)
    .map(([present, absent]) => `${present.join("")}/${absent.join("")}`)
    .sort(compareText)
    .join(" ");
}
