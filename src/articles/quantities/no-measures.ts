/** Figures with a unit that measure nothing: how often something was done, names of leveraged products, times of day. Text is plain text. */
import type { Figure } from "./figure.ts";

const OFTEN =
  /^ (?:this|in a row|a (?:day|week|month|year)|per|since|last|over the|in (?:the )?(?:past|last|\ufffc|19|20|two|three|four|five|six|recent)|each|during|before|already|so far|until|next|annually|\ufffc)|^[.,;]? ?$/iu;
const MEASURED =
  /(?:subscri|cover|earnings|sales|revenue|book|ebitda|valuation|forward|trail|multiple|price|worth|p\/e|trad|ratio|oversub|leverage)/iu;
const LEVERAGED = /^ ?(?:leveraged|long|short|inverse|bull|bear|daily|做多|做空|杠杆|反向|看多|看空|两倍)/iu;
const SMALL = /^(?:[1-9]|1[0-2])$/u;
const CLOCK = /^(?:半|整|许|钟|\d{1,2}分)/u;

/** `unit` is the figure's, as read so far; null for money. */
export function isNoMeasure(text: string, figure: Figure, unit: string | null): boolean {
  const rest = text.slice(figure.end, figure.end + 40);
  if (unit === "multiple") {
    if (LEVERAGED.test(rest)) return true;
    const isTimes = /times$/iu.test(text.slice(figure.start, figure.end));
    const lead = text.slice(Math.max(0, figure.start - 60), figure.start);
    return (
      isTimes && SMALL.test(figure.digits) && figure.upTo === null && OFTEN.test(rest) && !MEASURED.test(lead + rest)
    );
  }
  if (unit === "points" && /点$/u.test(text.slice(figure.start, figure.end))) {
    if (CLOCK.test(rest)) return true;
    return figure.isInWords && figure.isSmall;
  }
  return false;
}
