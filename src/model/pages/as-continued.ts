/** Names that stand at the head of a row, and in the middle of a sentence. */

/** In the middle of a sentence: `Price change` is `price change`, `IPO proceeds` stays. */
export function asContinued(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
