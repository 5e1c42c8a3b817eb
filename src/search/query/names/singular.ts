/** Plurals read as singulars where names are compared. Sent to the browser. */

/** `word`: folded. What has no English plural ending, and words of three letters, stay. Done twice it may cut more. */
export function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/u.test(word) || word === "news") return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[siu]s$/u.test(word) ? word : word.slice(0, -1);
}
