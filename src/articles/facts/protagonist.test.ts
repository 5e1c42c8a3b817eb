import { beforeAll, describe, expect, it } from "vitest";
import type { Registry } from "../../model/registry.ts";
import { factLines, siteRegistry } from "../../../test/support/article-facts.ts";

let registry: Registry;
beforeAll(async () => {
  registry = await siteRegistry();
});

const RESULTS = `# Larkmoor Systems raises dividend after strong half
Larkmoor Systems beat forecasts in the half year as shipments of its pumps recovered, the company said.
Larkmoor Systems competes with Alibaba and supplies Tencent.
`;

describe("The protagonist of an article", () => {
  it("is what sentences without a subject are about, though others were named last", () => {
    expect(
      factLines(`${RESULTS}Revenue rose 12% to $41 million, and net profit reached $6 million.`, registry),
    ).toEqual([
      "~Larkmoor Systems | revenue-growth | 12%",
      "~Larkmoor Systems | revenue | 41m USD",
      "~Larkmoor Systems | net-income | 6m USD",
    ]);
  });

  it("is what `the company` means after a competitor was compared with it", () => {
    const text = `${RESULTS}Margins are thinner than those of Xiaomi. The company posted a net loss of $3 million.`;
    expect(factLines(text, registry)).toEqual(["~Larkmoor Systems | net-income | -3m USD"]);
  });

  it("gives way to another subject for that sentence only", () => {
    const text = `${RESULTS}Larkmoor's gross margin was 21%; Nvidia's is around 75%. Net profit was $6 million.`;
    expect(factLines(text, registry)).toEqual([
      "~Larkmoor Systems | gross-margin | 21%",
      "nvidia | gross-margin | about 75%",
      "~Larkmoor Systems | net-income | 6m USD",
    ]);
  });

  it("gives way to another for a paragraph that begins with it", () => {
    const text = `${RESULTS}Xiaomi had a better half. Its revenue grew 30%. Net profit was $6 million.`;
    expect(factLines(text, registry)).toEqual(["xiaomi | revenue-growth | 30%", "xiaomi | net-income | 6m USD"]);
  });

  it("is found in Chinese, past a broker and a customer", () => {
    const text = `# 嶺岸科技中期多賺兩成
嶺岸科技（02987）公布中期業績，收入12億港元，按年升8%。
嶺岸科技主要客戶包括小米及騰訊。毛利率為31%。
高盛看好行業前景。期內純利2.1億港元。`;
    expect(factLines(text, registry).slice(1)).toEqual([
      "~嶺岸科技 | revenue | 12亿 HKD",
      "~嶺岸科技 | revenue-growth | 8%",
      "~嶺岸科技 | gross-margin | 31%",
      "~嶺岸科技 | net-income | 2.1亿 HKD",
    ]);
  });

  it("isn’t there in a report on a market, where the sentence before goes on", () => {
    const text = `# Hang Seng slips as Tencent drags
The Hang Seng Index fell 0.4% and the Hang Seng Tech Index lost 1.1%.
Tencent dropped 2%. Alibaba gained 1%. Meituan rose 3%. The shares closed at HK$120.`;
    expect(factLines(text, registry).at(-1)).toBe("meituan | share-price | 120 HKD");
  });

  it("is never the broker who judges others", () => {
    const text = `# Goldman lifts Tencent target
Goldman Sachs raised its target for Tencent to HK$700. Goldman Sachs expects revenue to reach RMB 800 billion.
Goldman Sachs likes Meituan too. Revenue rose 12%.`;
    expect(factLines(text, registry).filter((line) => line.startsWith("goldman-sachs"))).toEqual([]);
  });
});
