import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { anyText, hostileTexts } from "../../test/support/hostile-text.ts";
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import { checkContent } from "../gate/check-content.ts";
import { draftArticle, type ArticleToDraft, type DraftedArticle } from "./draft-article.ts";
import { readText, withDocument, withProposals } from "./files/content-with.ts";
import { articleOf, finding, type PlantedFact } from "./testing.ts";

const OPTIONS = { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" } as const;

const CONTENT = contentOf({
  "registry/entities/alibaba.yaml":
    'name: Alibaba\nkind: company\nlistings: [{ symbol: "09988.HK", mic: XHKG }, { symbol: BABA, mic: XNYS }]\n',
  "registry/entities/tencent.yaml": 'name: Tencent\nkind: company\nlistings: [{ symbol: "00700.HK", mic: XHKG }]\n',
  "registry/metrics/price-change.yaml":
    "name: Price change\ndimension: percent\ndefinition: A change.\nof: none\nperListing: true\nperiods: [day, span]\nsign: any\n",
  "registry/metrics/ipo-proceeds.yaml":
    "name: IPO proceeds\ndimension: money\ndefinition: What a listing raised.\nof: none\nonce: true\nperiods: [once]\nsign: non-negative\n",
  "registry/publishers/deep-news.yaml": "name: Deep News\nsiglum: DN\n",
  "reports/older.md": "---\ntitle: Older\nadded: 2026-01-01\ntags: [hong-kong-tech, robots]\n---\nBody\n",
});

const ACME: RegistryProposal = {
  kind: "entity",
  id: "acme",
  name: "Acme",
  yaml: "name: Acme\nkind: company\n",
  file: "registry/entities/acme.yaml",
};

const TEXT = `# A fine headline

Alibaba fell 3.2% on Friday, while Tencent lost nearly 2 percent in Hong Kong tech trading. Acme rose 7%.

A listing raised HK$2.4 billion.
`;

const FACTS: readonly PlantedFact[] = [
  { figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change", period: "2026-02-06?" },
  { figure: "nearly 2 percent", value: "nearly -2%", subject: "tencent", metric: "price-change" },
  { figure: "7%", value: "7%", subject: "?Acme", metric: "price-change" },
  { figure: "HK$2.4 billion", value: "2.4bn HKD", subject: null, metric: "ipo-proceeds" },
];

function draft(text: string, facts: readonly PlantedFact[], more: Partial<ArticleToDraft> = {}): DraftedArticle {
  const drafted = draftArticle({
    article: articleOf(text),
    articleText: text,
    fileName: "article.md",
    sha256: "0".repeat(64),
    choices: { added: "2026-11-22", body: "text", id: null },
    content: CONTENT,
    folder: "content",
    known: null,
    isForced: false,
    options: OPTIONS,
    findFacts: finding(facts, [ACME]),
    readText,
    ...more,
  });
  if ("problem" in drafted) throw new Error(drafted.problem.reason);
  return drafted;
}

/** What the gate says of the draft as a file among the rest. */
const errorsOf = ({ text, file }: DraftedArticle, content = CONTENT) => {
  const { document, problems } = readText(text, { ...file, format: "mdx" });
  expect(document.id).toBe(file.id);
  const checked = checkContent(withDocument(content, text, file), OPTIONS);
  return [...problems, ...checked.problems].filter(({ severity }) => severity === "error");
};

describe("what is clear stands live, what isn’t stands as a comment with its reason", () => {
  const { text, draft: made } = draft(TEXT, FACTS);

  test("live facts have their links in the body", () => {
    expect(text).toContain("Alibaba fell [3.2%](#alibaba-price-change) on Friday");
    expect(text).toContain("lost [nearly 2 percent](#tencent-price-change) in");
    expect(made.facts.map(({ held }) => held.length === 0)).toEqual([true, true, false, false]);
  });

  test("an unregistered subject waits for its registry file, which is proposed", () => {
    expect(text).toMatch(
      /# decide: “Acme” isn’t registered.*\n {2}# - id: acme-price-change\n {2}# {3}subject: acme\n/u,
    );
    expect(text).toContain("# proposed: content/registry/entities/acme.yaml\n#   name: Acme\n#   kind: company\n");
    expect(text).toContain("Acme rose 7%.");
  });

  test("it is a draft, has a neutral title, and what the article doesn’t say is to be decided", () => {
    expect(text).toContain("draft: true\n");
    expect(text).not.toMatch(/^title: .*headline/mu);
    expect(text).toMatch(/ {2}# decide: .*\n {2}siglum: [A-Z]{2,4}\n {2}headline: "A fine headline"\n/u);
    expect(text).toMatch(/ {2}# origin: own\n/u);
    expect(text).toMatch(/tags: \[hong-kong-tech\]\n/u);
  });

  test("it passes the gate", () => {
    expect(errorsOf(draft(TEXT, FACTS))).toEqual([]);
  });
});

test("uncommenting a held fact and registering its subject is all that is left to do", () => {
  const { text, file } = draft(TEXT, FACTS);
  const lines = text.split("\n");
  const start = lines.indexOf("  # - id: acme-price-change");
  const decided = lines
    .map((line, index) => (index >= start && index < start + 7 ? line.replace("# ", "") : line))
    .join("\n");
  const content = withDocument(
    withProposals(CONTENT, [ACME], "content", OPTIONS),
    decided.replace("draft: true", "draft: false"),
    file,
  );
  const { problems, model } = checkContent(content, OPTIONS);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(model.facts.map(({ localId }) => localId)).toContain("acme-price-change");
});

test("with the proposals in the registry, their facts stand live", () => {
  const content = withProposals(CONTENT, [ACME], "content", OPTIONS);
  const facts = FACTS.map((fact) => ({ ...fact, subject: fact.subject === "?Acme" ? "acme" : fact.subject }));
  const drafted = draft(TEXT, facts, { content });
  expect(drafted.text).toContain("rose [7%](#acme-price-change)");
  expect(errorsOf(drafted, content)).toEqual([]);
});

test("a proposal that is no valid entry, or whose name is taken, isn’t taken over", () => {
  const bad = [
    { ...ACME, yaml: "name: Acme\nkind: planet\n" },
    { ...ACME, id: "alibaba", file: "registry/entities/alibaba.yaml" },
  ];
  const { entities } = withProposals(CONTENT, bad, "content", OPTIONS);
  expect(entities).toEqual(CONTENT.entities);
});

describe("what would be an error is held", () => {
  test.each<[string, PlantedFact]>([
    [
      "a unit that the metric doesn’t take",
      { figure: "HK$2.4 billion", value: "2.4bn HKD", subject: "alibaba", metric: "price-change" },
    ],
    [
      "an `of` that the metric doesn’t take",
      { figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change", of: "tencent" },
    ],
    [
      "a value that its words don’t say",
      { figure: "3.2%", words: "fell 3.2%", value: "-3.3%", subject: "alibaba", metric: "price-change" },
    ],
    [
      "a doubt on the value",
      {
        figure: "3.2%",
        value: "-3.2%",
        subject: "alibaba",
        metric: "price-change",
        doubts: [{ field: "value", reason: "it may be otherwise" }],
      },
    ],
    [
      "little confidence",
      { figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change", confidence: 0.3 },
    ],
    ["no subject", { figure: "3.2%", value: "-3.2%", subject: null, metric: "price-change" }],
    ["no metric", { figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: null }],
  ])("%s", (_, fact) => {
    const drafted = draft(TEXT, [fact]);
    expect(drafted.draft.facts[0]!.held).not.toEqual([]);
    expect(drafted.text).toMatch(/\n# facts:\n {2}# decide: .+\n {2}# - id: /u);
    expect(drafted.body).not.toContain("](#");
    expect(errorsOf(drafted)).toEqual([]);
  });

  test("the second of two figures that can’t both be true", () => {
    const same = { subject: "alibaba", metric: "price-change", period: "2026-02-06" };
    const { draft: made } = draft(TEXT, [
      { figure: "3.2%", value: "-3.2%", ...same },
      { figure: "7%", value: "7%", ...same },
    ]);
    expect(made.facts.map(({ held }) => held.length)).toEqual([0, 1]);
  });

  test("a link whose text contradicts the fact, but not the fact", () => {
    const drafted = draft("# H\n\nAlibaba rose 3.2% on Friday.\n", [
      { figure: "3.2%", words: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change" },
    ]);
    expect(drafted.body).toContain("rose 3.2% on");
    expect(drafted.draft.facts[0]!.held).toEqual([]);
    expect(errorsOf(drafted)).toEqual([]);
  });
});

test("a doubt on the period leaves the fact live, with a comment", () => {
  const { text } = draft(TEXT, [{ ...FACTS[0]!, doubts: [{ field: "period", reason: "the day isn’t named" }] }]);
  expect(text).toMatch(
    /facts:\n {2}# decide: period: the day isn’t named \(confidence 0\.90\)\n {2}- id: alibaba-price-change\n/u,
  );
});

test("a fact that says again what a held one says is live without it", () => {
  const { text, draft: made } = draft(TEXT, [
    { ...FACTS[0]!, confidence: 0.2 },
    { ...FACTS[0]!, figure: "7%", value: "7%", restates: 0 },
  ]);
  expect(made.facts.map(({ held }) => held.length)).toEqual([1, 0]);
  expect(text).toContain("    # restates: alibaba-price-change\n");
});

test("a price is about the listing that the article names", () => {
  const { text } = draft(TEXT, [{ ...FACTS[0]!, symbol: "BABA" }]);
  expect(text).toContain("    subject: BABA\n");
});

test("ids of facts differ from each other and from anchors of headings", () => {
  const { draft: made } = draft(`# H\n\nOne.\n\n## Alibaba price change\n\n${TEXT}`, [
    FACTS[0]!,
    { ...FACTS[0]!, figure: "7%", value: "7%", period: "2026-02-07" },
    { ...FACTS[0]!, figure: "3.2%" },
  ]);
  const ids = made.facts.map(({ id }) => id);
  expect(new Set([...ids, "alibaba-price-change"]).size).toBe(4);
});

test("notes hold the facts by sections and none of the article’s words", () => {
  const drafted = draft(TEXT, FACTS, { choices: { added: "2026-11-22", body: "notes", id: null } });
  expect(drafted.body).toContain("- Alibaba, price change: [](#alibaba-price-change)");
  for (const word of ["Friday", "fell", "trading", "headline"]) expect(drafted.body).not.toContain(word);
  expect(errorsOf(drafted)).toEqual([]);
});

describe("its name", () => {
  test("says whom it is about, and is made free", () => {
    expect(draft(TEXT, FACTS).file.path).toBe("content/reports/alibaba-tencent-price-change.mdx");
    const taken = withDocument(CONTENT, "---\ntitle: A\nadded: 2026-01-01\n---\n", {
      id: "alibaba-tencent-price-change",
      path: "content/reports/alibaba-tencent-price-change.mdx",
    });
    const second = draft(TEXT, FACTS, { content: taken, isForced: true });
    expect(second.file.id).toBe("alibaba-tencent-price-change-2");
    expect(second.mayReplace).toBe(false);
  });

  test.each(["Older", "page", "con", "a b", "../a", ""])("`%s` is refused where an editor wants it", (id) => {
    expect(() => draft(TEXT, FACTS, { choices: { added: "2026-11-22", body: "text", id } })).toThrow();
  });

  test("a wanted one that is taken is refused, and with force only what is no draft’s file", () => {
    const choices = { added: "2026-11-22", body: "text", id: "older" } as const;
    expect(() => draft(TEXT, FACTS, { choices })).toThrow(/free/u);
    expect(() => draft(TEXT, FACTS, { choices, isForced: true })).toThrow(/other file/u);
  });
});

/** How much of the body's blocks was kept, each form once. */
const formsOf = ({ draft: { body } }: DraftedArticle) => [...new Set(body.map(({ form }) => form))];

describe("hostile articles become drafts that pass the gate", () => {
  const CODE = `# {process.exit(1)} <Foo>

import fs from "node:fs"

export const a = 1

{alert(1)} <script>alert(2)</script> <FactTable metric="x" /> \`{x}\` <https://a.example/> [x](javascript:alert) ![p](https://a.example/p.png)

<div onclick="x">hello</div> <!-- c --> [^1] &lt;b&gt; {/* c */}

[^1]: {note}

---
title: no
---

- import x from "y"
- export default 1

| {a} | <b> |
| --- | --- |
| import z | 3.2% |

\`\`\`js
import a from "b"; {x}
\`\`\`

Alibaba fell 3.2% and \u202eTencent\u202c \u001b[31mlost\u0007 [2%](https://b.example/a_(b)) or [3%](#alibaba-price-change).
`;

  test("code of MDX, HTML, front matter and escapes of terminals are words", () => {
    const drafted = draft(CODE, [{ figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change" }]);
    expect(errorsOf(drafted)).toEqual([]);
    expect(drafted.problems).toEqual([]);
    expect(formsOf(drafted)).toEqual(["whole"]);
    for (const words of ["\\{alert(1)}", "&#x69;mport fs from", "&#x65;xport const", "\\{a}"])
      expect(drafted.body).toContain(words);
    // eslint-disable-next-line no-control-regex -- that is what must be gone
    expect(drafted.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/u);
    expect(drafted.body).not.toMatch(/(?<!\\)[{<]|^(?:import|export)\b/mu);
  });

  test.each(hostileTexts)("a headline, a name, a word: %j", (hostile) => {
    const text = `# ${hostile}\n\nAlibaba ${hostile} fell 3.2%.\n\n${hostile}\n`;
    const drafted = draft(text, [
      { figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change" },
      { figure: "3.2%", value: "3.2%", subject: `?${hostile}`, metric: "price-change" },
    ]);
    expect(errorsOf(drafted)).toEqual([]);
  });

  test("whatever the text", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = `# Headline\n\nAlibaba fell 3.2%.\n\n${parts.join("\n\n")}`;
        const drafted = draft(text, [{ figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change" }]);
        expect(errorsOf(drafted)).toEqual([]);
        expect(drafted.draft.facts[0]!.held).toEqual([]);
        expect(formsOf(drafted)).toEqual(["whole"]);
      }),
    );
  });

  test("deep nesting keeps its words", () => {
    const drafted = draft(`# H\n\n${"> ".repeat(80)}deep\n\nAlibaba fell 3.2%.\n`, []);
    expect(drafted.body).toContain("deep");
    expect(errorsOf(drafted)).toEqual([]);
  });

  test("figures beyond 150 are cut to what an article for people can have", () => {
    const text = `# H\n\n${Array.from({ length: 100 }, (_, i) => `Alibaba fell ${i + 1}% today.`).join("\n\n")}\n`;
    const facts = Array.from({ length: 1_200 }, (_, i) => ({
      figure: `${(i % 100) + 1}%`,
      value: `-${(i % 100) + 1}%`,
      subject: "alibaba",
      metric: "price-change",
    }));
    const drafted = draft(text, facts);
    expect(drafted.draft.facts).toHaveLength(150);
    expect(errorsOf(drafted)).toEqual([]);
  });
});

test("an article mostly about somebody whom the registry lacks is named after them", () => {
  const { file, text } = draft(TEXT, [
    { figure: "3.2%", value: "-3.2%", subject: "?Acme", metric: "price-change" },
    { figure: "7%", value: "7%", subject: "?Acme", metric: "price-change" },
    { figure: "nearly 2 percent", value: "nearly -2%", subject: "tencent", metric: "price-change" },
  ]);
  expect(file.id).toBe("acme-tencent-price-change");
  expect(text).toContain('\ntitle: "Acme and Tencent: price change"\n');
});

test("who only says what others’ figures are isn’t whom the article is about", () => {
  const { text } = draft(TEXT, [
    { figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change", by: "tencent" },
  ]);
  expect(text).not.toContain("tickers:");
});

test("somebody unregistered who speaks of themselves is one thing to decide", () => {
  const { draft: made } = draft(TEXT, [
    { figure: "7%", value: "7%", subject: "?Acme", metric: "price-change", by: "?Acme" },
  ]);
  expect(made.facts[0]!.held).toEqual([expect.stringContaining("“Acme” isn’t registered")]);
});

test("a publisher of whose name no id can be made is named all the same", () => {
  const { text } = draft(
    "# A fine headline\n\n來源：維港財訊\n\nAlibaba fell 3.2% on Friday in Hong Kong, more than in a year.\n",
    [],
  );
  expect(text).toContain("its publisher, “維港財訊”, isn’t registered");
});
