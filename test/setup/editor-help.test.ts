import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkContent } from "../../src/gate/check-content.ts";
import { REGISTRY } from "../../src/gate/examples/example.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { openYamlEditor, type YamlEditor } from "../support/yaml-language-server.ts";

const root = resolve(import.meta.dirname, "../..");
const settings = JSON.parse(readFileSync(join(root, ".vscode/settings.json"), "utf8")) as {
  "yaml.schemas": Record<string, string>;
};

describe("the language server for YAML, as an editor runs it", () => {
  let editor: YamlEditor;
  beforeAll(async () => void (editor = await openYamlEditor(root, settings["yaml.schemas"])));
  afterAll(() => editor.close());

  const entity = "content/registry/entities/new.yaml";

  test("underlines a wrong key, a wrong choice and a wrong form of an entity", async () => {
    const found = await editor.open(
      entity,
      "name: New\nkind: compny\nlistings:\n  - { symbol: N, mic: xhkg }\nautolnk: no\n\n",
    );
    const lines = found.map(({ message, range }) => `${range.start.line + 1} ${message}`);
    expect(lines).toEqual([
      expect.stringMatching(/^2 .*"company", "index"/u),
      expect.stringMatching(/^4 Expected four capitals/u),
      expect.stringMatching(/^5 Property autolnk is not allowed/u),
    ]);
  });

  test("offers the keys that are missing and the choices that there are", async () => {
    const keys = await editor.complete(entity, 5, 0);
    expect(keys).toEqual(expect.arrayContaining(["aliases", "autolink", "partOf"]));
    expect(keys).not.toContain("name");
    expect(await editor.complete(entity, 1, 6)).toEqual(expect.arrayContaining(["company", "index", "fund"]));
  });

  test("says what a field is for", async () => {
    expect(await editor.hover(entity, 0, 1)).toMatch(/name/iu);
  });

  test.each([
    ["a metric", "content/registry/metrics/new.yaml", "name: New\ndimension: per-cent\ndefinition: Of it.\n", 2],
    ["a publisher", "content/registry/publishers/new.yaml", "name: New\nsiglum: new\n", 2],
    ["a ruling", "content/rulings/new.yaml", "withdraws: [a#b]\ndate: 9 February\nreason: Wrong.\n", 2],
    [
      "a report by its header",
      "new.yaml",
      "# yaml-language-server: $schema=schemas/report.schema.json\ntitle: New\nadded: today\n",
      3,
    ],
  ])("underlines what is wrong in %s", async (_, path, text, line) => {
    const found = await editor.open(path, text);
    expect(found.map(({ range }) => range.start.line + 1)).toEqual([line]);
  });

  test("underlines nothing in the registry as it is", async () => {
    for (const kind of ["metrics", "publishers"]) {
      for (const name of readdirSync(join(root, "content/registry", kind))) {
        const path = `content/registry/${kind}/${name}`;
        expect([path, await editor.open(path, readFileSync(join(root, path), "utf8"))]).toEqual([path, []]);
      }
    }
  });
});

test("every registry file names its schema, so that other editors find it too", () => {
  for (const [kind, name] of [
    ["entities", "entity"],
    ["metrics", "metric"],
    ["publishers", "publisher"],
  ] as const) {
    for (const file of readdirSync(join(root, "content/registry", kind))) {
      const first = readFileSync(join(root, "content/registry", kind, file), "utf8").split("\n")[0];
      expect([file, first]).toEqual([file, `# yaml-language-server: $schema=../../../schemas/${name}.schema.json`]);
    }
  }
});

describe("snippets", () => {
  interface Snippet {
    readonly prefix: string;
    readonly body: readonly string[];
  }
  const all = JSON.parse(readFileSync(join(root, ".vscode/readacross.code-snippets"), "utf8")) as Record<
    string,
    Snippet
  >;
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "readacross-snippets-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** As an editor leaves it where every stop is skipped with the tab key. */
  function expand(name: string): string {
    return all[name]!.body.join("\n")
      .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/gu, "$1")
      .replace(/\$\{\d+:([^}]*)\}/gu, "$1")
      .replace(/(?<!\\)\$CURRENT_YEAR/gu, "2026")
      .replace(/(?<!\\)\$CURRENT_(?:MONTH|DATE)/gu, "11")
      .replace(/(?<!\\)\$\d/gu, "")
      .replaceAll("\\$", "$");
  }

  const indented = (text: string) => text.trimEnd().replace(/^/gmu, "  ");

  test("there are six, of different prefixes, without a stop twice", () => {
    expect(Object.values(all).map(({ prefix }) => prefix)).toEqual([
      "report",
      "fact",
      "statement",
      "caveat",
      "entity",
      "metric",
    ]);
    for (const { body } of Object.values(all)) {
      const stops = [...body.join("\n").matchAll(/\$\{?(\d+)/gu)].map(([, stop]) => stop);
      expect(new Set(stops).size).toBe(stops.length);
    }
  });

  test("what they expand to passes the content check", async () => {
    const more = [expand("Statement"), expand("Caveat")].map(indented);
    const report = expand("Report")
      .replace("facts:\n", `facts:\n${indented(expand("Fact"))}\n`)
      .replace(/\n---\n(?=Alibaba)/u, `\nstatements:\n${more[0]}\ncaveats:\n${more[1]}\n---\n`);
    expect(report).toContain("caveats:");
    const files = {
      ...REGISTRY,
      "reports/alibaba-falls.mdx": report,
      "registry/entities/jd-com.yaml": expand("Entity"),
      "registry/metrics/gross-margin.yaml": expand("Metric"),
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, "content", path)), { recursive: true });
      writeFileSync(join(folder, "content", path), text);
    }
    const raw = await readContent(folder, "content");
    const options = { includeDrafts: true, base: "/", homeCurrency: "HKD", language: "en" };
    expect(checkContent(raw, options).problems).toEqual([]);
  });
});
