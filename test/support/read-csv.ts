/** CSV as RFC 4180 has it, read strictly and by nothing that wrote it: what isn't well-formed is an error. */

/** Records of fields, the header first. Lines end in a line feed, the last one too. Throws where a quote is misplaced. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let [record, at]: [string[], number] = [[], 0];
  while (at < text.length) {
    const field = text[at] === '"' ? /"((?:[^"]|"")*)"/uy : /([^",\r\n]*)/uy;
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null) throw new Error(`Unclosed quote at ${at}`);
    record.push(match[1]!.replaceAll('""', '"'));
    at += match[0].length;
    const end = text[at];
    if (end !== "," && end !== "\n") throw new Error(`Unexpected ${JSON.stringify(end)} at ${at}`);
    at++;
    if (end === "\n") {
      records.push(record);
      record = [];
    }
  }
  if (record.length > 0) throw new Error("The last line has no end");
  return records;
}
