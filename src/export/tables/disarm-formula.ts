/** Text that a spreadsheet would read as a formula, and maybe run, made into text that it shows. */

/** What starts a formula, once full-width and small forms are read as the plain ones. */
const FORMULA = /^[\s\p{C}]*[=+\-@]/u;

/** A list separator elsewhere: where it is one, what follows it starts a cell. */
const BEHIND_SEMICOLON = /(;[\s\p{C}"]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

/**
 * An apostrophe in front of text that starts with `=`, `+`, `-` or `@`, full-width and small forms too, also behind
 * white space or characters that can't be seen; and behind each semicolon that such a sign follows. Other text as it is.
 */
export function disarmFormula(text: string): string {
  const disarmed = text.replace(BEHIND_SEMICOLON, "$1'");
  return FORMULA.test(disarmed.normalize("NFKC")) ? `'${disarmed}` : disarmed;
}
