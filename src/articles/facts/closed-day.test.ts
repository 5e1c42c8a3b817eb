import { beforeAll, describe, expect, it } from "vitest";
import type { Registry } from "../../model/registry.ts";
import { articleOf, siteRegistry } from "../../../test/support/article-facts.ts";
import { findFacts } from "./find-facts.ts";

let registry: Registry;
beforeAll(async () => {
  registry = await siteRegistry();
});

function factsOf(text: string) {
  return findFacts(articleOf(text, { published: "2026-03-17" }), registry, { homeCurrency: "HKD", text }).facts;
}

describe("A close", () => {
  it("isn’t dated to a weekend", () => {
    const [fact] = factsOf("Tencent shares closed down 2% on March 14, 2026.");
    expect(fact!.period).toBe("unknown");
    expect(fact!.doubts).toContainEqual({ field: "period", reason: "The exchange was closed on 2026-03-14" });
    expect(fact!.confidence).toBeLessThanOrEqual(0.7);
  });

  it("isn’t dated to a holiday of its exchange", () => {
    expect(factsOf("Tencent shares closed down 2% on February 17, 2026.")[0]!.period).toBe("unknown");
  });

  it("keeps a day on which its exchange can have traded", () => {
    const [fact] = factsOf("Tencent shares closed down 2% on March 13, 2026.");
    expect(fact!.period).toBe("2026-03-13");
    expect(fact!.doubts).toEqual([]);
  });
});

describe("What isn’t traded", () => {
  it("may be dated to any day", () => {
    const text = "Tencent announced a dividend per share of HK$4.50 on March 14, 2026.";
    expect(factsOf(text).flatMap(({ doubts }) => doubts.map(({ reason }) => reason))).not.toContain(
      "The exchange was closed on 2026-03-14",
    );
  });
});
