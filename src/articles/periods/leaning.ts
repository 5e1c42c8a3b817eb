/** Which year is meant where a date has none: that of a date beside it, else one that fits what the sentence says. */
import { dayOf } from "../../facts/days.ts";
import type { FoundTime } from "./resolve-time.ts";

/** Words of a sentence that speaks of what is to come. */
const LOOKS_AHEAD =
  /\b(?:will|would|may|might|could|should|expect(?:s|ed|ing)?|due|scheduled|set to|slated|plans?|planned|upcoming|ahead|forecasts?|projects|projected|guidance|guided|outlook|targets?|sees|estimates?|anticipates?|aims?|payable|deadline|to be|by|until|next)\b|[将將料拟擬]|预[计期测]|有望|计划|目标|展望|指引|或[于在]/iu;
/** `its best month since May 2025` says nothing of the month that is told of. */
const SINCE = /\bsince $|[自较比]$/iu;
const SENTENCE_END = /[.!?;](?=\s|$)|[。！？；;!?]/u;

/**
 * The same times; those without a year lean to the past where nothing in their sentence looks ahead, and are counted from
 * a date with a year in the same sentence where there is one.
 */
export function leaning(times: readonly FoundTime[], plain: string): FoundTime[] {
  return times.map((time) => {
    const { parts, lean } = time.reading;
    if (!parts || parts.year !== undefined || parts.yearsOn !== undefined || lean !== undefined) return time;
    const [start, end] = sentenceAround(time, plain);
    const beside = times.filter((other) => other.start >= start && other.end <= end);
    const anchor = beside.find((other) => hasWholeDate(other) && !SINCE.test(plain.slice(start, other.start)));
    const near = anchor && dayOf(anchor.reading.parts!.year!, anchor.reading.parts!.months![0], 1);
    const words = beside.reduceRight(
      (rest, other) => rest.slice(0, other.start) + rest.slice(other.end),
      plain.slice(0, end),
    );
    const looksAhead = LOOKS_AHEAD.test(words.slice(start));
    return {
      ...time,
      reading: {
        ...time.reading,
        ...(near && { near }),
        lean: near || looksAhead ? "nearest" : hasWholeMonths(time) ? "over" : "past",
      },
    };
  });
}

/** Figures of quarters and halves are told when they are over. */
function hasWholeMonths({ reading: { parts } }: FoundTime): boolean {
  return parts?.months !== undefined && parts.day === undefined && parts.months[0] < parts.months[1];
}

function hasWholeDate({ reading: { parts } }: FoundTime): boolean {
  return parts?.year !== undefined && parts.months !== undefined;
}

function sentenceAround({ start, end }: FoundTime, plain: string): [number, number] {
  let from = start;
  while (from > 0 && !SENTENCE_END.test(plain.slice(from - 1, from + 1))) from--;
  const behind = SENTENCE_END.exec(plain.slice(end));
  return [from, behind ? end + behind.index : plain.length];
}
