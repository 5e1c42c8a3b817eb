import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { parseContent } from "../model/parse-content.ts";
import { comparableAddress } from "./article-address.ts";
import { recogniseArticle } from "./recognise-article.ts";
import { articleOf } from "./testing.ts";

test.each([
  ["https://www.a.example/b/", "http://a.example/b"],
  ["https://a.example/b?utm_source=x&id=1#top", "https://A.example:443/b?id=1"],
  ["https://a.example/b?x=1&y=2", "https://a.example/b?y=2&x=1"],
])("%s is %s", (one, other) => {
  expect(comparableAddress(one)).toBe(comparableAddress(other));
});

test.each([
  ["https://a.example/b", "https://a.example/c"],
  ["https://a.example/?id=1", "https://a.example/?id=2"],
  ["https://a.example/b", "https://b.example/b"],
])("%s isn’t %s", (one, other) => {
  expect(comparableAddress(one)).not.toBe(comparableAddress(other));
});

test("what is no web address is none", () => {
  expect(["mailto:a@b.example", "file:///a", "a"].map(comparableAddress)).toEqual([null, null, null]);
});

const SHA = "a".repeat(64);
const statement = (words: string, index: number) =>
  `  - { id: s${index}, key: k${index}, kind: event, text: T, words: "${words}" }`;

const { reports } = parseContent(
  contentOf({
    "registry/publishers/wire.yaml": "name: Wire\nsiglum: WI\n",
    "reports/first.md": `---\ntitle: T\nadded: 2026-01-01\nsource: { publisher: wire, headline: "Shares move", url: "https://a.example/b", sha256: ${SHA} }\nstatements:\n${["one of them", "two of them", "three of them", "four of them", "five of them"].map(statement).join("\n")}\n---\n`,
  }),
  { homeCurrency: "HKD", language: "en" },
);
const known = reports.map(({ report }) => report);

describe("the same article", () => {
  const other = articleOf("# Something else\n\nA text of some length, as articles are.\n");
  const withMetadata = (metadata: Partial<typeof other.metadata>) => ({
    ...other,
    metadata: { ...other.metadata, ...metadata },
  });

  test.each([
    ["text", other, SHA],
    ["address", withMetadata({ url: "http://a.example/b/?utm_medium=x" }), ""],
    ["headline", withMetadata({ headline: "SHARES  move!" }), ""],
    [
      "words",
      articleOf("# Else\n\nOne of them, two of them, three of them; four of them and five of them, of course.\n"),
      "",
    ],
  ] as const)("is known by its %s", (by, article, sha256) => {
    expect(recogniseArticle(article, sha256, known)).toMatchObject({ report: "first", by, isRepost: false });
  });

  test("is a repost where it has the headline at another publisher", () => {
    const article = withMetadata({ headline: "Shares move", publisherName: "Another" });
    expect(recogniseArticle(article, "", known)).toMatchObject({ by: "headline", isRepost: true });
    expect(recogniseArticle(withMetadata({ headline: "Shares move", publisher: "wire" }), "", known)).toMatchObject({
      isRepost: false,
    });
  });

  test("isn’t another one", () => {
    expect(recogniseArticle(other, "", known)).toBeNull();
  });
});
