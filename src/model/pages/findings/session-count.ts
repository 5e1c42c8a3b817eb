/** How many days of trading a period covers, as far as the calendars of the subjects' exchanges can tell. */
import { addDays, daysFrom } from "../../../facts/days.ts";
import type { FactClaim } from "../../../facts/claim.ts";
import type { Day } from "../../../facts/period.ts";
import type { SiteModel } from "../../site-model.ts";
import { canHaveTraded } from "../../trading-days.ts";

/** Closures that no calendar foresees make longer counts a guess. */
const MAX_DAYS = 10;

/**
 * Null where no subject's exchange is known, where exchanges differ, and for longer periods. Subjects without a listing
 * aren't asked.
 */
export function sessionCount(
  model: SiteModel,
  { start, end }: { readonly start: Day; readonly end: Day },
  claims: readonly FactClaim[],
): number | null {
  const length = daysFrom(start, end) + 1;
  if (length > MAX_DAYS) return null;
  const days = Array.from({ length }, (_, index) => addDays(start, index));
  const exchanges = new Set(
    claims
      .flatMap(({ subject }) => model.registry.entities.get(subject)?.listings.slice(0, 1) ?? [])
      .map(({ mic }) => mic),
  );
  const counts = new Set([...exchanges].map((mic) => days.filter((day) => canHaveTraded(day, mic)).length));
  const [count] = counts;
  return counts.size === 1 && count !== undefined && count > 0 ? count : null;
}
