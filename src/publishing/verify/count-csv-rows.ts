/** RFC 4180: a line break within quotes is part of a cell. The head counts as a row. */
export function countCsvRows(text: string): number {
  let rows = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) isQuoted = !isQuoted;
    else if (code === 0x0a && !isQuoted) rows += 1;
  }
  if (isQuoted) throw new Error("a quotation mark that nothing closes");
  return rows + Number(text !== "" && !text.endsWith("\n"));
}
