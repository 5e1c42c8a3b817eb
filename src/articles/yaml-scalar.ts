/** Text as a scalar of YAML on one line: read back it is this very text, whatever it holds. */

/** What YAML can't hold as it is even between quotes, and what would turn the direction of the line round. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\ufffe\uffff]/gu;

const PLAIN = /^[A-Za-z\p{Script=Han}](?:[\p{L}\p{N} .’'/()&-]*[\p{L}\p{N}.’')/&-])?$/u;

/** Words that some reader of YAML takes for a value of another sort. */
const TYPED = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** In double quotes: a JSON string, which is one of YAML. Halves of characters, which no file can hold, become U+FFFD. */
export function quotedScalar(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    UNPRINTABLE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Without quotes where every reader of YAML takes it for this very text, else in double quotes. */
export function plainScalar(text: string): string {
  return PLAIN.test(text) && !TYPED.test(text) ? text : quotedScalar(text);
}
