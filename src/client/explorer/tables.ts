/** The two tables, of which one shows: their heads sort, their bodies hold the rows of one page. */
import type { Line } from "../../explorer/query/display.ts";
import type { RowKind, Sort } from "../../explorer/query/state.ts";
import { STATUSES } from "../../explorer/query/status.ts";
import { headsView } from "./heads.ts";
import { factRow } from "./fact-row.ts";
import { copyOf, found, part, template } from "./parts.ts";
import { hrefUnder } from "./row-parts.ts";
import { statementRow } from "./statement-row.ts";

/** More than a tall screen shows. The rest of a page is drawn when these can be seen, so that a filter answers at once. */
const ROWS_AT_ONCE = 24;

export interface TablesView {
  readonly draw: (rows: RowKind, lines: readonly Line[]) => void;
  /** Of the table that shows. `sort` is null where the rows stand in the order without sorting. */
  readonly drawHeads: (rows: RowKind, sort: Sort | null) => void;
  /** To where the rows begin, where that is out of sight. */
  readonly scrollToStart: () => void;
}

export function tablesView(root: Element, base: string, onSort: (sort: Sort | null) => void): TablesView {
  const toHref = hrefUnder(base);
  const tables = { facts: tableOf(root, "facts", onSort), statements: tableOf(root, "statements", onSort) };
  const statement = template(root, "statements", "tr");
  const blanks = new Map(
    STATUSES.flatMap(({ status }) => {
      const facts = template(root, `facts ${status}`, "tr");
      const statements = copyOf(statement);
      found(statements, ".verdict").replaceWith(copyOf(found(facts, ".verdict")));
      return [
        [`facts ${status}`, facts],
        [`statements ${status}`, statements],
      ] as const;
    }),
  );

  function rowOf(line: Line): Element {
    const blank = blanks.get(`${line.rows} ${line.status}`)!;
    return line.rows === "facts" ? factRow(blank, line, toHref) : statementRow(blank, line, toHref);
  }

  let rest = 0;
  return {
    draw: (rows, lines) => {
      cancelAnimationFrame(rest);
      for (const [kind, { box, body }] of Object.entries(tables)) {
        box.hidden = kind !== rows || lines.length === 0;
        if (kind !== rows) continue;
        body.replaceChildren(...lines.slice(0, ROWS_AT_ONCE).map(rowOf));
        body.dataset.rows = String(lines.length);
        rest = requestAnimationFrame(() => {
          rest = requestAnimationFrame(() => body.append(...lines.slice(ROWS_AT_ONCE).map(rowOf)));
        });
      }
    },
    drawHeads: (rows, sort) => tables[rows].heads.draw(sort),
    scrollToStart: () => {
      if (root.getBoundingClientRect().top < 0) root.scrollIntoView({ block: "start" });
    },
  };
}

function tableOf(root: Element, rows: RowKind, onSort: (sort: Sort | null) => void) {
  const box = part(root, `${rows}-table`);
  const table = found<HTMLTableElement>(box, "table");
  return {
    box,
    body: found<HTMLElement>(table, "tbody"),
    heads: headsView(table, onSort),
  };
}
