/**
 * The quick form of `test/full/sabotage.test.ts`: bodies rendered with one guard left out. The rows that are documented
 * to hold must miss it, so that no change of theirs can make them blind.
 */
import { describe, expect, test } from "vitest";
import { GUARDS } from "../../src/markdown/render-body.ts";
import { AREAS } from "./areas.ts";
import type { HostileInput } from "./hostile-input.ts";
import { runBody, type BodyGuards } from "./run-hostile-body.ts";
import { dangersIn } from "./safe-html.ts";

const bodies = [...AREAS.markup, ...AREAS.mdx].filter(({ path }) => /^reports\/#\.mdx?$/u.test(path));
const harmless = bodies.filter(({ outcome }) => outcome.kind === "harmless");
const refusedBy = (rule: string) =>
  bodies.filter(({ outcome }) => outcome.kind === "refused" && outcome.rules.includes(rule));

/** Rows that don't end as documented. */
function missed(rows: readonly HostileInput[], guards: BodyGuards): HostileInput[] {
  return rows.filter((row) => {
    const { found, expected, html } = runBody(row, guards);
    return found.join() !== expected.join() || dangersIn(html).length > 0;
  });
}

describe.each<[guard: keyof BodyGuards, off: Partial<BodyGuards>, rows: readonly HostileInput[], share: number]>([
  ["sanitize", { sanitize: (tree) => tree }, harmless.slice(0, 90), 0.5],
  ["checkLinksAreSafe", { checkLinksAreSafe: () => [] }, refusedBy("link-is-safe"), 1],
  ["keepLocalPictures", { keepLocalPictures: () => [] }, refusedBy("picture-is-local"), 1],
  ["mdxHoldsNoCode", { mdxHoldsNoCode: () => [] }, refusedBy("mdx-holds-no-code"), 1],
])("%s", (_, off, rows, share) => {
  test("rows hold with it", () => {
    expect(missed(rows, GUARDS).map(({ name }) => name)).toEqual([]);
  });

  test("and miss it", () => {
    const found = missed(rows, { ...GUARDS, ...off });
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeGreaterThanOrEqual(share * rows.length);
  });
});
