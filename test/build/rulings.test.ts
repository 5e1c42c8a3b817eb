/** A ruling that comes later changes what is built, although no report does and everything else is taken over. */
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, makeScratch, projectFolder } from "../support/build-site.ts";
import { everyVerdict } from "../support/built-sites.ts";
import type { ClaimRow, FactRow } from "../support/data-rows.ts";
import { readDist } from "../support/dist.ts";
import { select } from "../support/html.ts";

const DAY = "kestrel/price-change.2026-03-03";
const RULING = `withdraws: [chinese-account#day, times-on-kestrel#day]
date: 2026-03-10
reason: Both desks took it back.
`;

const scratch = makeScratch();
afterAll(scratch.remove);

let before: Seen;
let after: Seen;
beforeAll(async () => {
  const content = join(scratch.folder, "content");
  cpSync(join(projectFolder, everyVerdict), content, { recursive: true });
  before = await build(content);
  writeFileSync(join(content, "rulings/taken-back.yaml"), RULING);
  after = await build(content);
});

test("the data has as many facts, the ruled ones withdrawn, and the verdict that is left", () => {
  expect(before.verdict).toBe("corroborated");
  expect(after.verdict).toBe("syndicated");
  expect(after.factCount).toBe(before.factCount);
  expect(after.withdrawn.filter((id) => !before.withdrawn.includes(id))).toEqual([
    "chinese-account#day",
    "times-on-kestrel#day",
  ]);
});

describe.each([
  "/reports/times-on-kestrel/",
  "/entities/kestrel/",
  "/metrics/price-change/",
  "/publishers/harbour-times/",
])("%s", (address) => {
  test("shows the withdrawn figure with the reason, and didn’t before", () => {
    expect(before.textOf(address)).not.toContain("Both desks took it back.");
    expect(after.textOf(address)).toContain("Both desks took it back.");
    expect(after.textOf(address)).toContain("10 March 2026");
  });
});

test("the claim’s row has the sources that are left, and the report’s list says what was withdrawn", () => {
  expect(before.readingsOf(DAY)).toEqual(["CA", "EP", "HT", "MW"]);
  expect(after.readingsOf(DAY)).toEqual(["EP", "MW"]);
  expect(after.textOf("/reports/")).toContain("1 withdrawn");
});

test("the publisher’s counts leave it out", () => {
  const n = (seen: Seen) => Number(/n = (\d+)/u.exec(seen.textOf("/publishers/harbour-times/"))?.[1]);
  expect(n(after)).toBe(n(before) - 1);
});

interface Seen {
  readonly verdict: string | undefined;
  readonly factCount: number;
  readonly withdrawn: readonly string[];
  readonly textOf: (address: string) => string;
  /** Sigla of the sources that say something in a claim's row on its entity's page. */
  readonly readingsOf: (claim: string) => string[];
}

/** Over what the build before left, as a user builds again; all pages are read here, before the next build. */
async function build(content: string): Promise<Seen> {
  const built = await buildSite(scratch.folder, "ruled", { content });
  expect(built.code, built.output).toBe(0);
  const dist = readDist(built);
  expect(dist.pages).not.toHaveLength(0);
  const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
  const { claims } = dist.json<{ claims: ClaimRow[] }>("data/claims.json");
  const mainOf = (address: string) => select(dist.page(address).elements, "main")[0]!;
  return {
    verdict: claims.find(({ id }) => id === DAY)?.verdict,
    factCount: facts.length,
    withdrawn: facts.filter(({ withdrawn }) => withdrawn !== null).map(({ id }) => id),
    textOf: (address) => mainOf(address).text,
    readingsOf: (claim) => {
      const [entity, anchor] = claim.split("/") as [string, string];
      const [row] = select(mainOf(`/entities/${entity}/`).inside, "tbody", { id: anchor });
      const cells = select(row!.inside, "td").filter(({ attributes }) => attributes.has("data-source"));
      return cells
        .flatMap(({ inside }) => select(inside, "a"))
        .filter(({ attributes }) => attributes.get("class")?.split(" ").includes("sig"))
        .map(({ text }) => text.trim())
        .sort();
    },
  };
}
