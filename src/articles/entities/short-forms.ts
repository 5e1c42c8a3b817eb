/** Short forms that an article gives the entities it names: `(SMIC)`, `JD` for `JD.com Inc`, 下稱「中芯」. */
import type { TextSpan } from "../article.ts";
import { isAcronymOf } from "./latin-candidates.ts";
import { NO_NAME_WORDS, PLACE_WORDS } from "./latin-words.ts";
import { withoutLegalForm } from "./legal-forms.ts";
import { COMMON_NAME_WORDS } from "./name-words.ts";
import type { Named } from "./referent.ts";

export interface ShortForm {
  readonly written: string;
  /** A short form that is defined is as sure as the name. */
  readonly confidence: number;
}

const DEFINED_LATIN =
  /^\s?\((?:(?:hereinafter|also known as|known as|or|the)\s)?[“"‘']?([A-Z][A-Za-z0-9&.-]{1,20})[”"’']?\)/u;
const DEFINED_HAN =
  /^[^。；]{0,40}?(?:以?下[簡简]?[稱称]|[簡简][稱称])[為为]?[「“『"]?([\p{Script=Han}A-Za-z0-9]{2,10})[」”』"]?/u;
/** First words that name many. */
const TOO_COMMON =
  /^(?:First|New|Great|Grand|Golden|Green|Blue|Red|Royal|Bank|Ministry|Bureau|University|Association|People|Industrial|Central|Federal|State|Prime|Sun|Star|Digital|Smart|Advanced|Applied|General|American|Standard|Premier|Pan|Inter|Trans|Euro|Far|Old|Big|Future|Modern|Super|Master|Dragon|Phoenix|Fortune|Lucky|Happy|Oriental|Asia|Sino|King|Queen|Sea|Sky|Land|Tracker|Invesco|iShares|Spdr|SPDR|Vanguard|CSOP|Hang)$/u;

/** Of a name where it stands in full. */
export function shortFormsOf(text: string, named: Named): ShortForm[] {
  const { start, end } = named;
  const name = text.slice(start, end);
  const behind = text.slice(end, end + 60);
  const forms: ShortForm[] = [];
  const latin = DEFINED_LATIN.exec(behind)?.[1];
  if (latin !== undefined && isDefined(latin, name)) forms.push({ written: latin, confidence: 0.95 });
  const han = DEFINED_HAN.exec(behind)?.[1];
  if (han !== undefined && !/^(?:公司|本公司|集[團团]|本集[團团])$/u.test(han))
    forms.push({ written: han, confidence: 0.95 });
  if (named.referent.id === null) forms.push(...shortenings(name, named.referent.kind));
  return forms;
}

function isDefined(short: string, name: string): boolean {
  return isAcronymOf(short, name) || (/[a-z]/u.test(short) && name.toLowerCase().includes(short.toLowerCase()));
}

/** What a company is called once its full name has been said. */
function shortenings(name: string, kind: string | null): ShortForm[] {
  const plain = withoutLegalForm(name);
  const forms: ShortForm[] = [];
  if (plain !== name) forms.push({ written: plain, confidence: 0.9 });
  if (kind !== "company" && kind !== "institution") return forms;
  const domain = /^([A-Z][A-Za-z]{1,})\.(?:com|ai|io|cn|net)$/u.exec(plain)?.[1];
  if (domain !== undefined) forms.push({ written: domain, confidence: 0.85 });
  const [first, ...others] = plain.split(" ");
  if (first !== undefined && others.length > 0 && isDistinct(first)) forms.push({ written: first, confidence: 0.8 });
  return forms;
}

function isDistinct(word: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{N}]{3,}$/u.test(word) &&
    !PLACE_WORDS.has(word) &&
    !NO_NAME_WORDS.has(word) &&
    !TOO_COMMON.test(word) &&
    !COMMON_NAME_WORDS.has(word.toLowerCase())
  );
}

/** Whether a span overlaps none of the others. */
export function isFree({ start, end }: TextSpan, others: readonly TextSpan[]): boolean {
  return others.every((each) => each.end <= start || end <= each.start);
}
