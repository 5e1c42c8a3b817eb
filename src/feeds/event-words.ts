/** What happened to a claim, in words that are never stronger than its verdict. */
import type { ClaimEvent } from "../model/events/claim-event.ts";
import { supportOf, verdictView } from "../model/pages/claim-rows.ts";
import { sourceName } from "../model/pages/source-mark.ts";
import type { Claim, SiteModel } from "../model/site-model.ts";

/** One or two words, for the head of a title. */
export function eventLabel({ kind, before, after }: ClaimEvent): string {
  switch (kind) {
    case "corroborates":
      return before.verdict === "corroborated" ? "Another witness" : "Corroborated";
    case "syndicates":
      return after!.verdict === "corroborated" ? "Repeated" : "Syndicated";
    case "disputes":
      return before.verdict === "disputed" ? "Still disputed" : "Disputed";
    case "revises":
      return "Forecast revised";
    case "withdraws":
      return "Fact withdrawn";
  }
}

/** Who did what, what the claim rests on since, and what the verdict was before where it changed. */
export function eventSentence(model: SiteModel, event: ClaimEvent): string {
  const { before, after } = event;
  const standing = after === null ? "Nothing is left of it." : `${standingOf(after)}: ${supportOf(after)}.`;
  const change = after?.verdict === before.verdict ? "" : ` Before: ${standingOf(before).toLowerCase()}.`;
  return `${actOf(model, event)} ${standing}${change}`;
}

function actOf(model: SiteModel, { kind, report, before, after }: ClaimEvent): string {
  if (report === null) return "The editors withdrew a fact, which changes the verdict.";
  const source = voiceOf(model, report);
  switch (kind) {
    case "corroborates":
      return `${source} says so too, and is a witness of its own.`;
    case "syndicates":
      return after!.verdict === "syndicated" && before.verdict === "corroborated"
        ? `${source} says so too, and shows that what looked like several witnesses goes back to one.`
        : `${source} says so too, and adds no witness of its own.`;
    case "disputes":
      return before.verdict === "disputed"
        ? `${source} joins a dispute in which not all can be right.`
        : `${source} says what can’t be true together with what was said before.`;
    case "revises":
      return `${source} has a later projection of the same forecaster, who said otherwise before.`;
    case "withdraws":
      return "";
  }
}

/** `MEXC after Cryptopolitan (CP)`, `CW (publisher not named)`. */
export function voiceOf(model: SiteModel, report: string): string {
  const source = model.reportById.get(report)!.source!;
  const name = sourceName(model, source);
  return source.publisher === null
    ? `${source.siglum} (${name.charAt(0).toLowerCase()}${name.slice(1)})`
    : `${name} (${source.siglum})`;
}

/** `Syndicated`, `Disputed within one story`. */
function standingOf(claim: Claim): string {
  const { label, scope } = verdictView(claim);
  return scope === null ? label : `${label} ${scope}`;
}
