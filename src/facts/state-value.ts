/** Whether prose states a fact's value, and the text that would (SPEC T). */
import type Big from "big.js";
import { formatQuantity } from "./format.ts";
import { precisionOf } from "./interval.ts";
import type { Complaint } from "./problem.ts";
import { hedgeAtEnd } from "./hedge-words.ts";
import { normalizeProse, proseFigures, type ProseAmount, type ProseFigure } from "./prose-figures.ts";
import { amountInFull, isZero, type Amount, type Quantity } from "./quantity.ts";

/** What an empty link to a fact prints: the signed value, or the value without its sign for sentences that say it in words. */
export function stateValue(quantity: Quantity, form: "signed" | "size"): string {
  const { hedge, figure, size } = formatQuantity(quantity);
  const value = form === "signed" ? figure : size;
  return hedge === null ? value : `${hedge} ${value}`;
}

/**
 * What is wrong with a text as a statement of the quantity; null where it states it. `before` is the text of the
 * paragraph up to here: a hedge may stand at its end. The note gives the text to write.
 */
export function checkTextStates(text: string, before: string, quantity: Quantity): Complaint | null {
  const prose = normalizeProse(text);
  const read = proseFigures(prose, normalizeProse(before));
  const isOneOfTwo = quantity.upTo === null && !read.some((figure) => isSameFigure(figure, quantity));
  const figures = isOneOfTwo ? read.flatMap(bothEnds) : read;
  const [signed, size] = [stateValue(quantity, "signed"), stateValue(quantity, "size")];
  const either = signed === size ? `\`${signed}\`` : `\`${signed}\`, or \`${size}\` where the sentence says which way`;
  const refuse = (what: string, note: string): Complaint => ({
    reason: `Unexpected ${what}, expected \`${signed}\``,
    actual: text,
    expected: signed,
    note,
  });

  if (figures.length === 0) return refuse("text without a figure", `Write ${either}.`);
  const matching = figures.filter((figure) => isSameFigure(figure, quantity));
  if (matching.length === 0) {
    const sameAmount = figures.some((figure) => isSameAmount(figure, quantity) !== null);
    return refuse(sameAmount ? "unit" : "figure", `The fact says ${either}.`);
  }
  if (matching.some((figure) => !isSignAllowed(figure, quantity))) {
    return refuse("sign", `The fact says ${either}.`);
  }
  const hedged = matching.some((figure) => figure.qualifiers.includes(quantity.qualifier));
  if (!hedged) return refuse(hedgeComplaint(matching[0]!, quantity), `The fact says ${either}.`);
  const stating = new Set(matching);
  if (figures.some((figure) => !figure.isPassing && !stating.has(figure))) {
    return refuse("second figure in one link", `Leave only ${either} in the link's text.`);
  }
  if (
    isContradictedByVerb(prose, matching[0]!, quantity) ||
    isContradictedBefore(prose, normalizeProse(before), quantity)
  ) {
    return refuse("direction", `The fact says \`${signed}\`: the words must point the same way.`);
  }
  return null;
}

/** `from 12% to 15%` are two figures as well as a range. */
function bothEnds(figure: ProseFigure): readonly ProseFigure[] {
  const { from, to } = figure;
  return figure.isFromTo && to ? [from, to].map((end) => ({ ...figure, from: end, to: null })) : [figure];
}

function isSameFigure(figure: ProseFigure, quantity: Quantity): boolean {
  return figure.units.includes(quantity.unit) && isSameAmount(figure, quantity) !== null;
}

/** How the ends of the figure stand to those of the quantity: in its order, or turned round as sizes of losses are; null: other amounts. */
function isSameAmount({ from, to }: ProseFigure, quantity: Quantity): "in order" | "turned round" | null {
  const { amount, upTo, scale } = quantity;
  if (upTo === null) return to === null && isSame(from, amount, scale) ? "in order" : null;
  if (to === null) return null;
  if (isSame(from, amount, scale) && isSame(to, upTo, scale)) return "in order";
  const areLosses = amount.isNegative && (upTo.isNegative || isZero(upTo));
  return areLosses && isSame(from, upTo, scale) && isSame(to, amount, scale) ? "turned round" : null;
}

/** The same size in full units, printed to the same place. */
function isSame(written: ProseAmount, amount: Amount, scale: string): boolean {
  const isSameSize = sizeOf(written.amount, written.scale).eq(sizeOf(amount, scale));
  return isSameSize && precisionOf(written.amount, written.scale).eq(precisionOf(amount, scale));
}

function sizeOf(amount: Amount, scale: string): Big {
  return amountInFull(amount, scale).abs();
}

/** A minus may be left out for words to say, save in a range across zero; no sign may contradict. */
function isSignAllowed(figure: ProseFigure, quantity: Quantity): boolean {
  const { amount, upTo } = quantity;
  const order = isSameAmount(figure, quantity);
  const ends = upTo === null ? [amount] : order === "turned round" ? [upTo, amount] : [amount, upTo];
  const signs = [figure.from.sign, figure.to?.sign ?? null];
  const isAcrossZero = upTo !== null && amount.isNegative && !upTo.isNegative && !isZero(upTo);
  const isSignedHalfway =
    upTo !== null && amount.isNegative && upTo.isNegative && (signs[0] === null) !== (signs[1] === null);
  if (isSignedHalfway) return false;
  return ends.every((end, index) => {
    const sign = signs[index];
    if (sign === "plus") return !end.isNegative;
    if (sign === "minus") return end.isNegative;
    return !(isAcrossZero && end.isNegative);
  });
}

