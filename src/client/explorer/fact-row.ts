/** One fact as a row: a copy of the page's markup (`FactLineRow.astro`) with its texts and links filled in. */
import type { FactLine } from "../../explorer/query/display.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { copyOf, found } from "./parts.ts";
import { fill, writePeriod, writeSaid, writeTerm, writeText, type ToHref } from "./row-parts.ts";

/** `blank` is the row for the line's status. */
export function factRow(blank: Element, line: FactLine, toHref: ToHref): Element {
  const row = copyOf(blank);
  const { subject, metric, of, period } = line;
  if (!line.isRestatement) {
    row.removeAttribute("class");
    found(row, ".again").remove();
  }
  const subjectLink = found(row, ".subj");
  writeTerm(subjectLink, subject, toHref, found(subjectLink, "span"));
  fill(subjectLink, "small", line.symbol, writeText);
  writeValue(found(row, ".val"), line.value);
  fill(row, ".mode", line.mode, writeText);
  writeTerm(found(row, ".what > a"), metric, toHref);
  fill(row, ".of", of, (element, term) => writeTerm(found(element, "a"), term, toHref));
  fill(row, ".asof", line.asOf, (element, asOf) => writePeriod(found(element, ".period"), asOf));
  writePeriod(found(row, ".when > .period"), period);
  writeSaid(row, line, toHref);
  return row;
}

/** What a screen reader hears of a withdrawn figure stands behind the words, in the markup. */
function writeValue(element: Element, { hedge, direction, figure, spoken }: FormattedValue): void {
  const hedgeElement = found(element, "i");
  if (hedge === null) {
    hedgeElement.nextSibling?.remove();
    hedgeElement.remove();
  } else hedgeElement.textContent = hedge;
  fill(element, ".dir", direction, (arrow, way) => found(arrow, "use").setAttribute("href", `#I-${way}`));
  found(element, "b").textContent = figure;
  const said = found(element, ".vh");
  said.textContent = spoken + said.textContent;
}
