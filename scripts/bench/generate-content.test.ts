import { expect, it } from "vitest";
import { checkContent } from "../../src/gate/check-content.ts";
import { countVerdicts } from "../../src/model/site-model.ts";
import { site } from "../../src/site.ts";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { generateContent } from "./generate-content.ts";

it("is the same for the same seed, and another for another", () => {
  expect([...generateContent(220, 7)]).toEqual([...generateContent(220, 7)]);
  expect([...generateContent(220, 7)]).not.toEqual([...generateContent(220, 8)]);
});

it("is what the content gate takes, with as many facts as were asked for and every verdict among them", () => {
  const content = contentOf(Object.fromEntries(generateContent(1730, 1)));
  const { problems, model } = checkContent(content, { ...site, includeDrafts: false });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(model.facts).toHaveLength(1730);
  const verdicts = countVerdicts(model.factClaims.map(({ verdict }) => verdict));
  for (const [verdict, count] of Object.entries(verdicts)) expect([verdict, count > 0]).toEqual([verdict, true]);
});
