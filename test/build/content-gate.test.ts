/** A build refuses content with errors: before anything is rendered, naming every place, running nothing of it. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkContent } from "../../src/gate/check-content.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { site } from "../../src/site.ts";
import { buildSite, makeScratch, projectFolder, type Build } from "../support/build-site.ts";

const mustFail = "test/fixtures/must-fail";

interface Mistake {
  readonly file: string;
  readonly rule: string;
  /** The text that the place is the start of, as it stands in the file for the first time. */
  readonly at: string;
}

const mistakes: readonly Mistake[] = [
  { file: "registry/entities/empty-lot.yaml", rule: "choice-is-known", at: "planet" },
  { file: "reports/broken-yaml.md", rule: "yaml-is-valid", at: "[open" },
  { file: "reports/close-on-sunday.md", rule: "period-can-trade", at: "2026-03-08" },
  { file: "reports/code-attribute.mdx", rule: "mdx-holds-no-code", at: "kind={" },
  { file: "reports/code-exit.mdx", rule: "mdx-holds-no-code", at: "{process" },
  { file: "reports/code-export.mdx", rule: "mdx-holds-no-code", at: "export const" },
  { file: "reports/code-expression.mdx", rule: "mdx-holds-no-code", at: "{2 + 2}" },
  { file: "reports/code-import.mdx", rule: "mdx-holds-no-code", at: "import {" },
  { file: "reports/code-loop.mdx", rule: "mdx-holds-no-code", at: "{(()" },
  { file: "reports/code-spread.mdx", rule: "mdx-holds-no-code", at: "{...process" },
  { file: "reports/code-trace.mdx", rule: "mdx-holds-no-code", at: "{process" },
  { file: "reports/dangling-link.md", rule: "link-resolves", at: "[the other]" },
  { file: "reports/dangling-reference.md", rule: "link-resolves", at: "[6%]" },
  { file: "reports/duplicate-fact-id.md", rule: "fact-id-is-unique", at: "day, subject: osprey" },
  { file: "reports/element-not-listed.mdx", rule: "mdx-holds-no-code", at: "<script" },
  { file: "reports/front-matter-without-end.md", rule: "front-matter-is-present", at: "---" },
  { file: "reports/heading-is-fact-id.md", rule: "heading-id-is-free", at: "## Day" },
  { file: "reports/impossible-date.md", rule: "period-is-real", at: "2026-02-30" },
  { file: "reports/text-differs-in-mdx.mdx", rule: "text-states-fact", at: "[about 6%]" },
  { file: "reports/text-differs-in-mdx.mdx", rule: "text-states-fact", at: "[+6%]" },
  { file: "reports/text-differs.md", rule: "text-states-fact", at: "[7%]" },
  { file: "reports/twice.mdx", rule: "report-id-is-unique", at: "---" },
  { file: "reports/unknown-metric.md", rule: "metric-is-registered", at: "price-chnage" },
  { file: "reports/unknown-subject.md", rule: "subject-is-registered", at: "kestral" },
  { file: "reports/value-with-sign.md", rule: "value-is-quantity", at: "$620m" },
  { file: "reports/value-without-unit.md", rule: "value-has-unit", at: "-6," },
  { file: "rulings/on-nothing.yaml", rule: "date-is-real", at: "2026-13-01" },
  { file: "rulings/on-nothing.yaml", rule: "ruling-names-fact", at: "text-differs#nowhere" },
];

/** Reports and rulings that are wrong by themselves, by name. */
const wrongFiles = [...new Set(mistakes.map(({ file }) => file))].filter(
  (file) => !file.startsWith("registry/") && !file.endsWith("twice.mdx"),
);

const scratch = makeScratch();
afterAll(scratch.remove);

