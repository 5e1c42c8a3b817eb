/** The files from which the search answers questions about facts, as they were built. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/model/fold.ts";
import type { Constraint } from "../../src/search/query/reading.ts";
import { askFacts } from "../../src/search/query/facts/ask-facts.ts";
import { builtSite } from "../support/built-sites.ts";
import type { FactRow } from "../support/data-rows.ts";
import { readDist } from "../support/dist.ts";

const chosen = { ticker: [], metric: [], publisher: [], tag: [], year: [], verdict: [] };

describe.each(["real", "every-verdict-in-subfolder"] as const)("of the site %s", (name) => {
  const dist = readDist(builtSite(name));
  const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
  const ask = askFacts(
    (address) => {
      const path = address.slice(1);
      const bytes = dist.files.includes(path) ? readFileSync(join(dist.folder, path)) : null;
      return Promise.resolve(bytes && Uint8Array.from(bytes).buffer);
    },
    { fold, entryOf: () => null },
  );
  const idsFor = async (...constraints: Constraint[]) => {
    const { count, lines } = await ask({ constraints, words: [], chosen, sort: "relevance" });
    const found = await lines(0, facts.length);
    expect(found).toHaveLength(count);
    return found.map(({ id }) => id).toSorted();
  };
  const idsWhere = (test: (fact: FactRow) => boolean) =>
    facts
      .filter(test)
      .map(({ id }) => id)
      .toSorted();

  test("they are a handful", () => {
    const files = dist.files.filter((path) => path.startsWith("search/facts"));
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThan(9);
  });

  test("each fact of the data is found by its metric, by whom it names, and by its verdict", async () => {
    for (const metric of new Set(facts.map((fact) => fact.metric)))
      expect(await idsFor({ kind: "metric", ids: [metric] })).toEqual(idsWhere((fact) => fact.metric === metric));
    for (const { subject } of facts)
      expect(await idsFor({ kind: "entity", ids: [subject.id] })).toEqual(
        idsWhere(({ subject: own, of, by }) => [own.id, of, by].includes(subject.id)),
      );
    for (const status of ["corroborated", "syndicated", "single-source", "disputed", "withdrawn"] as const)
      expect(await idsFor({ kind: "verdict", statuses: [status] })).toEqual(
        idsWhere(({ verdict, withdrawn }) => (withdrawn === null ? verdict : "withdrawn") === status),
      );
  });
});
