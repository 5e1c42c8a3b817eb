import * as disk from "node:fs/promises";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RegistryProposal } from "../../articles/entities/entity-mention.ts";
import type { FindFacts } from "../draft-article.ts";
import { formatOutcomes } from "../format-outcomes.ts";
import { finding } from "../testing.ts";
import { addArticles, type AddEffects, type AddOutcome, type AddRequest } from "./add-articles.ts";

const ARTICLE = "# Shares move\n\nAlibaba fell 3.2% today. Acme rose 7%.\n";

const FILES = {
  "registry/entities/alibaba.yaml": 'name: Alibaba\nkind: company\nlistings: [{ symbol: "09988.HK", mic: XHKG }]\n',
  "registry/metrics/price-change.yaml":
    "name: Price change\ndimension: percent\ndefinition: A change.\nof: none\nperListing: true\nperiods: [day, span]\nsign: any\n",
  "registry/publishers/deep-news.yaml": "name: Deep News\nsiglum: DN\n",
} as const;

const ACME: RegistryProposal = {
  kind: "entity",
  id: "acme",
  name: "Acme",
  yaml: "name: Acme\nkind: company\n",
  file: "registry/entities/acme.yaml",
};

/** Alibaba's fall, and Acme's rise, which is registered once its file is there. */
const findFacts: FindFacts = (article, registry, options) =>
  finding(
    [
      { figure: "3.2%", value: "-3.2%", subject: "alibaba", metric: "price-change" },
      { figure: "7%", value: "7%", subject: registry.entities.has("acme") ? "acme" : "?Acme", metric: "price-change" },
    ],
    [ACME],
  )(article, registry, options);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "readacross-add-"));
  for (const folder of ["entities", "metrics", "publishers"])
    await mkdir(join(root, "content/registry", folder), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(root, "content", path), text);
  await writeFile(join(root, "a.md"), ARTICLE);
});
afterEach(() => rm(root, { recursive: true }));

