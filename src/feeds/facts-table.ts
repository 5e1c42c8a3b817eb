/** Facts as a plain table, each with its permanent address. */
import type { Fact } from "../facts/fact.ts";
import { formatDay } from "../facts/format.ts";
import { MODE_LABELS } from "../messages/messages.ts";
import { absolute, factAddress } from "../model/addresses.ts";
import { asContinued } from "../model/pages/as-continued.ts";
import { valueOf, verdictView } from "../model/pages/claim-rows.ts";
import { periodView, type PeriodView } from "../model/pages/period-view.ts";
import { entityTerm, metricTerm, ofTerm } from "../model/pages/terms.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { SiteLocation } from "./feed.ts";
import { html, NOTHING, type Raw } from "./html.ts";

/** In the order given. Nothing where there are no facts. */
export function factsTable(model: SiteModel, facts: readonly Fact[], site: SiteLocation): Raw {
  if (facts.length === 0) return NOTHING;
  const heads = ["What", "Value", "When", "According to", "Verdict"].map((head) => html`<th>${head}</th>`);
  const lines = facts.map((fact) => factLine(model, fact, site));
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

function factLine(model: SiteModel, fact: Fact, site: SiteLocation): Raw {
  const { registry } = model;
  const of = ofTerm(registry, fact.metric, fact.of);
  const metric = asContinued(metricTerm(registry, fact.metric).name);
  const mode = MODE_LABELS[fact.mode];
  const asOf = fact.asOf === null ? "" : `, as of ${whenOf(periodView(fact.asOf))}`;
  const cells = [
    html`${entityTerm(registry, fact.subject).name}, ${metric}${of === null ? "" : ` of ${of.name}`}`,
    html`<a href="${absolute(factAddress(fact.id), site)}">${valueOf(model, fact).text}</a>${mode ? `, ${mode}` : ""}`,
    html`${whenOf(periodView(fact.period))}${asOf}`,
    html`${fact.by === null ? "the source" : entityTerm(registry, fact.by).name}`,
    html`${standingOf(model, fact)}`,
  ];
  return html`<tr>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

/** Its verdict, or that and why it was withdrawn; empty where it takes part in no claim. */
function standingOf(model: SiteModel, { id, withdrawn }: Fact): string {
  if (withdrawn !== null) return `Withdrawn on ${formatDay(withdrawn.date)}: ${withdrawn.reason}`;
  const claim = model.claimByFact.get(id);
  const verdict = claim?.verdictByMember.get(id);
  return verdict === undefined ? "" : verdictView({ verdict, disputeScope: null }).label;
}

function whenOf({ text, parts }: PeriodView): string {
  return parts.some(({ isInferred }) => isInferred) ? `${text} (inferred)` : text;
}
