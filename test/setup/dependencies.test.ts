/** The table of dependencies in CONTRIBUTING.md names each, with its reason, and nothing that isn't one. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

type Versions = Readonly<Record<string, string>>;
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json")) as {
  readonly [kind in "dependencies" | "devDependencies" | "optionalDependencies"]: Versions;
};
const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });

const table = /^\| dependency \|.*\n\| --- .*\n((?:\|.*\n)+)/mu.exec(read("CONTRIBUTING.md"))?.[1] ?? "";
const rows = table.trimEnd().split("\n");
const named = rows.flatMap((row) => [...row.split("|")[1]!.matchAll(/`([^`]+)`/gu)].map((match) => match[1]!));

test("every dependency stands in the table, once", () => {
  const withoutTypes = installed.filter((name) => !name.startsWith("@types/"));
  expect(named.toSorted()).toEqual([...withoutTypes, "@types/*"].toSorted());
});

test("every line of the table gives a reason", () => {
  for (const row of rows) expect(row.split("|")[2]?.trim(), row).not.toBe("");
});
