import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { canonicalPeriod, parsePeriod } from "../src/facts/period.ts";
import { parseQuantity, printQuantity } from "../src/facts/quantity.ts";
import { REGISTRY, type ExampleFiles } from "../src/gate/examples/example.ts";
import { DOCUMENTED_RULES } from "../src/gate/rules.ts";
import { editorFormOf } from "../src/model/editor-forms.ts";
import { editorSchemas, printSchema } from "../src/model/editor-schemas.ts";
import { FIELD_RULES } from "../src/model/rules/field-rules.ts";

const root = resolve(import.meta.dirname, "..");
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(
  [...editorSchemas()].map(([name, schema]) => [name.split(".")[0]!, ajv.compile(schema)] as const),
);

/** What an editor would underline; null where no schema is for such a file, or where its YAML doesn't parse. */
function complaints(path: string, text: string): string[] | null {
  const kind = kindOf(path);
  if (kind === null) return null;
  const yaml = kind === "report" ? /^---\r?\n(.*?)^---\s*$/msu.exec(text)?.[1] : text;
  let value: unknown;
  try {
    value = parse(yaml ?? "");
  } catch {
    return null;
  }
  const validate = validators.get(kind)!;
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${path}${instancePath} ${message}`);
}

function kindOf(path: string): string | null {
  if (/^reports\/(?!README)[^/]+\.mdx?$/u.test(path)) return "report";
  const registry = /^registry\/(entities|metrics|publishers)\/[^/]+\.ya?ml$/u.exec(path)?.[1];
  if (registry) return { entities: "entity", metrics: "metric", publishers: "publisher" }[registry]!;
  return /^rulings\/[^/]+\.ya?ml$/u.test(path) ? "ruling" : null;
}

function complaintsOf(files: ExampleFiles): string[] {
  return Object.entries(files).flatMap(([path, file]) =>
    typeof file === "string" ? (complaints(path, file) ?? []) : [],
  );
}

test("the committed schemas say what the format says (`npm run schemas` writes them)", () => {
  const committed = readdirSync(join(root, "schemas")).sort();
  expect(committed).toEqual([...editorSchemas().keys()].sort());
  for (const [name, schema] of editorSchemas()) {
    expect(readFileSync(join(root, "schemas", name), "utf8")).toBe(printSchema(schema));
  }
});

test("nothing in the site's own content is underlined", () => {
  const paths = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" });
  const checked = paths.map((path) => path.replaceAll("\\", "/")).filter((path) => kindOf(path) !== null);
  expect(checked.length).toBeGreaterThan(80);
  for (const path of checked) {
    expect(complaints(path, readFileSync(join(root, "content", path), "utf8"))).toEqual([]);
  }
});

/** Rules of single fields that an editor can't tell: real days of a month, and words that are counted. */
const UNTOLD = new Set(["date-is-real", "period-is-real", "words-are-few"]);

describe("the rules' own examples", () => {
  test.each(DOCUMENTED_RULES)("of $id: the good one isn't underlined", ({ good, hasRegistry = true }) => {
    expect(complaintsOf(hasRegistry ? { ...REGISTRY, ...good } : good)).toEqual([]);
  });

  test.each(DOCUMENTED_RULES.filter(({ id }) => id in FIELD_RULES && !UNTOLD.has(id)))(
    "of $id: the bad one is",
    ({ bad }) => expect(complaintsOf(bad).length).toBeGreaterThan(0),
  );
});

describe("no form refuses what the check accepts", () => {
  const fits = (form: ReturnType<typeof editorFormOf>, text: string) => new RegExp(form.pattern!, "u").test(text);

  test.each([
    ["value-is-quantity", "nearly -15%"],
    ["value-is-quantity", "175..185bn USD"],
    ["value-is-quantity", "-2..3%"],
    ["value-is-quantity", "1,240x"],
    ["value-is-quantity", "7.5 亿 HKD"],
    ["value-is-quantity", "24 percentage points"],
    ["value-is-quantity", "16 倍"],
    ["value-is-quantity", "16×"],
    ["value-is-quantity", "at-least  3 million USD"],
    ["value-is-quantity", "+0.5 bp"],
    ["period-is-real", "2026-02-02?/2026-02-06?"],
    ["period-is-real", "2025-Q4~"],
    ["period-is-real", "2025-23"],
    ["period-is-real", "../2026-02"],
    ["period-is-real", "2015/"],
    ["period-is-real", "199X/2010"],
    ["period-is-real", "2025-XX-XX"],
    ["period-is-real", "2025-02-XX"],
  ] as const)("%s: %s", (rule, text) => {
    expect((rule === "period-is-real" ? parsePeriod : parseQuantity)(text).ok).toBe(true);
    expect(fits(editorFormOf(rule), text)).toBe(true);
  });

  test.each(["$620m", "15 %%%1", "1e400", "tens of billions", "15-20%", "007"])("and %s is no quantity", (text) => {
    expect(parseQuantity(text).ok).toBe(false);
    expect(fits(editorFormOf("value-is-quantity"), text)).toBe(false);
  });

  test("whatever parses as a period or quantity fits its pattern", () => {
    const pieces =
      "0 1 2 5 9 . .. , - − + / ? ~ % X Q W unknown nearly over at-least k m bn tn 万亿 億 pp bp x pctl rank points USD HKD times percent"
        .split(" ")
        .concat(" ", "2026", "2025-", "-02", "-31", "100");
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((each) => each.join(""));
    fc.assert(
      fc.property(text, (written) => {
        const [period, quantity] = [parsePeriod(written), parseQuantity(written)];
        if (period.ok) expect(fits(editorFormOf("period-is-real"), written)).toBe(true);
        if (period.ok) expect(fits(editorFormOf("period-is-real"), canonicalPeriod(period.value))).toBe(true);
        if (quantity.ok) expect(fits(editorFormOf("value-is-quantity"), written)).toBe(true);
        if (quantity.ok) expect(fits(editorFormOf("value-is-quantity"), printQuantity(quantity.value))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
