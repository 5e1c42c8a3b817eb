/** Text that a spreadsheet would read as a formula, and maybe run, made into text that it shows. */

/** What starts a formula, with what is skipped in front of it, once full-width and small forms are read as plain ones. */
const FORMULA = /^[\s\p{C}"]*[=+\-@]/u;

/** A figure with its sign, which a spreadsheet reads as that figure: nothing in it can run. */
const NUMBER = /^[+-](?:\d[\d,]*(?:\.\d+)?|\.\d+)%?$/u;

/**
 * An apostrophe in front of text that starts with `=`, `+`, `-` or `@`, full-width and small forms too, also behind
 * white space, quotes or characters that can't be seen. The same behind each semicolon: where lists are separated by
 * it, spreadsheets start a cell there. A number with its sign, `-15%`, is no formula and stays, and so does all other text.
 */
export function disarmFormula(text: string): string {
  return text
    .split(";")
    .map((part) => (FORMULA.test(part.normalize("NFKC")) && !NUMBER.test(part) ? `'${part}` : part))
    .join(";");
}
