import { beforeAll, describe, expect, it } from "vitest";
import type { Registry } from "../../model/registry.ts";
import { articleOf, siteRegistry } from "../../../test/support/article-facts.ts";
import { findFacts } from "./find-facts.ts";

let registry: Registry;
beforeAll(async () => {
  registry = await siteRegistry();
});

/** The periods of all figures, in the order of the text. */
function periodsOf(text: string, published: string | null = "2026-04-28", language = "en"): string[] {
  return findFacts(articleOf(text, { published, language }), registry, { homeCurrency: "HKD", text }).facts.map(
    ({ period }) => period,
  );
}

describe("periods of figures that name none", () => {
  it("have the day that the opening names, in the headline above it too", () => {
    expect(periodsOf("# Tencent falls 3%\nTencent fell 3% on September 2, 2025.", null)).toEqual([
      "2025-09-02?",
      "2025-09-02",
    ]);
  });

  it("have the day of their paragraph’s first sentence rather than that of publication", () => {
    expect(periodsOf("二零二六年四月二十八日（星期二）\n騰訊周一升2%。美團跌1%。", "2026-04-28", "zh-Hant")).toEqual([
      "2026-04-27?",
      "2026-04-27?",
    ]);
  });

  it("have the week that a weekly report tells of, but never the year to date", () => {
    expect(periodsOf("Tencent rose 4% in the week to 24 April 2026.\nMeituan fell 1%.")[1]).toContain("2026-04-24");
    expect(periodsOf("Tencent is up 40% this year to date.\nMeituan fell 1%.")[1]).toBe("unknown");
  });

  it("leave a Chinese time behind a figure to the figure behind it", () => {
    expect(periodsOf("騰訊2025年收入增8% 2026年收入增9%", "2026-04-28", "zh-Hant")).toEqual(["2025", "2026"]);
  });
});
