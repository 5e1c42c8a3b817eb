/** Files that only GitHub reads: what its documentation asks of them, as far as that can be told without it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const folder = join(resolve(import.meta.dirname, "../.."), ".github");
const read = (path: string): unknown => parse(readFileSync(join(folder, path), "utf8"));

describe("the form for an article", () => {
  interface Field {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly unknown[] };
    readonly validations?: { readonly required?: boolean };
  }
  const form = read("ISSUE_TEMPLATE/add-an-article.yml") as Record<string, unknown> & { body: Field[] };
  const fields = form.body.filter(({ type }) => type !== "markdown");

  test("has a name, a description and only keys that forms have", () => {
    expect(form).toMatchObject({ name: expect.stringMatching(/./u), description: expect.stringMatching(/./u) });
    const known = ["name", "description", "body", "assignees", "labels", "title", "type", "projects"];
    expect(Object.keys(form).filter((key) => !known.includes(key))).toEqual([]);
  });

  test("asks in fields of the kinds that there are, each with a label and an id of its own", () => {
    expect(fields.length).toBeGreaterThan(5);
    for (const { type, id, attributes } of fields) {
      expect(["input", "textarea", "dropdown", "checkboxes"]).toContain(type);
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/u);
      expect(attributes.label).toMatch(/./u);
    }
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length);
  });

  test("offers different texts to choose from, and asks whose words may be published", () => {
    for (const { type, attributes } of fields.filter((each) => each.attributes.options)) {
      const options = attributes.options!.map((each) =>
        type === "checkboxes" ? (each as { label: string }).label : each,
      );
      for (const option of options) expect(option).toEqual(expect.stringMatching(/./u));
      expect(new Set(options).size).toBe(options.length);
    }
    expect(fields.find(({ id }) => id === "rights")?.validations?.required).toBe(true);
  });

  test("explains in words", () => {
    for (const { type, attributes } of form.body.filter((each) => each.type === "markdown")) {
      expect([type, attributes.value]).toEqual(["markdown", expect.stringMatching(/./u)]);
    }
  });
});

describe("workflows", () => {
  interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }
  interface Workflow {
    readonly on: unknown;
    readonly permissions: unknown;
    readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>>;
  }

  test.each(readdirSync(join(folder, "workflows")))(
    "%s can only read, and runs nothing that a stranger wrote",
    (name) => {
      const text = readFileSync(join(folder, "workflows", name), "utf8");
      const workflow = read(`workflows/${name}`) as Workflow;
      expect(workflow.on).toEqual({ pull_request: null });
      expect(workflow.permissions).toEqual({ contents: "read" });
      expect(text).not.toMatch(/secrets\.|github\.token|pull_request_target/u);
      const steps = Object.values(workflow.jobs).flatMap((job) => [
        ...(expect(job.permissions).toBeUndefined(), job.steps),
      ]);
      for (const { uses, run, with: settings } of steps) {
        expect(uses ?? "none@").toMatch(/^none@$|^actions\/[a-z-]+@[0-9a-f]{40}$/u);
        if (uses?.startsWith("actions/checkout@")) expect(settings?.["persist-credentials"]).toBe(false);
        expect(run ?? "").not.toContain("${{");
      }
      expect(steps.some(({ run }) => run?.startsWith("npm ci --ignore-scripts"))).toBe(true);
      expect(text).toContain("not been run");
    },
  );
});
