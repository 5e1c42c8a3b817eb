/**
 * An article as it was read: what is left of a file once navigation, teasers, widgets and disclaimers are gone. Its text
 * is held twice: as a Markdown tree, which becomes the draft's body, and as passages, in which figures are looked for.
 */
import type { Root, Text } from "mdast";
import type { Day } from "../facts/period.ts";

export type ArticleFormat = "md" | "txt" | "html";

/** A part of a passage's text, in UTF-16 units from its start; `end` is behind the last one. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface Article {
  readonly format: ArticleFormat;
  readonly metadata: ArticleMetadata;
  /** Blocks in the order of the text, without the headline. Its text nodes are those that the passages name. */
  readonly body: Root;
  /** In the order of the text; the headline first, where there is one. */
  readonly passages: readonly Passage[];
  /** What was left out: first what the structure of a page shows, then the rest, each in the order of the text. */
  readonly dropped: readonly DroppedText[];
}

/** What is said of the whole article. Null: neither the text nor the page says so. */
export interface ArticleMetadata {
  readonly headline: string | null;
  readonly author: string | null;
  /** Id of the registered publisher. */
  readonly publisher: string | null;
  /** As the article names it, registered or not. */
  readonly publisherName: string | null;
  /** Ids of registered publishers whom the text says it repeats. */
  readonly after: readonly string[];
  /** The article's canonical address. */
  readonly url: string | null;
  readonly published: PublicationDay | null;
  /** BCP 47: `en`, `zh-Hant`, `zh-Hans`, or another where the page says so. */
  readonly language: string;
}

export interface PublicationDay {
  readonly day: Day;
  /** `stated`: the page or a dateline gives the whole day. `inferred`: a part of it had to be concluded. */
  readonly certainty: "stated" | "inferred";
  /** The words or the field that it was read from. */
  readonly from: string;
}

export interface Passage {
  readonly kind: "headline" | "heading" | "paragraph" | "item" | "row";
  /** Without markup; white space is single spaces. Characters are as typed, width included. */
  readonly text: string;
  /**
   * Where each UTF-16 unit of the text stands in the file as read, and at the end where the last one ends: one longer than
   * the text. -1 where it can't be found there.
   */
  readonly offsets: readonly number[];
  /** Which text nodes of the body it is made of, in order; `start` is a node's place in the text. Empty for the headline. */
  readonly runs: readonly TextRun[];
  /** The heading above it; null where there is none. */
  readonly section: string | null;
  /** Of a table's row, each cell with its column's head; empty elsewhere. */
  readonly cells: readonly TableCell[];
}

export interface TextRun {
  readonly node: Text;
  readonly start: number;
}

export interface TableCell extends TextSpan {
  /** The text of the column's head; empty where there is none. */
  readonly head: string;
}

export interface DroppedText {
  readonly reason:
    "headline" | "furniture" | "teaser" | "widget" | "comments" | "share-bar" | "disclaimer" | "repeated";
  readonly text: string;
}
