/** One statement as a row: a copy of the page's markup (`StatementLineRow.astro`), filled in. */
import type { StatementLine } from "../../explorer/query/display.ts";
import { STATEMENT_KIND_NAMES } from "../../messages/messages.ts";
import { copyOf, found } from "./parts.ts";
import { writePeriod, writeSaid, writeTerm, type ToHref } from "./row-parts.ts";

/** `blank` is the row for the line's status. */
export function statementRow(blank: Element, line: StatementLine, toHref: ToHref): Element {
  const row = copyOf(blank);
  const subjects = found(row, ".subjects");
  const blankSubject = found(subjects, "a");
  subjects.replaceChildren(
    ...line.subjects.map((subject) => {
      const link = copyOf(blankSubject);
      writeTerm(link, subject, toHref);
      return link;
    }),
  );
  found(row, ".text > span").textContent = line.text;
  if (!line.isDenial) found(row, ".denial").remove();
  found(row, ".kind").textContent = STATEMENT_KIND_NAMES[line.kind];
  writePeriod(found(row, ".period"), line.period);
  writeSaid(row, line, toHref);
  return row;
}
