/** What a reader of one format hands on: the text as a Markdown tree, and what file and page say of the article. */
import type { Root } from "mdast";
import type { DroppedText } from "../article.ts";
import type { TextPlaces } from "./text-places.ts";
import type { Unclosed } from "./unclosed-html.ts";

export interface ReadText {
  /**
   * Headings, paragraphs, lists, quotes and tables with inline text, emphasis, links and breaks; nothing else. Blocks are
   * settled (`settleText`) and none is empty.
   */
  readonly body: Root;
  readonly places: TextPlaces;
  readonly stated: StatedMetadata;
  /** Parts of a page that its structure shows not to belong to the article; empty for other files. */
  readonly leftOut: readonly DroppedText[];
  /** What may have hidden text; empty for plain text. */
  readonly unclosed: readonly Unclosed[];
}

/** From fields, not from the running text. Null and empty: no field says so. */
export interface StatedMetadata {
  readonly headline: string | null;
  readonly author: string | null;
  /** Names and addresses that may be the publisher's, the surest first. */
  readonly publishers: readonly string[];
  readonly url: string | null;
  /** The field as it is written. */
  readonly published: string | null;
  /** A BCP 47 tag as it is written. */
  readonly language: string | null;
}

export const NOTHING_STATED: StatedMetadata = {
  headline: null,
  author: null,
  publishers: [],
  url: null,
  published: null,
  language: null,
};
