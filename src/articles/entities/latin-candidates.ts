/** Companies, indices, funds and institutions that an English text names and nobody registered, told by how they are named. */
import type { EntityKind } from "../../model/registry.ts";
import type { TextSpan } from "../article.ts";
import type { Candidate } from "./candidate.ts";
import type { WrittenTicker } from "./find-tickers.ts";
import { isFinanceVerb } from "./finance-verbs.ts";
import { KIND_ENDINGS, NO_NAME_WORDS, PLACE_WORDS, TRADE_BEFORE } from "./latin-words.ts";
import { NO_TICKER } from "./ticker-words.ts";
import { hasLegalForm, lengthOfLegalForm } from "./legal-forms.ts";
import type { TextManner } from "./name-context.ts";

const WORD = /(?:\p{Lu}|[a-z]\p{Lu})[\p{L}\p{N}]*(?:[.&'’-](?!s\b)(?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
const JOINT = /^(?: | & | of (?=\p{Lu})|-)$/u;
const SPEECH =
  /^(?:said|says|say|told|tells|added|adds|noted|notes|wrote|writes|explained|believes|thinks|argued|argues|told)$/u;
const PERSON_BEFORE =
  /(?:\b(?:CEO|CFO|COO|CTO|[Cc]hairman|[Cc]hairwoman|[Pp]resident|[Dd]irector|[Aa]nalysts?|[Ee]conomist|[Ss]trategist|[Mm]anager|[Ff]ounder|[Ss]pokesman|[Ss]pokeswoman|[Oo]fficer|[Hh]ead|[Gg]overnor|[Mm]inister|[Ss]ecretary|[Pp]remier|Mr|Mrs|Ms|Dr|executive|trader|investor|partner)\.?,? )$/u;
const PERSON_BEHIND =
  /^, (?:an?|the|its|chief|head|senior|managing|co-?head|deputy|global|executive|portfolio|investment|CEO|CFO|chairman|analyst|strategist|economist|founder|who|president|vice|director)\b[^.;]{0,60}(?: at | of | for |er\b|ist\b|or\b|EO\b|an\b|who\b)/u;
const ECONOMIC =
  /\b(?:Price|Prices|Managers|Manager|Sentiment|Confidence|Production|Climate|Cost|Wage|Surprise|Misery|Fear|Greed)['’]?s? Index$/u;
const HOUSE_BEFORE =
  /(?:\b[Aa]ccording to |\banalysts? (?:at|from|with) |\beconomists? (?:at|from|with) |\bstrategists? (?:at|from|with) |\b[Dd]ata (?:from|by|compiled by) |\b[Ff]igures (?:from|by|compiled by) |\bcompiled by |\bsurvey (?:by|from) |\breport (?:by|from) |\bestimates (?:by|from) |\b[Bb]roker(?:age)? |\b[Bb]ank |\b[Rr]esearch firm |\b[Cc]onsultancy |\b[Dd]ata provider |\bciting )(?:the )?$/u;
const HOUSE_BEHIND = /^(?:['’]s?)? (?:analysts?|economists?|strategists?|data|research|estimates)\b/u;
const OWNS =
  /^['’]s? (?:shares?|stock|revenue|net|profit|earnings|sales|market|IPO|listing|debut|first-day|turnover|gross|operating|quarterly|annual|full-year|retail|Hong Kong|H-shares|board)\b/u;
const TRADED = /^ (?:shares?|stock)\b/u;

/**
 * In the order of the text, none overlapping another nor one of `taken`. Where a text is in title case, only what has a
 * ticker, a legal form or an ending of its kind counts.
 */
export function findLatinCandidates(
  text: string,
  tickers: readonly WrittenTicker[],
  taken: readonly TextSpan[],
  manner: TextManner,
): Candidate[] {
  if (manner.isAllCapitals) return [];
  return runsOf(text, taken).flatMap((run) => {
    const candidate = judge(text, run, tickers, manner);
    return candidate ? [candidate] : [];
  });
}

/** Runs of capitalised words, cut at words that are in no name and at names that are known. */
function runsOf(text: string, taken: readonly TextSpan[]): TextSpan[] {
  const runs: TextSpan[] = [];
  let run: TextSpan | null = null;
  let previous = "";
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const span = { start: match.index, end: match.index + word.length };
    const isKnown = taken.some(({ start, end }) => start < span.end && span.start < end);
    const isNone: boolean = isKnown || isOutside(word, run === null);
    const joint: string = run === null ? "" : text.slice(run.end, span.start);
    if (run !== null && !isNone && JOINT.test(joint)) run = { start: run.start, end: span.end };
    else {
      if (run) runs.push(run);
      run = isNone || (previous === "'" && word.length < 2) ? null : span;
    }
    previous = text[span.end] ?? "";
  }
  if (run) runs.push(run);
  return runs.map((each) => withNumber(text, each));
}

/** `Longhai 300 Index`: a number between a name and its ending belongs to it. */
function withNumber(text: string, run: TextSpan): TextSpan {
  const behind = /^ \d{2,4} (?:Index|Composite)(?![a-z])/u.exec(text.slice(run.end, run.end + 30));
  return behind ? { start: run.start, end: run.end + behind[0].length } : run;
}

function isOutside(word: string, isFirst: boolean): boolean {
  if (
    /-(?:based|listed|backed|owned|led|traded|focused|linked|related|style|made|born|wide|on|year|term|run|controlled)$/u.test(
      word,
    )
  )
    return true;
  if (
    /^(?:Group|Holdings|Technology|Technologies|Energy|Media|Software|Steel|Cement|Semiconductor|Semiconductors|Retail|Solar|Gaming|Capital|Property|Properties|Biotech|Pharma|Internet|Tech|Consumer|Gold|Oil|Silver|Copper|Materials|Healthcare|Airlines|Cash|International|Global|AI|EV|ETF|Management|Company|Limited|Corp|Inc|Ltd|Co|PLC|Research|Data|Trading|Chip|Property|Growth|Dividend|Income|Equity|Bond|Bonds|Value|Banks|Banking)$/u.test(
      word,
    )
  )
    return isFirst && !/^(?:International|Global|Silver|Gold|Semiconductor|Technology|Energy)$/u.test(word);
  return NO_NAME_WORDS.has(word) || /^(?:19|20)\d\d$/u.test(word);
}

function judge(
  text: string,
  run: TextSpan,
  tickers: readonly WrittenTicker[],
  { isTitleCase }: TextManner,
): Candidate | null {
  const legalEnd = run.end + lengthOfLegalForm(text, run.end);
  const span = trimmed(text, { start: run.start, end: legalEnd + lengthOfStop(text, legalEnd) });
  const name = text.slice(span.start, span.end);
  const words = name.split(/[\s-]+/u);
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const behind = text.slice(span.end, span.end + 80);
  if (name.replace(/[^\p{L}]/gu, "").length < 2) return null;
  const ticker = tickers.find(
    ({ bracket }) =>
      bracket !== null && bracket.start >= span.end && /^\.?\s?$/u.test(text.slice(span.end, bracket.start)),
  );
  const isPlace = words.every((word) => PLACE_WORDS.has(word) || NO_NAME_WORDS.has(word));
  if (isPlace && !ticker) return null;
  if (ECONOMIC.test(name)) return null;
  const made = (kind: EntityKind, confidence: number, needsProof = false): Candidate => ({
    ...span,
    name,
    kind,
    confidence,
    needsProof,
  });

  const last = words.at(-1)!;
  const ending = words.length > 1 ? endingOf(last, name) : null;
  if (ticker && !(ticker.isBare && isAcronymOf(ticker.symbol, name))) {
    const kind = ending ?? "company";
    if (!ticker.isBare || hasLegalForm(name) || ticker.mic !== null) return made(kind, 0.9);
    if (words.length > 1 && /^[A-Z]{2,5}$/u.test(ticker.symbol)) return made(kind, 0.6);
  }
  if (ending === "index" || ending === "fund") return isGenericFund(words) ? null : made(ending, 0.85);
  if (hasLegalForm(name)) return made("company", 0.85);
  if (isTitleCase || isPerson(before, behind, words)) return null;
  if (ending === "institution") return made("institution", HOUSE_BEFORE.test(before) ? 0.85 : 0.7);
  if (HOUSE_BEHIND.test(behind) || (HOUSE_BEFORE.test(before) && !/^ \p{Lu}/u.test(behind))) {
    return isLikeName(words) ? made("institution", 0.6) : null;
  }
  if (ending === "company") return made("company", 0.7);
  if (!isLikeName(words)) return null;
  const isStart = /(?:^|[.!?:•–—-]\s*["“‘(]?)\s*$/u.test(before);
  const isDescribed = TRADE_BEFORE.test(before) && !isStart;
  const verb = /^ (?:also |just |has |had |have |then |later |recently |already )*([a-z]+)\b/u.exec(behind)?.[1];
  const isSubject = verb !== undefined && isFinanceVerb(verb) && !verb.endsWith("ing") && !SPEECH.test(verb);
  const isOwner = OWNS.test(behind) || TRADED.test(behind);
  const isAcronym = /^[A-Z]{2,6}$/u.test(name) && !NO_TICKER.test(name);
  const needsProof = isStart && words.length === 1 && !isOwner && !isAcronym;
  if (isOwner) return made("company", 0.7, isStart && TRADED.test(behind) && words.length === 1);
  if (isDescribed) return made("company", 0.65);
  return isSubject ? made("company", 0.55, needsProof) : null;
}

/** Without words at its ends that only stand beside names: `Chinese`, `of`. */
function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const lead =
    /^(?:(?:Chinese|American|Japanese|European|Korean|Taiwanese|British|German|French|Asian|Singaporean|Mainland|Local|Rival|Shares|Parent|Unit|Startup|Carmaker|Chipmaker|Automaker|Broker|Brokerage) )+(?=\p{Lu})/u.exec(
      text.slice(start, end),
    );
  return { start: start + (lead?.[0].length ?? 0), end };
}

/** The full stop of `Inc.` where it ends no sentence. */
function lengthOfStop(text: string, end: number): number {
  const isShortened = /(?:Inc|Corp|Co|Ltd)$/u.test(text.slice(Math.max(0, end - 4), end));
  return isShortened && /^\.(?=[,;) ])(?! \p{Lu}\p{Ll})/u.test(text.slice(end, end + 4)) ? 1 : 0;
}

function endingOf(last: string, name: string): EntityKind | null {
  if (KIND_ENDINGS.index.has(last)) return "index";
  if (/^International Monetary Fund$/u.test(name)) return "institution";
  if (KIND_ENDINGS.fund.has(last)) return "fund";
  if (KIND_ENDINGS.institution.has(last) || /^(?:Bank|Ministry|Bureau|National Bureau) of /u.test(name))
    return "institution";
  return KIND_ENDINGS.company.has(last) ? "company" : null;
}

/** `Spot Bitcoin ETF`, `Hedge Fund`: what something is, not what it is called. */
function isGenericFund(words: readonly string[]): boolean {
  return words
    .slice(0, -1)
    .every(
      (word) =>
        /^(?:Spot|Bitcoin|Ether|Crypto|Hedge|Pension|Mutual|Index|Money|Market|Bond|Equity|Stock|Gold|Tech|Sovereign|Wealth|Private|Public|Provident|Exchange|Traded|Active|Passive|Leveraged|Inverse|Composite|The|Main|Stocks?|Weekly|Monthly|Daily|Biggest|Largest|Top|Best|New|Local|Foreign|Quarterly|Annual|Total)$/u.test(
          word,
        ) || PLACE_WORDS.has(word),
    );
}

function isPerson(before: string, behind: string, words: readonly string[]): boolean {
  if (PERSON_BEFORE.test(before)) return true;
  if (words.length > 3) return false;
  if (PERSON_BEHIND.test(behind)) return true;
  const verb = /^ (?:also |has |had )?([a-z]+)\b/u.exec(behind)?.[1] ?? "";
  return (
    SPEECH.test(verb) &&
    !words.some(
      (word) => /^[A-Z]{2,}$/u.test(word) || KIND_ENDINGS.company.has(word) || KIND_ENDINGS.institution.has(word),
    )
  );
}

function isLikeName(words: readonly string[]): boolean {
  if (words.some((word) => /[’']/u.test(word) && word.length < 3)) return false;
  if (words.length === 1)
    return (
      (words[0]!.length >= 3 || /^[A-Z]{2}$/u.test(words[0]!)) &&
      !NO_TICKER.test(words[0]!) &&
      !PLACE_WORDS.has(words[0]!) &&
      !NO_NAME_WORDS.has(words[0]!)
    );
  return words.length <= 5 && !(words.length === 2 && PLACE_WORDS.has(words[0]!) && PLACE_WORDS.has(words[1]!));
}

/** `Semiconductor Manufacturing International Corp (SMIC)`: the bracket holds its short form. */
export function isAcronymOf(short: string, name: string): boolean {
  const capitals = name.match(/(?<![\p{L}])\p{Lu}/gu)?.join("") ?? "";
  return short.length >= 2 && capitals.toUpperCase().startsWith(short.toUpperCase());
}
