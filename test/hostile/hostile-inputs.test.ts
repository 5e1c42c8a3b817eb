/** Every hostile input, read and checked from memory: it ends as documented, at the very line and column. */
import { describe, expect, test } from "vitest";
import type { HostileInput } from "./hostile-input.ts";
import { bodyHtml, fieldOf, runInput } from "./run-hostile-input.ts";
import { AREAS } from "./areas.ts";
import { dangersIn, textOf } from "./safe-html.ts";

describe.each(Object.entries(AREAS))("%s", (_, inputs) => {
  test.each(inputs.map((input) => [input.name, input] as const))("%s", (_name, input) => {
    expectOutcome(input);
  });
});

function expectOutcome(input: HostileInput): void {
  const ran = runInput(input);
  expect([...ran.found].sort()).toEqual([...ran.expected].sort());
  for (const { reason, note } of ran.checked.problems) {
    expect(reason).toMatch(/^Unexpected .*[^.]$/su);
    expect(note).toMatch(/[.?]$/u);
  }
  const { outcome } = input;
  if (outcome.kind === "refused") return;
  if (outcome.kind === "kept") {
    expect(fieldOf(ran, outcome.field)).toBe(outcome.text);
    return;
  }
  const html = bodyHtml(ran);
  expect(dangersIn(html), html).toEqual([]);
  expect(textOf(html)).toBe(outcome.left);
}

test("there are more than a thousand inputs, no two of them the same", () => {
  const inputs = Object.values(AREAS).flat();
  expect(inputs.length).toBeGreaterThan(1_000);
  const texts = inputs.map(({ path, text }) => `${path} ${typeof text === "function" ? text() : String(text)}`);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  const names = inputs.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
