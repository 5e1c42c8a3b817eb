import { describe, expect, test } from "vitest";
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import { problem } from "../facts/problem.ts";
import type { Draft } from "./draft.ts";
import { formatOutcomes, type OutcomeForPeople } from "./format-outcomes.ts";

const DRAFT = { facts: [], statements: [] } as unknown as Draft;

const NOTHING = { facts: [], statements: [] };

function outcome(file: string, fields: Partial<OutcomeForPeople> = {}): OutcomeForPeople {
  return {
    file,
    path: `content/reports/${file}x`,
    registered: [],
    draft: DRAFT,
    proposals: [],
    problems: [],
    data: NOTHING,
    ...fields,
  };
}

function proposed(kind: RegistryProposal["kind"], folder: string, id: string): RegistryProposal {
  return { kind, id, name: id.toUpperCase(), yaml: `name: ${id}\n`, file: `registry/${folder}/${id}.yaml` };
}

const PROPOSALS = [
  proposed("metric", "metrics", "revenue"),
  proposed("entity", "entities", "acme"),
  proposed("metric", "metrics", "turnover"),
];

describe("what the registry lacks", () => {
  test("is named once, whatever the number of articles and files", () => {
    const text = formatOutcomes([outcome("a.md", { proposals: PROPOSALS }), outcome("b.md", { proposals: PROPOSALS })]);
    expect(text).toContain("\n  entities    acme\n  metrics     revenue, turnover\n");
    expect(text.match(/turnover/gu)).toHaveLength(1);
    expect(text).toContain("--register");
  });

  test("isn’t lacking once it is written", () => {
    const registered = PROPOSALS.map(({ file }) => `content/${file}`);
    expect(formatOutcomes([outcome("a.md", { proposals: PROPOSALS, registered })])).not.toContain("lacks");
  });
});

test("of several articles each says which draft it became", () => {
  const text = formatOutcomes([outcome("a.md"), outcome("b.md", { path: null, draft: null })]);
  expect(text).toContain("a.md → content/reports/a.mdx\n");
  expect(text).toContain("b.md: no draft was written.");
});

test("paths of the project are relative to where the editor stands, the article’s is as it was typed", () => {
  const problems = [
    problem({
      ruleId: "article-is-new",
      reason: "Unexpected article, expected another",
      place: { path: "a.md", line: 1, column: 1 },
      note: "",
      related: [{ reason: "report on it", place: { path: "content/reports/b.mdx", line: 1, column: 1 } }],
    }),
  ];
  const text = formatOutcomes([outcome("a.md", { problems })], (path) => `../${path}`);
  expect(text.startsWith("../content/reports/a.mdx\n")).toBe(true);
  expect(text).toContain("\na.md:1:1 ");
  expect(text).toContain("    ../content/reports/b.mdx:1:1  report on it");
});

test("says how much was found beyond what a draft holds", () => {
  const data = { facts: [{}, {}] as never, statements: [{}] as never };
  expect(formatOutcomes([outcome("a.md", { data })])).toContain("3 more left out");
});

test("a file’s name can’t give a workflow runner a command", () => {
  const names = ["::error::a.md", "::error::b.md"];
  const text = formatOutcomes([outcome(names[0]!), outcome(names[1]!, { path: null })]);
  expect(text).not.toMatch(/^\s*::/mu);
});
