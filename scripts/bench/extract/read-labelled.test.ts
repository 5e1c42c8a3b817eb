import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkContent, type CheckedContent } from "../../../src/gate/check-content.ts";
import type { Report } from "../../../src/model/report.ts";
import { readContent } from "../../../src/reader/read-content.ts";
import { site } from "../../../src/site.ts";
import { readLabelled } from "./read-labelled.ts";

const root = resolve(import.meta.dirname, "../../..");
const article = "Tencent fell 3%.\n";
let folder: string;
let content: CheckedContent;
/** A report of the site, as if it were on the article. */
let report: Report;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-labelled-"));
  content = checkContent(await readContent(root, "content"), { ...site, includeDrafts: false });
  const real = content.reports.find(({ id }) => id === "mainland-buyers-step-into-hong-kong-rout")!;
  const sha256 = createHash("sha256").update(article).digest("hex");
  report = { ...real, source: { ...real.source!, sha256 } };
  await writeFile(join(folder, "b.txt"), article);
  await writeFile(join(folder, "c.md"), "Nobody has read this.\n");
  await writeFile(join(folder, "README.md"), "What this folder is.\n");
  await writeFile(join(folder, "a.html"), "<p>Tencent fell 3%.</p>\n");
  await writeFile(
    join(folder, "a.labels.yaml"),
    "headline: A\npublisher: null\npublished: 2026-03-05\nlanguage: en\nentities: []\nfigures: []\n",
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe("a folder of articles", () => {
  const read = () => readLabelled(folder, [report], content.registry.metrics);

  it("has labels beside an article, or in the report that names its sha256, which never says everything", async () => {
    const { files, unlabelled } = await read();
    expect(files.map(({ name, isComplete }) => [name, isComplete])).toEqual([
      ["a.html", true],
      ["b.txt", false],
    ]);
    expect(unlabelled).toEqual(["c.md"]);
  });

  it("takes a report’s facts for labels, one figure for what the same words state of two", async () => {
    const { figures, entities } = (await read()).files[1]!.labels;
    const facts = figures.flatMap((figure) => figure.facts);
    expect(facts).toHaveLength(report.facts.length);
    expect(figures.find(({ words }) => words.startsWith("top two"))?.facts.map(({ subject }) => subject)).toEqual([
      ["tencent"],
      ["alibaba"],
    ]);
    expect(facts.find(({ metric }) => metric[0] === "ipo-proceeds")?.period).toEqual(["once"]);
    expect(entities).toContainEqual({ id: "tencent", also: [] });
  });
});
