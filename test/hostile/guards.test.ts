/** The list of guards fits the code: each change can still be made. That each is missed is `test/full/sabotage.test.ts`. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { GUARDS } from "./guards.ts";

test.each(GUARDS)("$name: can be switched off in $file", ({ file, from, to, tests }) => {
  expect(from).not.toBe("");
  expect(readFileSync(file, "utf8").split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(existsSync(tests)).toBe(true);
});

test("each has a name of its own", () => {
  const names = GUARDS.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
