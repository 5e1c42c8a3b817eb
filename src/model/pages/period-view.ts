/** Periods as pages set them: in words, with what was inferred kept apart. */
import { formatPeriod, formatSpan } from "../../facts/format.ts";
import type { FactClaim } from "../../facts/claim.ts";
import { isKnownSpan, type Period } from "../../facts/period.ts";

export interface PeriodView {
  /** Put together, they are the text. */
  readonly parts: readonly { readonly text: string; readonly isInferred: boolean }[];
  readonly text: string;
  readonly isKnown: boolean;
}

/** `2–6 February 2026`, each inferred end marked; one part where the ends share their words. */
export function periodView(period: Period): PeriodView {
  const text = formatPeriod(period);
  const { isStartInferred, isEndInferred } = period;
  const dash = /^(.+?)(\s?–\s?)(.+)$/u.exec(text);
  const isKnown = isKnownSpan(period);
  if (!dash || isStartInferred === isEndInferred) {
    return { parts: [{ text, isInferred: isStartInferred || isEndInferred }], text, isKnown };
  }
  const parts = [
    { text: dash[1]!, isInferred: isStartInferred },
    { text: dash[2]!, isInferred: false },
    { text: dash[3]!, isInferred: isEndInferred },
  ];
  return { parts, text, isKnown };
}

/** A claim's period as the source that is surest of it gives it; the claim's own words where none of its facts is dated. */
export function claimPeriodView(claim: FactClaim): PeriodView {
  const dated = claim.facts.filter(({ period }) => isKnownSpan(period));
  const [surest] = [...dated].sort((a, b) => doubtsOf(a.period) - doubtsOf(b.period));
  if (surest) return periodView(surest.period);
  if (claim.period !== null) return plainPeriod(formatSpan(claim.period));
  return periodView(claim.facts[0]!.period);
}

function plainPeriod(text: string): PeriodView {
  return { parts: [{ text, isInferred: false }], text, isKnown: true };
}

function doubtsOf({ isStartInferred, isEndInferred }: Period): number {
  return Number(isStartInferred) + Number(isEndInferred);
}
