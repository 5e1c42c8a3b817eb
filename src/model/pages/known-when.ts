/** When a claim was said, as pages print it: `First said 9 February 2026, last said 12 February 2026; 1 undated source`. */
import { formatDay } from "../../facts/format.ts";
import { knownWhen, type Saying } from "../../facts/known-when.ts";
import type { Day } from "../../facts/period.ts";
import { claimWords } from "../../messages/messages.ts";
import { hasInferredDay } from "../report.ts";
import type { Claim, SiteModel } from "../site-model.ts";

export interface KnownWhenView {
  /** In order of time. Empty where no source has a day. */
  readonly times: readonly KnownTime[];
  /** Of sources without a day: `1 undated source`; `Undated source` where it is the only one; null where there are none. */
  readonly note: string | null;
}

export interface KnownTime {
  /** `First said`, `repeated`, `repeated 3 times`, `repeated the same day`, `last said`. */
  readonly label: string;
  /** Null where the label says it all. */
  readonly day: { readonly day: Day; readonly text: string; readonly isInferred: boolean } | null;
}

export function knownWhenView(model: SiteModel, claim: Claim): KnownWhenView {
  const { first, between, last, undated } = knownWhen(claim);
  if (first === null)
    return {
      times: [],
      note: undated.length === 1 ? claimWords.undatedSource : claimWords.undatedSources(undated.length),
    };
  const times: KnownTime[] = [{ label: claimWords.firstSaid, day: dayOf(model, first) }];
  if (last !== null && last.day === first.day) {
    times.push({ label: claimWords.repeatedSameDay(between.length + 1), day: null });
  } else if (last !== null) {
    if (between.length === 1) times.push({ label: claimWords.repeated(1), day: dayOf(model, between[0]!) });
    if (between.length > 1) times.push({ label: claimWords.repeated(between.length), day: null });
    times.push({ label: claimWords.lastSaid, day: dayOf(model, last) });
  }
  return { times, note: undated.length === 0 ? null : claimWords.undatedSources(undated.length) };
}

function dayOf(model: SiteModel, { report, day }: Saying): KnownTime["day"] {
  return { day, text: formatDay(day), isInferred: hasInferredDay(model.reportById.get(report)!) };
}
