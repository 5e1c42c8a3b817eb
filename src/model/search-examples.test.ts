import { describe, expect, it } from "vitest";
import { sampleListing, sampleModel } from "./pages/sample-site.ts";
import { searchExamples } from "./search-examples.ts";

const kestrel = {
  id: "kestrel",
  name: "Kestrel",
  listings: [sampleListing("09901.HK")],
  names: [{ lang: "zh-Hant", name: "紅隼", basis: "known" as const }],
};
const pe = { id: "pe-ratio", name: "P/E ratio", dimension: "multiple" as const };

describe("examples", () => {
  it("are made of what the site holds, those of one kind together", () => {
    const model = sampleModel({
      entities: [kestrel],
      metrics: [pe],
      publishers: [{ id: "newswire", name: "Newswire", siglum: "NW" }],
      reports: [
        {
          id: "wire",
          source: { publisher: "newswire" },
          tags: ["bear-market"],
          facts: [{ id: "a", subject: "kestrel", metric: "pe-ratio", value: "17.5x", period: "2026-02-03" }],
        },
      ],
    });
    expect(searchExamples(model)).toEqual([
      { kind: "name", query: "Kestrel" },
      { kind: "name", query: "9901" },
      { kind: "name", query: "紅隼" },
      { kind: "fact", query: "kestrel p/e ratio february 2026" },
      { kind: "figure", query: "p/e ratio < 20" },
      { kind: "verdict", query: "single source kestrel" },
      { kind: "publisher", query: "Newswire" },
      { kind: "words", query: "bear market" },
      { kind: "metric", query: "p/e ratio" },
      { kind: "period", query: "february 2026" },
      { kind: "period", query: "2026" },
    ]);
  });

  it("are none where there is no report, whatever is registered", () => {
    expect(searchExamples(sampleModel({ entities: [kestrel], metrics: [pe], reports: [] }))).toEqual([]);
  });

  it("of a report that only has a text are a word of its title", () => {
    const model = sampleModel({ reports: [{ id: "one", title: "On the kestrels, again" }] });
    expect(searchExamples(model)).toEqual([{ kind: "words", query: "kestrels" }]);
  });

  it("don’t come from withdrawn facts", () => {
    const withdrawn = { ruling: "r", date: "2026-02-05", reason: "Misread." };
    const model = sampleModel({
      metrics: [pe],
      reports: [
        {
          id: "one",
          facts: [{ id: "a", subject: "kestrel", metric: "pe-ratio", value: "17.5x", period: "2026-02-03", withdrawn }],
        },
      ],
    });
    const kinds = searchExamples(model).map(({ kind }) => kind);
    expect(kinds).not.toContain("fact");
    expect(kinds).not.toContain("figure");
    expect(kinds).not.toContain("metric");
    expect(kinds).not.toContain("verdict");
  });

  it("have no ticker that could be a year, and none of two spellings that is longer than need be", () => {
    const tickerOf = (symbol: string) => {
      const entity = { id: "kestrel", name: "Kestrel", listings: [sampleListing(symbol)] };
      const reports = [{ id: "one", facts: [{ id: "a", subject: "kestrel", value: "1%" }] }];
      return searchExamples(sampleModel({ entities: [entity], reports }))[1]?.query;
    };
    expect(["02026.HK", "00700.HK", "09901.HK", "600519.SH", "KSTL"].map(tickerOf)).toEqual([
      "02026",
      "0700",
      "9901",
      "600519",
      "KSTL",
    ]);
  });

  it.each([
    [["17.5x"], "up < 20"],
    [["24%"], "up > 20%"],
    [["-7.3%"], "up < -7%"],
    [["10%"], "up > 9%"],
    [["3..5%", "nearly 12%", "5bn USD", "0.5%"], undefined],
  ])("compare with a bound that %s meets", (values, query) => {
    const facts = values.map((value, at) => ({ id: `f${at}`, subject: "kestrel", metric: "up", value }));
    const examples = searchExamples(
      sampleModel({ metrics: [{ id: "up", name: "Up" }], reports: [{ id: "one", facts }] }),
    );
    expect(examples.find(({ kind }) => kind === "figure")?.query).toBe(query);
  });
});
