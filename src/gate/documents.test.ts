import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { RawContent } from "../model/raw.ts";
import { readContent } from "../reader/read-content.ts";
import { readDocument } from "../reader/read-document.ts";
import { site } from "../site.ts";
import { checkContent } from "./check-content.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What stands in a fence of that language, in order. */
async function fencesOf(file: string, language: string): Promise<string[]> {
  const text = await readFile(`${root}/${file}`, "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gmsu"))].map(([, fence]) => fence!);
}

async function problemsWith(folder: "reports" | "entities" | "metrics" | "rulings", text: string): Promise<string[]> {
  const raw = await readContent(root, "content");
  const format = folder === "reports" ? "mdx" : "yaml";
  const { document, problems } = readDocument(new TextEncoder().encode(text), {
    id: "pasted",
    format,
    file: "",
    path: `pasted.${format}`,
  });
  const pasted: RawContent = { ...raw, [folder]: [...raw[folder], document], problems: [...raw.problems, ...problems] };
  return checkContent(pasted, { ...site, base: "/", includeDrafts: true }).problems.map(({ reason }) => reason);
}

test("what README and CONTRIBUTING show passes as it stands", async () => {
  const [example] = await fencesOf("README.md", "mdx");
  const [report, company, metric, ruling] = await fencesOf("CONTRIBUTING.md", "yaml");
  expect(await problemsWith("reports", example!)).toEqual([]);
  expect(await problemsWith("reports", `---\n${report}---\n`)).toEqual([]);
  expect(await problemsWith("entities", company!)).toEqual([]);
  expect(await problemsWith("metrics", metric!)).toEqual([]);
  expect(await problemsWith("rulings", ruling!)).toEqual([]);
});
