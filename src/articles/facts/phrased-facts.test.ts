import { beforeAll, describe, expect, it } from "vitest";
import type { Registry } from "../../model/registry.ts";
import { factLines, siteRegistry } from "../../../test/support/article-facts.ts";

/** A text, and what it states: `<subject> | <metric> | <value>`, `~` before what isn’t registered, `?` for nothing. */
type Row = readonly [text: string, ...facts: string[]];

const PHRASES: readonly Row[] = [
  [
    "The KraneShares CSI China Internet ETF took in $412 million last week.",
    "kraneshares-csi-china-internet-etf | net-inflow | 412m USD",
  ],
  ["Zhipu AI pulled in $560 million.", "zhipu-ai | ipo-proceeds | 560m USD"],
  [
    "Mainland investors have put HK$1.1 trillion into Hong Kong equities this year.",
    "hong-kong-stock-market | net-inflow | 1.1tn HKD",
  ],
  ["Games contributed 54% of Tencent's total revenues.", "tencent | revenue-share | 54%"],
  ["SMIC trades at 3.1x book.", "smic | pb-ratio | 3.1x"],
  [
    "Tidewell Robotics (02999.HK) sold 122.3 million shares at HK$27.80 apiece.",
    "~Tidewell Robotics | shares-offered | 122.3m",
    "~Tidewell Robotics | offer-price | 27.80 HKD",
  ],
  ["Quicktron jumped 31% on its debut in May.", "quicktron | first-day-return | 31%"],
  ["SMIC ended the quarter with US$4.6 billion in cash.", "smic | cash-balance | 4.6bn USD"],
];

const CARRIED: readonly Row[] = [
  [
    "Mainland investors bought a net HK$87 billion of Tencent. Xiaomi and Meituan followed with HK$61 billion and HK$47 billion.",
    "tencent | net-buying | 87bn HKD",
    "xiaomi | net-buying | 61bn HKD",
    "meituan | net-buying | 47bn HKD",
  ],
  [
    "Tencent reported revenue of RMB 180 billion. It expects between RMB 190 billion and RMB 200 billion this quarter.",
    "tencent | revenue | 180bn CNY",
    "tencent | revenue | 190..200bn CNY",
  ],
  [
    "Tencent earned 38 cents a share, beating the consensus of 31 cents.",
    "tencent | earnings-per-share | 0.38 USD",
    "tencent | earnings-per-share | 0.31 USD",
  ],
  [
    "Tencent turned over 1.38 billion yuan in 2025, a rise of 64%.",
    "tencent | revenue | 1.38bn CNY",
    "tencent | revenue-growth | 64%",
  ],
];

const NEVER_A_PRICE: readonly Row[] = [
  ["Volumes at Tencent slid 2.4%.", "tencent | ? | -2.4%"],
  ["騰訊首季多賺14%。", "tencent | net-income-growth | 14%"],
  ["阿里巴巴上季少賺三成。", "alibaba | net-income-growth | -30%"],
  [
    "騰訊網絡廣告收入增20%至382億元人民幣，佔總收入19%。",
    "tencent | advertising-revenue-growth | 20%",
    "tencent | advertising-revenue | 382亿 CNY",
    "tencent | revenue-share | 19%",
  ],
  [
    "Tencent's cloud revenue jumped 34% while total revenue rose 8%.",
    "tencent | cloud-revenue-growth | 34%",
    "tencent | revenue-growth | 8%",
  ],
];

let registry: Registry;
beforeAll(async () => {
  registry = await siteRegistry();
});

describe.each([
  ["turns of phrase that name a metric", PHRASES],
  ["figures that have the metric of the one before", CARRIED],
  ["what rises and falls without being a price", NEVER_A_PRICE],
])("%s", (_name, rows) => {
  it.each(rows)("%s", (text, ...facts) => {
    expect(factLines(text, registry)).toEqual(facts);
  });
});

describe("a change in basis points", () => {
  it("is one of the yield where a yield moves, and of no central bank", () => {
    const [moved] = factLines("Ten-year Treasury yields have risen 16 basis points to 4.41%.", registry);
    expect(moved).toMatch(/\| bond-yield-change \| 16 bp$/u);
  });
});
