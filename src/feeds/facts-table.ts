/** Facts as a plain table, each with its permanent address. */
import type { FactRow } from "../model/pages/fact-rows.ts";
import { html, NOTHING, type Raw } from "./html.ts";

/** `factUrl` gives the address of a fact by its local id. Nothing where there are no rows. */
export function factsTable(rows: readonly FactRow[], factUrl: (localId: string) => string): Raw {
  if (rows.length === 0) return NOTHING;
  const heads = ["What", "Value", "When", "According to", "Verdict"].map((head) => html`<th>${head}</th>`);
  const lines = rows.map((row) => factLine(row, factUrl(row.localId)));
  return html`<table>
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`;
}

function factLine({ subject, metric, of, value, mode, period, asOf, by, verdict }: FactRow, url: string): Raw {
  const what = `${subject.name}, ${metric.name}${of === null ? "" : ` of ${of.name}`}`;
  const kind = mode === null ? "" : `, ${mode}`;
  const dates = when(period) + (asOf === null ? "" : `, as of ${when(asOf)}`);
  const cells = [
    html`${what}`,
    html`<a href="${url}">${value.text}</a>${kind}`,
    html`${dates}`,
    html`${by?.name ?? "the source"}`,
    html`${verdict?.label ?? ""}`,
  ];
  return html`<tr>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

function when({ text, parts }: FactRow["period"]): string {
  return parts.some(({ isInferred }) => isInferred) ? `${text} (inferred)` : text;
}
