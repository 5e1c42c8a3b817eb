/**
 * Money that flows out, which is negative where the words say that somebody takes it out: `net selling of HK$3bn`,
 * `mainland investors sold HK$640m`, `offloaded the shares for a net HK$2.7bn`. What a company sells or withdraws is no
 * flow: there the word is given and no sign. Text is plain text.
 */
import type { TextSpan } from "../article.ts";
import { lossOf, type Direction } from "./direction.ts";

const REACH = 110;
/** What may stand between a word and its figure. */
const HEDGES =
  "(?:(?:a|an|the|about|around|nearly|almost|over|roughly|some|more than|less than|at least|up to|close to|another|further|additional|as much as|approximately|combined|total|cumulative|net|worth|record) )*";
const NET = new RegExp(
  `(?<!\\p{L})(?<word>net (?:selling|sellers?|sold|redemptions?|withdrawals?|disposals?|offloading)|redemptions)(?: (?:of|reached|reaching|totall?ed|totall?ing|came to|amounted to|amounting to|amounts? to|hit|was|were|stood at|worth|by|at|to the tune of|to))?[: ]+${HEDGES}$`,
  "iu",
);
const FOR_NET = new RegExp(
  `(?<!\\p{L})(?<word>sold|dumped|offloaded|unloaded|selling|dumping|offloading)(?!\\p{L})[^.;:\\d]{0,60} (?:(?:for|worth|to the tune of) )?an? ${HEDGES}net $|(?<!\\p{L})(?<direct>sold|dumped|offloaded|selling|dumping|offloading) ${HEDGES}net $`,
  "iu",
);
const INVESTORS =
  "(?:investors?|traders?|fund managers?|funds?|mainlanders?|southbound (?:money|cash|capital|flows?)|northbound (?:money|cash|capital|flows?)|foreigners|hedge funds|money managers|buyers|holders|clients|savers)";
const TAKEN = new RegExp(
  `(?<!\\p{L})${INVESTORS}(?: (?!bought|buy|raised|launch)[\\p{L}'-]+){0,4} (?<word>sold|dumped|offloaded|unloaded|withdrew|withdrawn|pulled|yanked|redeemed|sell|dump|offload|withdraw|pull|redeem|selling|dumping|offloading|withdrawing|pulling|redeeming)(?: (?:off|out|back))? ${HEDGES}$`,
  "iu",
);
const PULLED = /^(?:withdr|pull|yank)/iu;
const OUT_OF = /^ (?:in (?:cash|capital|money) )?(?:from|out of)(?!\p{L})/iu;

/** The direction of a sum of money that flows out; null where the words don't say that it does. */
export function outflow(text: string, { start, end }: TextSpan): Direction | null {
  const from = Math.max(0, start - REACH);
  const lead = text.slice(from, start);
  const net = NET.exec(lead) ?? FOR_NET.exec(lead);
  const taken = net === null ? TAKEN.exec(lead) : null;
  const found = net ?? taken;
  if (!found) return null;
  const word = (found.groups!["word"] ?? found.groups!["direct"])!;
  if (PULLED.test(word) && !OUT_OF.test(text.slice(end, end + 24))) return null;
  const at = from + found.index + found[0].toLowerCase().lastIndexOf(word.toLowerCase());
  return lossOf({ start: at, end: at + word.length });
}
