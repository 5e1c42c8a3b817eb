/** Which of the facts that look like a claim's its row shows: a long history would bury the row. */
import type { FactClaim, RelatedFact } from "../../facts/claim.ts";
import { compareText } from "../../facts/problem.ts";
import type { SiteModel } from "../site-model.ts";

export interface NearestRelated {
  readonly shown: readonly RelatedFact[];
  readonly hiddenCount: number;
}

export interface RelatedRoom {
  readonly max: number;
  /** Of other periods, which have rows of their own beside the claim's; a short list shows all. */
  readonly maxOtherPeriods: number;
}

const USUAL_ROOM: RelatedRoom = { max: 10, maxOtherPeriods: 4 };
/** Beside hundreds of claims, which would otherwise be mostly a list of each other. */
export const SCARCE_ROOM: RelatedRoom = { max: 2, maxOtherPeriods: 1 };
const DAY_MS = 86_400_000;

/** What differs in more than its period comes first, then other periods by nearness, as many as there is room for. */
export function nearestRelated(model: SiteModel, claim: FactClaim, room = USUAL_ROOM): NearestRelated {
  const otherPeriods = claim.related.filter(({ reason }) => reason === "different-period").length;
  const shownCount = Math.min(room.max, claim.related.length - Math.max(0, otherPeriods - room.maxOtherPeriods));
  if (shownCount === claim.related.length) return { shown: claim.related, hiddenCount: 0 };
  const own = dayOf(claim.facts.find(({ period }) => period.start !== null)?.period.start ?? null);
  const ranked = claim.related.map((related) => ({ related, distance: distanceOf(model, related, own) }));
  ranked.sort((a, b) => a.distance - b.distance || compareText(a.related.fact, b.related.fact));
  return {
    shown: ranked.slice(0, shownCount).map(({ related }) => related),
    hiddenCount: ranked.length - shownCount,
  };
}

/** In days; nothing is nearer than what another reason keeps apart. */
function distanceOf(model: SiteModel, { fact, reason }: RelatedFact, own: number | null): number {
  if (reason !== "different-period") return -1;
  const other = dayOf(model.factById.get(fact)?.period.start ?? null);
  return own === null || other === null ? 0 : Math.abs(other - own);
}

function dayOf(day: string | null): number | null {
  return day === null ? null : Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}
