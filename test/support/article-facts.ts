/** What the tests of reading articles share: the site’s registry, and plain text as an article. */
import { readContent } from "../../src/reader/read-content.ts";
import { parseRegistry } from "../../src/model/parse-registry.ts";
import type { Registry } from "../../src/model/registry.ts";
import type { Day } from "../../src/facts/period.ts";
import type { Article, Passage } from "../../src/articles/article.ts";
import type { FactCandidate } from "../../src/articles/facts/fact-candidate.ts";
import { foldHan } from "../../src/articles/entities/fold-text.ts";
import { findFacts } from "../../src/articles/facts/find-facts.ts";

export async function siteRegistry(): Promise<Registry> {
  const raw = await readContent(process.cwd(), "content");
  return parseRegistry(raw, { homeCurrency: "HKD" }).directory.registry;
}

/** Lines become passages: `# ` a headline, `## ` a heading, `- ` an item, anything else a paragraph. */
export function articleOf(
  text: string,
  { published = "2026-03-18", language = "en" }: { published?: Day | null; language?: string } = {},
): Article {
  const passages: Passage[] = [];
  let section: string | null = null;
  let at = 0;
  for (const line of text.split("\n")) {
    const mark = /^(?:# |## |- )?/u.exec(line)![0];
    const kind = mark === "# " ? "headline" : mark === "## " ? "heading" : mark === "- " ? "item" : "paragraph";
    const words = line.slice(mark.length);
    const start = at + mark.length;
    if (kind === "heading") section = words;
    if (words !== "")
      passages.push({
        kind,
        text: words,
        offsets: Array.from({ length: words.length + 1 }, (_, place) => start + place),
        runs: [],
        section: kind === "heading" ? null : section,
        cells: [],
      });
    at += line.length + 1;
  }
  return {
    format: "txt",
    metadata: {
      headline: null,
      author: null,
      publisher: null,
      publisherName: null,
      after: [],
      url: null,
      published: published === null ? null : { day: published, certainty: "stated", from: published },
      language,
    },
    body: { type: "root", children: [] },
    passages,
    dropped: [],
  };
}

/** `<subject> | <metric> | <value>` of each fact that isn’t a restatement’s double, in the order of the text. */
export function factLines(
  text: string,
  registry: Registry,
  options: { published?: Day | null; language?: string } = {},
): string[] {
  const language =
    options.language ?? (/\p{Script=Han}/u.test(text) ? (foldHan(text) === text ? "zh-Hans" : "zh-Hant") : "en");
  const article = articleOf(text, { ...options, language });
  return findFacts(article, registry, { homeCurrency: "HKD", text }).facts.map(lineOf);
}

function lineOf({ subject, metric, quantity }: FactCandidate): string {
  return `${subject === null ? "?" : (subject.id ?? `~${subject.name}`)} | ${metric ?? "?"} | ${quantity.literal}`;
}
