import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { STEPS } from "./adding-an-article.ts";

test("CONTRIBUTING gives the same five steps in the same words", () => {
  const contributing = readFileSync(resolve(import.meta.dirname, "../../../CONTRIBUTING.md"), "utf8");
  expect(STEPS).toHaveLength(5);
  for (const [index, { title, text }] of STEPS.entries())
    expect(contributing).toContain(`\n${index + 1}. **${title}** ${text}\n`);
});
