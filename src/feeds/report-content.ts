/** Reports as plain HTML that stands by itself: whose article it is, our text, its facts. */
import { formatDay } from "../facts/format.ts";
import type { Fact, Statement } from "../facts/fact.ts";
import { renderPlainHtml } from "../markdown/render-plain-html.ts";
import type { BodyPart, RenderedBody } from "../markdown/rendered-body.ts";
import { UNDATED, WITHDRAWN_NOTE } from "../messages/messages.ts";
import { absolute, factAddress, reportAddress } from "../model/addresses.ts";
import { caveatViews } from "../model/pages/caveats.ts";
import { sourceName } from "../model/pages/source-mark.ts";
import { hasInferredDay, type Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import { renderComponent } from "./components.ts";
import { factsTable } from "./facts-table.ts";
import type { SiteLocation } from "./feed.ts";
import { html, NOTHING, raw, type Html, type Raw } from "./html.ts";
import { statementsList } from "./statements-list.ts";

/** The whole report; all addresses in it are whole too. */
export function renderReportContent(model: SiteModel, report: Report, body: RenderedBody, site: SiteLocation): Html {
  const own = absolute(reportAddress(report.id), site);
  const renderParts = (parts: readonly BodyPart[]): Html =>
    renderPlainHtml(parts, {
      base: site.base,
      absolute: (address) => (address.startsWith("#") ? own + address : absolute(address, site)),
      factHref: (localId) => absolute(factAddress(`${report.id}#${localId}`), site),
      struckNote: (localId) => (model.factById.get(`${report.id}#${localId}`)?.withdrawn ? WITHDRAWN_NOTE : null),
      component: (part) => renderComponent(model, report, part, renderParts(part.children), site),
    });
  const sections = [
    headed("Facts", factsTable(model, report.facts, site)),
    headed("Statements", statementsList(model, report.statements, site)),
    headed("Editors’ notes", notesOf(report, site)),
  ];
  return html`${attribution(model, report)}${correction(report)}${raw(renderParts(body.parts))}${sections}${end(own)}`
    .html;
}

/** Its summary, and of its facts and statements those given. */
export function renderReportDigest(
  model: SiteModel,
  report: Report,
  { facts, statements }: { readonly facts: readonly Fact[]; readonly statements: readonly Statement[] },
  site: SiteLocation,
): Html {
  const summary = report.summary === null ? NOTHING : html`<p>${report.summary}</p>`;
  const said = [factsTable(model, facts, site), statementsList(model, statements, site)];
  const own = absolute(reportAddress(report.id), site);
  return html`${attribution(model, report)}${correction(report)}${summary}${said}${end(own)}`.html;
}

function headed(title: string, content: Raw): Raw {
  return content === NOTHING
    ? NOTHING
    : html`<h2>${title}</h2>
        ${content}`;
}

function end(address: string): Raw {
  return html`<p><a href="${address}">This report with its sources, notes and verdicts</a></p>`;
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

function notesOf(report: Report, site: SiteLocation): Raw {
  const notes = caveatViews(report);
  if (notes.length === 0) return NOTHING;
  return html`<ul>
    ${notes.map(({ label, note, address }) => html`<li><a href="${absolute(address, site)}">${label}</a>: ${note}</li>`)}
  </ul>`;
}
