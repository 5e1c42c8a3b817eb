/** A report in full, as plain HTML that stands by itself: whose article it is, our text, its facts. */
import { formatDay } from "../facts/format.ts";
import { renderPlainHtml } from "../markdown/render-plain-html.ts";
import type { BodyPart, RenderedBody } from "../markdown/rendered-body.ts";
import { UNDATED } from "../messages/interface.ts";
import { absolute, factAddress, reportAddress } from "../model/addresses.ts";
import { factRows } from "../model/pages/fact-rows.ts";
import { sourceName } from "../model/pages/source-mark.ts";
import { hasInferredDay, type Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { renderComponent } from "./components.ts";
import { factsTable } from "./facts-table.ts";
import { html, NOTHING, raw, type Html, type Raw } from "./html.ts";

export interface SiteLocation {
  readonly address: string;
  readonly base: string;
}

/** All addresses in it are absolute. */
export function renderReportContent(model: SiteModel, report: Report, body: RenderedBody, site: SiteLocation): Html {
  const own = absolute(reportAddress(report.id), site);
  const factUrl = (localId: string) => absolute(factAddress(`${report.id}#${localId}`), site);
  const renderParts = (parts: readonly BodyPart[]): Html =>
    renderPlainHtml(parts, {
      base: site.base,
      absolute: (address) => (address.startsWith("#") ? own + address : absolute(address, site)),
      factHref: factUrl,
      component: (part) => renderComponent(model, report, part, renderParts(part.children), factUrl),
    });
  const table = factsTable(factRows(model, report), factUrl);
  const facts =
    table === NOTHING
      ? NOTHING
      : html`<h2>Facts</h2>
          ${table}`;
  const end = html`<p><a href="${own}">This report with its sources, notes and verdicts</a></p>`;
  return html`${attribution(model, report)}${correction(report)}${raw(renderParts(body.parts))}${facts}${end}`.html;
}

/** Publisher, headline and day of the source; what it doesn't state is said to be missing, never made up. */
function attribution(model: SiteModel, report: Report): Raw {
  const { source } = report;
  if (source === null) return NOTHING;
  const { headline, url, published, language } = source;
  const named = headline === null ? null : html`<q lang="${language}">${headline}</q>`;
  const linked = url === null ? named : html`<a href="${url}">${named ?? url}</a>`;
  const day = published === null ? UNDATED.toLowerCase() : formatDay(published);
  const date = published !== null && hasInferredDay(report) ? `${day} (inferred)` : day;
  return html`<p>Source: ${sourceName(model, source)}${linked === null ? "" : html`, ${linked}`}, ${date}.</p>`;
}

function correction({ updated, correction: what }: Report): Raw {
  if (updated === null) return NOTHING;
  return html`<p>Corrected on ${formatDay(updated)}${what === null ? "." : `: ${what}`}</p>`;
}
