import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { glob, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSourceText } from "../articles/reading/source-text.ts";
import { RULES } from "../model/rules.ts";
import { readContent } from "../reader/read-content.ts";
import type { Problem } from "../facts/problem.ts";
import { checkContent } from "./check-content.ts";
import { REGISTRY, type Example, type ExampleFiles } from "./examples/example.ts";
import { formatRules } from "./format-rules.ts";
import { DOCUMENTED_RULES } from "./rules.ts";
import { checkAgainstSources } from "./sources/check-against-sources.ts";

const OPTIONS = { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" };

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "readacross-rules-"))));
afterAll(() => rm(folder, { recursive: true }));

describe.each(DOCUMENTED_RULES)("$id", ({ id, severity, bad, good, hasRegistry = true, sources }) => {
  const files = (own: ExampleFiles) => (hasRegistry ? { ...REGISTRY, ...own } : own);

  test("its bad example breaks this rule and no other, with its severity and a place", async () => {
    const problems = await check(`${id}-bad`, files(bad), sources);
    expect([...new Set(problems.map((problem) => problem.ruleId))]).toEqual([id]);
    expect(new Set(problems.map((problem) => problem.severity))).toEqual(new Set([severity]));
    for (const problem of problems) {
      expect(problem.reason).toMatch(/^Unexpected .*[^.]$/u);
      expect(problem.note).toMatch(/[.?]$/u);
      expect(problem.place.line).toBeGreaterThan(0);
      expect(problem.place.column).toBeGreaterThan(0);
    }
  });

  test("its good example breaks none", async () => {
    const problems = await check(`${id}-good`, files(good), sources);
    expect(problems).toEqual([]);
  });
});

test("every rule id that reader and Markdown report is documented", async () => {
  // In src/model rule ids are typed; there the compiler sees to it.
  const reported = new Set<string>();
  for await (const path of glob("src/{reader,markdown}/**/*.ts")) {
    if (path.endsWith(".test.ts")) continue;
    const code = readFileSync(path, "utf8");
    const mentions = code.matchAll(
      /(?:ruleId: |uniqueRule: |RULE = |problemOf\(|problemFrom\(\w+, |report\((?:\w+, )?)\s*"([a-z0-9]+(?:-[a-z0-9]+){2,})"/gu,
    );
    for (const [, id] of mentions) reported.add(id!);
  }
  expect([...reported].filter((id) => !(id in RULES))).toEqual([]);
  expect(reported).toContain("text-states-fact");
  expect(reported).toContain("yaml-is-plain");
});

test("RULES.md says what the table says (`vitest run --project=unit src/gate -u` writes it)", async () => {
  await expect(formatRules(DOCUMENTED_RULES)).toMatchFileSnapshot("RULES.md");
});

async function check(name: string, files: ExampleFiles, sources: Example["sources"] = {}): Promise<readonly Problem[]> {
  const project = join(folder, name);
  for (const [path, file] of Object.entries(files)) {
    const target = join(project, "content", path);
    await mkdir(dirname(target), { recursive: true });
    if (typeof file === "string" || file instanceof Uint8Array) await writeFile(target, file);
    else {
      await writeFile(join(project, "outside.md"), "Outside.\n");
      await symlink(file.linkTo, target);
    }
  }
  const raw = await readContent(project, "content");
  const articles = Object.entries(sources).map(([file, text]) => ({
    name: file,
    sha256: createHash("sha256").update(text).digest("hex"),
    bytes: new TextEncoder().encode(text),
  }));
  const compared = checkAgainstSources(raw.reports, articles, readSourceText);
  return [...checkContent(raw, OPTIONS).problems, ...compared.problems];
}
