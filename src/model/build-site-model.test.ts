import { describe, expect, test } from "vitest";
import type { Fact } from "../facts/fact.ts";
import { buildSiteModel, compareReports } from "./build-site-model.ts";
import { indexRegistry } from "./index-registry.ts";
import type { Entity } from "./registry.ts";
import type { Report } from "./report.ts";

const place = { path: "x", line: 1, column: 1 };

function entity(id: string, ...symbols: string[]): Entity {
  const listings = symbols.map((symbol) => ({ symbol, mic: "XHKG", basis: "stated" as const }));
  return {
    id,
    name: id,
    kind: "company",
    names: [],
    listings,
    codes: [],
    aliases: [],
    description: null,
    canAutolink: true,
    partOf: [],
    place,
  };
}

function report(id: string, fields: Partial<Report> = {}): Report {
  return {
    id,
    path: `${id}.md`,
    format: "md",
    title: id,
    summary: null,
    added: "2026-01-01",
    updated: null,
    correction: null,
    isDraft: false,
    formerly: [],
    source: null,
    tickers: [],
    metrics: [],
    tags: [],
    facts: [],
    statements: [],
    caveats: [],
    body: { text: "", line: 1 },
    place,
    ...fields,
  };
}

// Only the subject matters here: these facts have no registered metric, so they are in no claim.
function factAbout(subject: string): Fact {
  return {
    id: `r#${subject}`,
    subject,
    of: null,
    by: null,
    metric: "none",
    restates: null,
    withdrawn: null,
  } as unknown as Fact;
}

describe("buildSiteModel", () => {
  const registry = indexRegistry({
    entities: [entity("alibaba", "09988.HK", "BABA"), entity("tencent", "00700.HK"), entity("pony-ai", "PONY")],
    metrics: [],
    publishers: [],
  });

  test("tickers of the entities that a report names most often come first, those that only the author gave among them", () => {
    const facts = [factAbout("tencent"), factAbout("alibaba"), factAbout("alibaba")];
    const model = buildSiteModel(registry, [report("r", { facts, tickers: ["PONY"] })]);
    expect(model.tickersByReport.get("r")).toEqual(["09988.HK", "PONY", "00700.HK"]);
  });

  test("the listing that the author gives stands for its entity", () => {
    const model = buildSiteModel(registry, [report("r", { facts: [factAbout("alibaba")], tickers: ["BABA"] })]);
    expect(model.tickersByReport.get("r")).toEqual(["BABA"]);
  });

  test("reports come newest first, whatever the order in which they were read", () => {
    const [a, b, c] = [report("a"), report("b", { added: "2026-02-01" }), report("c")];
    const ids = (reports: readonly Report[]) => buildSiteModel(registry, reports).reports.map(({ id }) => id);
    expect(ids([a, b, c])).toEqual(["b", "a", "c"]);
    expect(ids([c, b, a])).toEqual(["b", "a", "c"]);
    expect(compareReports(a, a)).toBe(0);
  });
});
