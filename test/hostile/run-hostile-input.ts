/** One input among the registry that all share, read and checked from memory as the program does it. */
import { checkContent, type CheckedContent } from "../../src/gate/check-content.ts";
import { REGISTRY } from "../../src/gate/examples/example.ts";
import { printQuantity } from "../../src/facts/quantity.ts";
import { renderPlainHtml } from "../../src/markdown/render-plain-html.ts";
import { readDocument } from "../../src/reader/read-document.ts";
import type { BodyPart } from "../../src/markdown/rendered-body.ts";
import type { RawContent } from "../../src/model/raw.ts";
import { contentOf } from "../support/content-in-memory.ts";
import { expectedOf, unmarked, type HostileInput } from "./hostile-input.ts";

const OPTIONS = { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" };
const registry = contentOf(REGISTRY as Readonly<Record<string, string>>);

export interface Ran {
  readonly checked: CheckedContent;
  /** `line:column rule`, as they come. */
  readonly found: readonly string[];
  /** The same as the row has it. */
  readonly expected: readonly string[];
}

/** `id` is the row's own. */
export function runInput(input: HostileInput, id = "hostile"): Ran {
  const path = input.path.replace("#", id);
  const { content } = unmarked(input);
  const [, folder = "", name = "", format] = /^(.+)\/([^/]+)\.(md|mdx|yaml)$/u.exec(path) ?? [];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = { id: name, format: format as "md" | "mdx" | "yaml", file: path, path: `content/${path}` };
  const { document, problems } = readDocument(bytes, file);
  const kind = folder.split("/").at(-1) as "reports" | "entities" | "metrics" | "publishers" | "rulings";
  const raw: RawContent = { ...registry, [kind]: [...registry[kind], document], problems };
  const checked = checkContent(raw, OPTIONS);
  return {
    checked,
    found: checked.problems.map(({ ruleId, place }) => `${place.line}:${place.column} ${ruleId}`),
    expected: expectedOf(input),
  };
}

/** The body of the one report as HTML, facts as links and components as their names. */
export function bodyHtml({ checked }: Ran): string {
  const [report] = checked.reports;
  if (report === undefined) throw new Error("No report was understood");
  return plainHtml(checked.bodies.get(report.id)!.parts, report.id);
}

export function plainHtml(parts: readonly BodyPart[], reportId: string): string {
  return renderPlainHtml(parts, {
    base: "/",
    absolute: (address) => `https://site.example${address}`,
    factHref: (id) => `https://site.example/reports/${reportId}/#${id}`,
    struckNote: () => null,
    component: ({ name }) => `<p>${name}</p>`,
  });
}

/** What stands in a field of the report, or of its first fact as `value`. */
export function fieldOf({ checked }: Ran, field: string): unknown {
  const [report] = checked.reports;
  const path = field.replace("#", "hostile");
  if (field === "value") return report?.facts[0] && printQuantity(report.facts[0].value);
  let value: unknown = field.startsWith("registry.")
    ? { registry: { ...checked.registry, entities: Object.fromEntries(checked.registry.entities) } }
    : report;
  for (const key of path.split(".")) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}
