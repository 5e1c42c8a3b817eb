import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isKebab, isReserved, MAX_ID_LENGTH } from "../facts/identifier.ts";
import { RULES } from "../model/rules.ts";
import { LIMITS, tooLarge } from "./limits.ts";

test("rules name the limits as they are", () => {
  expect(RULES["file-is-small"].state).toContain(tooLarge("file", 0).expected);
  expect(RULES["file-is-small"].state).toContain(tooLarge("file", 0, LIMITS.yamlBytes).expected);
  expect(RULES["yaml-is-plain"].state).toContain(`at most ${LIMITS.yamlDepth} levels`);
  expect(RULES["file-name-is-id"].state).toContain(`at most ${MAX_ID_LENGTH} small letters`);
});

test("no id can be the name of a page or folder of the site", () => {
  const pages = readdirSync("src/pages", { recursive: true, encoding: "utf8" }).flatMap((path) =>
    path.split(/[\\/]/u).map((part) => part.replace(/\.astro$/u, "")),
  );
  const folders = readdirSync("public", { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? each.name : [],
  );
  const own = [...pages, ...folders].filter(isKebab);
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((name) => !isReserved(name))).toEqual([]);
});
