import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const ARTICLE = `# Shares move

Alibaba fell 3.2% while Tencent rose 1.5%.

Quarkfield (09123.HK) dropped 7%.
`;

let folder: string;
let content: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-add-"));
  content = join(folder, "content");
  for (const [kind, names] of [
    ["entities", ["alibaba", "tencent"]],
    ["metrics", ["price-change"]],
  ] as const) {
    await mkdir(join(content, "registry", kind), { recursive: true });
    for (const name of names)
      await cp(`content/registry/${kind}/${name}.yaml`, join(content, "registry", kind, `${name}.yaml`));
  }
  for (const name of ["alibaba", "tencent"]) {
    const file = join(content, `registry/entities/${name}.yaml`);
    await writeFile(file, (await readFile(file, "utf8")).replace(/^partOf.*\n/mu, ""));
  }
  await mkdir(join(content, "reports"));
  await writeFile(join(folder, "a.md"), ARTICLE);
});
afterEach(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = () => ({ ...process.env, SITE_CONTENT: content, INIT_CWD: folder, FORCE_COLOR: undefined });

function add(...args: string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, ["scripts/add.ts", ...args], { env: environment() }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : (error.code as number | null), stdout, stderr });
    });
  });
}

const reports = async () => (await readdir(join(content, "reports"))).sort();
const textOf = async (name: string) => readFile(join(content, "reports", name), "utf8");
const NAME = "alibaba-tencent-price-change.mdx";

test("an article becomes a draft, and the output says where, what is in it and what to do", async () => {
  const { code, stdout, stderr } = await add("a.md");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(await reports()).toEqual([NAME]);
  expect(await textOf(NAME)).toContain("fell [3.2%](#alibaba-price-change)");
  expect(stdout.startsWith(`content/reports/${NAME}\n  2 facts stand live, 1 to decide\n`)).toBe(true);
  expect(stdout).toContain("\n  entities    quarkfield\n");
  expect(stdout).toMatch(/Next:\n {2}1\. .*\n {2}2\. .*\n {2}3\. /u);
});

test.each(["README.md", "docs/adding-an-article.md"])("says what %s shows of the article in the docs", async (doc) => {
  const article = /```text\n([\s\S]*?)```/u.exec(await readFile("docs/adding-an-article.md", "utf8"))![1]!;
  const shown = /```console\n\$ npm run --silent add -- chips\.txt\n([\s\S]*?)```/u.exec(
    await readFile(doc, "utf8"),
  )![1];
  await cp("content/registry", join(content, "registry"), { recursive: true });
  await writeFile(join(folder, "chips.txt"), article);
  expect(await add("chips.txt")).toEqual({ code: 0, stdout: shown, stderr: "" });
});

test("a file that isn’t there exits with 3, without a trace of the program", async () => {
  const { code, stdout, stderr } = await add("missing.md");
  expect({ code, stdout }).toMatchObject({ code: 3, stdout: expect.stringContaining("missing.md:1:1") });
  expect(stdout + stderr).not.toMatch(/\n\s+at /u);
});

describe("wrong options exit with 2 and name the nearest", () => {
  test.each([
    [["a.md", "--jsn"], "`--json`"],
    [[], "expected an article’s file"],
    [["a.md", "b.md", "--slug", "x"], "--slug"],
  ])("%j", async (args, said) => {
    const { code, stdout, stderr } = await add(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});

test("help exits with 0", async () => {
  expect(await add("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--notes"), stderr: "" });
});

describe("--json", () => {
  test("prints the draft and nothing else, and writes nothing", async () => {
    const { code, stdout, stderr } = await add("a.md", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const data = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(data)).toEqual(["report", "body", "entities", "facts", "statements", "problems"]);
    expect(data["facts"]).toMatchObject([
      { subject: "alibaba", metric: "price-change", value: "-3.2%", low: -3.25, high: -3.15, unit: "percent" },
      { subject: "tencent", value: "1.5%" },
      { subject: null, subjectName: "Quarkfield", value: "-7%" },
    ]);
    for (const { start, end, value } of data["facts"] as { start: number; end: number; value: string }[]) {
      expect(ARTICLE.slice(start, end)).toBe(value.replace("-", ""));
    }
    expect(data["problems"]).toMatchObject([
      {
        ruleId: "subject-is-registered",
        place: { path: "a.md", line: 5 },
        note: expect.stringContaining("name: Quarkfield"),
      },
    ]);
    expect(await reports()).toEqual([]);
  });

  test("prints an array of several files, those that can’t be read among them", async () => {
    const { code, stdout } = await add("a.md", "missing.md", "--json");
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject([
      { report: { draft: true } },
      { report: null, problems: [{ ruleId: "file-is-readable" }] },
    ]);
  });
});
