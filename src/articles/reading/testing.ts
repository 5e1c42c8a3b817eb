/** What the tests of this folder read with. */
import type { Publisher } from "../../model/registry.ts";
import type { Article } from "../article.ts";
import { readArticle, type ReadArticle } from "./read-article.ts";

function publisher(id: string, name: string, siglum: string, url: string | null, names: readonly string[]): Publisher {
  return { id, name, siglum, url, names, description: null, place: { path: `${id}.yaml`, line: 1, column: 1 } };
}

export const PUBLISHERS: ReadonlyMap<string, Publisher> = new Map(
  [
    publisher("harbour-ledger", "Harbour Ledger", "HL", "https://www.harbourledger.example", []),
    publisher("ridge-wire", "Ridge Wire", "RW", null, ["RidgeWire"]),
    publisher("gangwan-caijing", "港湾财经", "GW", null, ["港灣財經"]),
    publisher("wire-nine", "Wire Nine", "WN", "https://wirenine.example", ["W9"]),
  ].map((each) => [each.id, each]),
);

export function readBytes(name: string, bytes: Uint8Array): ReadArticle {
  return readArticle({ name, bytes }, PUBLISHERS);
}

/** The article of a text; throws where it can't be read. */
export function articleOf(name: string, text: string): Article {
  const read = readBytes(name, new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problems[0]!.reason);
  return read.article;
}

/** What of it counts as the article, a passage a line. */
export function textOf(article: Article): string[] {
  return article.passages.map(({ text }) => text);
}
