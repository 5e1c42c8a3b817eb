/** Lines that say of an article where it comes from, who wrote it and when: read as metadata, then left out. */
import { isDateLine, isUpdateLine } from "./date-lines.ts";

export interface Credit {
  readonly field: "author" | "publisher" | "url" | "published" | "updated";
  readonly value: string;
}

const SOURCE =
  /^[^\p{L}\p{N}]*(?:sources?|via|published (?:by|in)|(?:article|news) source|(?:文章|新聞|新闻|資料|资料|稿件|稿件)?(?:來源|来源)|轉載自|转载自|原載|原载|出處|出处|媒體|媒体)\s*[:：]\s*(\S.{0,120})$/iu;
const ORIGINAL =
  /^[^\p{L}\p{N}]*(?:(?:original|source|canonical)(?: (?:article|link|url|story|post))?|url|link|read the (?:original|full) (?:article|story)|原文(?:鏈接|链接|連結|網址|地址)?|網址|网址|連結|链接)\s*[:：]?\s*<?(https?:\/\/[^\s<>"`）)]+)>?[^\p{L}\p{N}]*$/iu;
const BYLINE =
  /^[^\p{L}\p{N}]*(?:by|written by|reported by|story by|words by|authors?\s*[:：])\s*[:：]?\s+((?:\p{Lu}[\p{L}'’.-]*|and|&|,|de|van|von|der|bin|al)(?:\s*,?\s+(?:\p{Lu}[\p{L}'’.-]*|and|&|de|van|von|der|bin|al)){0,9})(?:\s*,?\s*(?:staff writer|contributor|correspondent|reporter|editor))?[^\p{L}\p{N}]*$/iu;
const CHINESE_BYLINE =
  /^[【（(\s]*(?:作者|撰文|文|記者|记者|本報記者|本报记者|撰稿)\s*[:：/／|｜]\s*([\p{Script=Han}\p{L}·•\s、]{2,40}?)[】）)\s]*$/u;
const REPORTED_FROM =
  /^[【（(\s]*(?:記者|记者)\s?(\p{Script=Han}{2,4})\s?[/／]?\s?(?:\p{Script=Han}{2,4})?(?:報道|报道|報導)[】）)\s]*$/u;
const BARE_URL = /^<?(https?:\/\/[^\s<>"`]+?)>?$/iu;

/** A name that says that it is a publisher's: beside a day it could be an author's as well. */
const PUBLISHER_NAME =
  /(?:\b(?:courier|daily|desk|gazette|herald|journal|ledger|media|news|post|press|report|review|times|today|tribune|wire)|財訊|财讯|財經|财经|新聞|新闻|通訊社|通讯社|[網网報报社]|[週周]刊)$/iu;

/** The credit that a whole line is; null where it is none. */
function creditOf(text: string): Credit | null {
  if (text.length > 240) return null;
  if (isDateLine(text)) return { field: isUpdateLine(text) ? "updated" : "published", value: text };
  const url = ORIGINAL.exec(text)?.[1] ?? BARE_URL.exec(text)?.[1];
  if (url !== undefined && URL.canParse(url)) return { field: "url", value: url };
  const source = SOURCE.exec(text)?.[1];
  if (source !== undefined) return { field: "publisher", value: source };
  const author = CHINESE_BYLINE.exec(text)?.[1] ?? REPORTED_FROM.exec(text)?.[1] ?? bylineOf(text);
  return author === null ? null : { field: "author", value: author.trim() };
}

function bylineOf(text: string): string | null {
  if (text.length > 100 || /[.!?]$/u.test(text)) return null;
  const name = BYLINE.exec(text)?.[1];
  return name === undefined || !/\p{Lu}\p{Ll}/u.test(name) ? null : name;
}

/**
 * The credits of a line that bars, dots or wide spaces divide, such as a byline with its day; null unless each part is one
 * or is plain furniture.
 */
export function creditsOf(text: string, isFurniture: (part: string) => boolean): Credit[] | null {
  const whole = creditOf(text);
  if (whole !== null) return [whole];
  if (text.length > 200) return null;
  const [opening, name] = /^[【[［]([^】\]］]{2,20})[】\]］]\s*/u.exec(text) ?? [];
  if (opening !== undefined) {
    const rest = creditsOf(text.slice(opening.length), isFurniture);
    return rest === null ? null : [{ field: "publisher", value: name! }, ...rest];
  }
  const [, named, day] = /^([^,，]{2,40})[,，]\s*(.+)$/u.exec(text) ?? [];
  if (named !== undefined && isDateLine(day!) && !isDateLine(named) && isFurniture(named)) {
    return [
      { field: "publisher", value: named },
      { field: isUpdateLine(day!) ? "updated" : "published", value: day! },
    ];
  }
  const parts = text
    .split(
      /\s*[|·•｜/]\s*|\s+[–—-]\s+|(?<=\D)\s{1,}(?=(?:來源|来源|作者|(?:19|20)\d\d[-/年]))|(?<=\d)\s+(?=(?:來源|来源|作者)[:：])/u,
    )
    .filter((part) => part.trim() !== "");
  if (parts.length < 2) return null;
  const credits: Credit[] = [];
  const names: Credit[] = [];
  for (const part of parts) {
    const credit = creditOf(part.trim());
    if (credit !== null) credits.push(credit);
    else if (!isFurniture(part.trim())) return null;
    else if (PUBLISHER_NAME.test(part.trim())) names.push({ field: "publisher", value: part.trim() });
  }
  if (credits.length === 0) return null;
  return credits.some(({ field }) => field === "publisher") ? credits : [...names.slice(0, 1), ...credits];
}
