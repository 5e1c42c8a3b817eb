/** Tables as GitHub's Markdown writes them. */

/** Cells are Markdown already; each line of the outcome is a row. Rows have as many cells as there are heads. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapePipes).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Pipes end a cell even in code; line breaks end the table. */
function escapePipes(cell: string): string {
  return cell.replace(/\\?\s*\n\s*/gu, " ").replace(/(?<!\\)((?:\\\\)*)\|/gu, "$1\\|");
}
