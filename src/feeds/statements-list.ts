/** Statements as a plain list, each with its permanent address. */
import type { Statement } from "../facts/fact.ts";
import { absolute, factAddress } from "../model/addresses.ts";
import { verdictView } from "../model/pages/claim-rows.ts";
import { entityTerm } from "../model/pages/terms.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { SiteLocation } from "./feed.ts";
import { html, NOTHING, type Raw } from "./html.ts";

/** In the order given. Nothing where there are none. */
export function statementsList(model: SiteModel, statements: readonly Statement[], site: SiteLocation): Raw {
  if (statements.length === 0) return NOTHING;
  return html`<ul>
    ${statements.map((each) => html`<li>${statementLine(model, each, site)}</li>`)}
  </ul>`;
}

function statementLine(model: SiteModel, { id, text, says, by }: Statement, site: SiteLocation): Raw {
  const claim = model.claimByStatement.get(id);
  const notes = [
    ...(by === null ? [] : [`according to ${entityTerm(model.registry, by).name}`]),
    ...(says === "denies" ? ["denied by this source"] : []),
    ...(claim ? [verdictView(claim).label.toLowerCase()] : []),
  ].join(", ");
  return html`<a href="${absolute(factAddress(id), site)}">${text}</a>${notes === "" ? "" : ` (${notes})`}`;
}
