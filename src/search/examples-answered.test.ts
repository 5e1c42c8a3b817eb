import { expect, it } from "vitest";
import { sampleListing, sampleModel } from "../model/pages/sample-site.ts";
import { buildLookup, renderLookup } from "./build-lookup.ts";
import { factQuestion, indexedSite } from "./facts/testing.ts";
import { openNames } from "./query/names/open-names.ts";
import { readLookup } from "./query/names/read-lookup.ts";
import { readQuery } from "./query/reading/read-query.ts";

const model = sampleModel({
  entities: [
    {
      id: "kestrel",
      name: "Kestrel",
      listings: [sampleListing("02026.HK")],
      names: [{ lang: "zh-Hant", name: "紅隼", basis: "known" }],
    },
  ],
  metrics: [{ id: "pe-ratio", name: "P/E ratio", dimension: "multiple" }],
  publishers: [{ id: "newswire", name: "Newswire", siglum: "NW" }],
  reports: [
    {
      id: "wire",
      source: { publisher: "newswire" },
      tags: ["bear-market"],
      facts: [
        { id: "a", subject: "kestrel", metric: "pe-ratio", value: "17.5x", period: "2026-02-03" },
        { id: "b", subject: "heron", value: "-7.3%", period: "2025-05-03" },
      ],
    },
  ],
});

it("every example that the browser is sent is understood whole, and a fact answers it", async () => {
  const lookup = await readLookup(renderLookup(buildLookup(model)).buffer);
  const names = openNames(lookup);
  const askFacts = indexedSite(model).asking();
  expect(lookup.examples.length).toBeGreaterThan(8);
  for (const { query } of lookup.examples) {
    const { understood, rest } = readQuery(query, names);
    const { count } = await askFacts(factQuestion({ constraints: understood.map(({ constraint }) => constraint) }));
    expect({ query, rest, isAnswered: count > 0 }).toEqual({ query, rest: [], isAnswered: true });
  }
});
