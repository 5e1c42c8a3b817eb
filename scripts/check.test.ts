import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-check-"));
  await mkdir(join(folder, "reports"));
});
afterEach(() => rm(folder, { recursive: true }));

const fine = (name: string, lines = "") =>
  writeFile(join(folder, "reports", name), `---\ntitle: A\nadded: 2026-02-09\n${lines}---\n`);

function check(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, SITE_CONTENT: folder };
    execFile(process.execPath, ["scripts/check.ts", ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test("it exits with 0 where all is fine", async () => {
  await fine("a.md");
  expect(await check()).toEqual({ code: 0, stdout: "No problems.\n", stderr: "" });
});

test("it exits with 1 on an error, in all formats", async () => {
  await fine("a.md", "titel: B\n");
  expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining("1 error") });
  const json = await check("--json");
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject([{ ruleId: "key-is-known", place: { line: 4, column: 1 } }]);
  expect((await check("--github")).stdout).toMatch(/^::error file=.*title=key-is-known::/u);
});

test("a warning fails only where it should", async () => {
  const saying = (siglum: string, key: string) =>
    `source: { siglum: ${siglum} }\nstatements: [{ id: listing, key: ${key}, kind: event, text: Quicktron lists }]\n`;
  await fine("a.md", saying("AB", "quicktron-listing"));
  await fine("b.md", saying("CD", "quicktron-listings"));
  expect(await check()).toMatchObject({ code: 0, stdout: expect.stringContaining("1 warning") });
  expect((await check("--strict")).code).toBe(1);
});

test("a wrong option exits with 2 and says so", async () => {
  expect(await check("--strickt")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("--strickt") });
  expect((await check("content")).code).toBe(2);
  expect((await check("--json", "--github")).code).toBe(2);
});

test("help exits with 0", async () => {
  expect(await check("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--github") });
});

describe("--sources", () => {
  const article = "Kestrel has a hard week\n\nKestrel listed.\n";
  const digest = createHash("sha256").update(article).digest("hex");
  const quoting = (at: number) =>
    `source: { siglum: AB, sha256: ${digest} }\n` +
    `statements: [{ id: listing, key: listing, kind: event, text: Kestrel lists, words: Kestrel listed, at: ${at} }]\n`;

  test("facts and statements are verified against the articles at hand", async () => {
    await mkdir(join(folder, "articles"));
    await writeFile(join(folder, "articles", "saved.txt"), article);
    await fine("a.md", quoting(3));
    expect(await check("--sources", join(folder, "articles"))).toEqual({
      code: 0,
      stdout: "No problems.\n\n1 report compared with the source, 1 quotation.\n",
      stderr: "",
    });
    await fine("a.md", quoting(1));
    const json = await check("--json", "--sources", join(folder, "articles"));
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      problems: [{ ruleId: "words-stand-in-source", place: { line: 5 }, expected: "3" }],
      sources: { compared: 1, quotations: 1 },
    });
  });

  test("a folder that isn’t there is the machine’s matter", async () => {
    expect(await check("--sources", join(folder, "nowhere"))).toMatchObject({
      code: 3,
      stdout: "",
      stderr: expect.stringContaining("none of that name"),
    });
    await fine("a.md");
    expect(await check("--sources", join(folder, "reports", "a.md"))).toMatchObject({
      code: 3,
      stdout: "",
      stderr: "--sources needs a folder of articles: that is a file.\n",
    });
  });
});

describe("--impact", () => {
  const git = (...args: string[]) => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
    const identity = ["-c", "user.name=Author", "-c", "user.email=author@readacross.example"];
    execFileSync("git", [...identity, ...args], { cwd: folder, env });
  };
  const commit = () => {
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "--message", "Write");
  };

  test("the work tree is compared with the last commit, in each format", async () => {
    await fine("a.md");
    commit();
    expect((await check("--impact")).stdout).toBe("No problems.\n\nNothing on the site changes, compared with HEAD.\n");
    await fine("b.md", "tags: [falls]\n");
    expect((await check("--impact")).stdout).toContain("1 report added\n    b A\n");
    expect((await check("--impact", "--markdown")).stdout).toContain("**1 report added**\n\n- `b` `A`\n");
    expect((await check("--impact", "--github")).stdout).toMatch(/^What changes on the site/u);
    const { impact } = JSON.parse((await check("--impact", "--json")).stdout) as { impact: object };
    expect(impact).toMatchObject({ base: "HEAD", pages: { added: ["/reports/b/", "/tags/falls/"] } });
  });

  test("a new draft is named in each format, and strict takes no offence at it", async () => {
    await fine("a.md");
    commit();
    await fine("b.md", "draft: true\nfacts: []\n# statements:\n#   - id: listing\n");
    const named = "1 draft added, seen in dev only";
    const texts = await Promise.all([check("--impact", "--strict"), check("--impact", "--github", "--strict")]);
    for (const { code, stdout } of texts) {
      expect([code, stdout]).toEqual([0, expect.stringContaining(`${named}\n    b A: 0 facts\n`)]);
    }
    expect((await check("--impact", "--markdown")).stdout).toContain(`**${named}**\n\n- \`b\` \`A\`: 0 facts\n`);
    const { impact } = JSON.parse((await check("--impact", "--json")).stdout) as { impact: object };
    expect(impact).toMatchObject({
      reports: { added: [] },
      drafts: { added: [{ id: "b", title: "A", facts: 0, statements: 0 }], changed: [], removed: [] },
      unreadBefore: [],
    });
  });

  test("files that were broken at the base are named", async () => {
    await fine("a.md", "tags: [\n");
    commit();
    await fine("a.md");
    expect((await check("--impact")).stdout).toMatch(/1 file with errors in what this is compared with.*\n.*a\.md\n/u);
  });

  test("a repository without a commit is the machine’s matter", async () => {
    await fine("a.md");
    git("init", "--quiet");
    expect(await check("--impact")).toMatchObject({
      code: 3,
      stdout: "",
      stderr: expect.stringContaining("last commit"),
    });
  });

  test("problems decide the exit code", async () => {
    await fine("a.md");
    commit();
    await fine("a.md", "titel: B\n");
    expect(await check("--impact", "--markdown")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("**1 error**"),
    });
  });

  test("a commit that isn’t there is the caller’s matter, a missing repository the machine’s", async () => {
    await fine("a.md");
    expect(await check("--impact")).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining("git") });
    commit();
    expect(await check("--impact", "--base", "nowhere")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("`nowhere`"),
    });
  });
});