describe("a build of content with many mistakes", () => {
  const traces = [join(projectFolder, "code-has-run"), join(projectFolder, mustFail, "code-has-run")];
  let build: Build;
  beforeAll(async () => {
    build = await buildSite(scratch.folder, "must-fail", { content: mustFail, timeoutMs: 60_000 });
  });

  test("ends with 1", () => {
    expect(build.code, build.output).toBe(1);
  });

  test.each(mistakes)("names $file, where $rule is broken", ({ file, rule, at }) => {
    const place = `${mustFail}/${file}:${placeOf(file, at)}`;
    expect(build.output.split("\n").filter((line) => line.startsWith(`${place} `))).toEqual([
      expect.stringMatching(new RegExp(`error +${rule}$`, "u")),
    ]);
  });

  test("names nothing else", () => {
    expect(build.output).toContain(`${mistakes.length} errors`);
    expect(build.output).not.toMatch(/^\S+:\d+:\d+ +warning/mu);
  });

  test("shows no trace of the program", () => {
    expect(build.output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
    expect(build.output).not.toContain("node_modules");
    expect(build.output).not.toContain(projectFolder);
  });

  test("writes no page", () => {
    expect(globSync("**/*.{html,xml,json}", { cwd: build.folder })).toEqual([]);
  });

  test("runs no code that stands in a report", () => {
    const hasRun = traces.filter(existsSync);
    for (const trace of hasRun) rmSync(trace);
    expect(hasRun).toEqual([]);
  });

  test("prints the same problems as the check", () => {
    const check = spawnSync(process.execPath, ["scripts/check.ts"], {
      cwd: projectFolder,
      env: { ...process.env, SITE_CONTENT: mustFail },
      encoding: "utf8",
    });
    expect(check.status).toBe(1);
    expect(build.output).toContain(check.stdout.trimEnd());
  });
});

describe("one mistake is enough", () => {
  test.each(wrongFiles)("for the gate to refuse %s", async (file) => {
    const raw = await readContent(projectFolder, mustFail);
    const isWanted = ({ path }: { readonly path: string }) => path === `${mustFail}/${file}`;
    const alone = {
      ...raw,
      entities: raw.entities.filter(({ id }) => id !== "empty-lot"),
      reports: raw.reports.filter(isWanted),
      rulings: raw.rulings.filter(isWanted),
      problems: raw.problems.filter(({ place }) => isWanted(place)),
    };
    const { problems } = checkContent(alone, { ...site, includeDrafts: false });
    expect(problems.map(({ severity }) => severity)).toContain("error");
    expect(problems.filter(({ place }) => !isWanted(place))).toEqual([]);
  });

  test.each(["code-exit.mdx", "code-loop.mdx", "text-differs.md", "broken-yaml.md"])(
    "for a build with %s to end with 1",
    async (file) => {
      const content = join(scratch.folder, `only-${file}`);
      cpSync(join(projectFolder, mustFail, "registry"), join(content, "registry"), {
        recursive: true,
        filter: (path) => basename(path) !== "empty-lot.yaml",
      });
      cpSync(join(projectFolder, mustFail, "reports", file), join(content, "reports", file));
      const { code, output } = await buildSite(scratch.folder, `of-${file}`, { content, timeoutMs: 60_000 });
      expect(code, output).toBe(1);
      expect(output).toContain("1 error");
      expect(output).toContain(`reports/${file}:`);
    },
  );

  test("which a draft has too", async () => {
    const raw = await readContent(projectFolder, mustFail);
    const reports = raw.reports
      .filter(({ id }) => id === "unknown-metric")
      .map((report) => ({ ...report, data: { ...(report.data as object), draft: "true" } }));
    const entities = raw.entities.filter(({ id }) => id !== "empty-lot");
    const { problems } = checkContent(
      { ...raw, reports, entities, rulings: [], problems: [] },
      { ...site, includeDrafts: false },
    );
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(["metric-is-registered"]);
  });
});

/** `line:column`, from 1, of the first place where the text stands in the file. */
function placeOf(file: string, text: string): string {
  const before = readFileSync(join(projectFolder, mustFail, file), "utf8")
    .split(text)[0]!
    .split("\n");
  return `${before.length}:${before.at(-1)!.length + 1}`;
}
