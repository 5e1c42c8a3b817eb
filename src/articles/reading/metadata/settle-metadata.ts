/** What is said of the whole article: fields of page and file first, then its credit lines, then its text. */
import { MONTH_NAME } from "../../../facts/english-months.ts";
import type { Publisher } from "../../../model/registry.ts";
import type { ArticleMetadata, Passage, PublicationDay } from "../../article.ts";
import { readPublicationDay } from "../../periods/publication-day.ts";
import type { CleanedBody } from "../cleaning/clean-body.ts";
import type { StatedMetadata } from "../read-text.ts";
import { findOrigins } from "./find-origins.ts";
import { findPublisher, hostIn, namePattern } from "./publisher-names.ts";

export interface MetadataInput {
  readonly stated: StatedMetadata;
  readonly cleaned: CleanedBody;
  /** Without the headline. */
  readonly passages: readonly Passage[];
  readonly language: string;
  readonly publishers: ReadonlyMap<string, Publisher>;
}

/** Paragraphs on top in which an agency or a day may stand before the first sentence. */
const OPENING = 2;

export function settleMetadata({ stated, cleaned, passages, language, publishers }: MetadataInput): ArticleMetadata {
  const credits = (field: string) =>
    cleaned.credits.filter((credit) => credit.field === field).map(({ value }) => value);
  const opening = passages
    .filter(({ kind }) => kind === "paragraph")
    .slice(0, OPENING)
    .map(({ text }) => text);
  const url = stated.url ?? credits("url").find((value) => isAddress(value)) ?? null;

  const dropped = cleaned.dropped.filter(({ reason }) => reason === "disclaimer" || reason === "furniture");
  const named = [...stated.publishers, ...credits("publisher")];
  const fromTop = cleaned.names.filter((name) => findPublisher(name, publishers) !== null);
  const candidates = [...named, ...fromTop, ...opening.flatMap(agencyIn), ...(url === null ? [] : [url])];
  const registered =
    first(candidates, (name) => findPublisher(name, publishers)) ??
    soleNamed(
      dropped.map(({ text }) => text),
      publishers,
    );
  const publisherName =
    (registered === null ? null : publishers.get(registered)!.name) ??
    [...named, ...opening.flatMap(agencyIn), ...cleaned.names.slice(0, 1)]
      .find((name) => !isAddress(name) && name.length <= 60)
      ?.trim() ??
    null;

  const credited = credits("publisher")
    .map((name) => findPublisher(name, publishers))
    .filter((id): id is string => id !== null && id !== registered);
  const origins = findOrigins(
    [...passages.map(({ text }) => text), ...dropped.map(({ text }) => text)],
    publishers,
    registered,
  );

  const days = [stated.published, ...credits("published"), ...opening.map(datelineOf)];
  const year = yearIn(url) ?? yearOfDates(opening.join("\n"));
  return {
    headline: cleaned.headline?.text ?? null,
    author: stated.author ?? credits("author")[0] ?? null,
    publisher: registered,
    publisherName,
    after: [...new Set([...credited, ...origins])],
    url,
    published: first(days, (text) => (text === null ? null : dayIn(text, language, year))),
    language,
  };
}

function first<From, To>(values: readonly From[], read: (value: From) => To | null): To | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** The day as a field of a page has it in its own time zone, else as the text has it. */
function dayIn(text: string, language: string, year: number | null): PublicationDay | null {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d|$)/u.exec(text.trim()) ?? [];
  const read = readPublicationDay(date ?? text, language, { year });
  return read === null ? null : { ...read, from: text };
}

/** Addresses of news often hold the day: `/2026/02/09/`, `/20260209`. */
function yearIn(url: string | null): number | null {
  const [, year] = /[/_-]((?:19|20)\d\d)[/_-]?(?:0[1-9]|1[0-2])(?!\d{3,}(?!\d))/u.exec(url ?? "") ?? [];
  return year === undefined ? null : Number(year);
}

/** The one year of all whole dates in a text; null where there is none, or several. */
function yearOfDates(text: string): number | null {
  const month = `${MONTH_NAME}\\.?`;
  const dates = text.matchAll(
    new RegExp(
      `(20\\d\\d)年\\d{1,2}月\\d|${month}\\s+\\d{1,2},?\\s+(20\\d\\d)|\\d{1,2}\\s+${month}\\s+(20\\d\\d)`,
      "giu",
    ),
  );
  const years = new Set(dates.map(([, a, b, c]) => Number(a ?? b ?? c)));
  return years.size === 1 ? [...years][0]! : null;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && hostIn(text) !== null;
}

/** `HONG KONG, Feb 9 (Reuters) - `, `Bloomberg -- `, `【財新網】`: whose report a text begins as. */
function agencyIn(text: string): string[] {
  const head = text.slice(0, 90);
  const name =
    /^[^.!?。]{0,60}?[（(]([\p{L}][\p{L}\s.&-]{1,30})[)）]\s*(?:[-–—:：]|--)/u.exec(head)?.[1] ??
    /^([\p{Lu}][\p{L}]+(?:\s[\p{Lu}][\p{L}]+){0,2})\s+(?:--|—|–)\s/u.exec(head)?.[1] ??
    /^[【［[]([\p{Script=Han}A-Za-z\s]{2,14}?)(?:訊|讯|專訊|专讯|消息|電|电)?[】］\]]/u.exec(head)?.[1] ??
    /^[（(](\p{Script=Han}{2,12}?)(?:記者|记者|訊|讯|電|电|\s).{0,20}[)）]/u.exec(head)?.[1] ??
    /^(\p{Script=Han}{2,8}(?:社|網|网|財經|财经|日報|日报|APP))\s?\p{Script=Han}{0,6}\d{0,2}\p{Script=Han}?.{0,8}(?:訊|讯|電|电|獲悉|获悉|消息)/u.exec(
      head,
    )?.[1];
  return name === undefined ? [] : [name.trim()];
}

/** What stands before a text's first sentence: `HONG KONG, Feb 9, 2026 (Reuters) -`. Empty where it begins at once. */
function datelineOf(text: string): string {
  const [line] =
    /^.{2,80}?(?:\s--?\s|[)）]\s*[-–—]|\s[–—]\s|[（(][^()（）]{2,20}[)）])/u.exec(text.slice(0, 100)) ??
    /^[【（(].{2,40}?[】）)]/u.exec(text) ??
    /^\p{Script=Han}{2,10}\s?(?:\d{4}年)?\d{1,2}月\d{1,2}[日號号](?:電|电|訊|讯|消息)/u.exec(text) ??
    [];
  return line ?? "";
}

/** The one registered publisher whom what was left out names; null where it names none, or several. */
function soleNamed(texts: readonly string[], publishers: ReadonlyMap<string, Publisher>): string | null {
  const whole = texts.join("\n");
  const ids = [...publishers.values()].filter((publisher) => new RegExp(namePattern(publisher), "u").test(whole));
  return ids.length === 1 ? ids[0]!.id : null;
}