async function add(
  files: readonly string[],
  request: Partial<AddRequest> = {},
  effects: Partial<AddEffects> = {},
): Promise<(AddOutcome | null)[]> {
  const outcomes = await addArticles(
    {
      files,
      folder: root,
      root,
      content: "content",
      options: { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" },
      today: "2026-11-22",
      body: "text",
      id: null,
      isForced: false,
      isRegistering: false,
      isDry: false,
      ...request,
    },
    { fs: disk, findFacts, now: Date.now(), ask: null, progress: () => undefined, ...effects },
  );
  return [...outcomes];
}

const kindsOf = (outcomes: readonly (AddOutcome | null)[]) => outcomes.map((outcome) => outcome?.kind ?? null);
const rulesOf = (outcomes: readonly (AddOutcome | null)[]) =>
  outcomes.flatMap((outcome) => outcome?.problems.map(({ ruleId }) => ruleId) ?? []);
const reports = async () => (await readdir(join(root, "content/reports")).catch(() => [])).sort();
const textOf = (name: string) => readFile(join(root, "content/reports", name), "utf8");
const NAME = "alibaba-acme-price-change.mdx";

test("the draft stands among the reports, with the day, and nothing else was written", async () => {
  const [outcome] = await add(["a.md"]);
  expect(outcome).toMatchObject({ kind: "fine", path: `content/reports/${NAME}`, problems: [] });
  expect(await reports()).toEqual([NAME]);
  expect(await textOf(NAME)).toMatch(/\nadded: 2026-11-22\n/u);
  expect(await readdir(root)).toEqual(["a.md", "content", "node_modules"]);
  expect(await readdir(join(root, "node_modules/.cache/readacross-add"))).toEqual([]);
});

test("what a killed run left behind is gone after the next", async () => {
  const scratch = join(root, "node_modules/.cache/readacross-add");
  await mkdir(scratch, { recursive: true });
  await writeFile(join(scratch, "a.mdx.1.tmp"), "half");
  await add(["a.md"], {}, { now: Date.now() + 3_600_000 });
  expect(await readdir(scratch)).toEqual([]);
});

test("nothing is written dry", async () => {
  const [outcome] = await add(["a.md"], { isDry: true });
  expect(outcome).toMatchObject({ kind: "fine", path: null, data: { report: { draft: true } } });
  expect(await readdir(root)).toEqual(["a.md", "content"]);
});

describe("an article that is there", () => {
  test.each([
    ["the same bytes", ARTICLE],
    ["the same headline", "# SHARES move\n\nAnother text, which says nothing of the same shares and has no figure.\n"],
  ])("is recognised by %s, and nothing is written", async (_, text) => {
    await add(["a.md"]);
    const before = await textOf(NAME);
    await writeFile(join(root, "b.md"), text);
    const outcomes = await add(["b.md"]);
    expect(kindsOf(outcomes)).toEqual(["content"]);
    expect(rulesOf(outcomes)).toEqual(["article-is-new"]);
    expect(await reports()).toEqual([NAME]);
    expect(await textOf(NAME)).toBe(before);
  });

  test("is known to the file behind it", async () => {
    await writeFile(join(root, "b.md"), `\n${ARTICLE}`);
    expect(kindsOf(await add(["a.md", "b.md"]))).toEqual(["fine", "content"]);
    expect(await reports()).toEqual([NAME]);
  });

  test("is printed dry, with a warning", async () => {
    await add(["a.md"]);
    const [outcome] = await add(["a.md"], { isDry: true });
    expect(outcome).toMatchObject({
      kind: "fine",
      data: { facts: [{}, {}], problems: [{ ruleId: "article-is-new", severity: "warning" }, {}] },
    });
  });

  test("under another name is written beside its draft, and said to be", async () => {
    await add(["a.md"]);
    const noteOf = async (id: string | null) => (await add(["a.md"], { isForced: true, id }))[0]!.problems[0]!.note;
    expect(await noteOf("other")).toMatch(/^Delete one of the two/u);
    expect(await reports()).toEqual([NAME, "other.mdx"]);
    await rm(join(root, "content/reports/other.mdx"));
    expect(await noteOf(null)).toBe("That draft was written anew.");
    expect(await reports()).toEqual([NAME]);
  });

  test("is written anew with force while it is a draft, and beside it once it is a report", async () => {
    await add(["a.md"]);
    await writeFile(join(root, "content/reports", NAME), `${await textOf(NAME)}\nMine.\n`);
    expect(kindsOf(await add(["a.md"], { isForced: true }))).toEqual(["fine"]);
    expect(await reports()).toEqual([NAME]);
    expect(await textOf(NAME)).not.toContain("Mine.");
    const published = (await textOf(NAME)).replace("draft: true", "draft: false");
    await writeFile(join(root, "content/reports", NAME), published);
    expect(kindsOf(await add(["a.md"], { isForced: true }))).toEqual(["fine"]);
    expect(await reports()).toEqual(["alibaba-acme-price-change-2.mdx", NAME]);
    expect(await textOf(NAME)).toBe(published);
  });
});

test("one bad file doesn’t stop the rest", async () => {
  await writeFile(join(root, "empty.md"), "");
  await writeFile(join(root, "b.md"), "# Other\n\nAcme rose 7% and 3.2%.\n");
  const failing: FindFacts = (article, ...rest) => {
    if (article.metadata.headline === "Other") throw new Error("ours");
    return findFacts(article, ...rest);
  };
  const outcomes = await add(["missing.md", "content", "empty.md", "b.md", "a.md"], {}, { findFacts: failing });
  expect(kindsOf(outcomes)).toEqual(["environment", "environment", "content", "internal", "fine"]);
  expect(formatOutcomes(outcomes.filter((each) => each !== null))).toContain("1 of 5 articles became drafts.");
  expect(await reports()).toEqual([NAME]);
});

describe("what the registry lacks", () => {
  test("is proposed, and written where it is wished, so that its facts stand live", async () => {
    const [first] = await add(["a.md"]);
    expect(formatOutcomes([first!])).toMatch(/^The registry lacks .*:\n {2}entities {4}acme\n\n/mu);
    const [second] = await add(["a.md"], { isForced: true, isRegistering: true });
    expect(second).toMatchObject({ kind: "fine", registered: ["content/registry/entities/acme.yaml"] });
    expect(await readFile(join(root, "content/registry/entities/acme.yaml"), "utf8")).toBe(ACME.yaml);
    expect(await textOf("alibaba-acme-price-change.mdx")).toContain("rose [7%](#acme-price-change)");
  });

  test("is its publisher too, who then stands in the draft by name", async () => {
    const text = "# Shares move\n\nSource: Harbour Wire\n\nAlibaba fell 3.2% today. Acme rose 7%.\n";
    await writeFile(join(root, "b.md"), text);
    const [outcome] = await add(["b.md"], { isRegistering: true });
    expect(outcome!.registered).toContain("content/registry/publishers/harbour-wire.yaml");
    const written = await textOf(NAME);
    expect(written).toContain("\n  publisher: harbour-wire\n");
    expect(written).not.toMatch(/siglum|proposed/u);
  });

  test("is never written over an entry", async () => {
    await writeFile(join(root, "content/registry/entities/acme.yaml"), "name: Acme plc\nkind: company\n");
    await add(["a.md"], { isRegistering: true });
    expect(await readFile(join(root, "content/registry/entities/acme.yaml"), "utf8")).toContain("plc");
  });
});

describe("what is in the way stays as it is", () => {
  test.each([true, false])("a folder of that name (forced: %s)", async (isForced) => {
    await mkdir(join(root, "content/reports/x.mdx"), { recursive: true });
    const outcomes = await add(["a.md"], { id: "x", isForced });
    expect(kindsOf(outcomes)).toEqual(["environment"]);
    expect(await readdir(join(root, "content/reports/x.mdx"))).toEqual([]);
  });

  test("a link of that name, and what it leads to", async () => {
    await mkdir(join(root, "content/reports"));
    await writeFile(join(root, "theirs.mdx"), "theirs");
    await symlink(join(root, "theirs.mdx"), join(root, "content/reports/x.mdx"));
    expect(kindsOf(await add(["a.md"], { id: "x", isForced: true }))).toEqual(["environment"]);
    expect(await readFile(join(root, "theirs.mdx"), "utf8")).toBe("theirs");
  });

  test("a file where the folder of reports should be", async () => {
    await writeFile(join(root, "content/reports"), "theirs");
    expect(kindsOf(await add(["a.md"]))).toEqual(["environment"]);
    expect(await readFile(join(root, "content/reports"), "utf8")).toBe("theirs");
  });

  test("a folder of reports that lies outside of the content", async () => {
    await mkdir(join(root, "outside"));
    await symlink(join(root, "outside"), join(root, "content/reports"));
    expect(kindsOf(await add(["a.md"]))).toEqual(["environment"]);
    expect(await readdir(join(root, "outside"))).toEqual([]);
  });
});

test.each(["ENOSPC", "EROFS", "EACCES", "EDQUOT"])(
  "%s is the machine’s fault, said in words, with nothing left behind",
  async (code) => {
    const full: typeof disk.open = async (path, flags, mode) => {
      if (flags !== "wx") return disk.open(path, flags, mode);
      throw Object.assign(new Error(code), { code, syscall: "open", path });
    };
    const outcomes = await add(["a.md"], {}, { fs: { ...disk, open: full } });
    expect(kindsOf(outcomes)).toEqual(["environment"]);
    expect(rulesOf(outcomes)).toEqual(["draft-is-written"]);
    expect(outcomes[0]!.problems[0]!.reason).not.toContain(code);
    expect(await reports()).toEqual([]);
  },
);

describe("an editor who is asked", () => {
  test("gives what the article doesn’t say", async () => {
    const published = { day: "2026-02-09", certainty: "stated", from: "the editor" } as const;
    const [outcome] = await add(
      ["a.md"],
      {},
      {
        ask: (article) =>
          Promise.resolve({
            article: { ...article, metadata: { ...article.metadata, publisher: "deep-news", published } },
            body: "notes",
          }),
      },
    );
    const text = await textOf(outcome!.path!.replace("content/reports/", ""));
    expect(text).toMatch(/source:\n {2}publisher: deep-news\n/u);
    expect(text).toMatch(/ {2}published: 2026-02-09\n/u);
    expect(text).not.toContain("today");
  });

  test("who breaks off leaves nothing of that article and none behind it", async () => {
    await writeFile(join(root, "b.md"), "# Other\n\nAlibaba 3.2% and 7%.\n");
    const outcomes = await add(["a.md", "b.md"], {}, { ask: () => Promise.resolve(null) });
    expect(outcomes).toEqual([null]);
    expect(await reports()).toEqual([]);
  });

  test("whose address is that of a report is told so", async () => {
    await mkdir(join(root, "content/reports"));
    await writeFile(
      join(root, "content/reports/b.md"),
      "---\ntitle: B\nadded: 2026-01-01\nsource: { siglum: BB, url: 'https://a.example/x' }\n---\n",
    );
    const url = "http://www.a.example/x/?utm_source=y#z";
    const outcomes = await add(
      ["a.md"],
      {},
      {
        ask: (article) =>
          Promise.resolve({ article: { ...article, metadata: { ...article.metadata, url } }, body: "text" }),
      },
    );
    expect(rulesOf(outcomes)).toEqual(["article-is-new"]);
    expect(await reports()).toEqual(["b.md"]);
  });
});
