import { expect, it } from "vitest";
import { sampleListing, sampleModel } from "../model/pages/sample-site.ts";
import { buildLookup, renderLookup } from "./build-lookup.ts";
import type { Lookup } from "./query/lookup.ts";
import { readLookup } from "./query/names/read-lookup.ts";

const model = sampleModel({
  entities: [
    {
      id: "kestrel",
      name: "Kestrel",
      names: [
        { lang: "zh-Hant", name: "紅隼", basis: "known" },
        { lang: "zh-Hans", name: "红隼", basis: "known" },
      ],
      aliases: ["KESTREL", "Kestrel Group", "紅隼"],
      codes: [{ kind: "fund", code: "017125", note: null }],
      listings: [sampleListing("00001.HK")],
    },
  ],
  metrics: [{ id: "capital-expenditure", name: "Capital expenditure", names: ["capex"] }],
  publishers: [{ id: "newswire", name: "Newswire", siglum: "NW" }],
  reports: [
    {
      id: "one",
      source: { publisher: "newswire" },
      tags: ["bear-market"],
      facts: [{ id: "a", subject: "kestrel", value: "1%" }],
    },
    { id: "two", facts: [{ id: "a", subject: "kestrel", value: "2%" }] },
  ],
});

it("knows entities, metrics, tags and publishers by all their names, each once whatever its script", () => {
  expect(buildLookup(model).entries).toEqual([
    {
      kind: "entity",
      id: "kestrel",
      name: "Kestrel",
      localName: { lang: "zh-Hant", name: "紅隼" },
      entityKind: "company",
      names: ["紅隼", "Kestrel Group", "017125"],
      symbols: ["00001.HK"],
      reports: 2,
    },
    {
      kind: "metric",
      id: "capital-expenditure",
      name: "Capital expenditure",
      names: ["capex"],
      symbols: [],
      triggers: [],
      reports: 0,
    },
    { kind: "metric", id: "price-change", name: "price-change", names: [], symbols: [], triggers: [], reports: 2 },
    { kind: "tag", id: "bear-market", name: "Bear market", names: [], symbols: [], reports: 1 },
    { kind: "publisher", id: "newswire", name: "Newswire", names: ["NW"], symbols: [], reports: 1 },
  ]);
});

it("is read as it was built, with or without entries", async () => {
  const read = async (lookup: Lookup) => readLookup(renderLookup(lookup).buffer);
  expect(await read(buildLookup(model))).toEqual(buildLookup(model));
  expect(await read({ entries: [], hanFolds: "", examples: [] })).toEqual({ entries: [], hanFolds: "", examples: [] });
});

it("keeps the Chinese name that is shown, also where another name reads the same", async () => {
  const chinese = sampleModel({
    entities: [
      {
        id: "jade",
        name: "翡翠机械",
        names: [
          { lang: "zh-Hans", name: "翡翠机械", basis: "known" },
          { lang: "zh-Hant", name: "翡翠機械", basis: "known" },
        ],
        aliases: ["Jade\tMachines\nLtd"],
      },
    ],
  });
  const lookup = buildLookup(chinese);
  expect(lookup.entries[0]).toMatchObject({
    localName: { lang: "zh-Hant", name: "翡翠機械" },
    names: ["翡翠機械", "Jade Machines Ltd"],
  });
  expect(await readLookup(renderLookup(lookup).buffer)).toEqual(lookup);
});
