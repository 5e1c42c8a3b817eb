import { expect, test } from "vitest";
import { DOCUMENTED_RULES } from "../../gate/rules.ts";
import { exampleLines } from "../../gate/example-lines.ts";
import { ruleReference } from "./rule-reference.ts";

const shown = ruleReference(DOCUMENTED_RULES.map((rule) => ({ id: rule.id, exampleLines: exampleLines(rule) })));
const rules = shown.flatMap((group) => group.rules);

test("every rule is shown once, in the order of the rules’ own table", () => {
  expect(rules.map(({ id }) => id)).toEqual(DOCUMENTED_RULES.map(({ id }) => id));
});

test("every rule has an example that something goes from or comes to", () => {
  const withoutChange = rules.filter(({ example }) => example.every(({ mark }) => mark === "stays"));
  expect(withoutChange.map(({ id }) => id)).toEqual([]);
});

test("an example says what goes and what comes", () => {
  expect(rules.find(({ id }) => id === "report-id-is-unique")).toMatchObject({
    isError: true,
    example: [
      { mark: "goes", text: "reports/alibaba-falls.mdx" },
      { mark: "comes", text: "reports/alibaba-falls-again.mdx" },
    ],
  });
});
