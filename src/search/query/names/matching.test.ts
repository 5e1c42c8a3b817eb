import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../model/fold.ts";
import type { LookupEntry } from "../lookup.ts";
import { openNames } from "./open-names.ts";
import { SAMPLE_LOOKUP } from "./sample-names.ts";

const names = openNames(SAMPLE_LOOKUP);

function found(query: string): string[] {
  return names.matching(query).map(({ entry }) => entry.id);
}

describe("what is typed leads to its name first", () => {
  it.each([
    ["alib", "alibaba"],
    ["alibaba g", "alibaba"],
    ["ali bab", "alibaba"],
    ["998", "alibaba"],
    ["09988", "alibaba"],
    ["BAB", "alibaba"],
    ["巴巴", "alibaba"],
    ["訊", "tencent"],
    ["讯", "tencent"],
    ["騰訊控股有限公司", "tencent"],
    ["700.h", "tencent"],
    ["hang seng t", "hstech"],
    ["seng tech", "hstech"],
    ["index tech", "hstech"],
    ["tech hang", "hstech"],
    ["9988 alib", "alibaba"],
    ["generale", "société-générale"],
    ["société", "société-générale"],
    ["conductor", "hua-hong"],
    ["p/e", "pe-ratio"],
    ["pe rat", "pe-ratio"],
    ["capital exp", "capex"],
    ["capex", "capex"],
    ["spinoff", "spin-offs"],
    ["mx", "mexc"],
    ["a", "agilent"],
  ])("%s: %s", (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it.each([
    ["Alibabba", "alibaba"],
    ["tencnet", "tencent"],
    ["hang sang index", "hsi"],
    ["kuaihsou", "kuaishou"],
    ["semicondutor", "hua-hong"],
    ["expendature", "capex"],
    ["alibba cl", "alibaba-cloud"],
    ["interncontin", "intercontinental-exchange"],
  ])("with letters put right: %s", (query, id) => {
    expect(names.matching(query)[0]).toMatchObject({ entry: { id }, recognition: "corrected" });
  });
});

it.each([
  ...[
    "",
    "  ",
    "?!",
    "zzqx",
    "好",
    "tension",
    "metal",
    "wine",
    "zebra",
    "future",
    "99889988",
    "12345.HK",
    "ang",
    "ngse",
  ],
  ...["tencent zzqx", "9987", "🦓", "<script>", "alibaba price change", "concept", "services"],
])("“%s” matches nothing", (query) => {
  expect(found(query)).toEqual([]);
});

it("the name itself stands before what begins so, words before parts, entities before tags", () => {
  expect(found("alibaba")).toEqual(["alibaba", "alibaba-cloud"]);
  expect(found("hang")).toEqual(["hsi", "hstech"]);
  expect(names.matching("alibaba").map(({ isWhole }) => isWhole)).toEqual([true, false]);
});

it("among equals the more reported stands first, then the smaller id", () => {
  const tag = (id: string, reports: number): LookupEntry => {
    return { kind: "tag", id, name: id, names: [], symbols: [], reports };
  };
  const entries = [tag("ai-two", 1), tag("ai-one", 1), tag("ai-three", 5)];
  const ids = openNames({ entries, hanFolds: "", examples: [] })
    .matching("ai")
    .map(({ entry }) => entry.id);
  expect(ids).toEqual(["ai-three", "ai-one", "ai-two"]);
});

it("every registered name and every ticker finds its entry as the whole query", () => {
  for (const entry of SAMPLE_LOOKUP.entries) {
    for (const name of [entry.name, ...entry.names, ...entry.symbols]) {
      const wholes = names.matching(name).filter(({ isWhole }) => isWhole);
      expect([name, wholes.map(({ entry: whole }) => whole.id)]).toEqual([name, expect.arrayContaining([entry.id])]);
    }
  }
});

it("one wrong letter anywhere still finds a name of eight letters or more", () => {
  const long = SAMPLE_LOOKUP.entries
    .filter(({ kind, entityKind }) => kind === "entity" && entityKind === "company")
    .filter(({ name }) => /^[A-Za-z ]{8,}$/u.test(name));
  expect(long.length).toBeGreaterThan(3);
  fc.assert(
    fc.property(
      fc.constantFrom(...long),
      fc.nat(),
      fc.constantFrom("put in", "left out", "replaced", "swapped"),
      fc.constantFrom(..."aeiourstlnx"),
      ({ id, name }, at, how, letter) => {
        const place = at % (name.length - 1);
        const [before, here, behind] = [name.slice(0, place), name[place]!, name.slice(place + 1)];
        const written = {
          "put in": before + letter + here + behind,
          "left out": before + behind,
          replaced: before + letter + behind,
          swapped: before + behind[0]! + here + behind.slice(1),
        }[how];
        expect([written, found(written)]).toEqual([written, expect.arrayContaining([id])]);
      },
    ),
  );
});

describe("nearest", () => {
  it("is the name that the fewest letters are wrong of", () => {
    expect(names.nearest("tencentry", 1).map(({ id }) => id)).toEqual(["tencent"]);
    expect(names.nearest("kuwaishu", 2)[0]!.id).toBe("kuaishou");
  });

  it("is what stands before other letters", () => {
    expect(names.nearest("alibabaxyzzy", 1).map(({ id }) => id)).toEqual(["alibaba"]);
  });

  it("is one alone where none is near", () => {
    for (const query of ["zzqxt", "price of wine", "margarine", "metaphysics"]) {
      expect([query, names.nearest(query, 3).length]).toEqual([query, 1]);
    }
  });

  it("is nothing where no name has a letter of it", () => {
    for (const query of ["", "😀", "清库存"]) expect([query, names.nearest(query, 3)]).toEqual([query, []]);
  });

  it("is the same in whatever order the names stand", () => {
    const reversed = openNames({ ...SAMPLE_LOOKUP, entries: SAMPLE_LOOKUP.entries.toReversed() });
    for (const query of ["tencentry", "hang seng tacks", "hongkong tek"]) {
      const ids = names.nearest(query, 3).map(({ id }) => id);
      expect(ids).not.toEqual([]);
      expect(reversed.nearest(query, 3).map(({ id }) => id)).toEqual(ids);
    }
    expect(openNames({ entries: [], hanFolds: "", examples: [] }).nearest("a", 3)).toEqual([]);
  });
});

it("folding twice changes nothing, and the two scripts read alike", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(names.fold(names.fold(text))).toBe(names.fold(text));
    }),
  );
  expect(names.fold("騰訊 Ｐ／Ｅ")).toBe(names.fold("腾讯 p-e"));
  expect(fold("騰訊")).not.toBe(fold("腾讯"));
});

it("knows its entries by kind and id", () => {
  expect(names.entryOf("entity", "alibaba")?.name).toBe("Alibaba");
  expect(names.entryOf("tag", "alibaba")).toBeNull();
});
