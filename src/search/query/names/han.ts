/** Traditional and simplified Chinese as one: every variant of a character reads as the same one. Sent to the browser. */

/**
 * `pairs`: a variant and what it reads as, one behind the other: `騰腾訊讯`. Other characters stay. Folding twice
 * changes nothing, and the text keeps its length in characters.
 */
export function hanFolder(pairs: string): (text: string) => string {
  const characters = [...pairs];
  const folds = new Map<string, string>();
  for (let place = 0; place + 1 < characters.length; place += 2) folds.set(characters[place]!, characters[place + 1]!);
  return (text) => text.replace(/\p{Script=Han}/gu, (character) => folds.get(character) ?? character);
}
