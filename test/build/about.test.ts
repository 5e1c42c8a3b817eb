/** The page on the method says how an article becomes a report, and holds the references that its author needs. */
import { expect, test } from "vitest";
import { DOCUMENTED_RULES } from "../../src/gate/rules.ts";
import { MAX_DEPTH } from "../../src/markdown/limits.ts";
import { STEPS } from "../../src/messages/messages.ts";
import { reportSchema } from "../../src/model/report-schema.ts";
import { schemaFields } from "../../src/model/schema-fields.ts";
import { LIMITS } from "../../src/reader/limits.ts";
import { builtSite } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";
import { select } from "../support/html.ts";

const page = readDist(builtSite("real")).page("/about/").elements;

test("gives the recipe in five steps, with their commands", () => {
  const steps = select(select(page, "ol", { class: "recipe" })[0]!.inside, "li").map(({ text }) => text);
  expect(steps).toHaveLength(STEPS.length);
  for (const [index, { title, text }] of STEPS.entries())
    expect(steps[index]).toBe(`${title} ${text.replaceAll("`", "")}`);
});

test("has every field of the schema in the reference of the front matter", () => {
  const reference = select(page, "section", { "aria-labelledby": "fields" })[0]!;
  const names = select(reference.inside, "th", { scope: "row" }).map(({ inside }) => select(inside, "code")[0]!.text);
  expect(names).toEqual(schemaFields(reportSchema).map(({ path }) => path));
});

test("has every rule with what mending its example changes", () => {
  const rules = select(page, "section", { class: "rule" });
  const ids = rules.map(({ inside }) => select(select(inside, "h4")[0]!.inside, "code")[0]!.text);
  expect(ids).toEqual(DOCUMENTED_RULES.map(({ id }) => id));
  for (const { inside } of rules)
    expect(select(inside, "ins").length + select(inside, "del").length).toBeGreaterThan(0);
});

test("names the limits that the code holds", () => {
  const safety = select(page, "section", { "aria-labelledby": "safety" })[0]!;
  const limits = select(safety.inside, "td").map(({ text }) => text);
  const { fileBytes, yamlBytes, yamlDepth } = LIMITS;
  const sizes = [`${fileBytes / 1e6} MB`, `${yamlBytes / 1e3} kB`, `${yamlDepth} deep`, `${MAX_DEPTH} deep`];
  expect(limits).toEqual(sizes.map((size) => expect.stringContaining(size) as string));
});
