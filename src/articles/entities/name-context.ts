/** Whether a name that is also a word is meant as a name where it stands. */
import type { TextSpan } from "../article.ts";
import { isFinanceVerb } from "./finance-verbs.ts";
import type { NameEntry } from "./registered-names.ts";

/** How a passage is written, because capitals mean less in headlines. */
export interface TextManner {
  /** Most of its longer words begin with a capital. */
  readonly isTitleCase: boolean;
  readonly isAllCapitals: boolean;
}

export function mannerOf(text: string): TextManner {
  const words = text.match(/(?<![\p{L}\p{N}$])\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const all = words.filter((word) => word === word.toUpperCase() && /[A-Z]/u.test(word)).length;
  return {
    isTitleCase: words.length >= 3 && capital / words.length >= 0.7,
    isAllCapitals: words.length >= 2 && all / words.length >= 0.8,
  };
}

/** Titles and things that companies have: `Meta shares`, `Oracle CEO`, `Target Corp`. */
const BEHIND =
  /^(?:['’]s? (?!law)|,? (?:Inc|Corp|Co|Ltd|Plc|plc|PLC|Platforms|Holdings|Group)(?![A-Za-z])| (?:shares?|stock|CEO|CFO|COO|CTO|chief|chairman|executives?|founder|president|spokes\w+|data|figures|statistics|analysts?|investors|employees|revenue|earnings|profit|results|and \p{Lu})|,? (?:up |down )?[0-9][0-9.]* ?(?:%|per ?cent)| ?[([（])/u;
const BEFORE =
  /(?:according to|data from|data by|figures from|compiled by|provided by|shares of|stock of|shares in|owner|parent|maker|giant|group|company|rival|rivals|retailer|firm|with|from|by|like|including|and|as|than|at|,|:|;|“|"|\() ?$/iu;

/** 0: it isn't meant; else how sure it is that it is. */
export function isNameInContext(
  text: string,
  { start, end }: TextSpan,
  { isCommonWord, written }: Pick<NameEntry, "isCommonWord" | "written">,
  { isTitleCase, isAllCapitals }: TextManner,
): number {
  const isCompound = /^[-‐‑][a-z]/u.test(text.slice(end, end + 2));
  if (!isCommonWord) return isCompound ? 0.6 : 1;
  if (isCompound) return 0;
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 40);
  if (/^ ?[([（]/u.test(behind) && /^ ?[([（][^)\]）]*[A-Z0-9.:]{2,}/u.test(behind)) return 0.95;
  if (BEHIND.test(behind)) return 0.9;
  if (/\b(?:[Aa]n?|[Tt]he|[Nn]o|[Ee]very|[Tt]his|[Tt]hat|[Oo]ur|[Tt]heir) $/u.test(before)) return 0;
  const verb = /^ (?:also |just |has |had |have |is |was |will )?([a-z]+)/u.exec(behind)?.[1];
  const isVerbBehind = verb !== undefined && isFinanceVerb(verb);
  const isStart = before.trim() === "" || /[.!?:•·–—-]\s*["“‘(]?\s*$/u.test(before);
  if (isVerbBehind) return isStart || isTitleCase ? 0.85 : 0.95;
  if (isTitleCase || isAllCapitals || isStart) return 0;
  // `Oracle Park`, `Big Apple`: a capital beside it makes another name of it.
  const isBesideCapital = /^ \p{Lu}\p{Ll}/u.test(behind) || /(?<![.!?,;:] ?)(?<!^)\b\p{Lu}\p{Ll}+ $/u.test(before);
  if (isBesideCapital) return BEFORE.test(before) && !/^ \p{Lu}/u.test(behind) ? 0.7 : 0;
  return BEFORE.test(before) || /^(?:,| and | or |[.;)])/u.test(behind) || written.length > 0 ? 0.8 : 0;
}
