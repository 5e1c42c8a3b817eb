/** Which fields of front matter say what of an article. */
import { NOTHING_STATED, type StatedMetadata } from "../read-text.ts";

/** The first that is there counts. */
const KEYS = {
  headline: ["headline", "title"],
  author: ["author", "authors", "byline"],
  publisher: ["publisher", "publication", "site", "site_name", "sitename", "source", "outlet", "media"],
  url: ["url", "canonical", "canonical_url", "canonicalurl", "link", "source_url", "original", "source"],
  published: [
    "published",
    "date",
    "publish_date",
    "publishdate",
    "pubdate",
    "published_at",
    "date_published",
    "created",
  ],
  language: ["language", "lang", "locale"],
} as const;

/** `fields` by lower-case key. */
export function statedInFields(fields: ReadonlyMap<string, string>): StatedMetadata {
  const find = (keys: readonly string[], isFit: (value: string) => boolean) =>
    keys.map((key) => fields.get(key)).find((value) => value !== undefined && isFit(value)) ?? null;
  const isAddress = (value: string) => /^https?:\/\/\S+$/iu.test(value);
  const publisher = find(KEYS.publisher, (value) => !isAddress(value));
  const url = find(KEYS.url, isAddress);
  return {
    ...NOTHING_STATED,
    headline: find(KEYS.headline, () => true),
    author: find(KEYS.author, () => true),
    publishers: publisher === null ? [] : [publisher],
    url,
    published: find(KEYS.published, () => true),
    language: find(KEYS.language, (value) => /^[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*$/u.test(value)),
  };
}
