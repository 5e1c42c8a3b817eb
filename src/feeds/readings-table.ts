/** What each source says of a claim, as a plain table or list. */
import { formatDay } from "../facts/format.ts";
import { RELATED_REASONS } from "../facts/verdict.ts";
import { absolute, factAddress } from "../model/addresses.ts";
import type { ClaimEvent } from "../model/events/claim-event.ts";
import { valueOf } from "../model/pages/claim-rows.ts";
import { periodView } from "../model/pages/period-view.ts";
import { entityTerm } from "../model/pages/terms.ts";
import type { SiteModel } from "../model/site-model.ts";
import { voiceOf } from "./event-words.ts";
import type { SiteLocation } from "./feed.ts";
import { html, type Raw } from "./html.ts";

/** As the claim stood after the event; of a withdrawal, as it stood before. Never empty. */
export function readingsTable(model: SiteModel, event: ClaimEvent, site: SiteLocation): Raw {
  const claim = event.kind === "withdraws" ? event.before : event.after!;
  const reasons = new Map(claim.related.map(({ fact, reason }) => [fact, reason]));
  const noteOn = (id: string) => {
    const withdrawn = model.factById.get(id)?.withdrawn ?? null;
    if (withdrawn !== null) return `withdrawn on ${formatDay(withdrawn.date)}: ${withdrawn.reason}`;
    const rule = RELATED_REASONS.find(({ reason }) => reason === reasons.get(id));
    return rule === undefined ? "" : `not compared: ${rule.label.toLowerCase()}`;
  };
  const whose = (by: string | null) => (by === null ? "" : `, according to ${entityTerm(model.registry, by).name}`);
  const urlOf = (id: string) => absolute(factAddress(id), site);
  const rows =
    claim.kind === "fact"
      ? claim.facts.map(({ id, source, by, metric, value, period }) => [
          html`${voiceOf(model, source.report)}${whose(by)}`,
          html`<a href="${urlOf(id)}">${valueOf(model, { metric, value }).text}</a>`,
          html`${periodView(period).text}`,
          html`${noteOn(id)}`,
        ])
      : claim.statements.map(({ id, source, by, text, says }) => [
          html`${voiceOf(model, source.report)}${whose(by)}`,
          html`<a href="${urlOf(id)}">${text}</a>`,
          html`${says === "denies" ? "denies it" : "says so"}`,
          html`${noteOn(id)}`,
        ]);
  return html`<table>
    ${rows.map(
      (cells) =>
        html`<tr>
          ${cells.map((cell) => html`<td>${cell}</td>`)}
        </tr>`,
    )}
  </table>`;
}
