/** What a label says of the whole article, beside what was read. */
import type { Article } from "../../../src/articles/article.ts";
import { fold } from "../../../src/model/fold.ts";
import type { Labels } from "./labels.ts";

/** Each field, with what is wanted and what was read, comparable as texts; null: nothing. */
export const METADATA: readonly {
  readonly name: string;
  readonly read: (labels: Labels, article: Article) => readonly [string | null, string | null];
}[] = [
  { name: "headline", read: (labels, { metadata }) => [spaced(labels.headline), spaced(metadata.headline)] },
  {
    name: "publisher",
    read: (labels, { metadata }) => [
      labels.publisher === null ? null : fold(labels.publisher),
      labels.publisher !== null && metadata.publisher === labels.publisher
        ? fold(labels.publisher)
        : metadata.publisherName === null
          ? metadata.publisher
          : fold(metadata.publisherName),
    ],
  },
  { name: "published", read: (labels, { metadata }) => [labels.published, metadata.published?.day ?? null] },
  { name: "language", read: (labels, { metadata }) => [labels.language, metadata.language] },
];

function spaced(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/gu, " ").trim();
}