function hedgeComplaint({ qualifiers }: ProseFigure, { qualifier }: Quantity): string {
  if (qualifier === null) return "hedge that the fact doesn't have";
  return qualifiers.length === 1 && qualifiers[0] === null ? "figure without its hedge" : "hedge";
}

const UP =
  "rose|rises?|rising|risen|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|up|jump(?:ed|s|ing)?|surg(?:ed|es|ing|e)|soar(?:ed|s|ing)?|rall(?:ied|ies|y|ying)|advanc(?:ed|es|ing|e)|increas(?:ed|es|ing|e)|grew|grows?|growing|grown|growth|add(?:ed|s|ing)|higher|rebound(?:ed|s|ing)?|spik(?:ed|es|ing|e)|leap(?:t|ed|s|ing)?|leapt|profits?";
const DOWN =
  "fell|falls?|falling|fallen|gave up|giv(?:es|ing) up|lost|los(?:es|e|ing)|loss(?:es)?|down|shed(?:s|ding)?|dropp(?:ed|ing)|drops?|declin(?:ed|es|ing|e)|slid|slid(?:es|ing|e)|slump(?:ed|s|ing)?|tumbl(?:ed|es|ing|e)|plung(?:ed|es|ing|e)|sank|s[iu]nk(?:s|ing)?|dipp(?:ed|ing)|dips?|slipp(?:ed|ing)|slips?|plummet(?:ed|s|ing)?|tank(?:ed|s|ing)?|retreat(?:ed|s|ing)?|lower|decreas(?:ed|es|ing|e)|halv(?:ed|es|ing)|shrank|shrinks?|shrunk|crash(?:ed|es|ing)?";

const BE = "is|are|was|were|be|been|being|closed|closing|ended|ending|finished|opened|traded|trading";
const ROSE = `rose|rises?|rising|gained|gains|climbed|climbs|jumped|jumps|surged|surges|soared|soars|rallied|rallies|advanced|advances|(?:${BE}) (?:up|higher)`;
const FELL = `fell|falls|falling|dropped|drops|declined|declines|slid|slides|slumped|slumps|tumbled|tumbles|plunged|plunges|sank|sinks|dipped|slipped|slips|lost|loses|shed|sheds|(?:${BE}) (?:down|lower)`;

const wholeWords = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "giu");
const WORDS_UP = wholeWords(UP);
const WORDS_DOWN = wholeWords(DOWN);
const atEnd = (verbs: string) => new RegExp(`(?<!\\p{L})(?:${verbs})(?: by| another| a further)? ?$`, "iu");
const ENDS_IN_ROSE = atEnd(ROSE);
const ENDS_IN_FELL = atEnd(FELL);

const CHANGES: readonly string[] = ["percent", "percentage-points", "basis-points", "points"];
/** Behind a verb these lead to a level, whose sign the verb doesn't tell: `fell to 15%`. */
const LEADS_TO_LEVEL = / (?:to|at|below|above|towards?|past|under|from|into) /iu;

/** Whether the words of a text point the other way than a change or a sum of money, and none point the same way. */
function isContradictedByVerb(prose: string, figure: ProseFigure, { amount, upTo, unit }: Quantity): boolean {
  const isDirected = CHANGES.includes(unit) || /^[A-Z]{3}$/u.test(unit);
  const end = upTo ?? amount;
  if (
    !isDirected ||
    isZero(amount) ||
    amount.isNegative !== (end.isNegative || (upTo !== null && isZero(end) && amount.isNegative))
  ) {
    return false;
  }
  // A figure in words can say the way itself: `halved`.
  const [lead, rest] = [prose.slice(0, figure.start), prose.slice(figure.start)];
  const points = (words: RegExp) => {
    const matches = [...lead.matchAll(words)];
    const isLeading = matches.some(({ index, 0: word }) => {
      const between = ` ${lead.slice(index + word.length).trim()} `;
      return !(/^up$/iu.test(word) && /^ to /u.test(between)) && !LEADS_TO_LEVEL.test(between);
    });
    return isLeading || rest.search(words) >= 0;
  };
  const [saysUp, saysDown] = [points(WORDS_UP), points(WORDS_DOWN)];
  return amount.isNegative ? saysUp && !saysDown : saysDown && !saysUp;
}

/** Whether the verb that stands right before the text points the other way: `rose [nearly 15%]` of a fall (SPEC T5). */
function isContradictedBefore(prose: string, before: string, { amount, upTo, unit }: Quantity): boolean {
  if (!CHANGES.includes(unit) || isZero(amount) || upTo !== null || !/^[\p{L}\p{N}+\-−~<>≥≤]/u.test(prose))
    return false;
  const hedge = hedgeAtEnd(before.trimEnd());
  const lead = hedge === null ? before : before.slice(0, hedge.start);
  return (amount.isNegative ? ENDS_IN_ROSE : ENDS_IN_FELL).test(lead);
}
