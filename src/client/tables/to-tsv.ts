/** A table as text that spreadsheets paste into cells. Pure. */
import { disarmFormula } from "../../export/tables/disarm-formula.ts";

export interface TableCell {
  /** As it is read. */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/**
 * A line a row, a tab between cells. What spans rows or columns stands in each of them, so that every line is complete.
 * White space is one space; a minus sign is a hyphen, as spreadsheets read it; what they would run as a formula has an
 * apostrophe in front.
 */
export function toTsv(rows: readonly (readonly TableCell[])[]): string {
  const lines: string[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let column = 0;
    for (const { text, colSpan, rowSpan } of cells) {
      while (lines[top]![column] !== undefined) column++;
      const printed = toCell(text);
      for (const line of lines.slice(top, top + rowSpan))
        for (let offset = 0; offset < colSpan; offset++) line[column + offset] = printed;
      column += colSpan;
    }
  });
  return lines.map((cells) => `${Array.from(cells, (cell) => cell ?? "").join("\t")}\n`).join("");
}

function toCell(text: string): string {
  const plain = text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/−(?=[\d.\p{L}\p{Sc}])/gu, "-");
  return disarmFormula(plain);
}
