/**
 * Whether a direction said of one figure is said of the next too: `fell 3% on Monday and 2% on Tuesday`, `fell 412
 * points, or 1.5%`, 分别跌3%及2%. Text is plain text.
 */
import type { TextSpan } from "../article.ts";
import type { FigureKind } from "./english-direction.ts";
import type { QuantityMention } from "./quantity-mention.ts";

const LONGEST = 70;
/** `a cut in June, with a further 15 basis points by December`. */
const FURTHER = /^[^.;!?]*(?<!\p{L})(?:a further|another|an additional|an extra|a second)(?: \p{L}+ly)? $/iu;
/** In small letters between figures of a list: conjunctions, prepositions of time, articles. */
const JOINING = new Set(
  "and or on in the by another further a an nearly almost over about around roughly some as much more than for respectively but then percent to also its".split(
    " ",
  ),
);
const APPOSITION = /^(?:,? or |,? \(|\(|,? or by |，?或|，?即|，?或跌|\/)$/iu;
/** `Loans fell 7.6%, deposits 9.1%`. */
const GAPPED = /^, (?:and )?(?:\p{Ll}+ )?\p{Ll}+s $/u;
const HAN_LIST = /^(?:、|及|和|与|以及|或|，?[^，。；\d%]{0,0})$/u;
const HAN_NAMED = /^(?:、|及|和|与|以及)(?<name>[\p{L}\d()-]{1,14}?)(?:分别|则|亦|也)?$/u;
const HAN_LEVELS = /(?:权重|占|比例|率|目标|价|报|为|有|至|到|额|市盈|预期|概率|息)/u;

/** `isSameUnit`: whether both figures are in one unit. */
export function carried(
  text: string,
  previous: QuantityMention,
  { start }: TextSpan,
  previousKind: FigureKind,
  kind: FigureKind,
  isSameUnit: boolean,
): boolean {
  const gap = text.slice(previous.end, start);
  if (gap.length > LONGEST || previous.move === null || kind === "other" || kind === "count" || previous.place !== null)
    return false;
  if (APPOSITION.test(gap)) return !isSameUnit || !/\($/u.test(gap);
  if (!isSameUnit || previousKind !== kind || kind === "money") return false;
  if (/[\p{Script=Han}、，]/u.test(text.slice(Math.max(0, previous.start - 4), start))) {
    if (HAN_LIST.test(gap)) return gap !== "";
    const named = HAN_NAMED.exec(gap);
    return named !== null && !HAN_LEVELS.test(named.groups!["name"]!);
  }
  return isEnglishList(gap) || GAPPED.test(gap) || FURTHER.test(gap);
}

function isEnglishList(gap: string): boolean {
  if (!/^(?:,|\)|;| (?:and|or|on|in|to|for|by|the)\b| \p{Lu}| \()/u.test(gap)) return false;
  if (/ \($/u.test(gap) && !/\p{L}/u.test(gap)) return false;
  if (/(?:^| )(?:to|of|with) ?$/iu.test(gap)) return false;
  const words = gap.match(/[\p{L}\d][\p{L}\d.'&-]*/gu) ?? [];
  return words.every((word) => /^[\p{Lu}\d]/u.test(word) || JOINING.has(word)) && (words.length > 0 || /,/u.test(gap));
}
