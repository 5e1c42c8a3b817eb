/** The feed of how the picture changes: who corroborates, syndicates, disputes or revises what another said. */
import { absolute, claimAddress, factAddress, reportAddress } from "../model/addresses.ts";
import { claimEvents } from "../model/events/claim-events.ts";
import type { ClaimEvent } from "../model/events/claim-event.ts";
import { claimLine } from "../model/pages/claim-lines.ts";
import { AGREEMENT_ABOUT, AGREEMENT_FEED, FEED_SIZES } from "../model/pages/feeds.ts";
import { metricTerm } from "../model/pages/terms.ts";
import type { Claim, SiteModel } from "../model/site-model.ts";
import { eventLabel, eventSentence } from "./event-words.ts";
import type { Category, Feed, FeedItem, FeedSite, SiteLocation } from "./feed.ts";
import { html, NOTHING, type Html } from "./html.ts";
import { readingsTable } from "./readings-table.ts";

/** How many events it holds. */
export const MAX_EVENTS = FEED_SIZES.agreement;

export function agreementFeed(model: SiteModel, site: FeedSite): Feed {
  return {
    title: `${site.name}: ${AGREEMENT_FEED.title}`,
    description: AGREEMENT_ABOUT,
    address: AGREEMENT_FEED.address,
    page: "/agreement/",
    items: claimEvents(model)
      .take(MAX_EVENTS)
      .map((event) => toItem(model, event, site))
      .toArray(),
  };
}

/** The id names the claim, what happened and the report; the link leads to the claim as it is now. */
function toItem(model: SiteModel, event: ClaimEvent, site: FeedSite): FeedItem {
  const { text } = claimLine(model, event.after ?? event.before);
  return {
    id: absolute(`/agreement/#${event.id}`, site),
    isIdAddress: false,
    url: absolute(presentAddress(model, event), site),
    title: `${eventLabel(event)}: ${text}`,
    summary: eventSentence(model, event),
    content: contentOf(model, event, text, site),
    added: event.day,
    updated: null,
    categories: categoriesOf(model, event, site),
    source: null,
    language: site.language,
  };
}

function contentOf(model: SiteModel, event: ClaimEvent, text: string, site: SiteLocation): Html {
  const report = event.report === null ? null : model.reportById.get(event.report)!;
  const joined =
    report === null
      ? NOTHING
      : html`<p>The report: <a href="${absolute(reportAddress(report.id), site)}">${report.title}</a></p>`;
  const claim = html`<p><a href="${absolute(presentAddress(model, event), site)}">${text}</a></p>`;
  return html`<p>${eventSentence(model, event)}</p>
    ${claim}${readingsTable(model, event, site)}${joined}`.html;
}

/** Where the claim stands by now, which may have a day or a neighbour more; a statement about no entity has only its reports. */
function presentAddress(model: SiteModel, { members, before, after }: ClaimEvent): string {
  const ids = [...members, ...memberIds(after ?? before)];
  const claims = ids.flatMap((id) => model.claimByFact.get(id) ?? model.claimByStatement.get(id) ?? []);
  const address = claims.map(claimAddress).find((each) => each !== null);
  return address ?? factAddress(ids[0]!);
}

function memberIds(claim: Claim): string[] {
  return (claim.kind === "fact" ? claim.facts : claim.statements).map(({ id }) => id);
}

function categoriesOf(model: SiteModel, event: ClaimEvent, site: SiteLocation): Category[] {
  const claim = event.after ?? event.before;
  const { subject } = claim;
  const entity = subject === null ? undefined : model.registry.entities.get(subject);
  const termOf = (term: string, label: string, scheme: string) => ({ term, label, scheme: absolute(scheme, site) });
  return [
    termOf(event.kind, eventLabel(event), "/agreement/"),
    ...(entity ? [termOf(entity.id, entity.name, "/entities/")] : []),
    ...(claim.kind === "fact"
      ? [termOf(claim.metric, metricTerm(model.registry, claim.metric).name, "/metrics/")]
      : []),
  ];
}
