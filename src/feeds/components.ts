/** The site's components as feed readers get them: facts as tables, a chart as the table of its figures. */
import type { BodyPart } from "../markdown/rendered-body.ts";
import { bodyView } from "../model/pages/body-view.ts";
import type { FactRow } from "../model/pages/fact-rows.ts";
import type { Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { factsTable } from "./facts-table.ts";
import type { SiteLocation } from "./feed.ts";
import { html, NOTHING, raw, type Html, type Raw } from "./html.ts";

type ComponentPart = Extract<BodyPart, { kind: "component" }>;

/** `children` is what stands between the component's tags, already rendered. */
export function renderComponent(
  model: SiteModel,
  report: Report,
  part: ComponentPart,
  children: Html,
  site: SiteLocation,
): Html {
  const tableOf = (rows: readonly FactRow[]) =>
    factsTable(
      model,
      rows.map(({ localId }) => model.factById.get(`${report.id}#${localId}`)!),
      site,
    );
  return bodyView(model, report, [part])
    .map((view): Raw => {
      switch (view.kind) {
        case "fact-table":
          return titled(view.title, tableOf(view.rows));
        case "fact-chart":
          return titled(view.title, tableOf(view.lines.map(({ row }) => row)));
        case "callout":
          return titled(view.title, raw(children));
        default:
          return NOTHING;
      }
    })
    .map((rendered) => rendered.html)
    .join("");
}

function titled(title: string | null, content: Raw): Raw {
  const head = title === null ? NOTHING : html`<p><strong>${title}</strong></p>`;
  return html`<div>${head}${content}</div>`;
}
