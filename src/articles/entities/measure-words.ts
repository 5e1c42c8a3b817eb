/** Names of metrics, units, counted things and lines of business: capitalised or in front of a verb, and no entities. */
import type { Registry } from "../../model/registry.ts";
import { KNOWN_METRICS } from "../metrics/lexicon.ts";
import { foldText } from "./fold-text.ts";

/** What is measured, or counted, with what goes before it: `Average DAUs`, `Class B shares`. */
const MEASURED =
  /^(?:(?:average|basic|diluted|adjusted|free|total|gross|net|paying|registered|active|cumulative|underlying|core|recurring|annuali[sz]ed|organic|comparable|same-store|e-commerce|local|services?|non-(?:ifrs|gaap|hkfrs|recurring)|(?:non-)?(?:ifrs|gaap|hkfrs))[ -])*(?:[dmwq]aus?|mpus?|dnus?|gmv|gtv|gov|ttv|tpv|arpp?us?|arr|nrr|nps|ebitda?|ebitdar|ffo|affo|nii|nim|npl|car|cet1|nbv|vnb|ape|anp|gwp|rev ?par|adr|occupancy|ca?pex|opex|sg&a|r&d|cogs|fcf|cash flows?|users?|merchants?|subscribers?|members?|customers?|stores?|outlets?|orders?|bookings?|downloads?|employees|headcount|vehicles?|units?|tonnes|barrels|class [a-c](?: ordinary)?(?: shares?)?|(?:h|a)[- ]shares?|ordinary shares?|adss?|adrs?|shares?|e-commerce|time spent|loss(?:es)?|profits?|earnings|revenues?|income|expenses?|costs?|assets|liabilities|equity|margins?|ratio|rate|price|prices|average|services?)$/u;

/** A line of business has only words of such lines: `Local Services`, `Cloud and Smart Industries`. */
const LINE =
  /^(?:(?:local|core|domestic|international|overseas|global|online|offline|live|cloud|smart|intelligence|intelligent|smartphones?|phones?|iot|ai|ev|fintech|business|businesses|consumer|enterprise|value-added|value|added|other|others|new|digital|mobile|home|instant|community|community-based|food|grocery|in-store|hotel|travel|media|entertainment|cloud-based|financial|innovative|initiatives?|and|&|of|lifestyle|internet|connected|retail|wholesale|commerce|e-commerce|marketing|advertising|ads?|streaming|social|networks?|video|music|gaming|games?|products?|hardware|software|devices?|solutions?|services?|subscriptions?|memberships?|segments?|divisions?|platforms?|infrastructure|logistics|delivery|payments?|lending|licensing|cellular|automotive|semiconductors?|compute|data|cent(?:er|re)|personal|computing|groups?|more|productivity|processes) ?)+$/u;
const LINE_END =
  /(?:services?|games?|products?|commerce|marketing|advertising|streaming|initiatives?|segments?|divisions?|devices?|subscriptions?|solutions?|businesses|business|others?|platforms?|data cent(?:er|re)|computing|payments?|licensing|lending|memberships?|group)$/u;

export type IsMeasure = (name: string) => boolean;

/** Whether a name, in Latin letters or Chinese, is what figures are told of and not whose they are. */
export function measureWords({ metrics }: Pick<Registry, "metrics">): IsMeasure {
  const triggers = new Set(
    [...KNOWN_METRICS, ...metrics.values()].flatMap((metric) => metric.triggers.map((trigger) => foldText(trigger))),
  );
  const endings = [...triggers].filter((trigger) => /^\p{Script=Han}{2,}$/u.test(trigger));
  return (name) => {
    const folded = foldText(name).trim();
    if (triggers.has(folded) || MEASURED.test(folded)) return true;
    if (LINE.test(folded) && LINE_END.test(folded)) return true;
    return /^\p{Script=Han}+$/u.test(folded) && endings.some((ending) => folded.endsWith(ending));
  };
}
