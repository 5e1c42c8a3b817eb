/** Hostile articles, drafted as `add` does it: the gate takes the draft, and its page shows what it says and runs nothing. */
import { expect, test } from "vitest";
import { findFacts } from "../../src/articles/facts/find-facts.ts";
import { draftArticle } from "../../src/drafts/draft-article.ts";
import { readText } from "../../src/drafts/files/content-with.ts";
import { articleOf } from "../../src/drafts/testing.ts";
import { REGISTRY } from "../../src/gate/examples/example.ts";
import { contentOf } from "../support/content-in-memory.ts";
import { articles, type HostileArticle } from "./inputs/articles.ts";
import { bodyHtml, runInput } from "./run-hostile-input.ts";
import { dangersIn, textOf } from "./safe-html.ts";

const OPTIONS = { includeDrafts: true, base: "/", homeCurrency: "HKD", language: "en" } as const;
const content = contentOf(REGISTRY as Readonly<Record<string, string>>);

/** The draft's file, as it would be written. */
function draft({ text, file }: HostileArticle) {
  const drafted = draftArticle({
    article: articleOf(text, file),
    articleText: text,
    fileName: file,
    sha256: "0".repeat(64),
    choices: { added: "2026-11-22", body: "text", id: null },
    content,
    folder: "content",
    known: null,
    isForced: false,
    options: OPTIONS,
    findFacts,
    readText,
  });
  if ("problem" in drafted) throw new Error(drafted.problem.reason);
  return drafted;
}

const isRefused = ({ says }: HostileArticle) => says === null;
const named = (each: readonly HostileArticle[]) => each.map((article) => [article.name, article] as const);

test.each(named(articles.filter(isRefused)))("%s is refused", (_, article) => {
  expect(() => draft(article)).toThrow(/^Unexpected /u);
});

test.each(named(articles.filter((article) => !isRefused(article))))("%s makes a harmless draft", (_, article) => {
  const { text, file } = draft(article);
  expect(file.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  const published = text.replace(/^draft: true$/mu, "draft: false");
  const ran = runInput({
    name: "draft",
    path: `reports/${file.id}.mdx`,
    text: published,
    outcome: { kind: "harmless", left: "" },
    places: [],
  });
  expect(ran.checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const html = bodyHtml(ran);
  expect(dangersIn(html)).toEqual([]);
  expect(textOf(html)).toContain(article.says!);
});
