import { beforeAll, describe, expect, it } from "vitest";
import type { Registry } from "../../model/registry.ts";
import { factLines, siteRegistry } from "../../../test/support/article-facts.ts";

/** A text, and what it states: `<subject> | <metric> | <value>`, `~` before what isn’t registered. */
type Row = readonly [text: string, ...facts: string[]];

const MOVES: readonly Row[] = [
  ["Tencent fell 3%.", "tencent | price-change | -3%"],
  ["Shares of Tencent fell 3%.", "tencent | price-change | -3%"],
  ["Tencent's shares rose 2.4% by the close.", "tencent | price-change | 2.4%"],
  ["Alibaba and Meituan both fell over 3%.", "alibaba | price-change | over -3%", "meituan | price-change | over -3%"],
  [
    "Alibaba, Tencent and Xiaomi lost 3%, 2% and 1% respectively.",
    "alibaba | price-change | -3%",
    "tencent | price-change | -2%",
    "xiaomi | price-change | -1%",
  ],
  ["Tencent and Alibaba fell 2.1% and 3.4%.", "tencent | price-change | -2.1%", "alibaba | price-change | -3.4%"],
  ["The drop was led by Kuaishou, which slid 4.2%.", "kuaishou | price-change | -4.2%"],
  ["Tencent shed 3% and Meituan 2%.", "tencent | price-change | -3%", "meituan | price-change | -2%"],
  ["A 5% drop in Xiaomi weighed on the market.", "xiaomi | price-change | -5%"],
  [
    "Tencent led the gainers with a 6.4% rise, followed by Xiaomi, up 3.3%, and Kuaishou, which added 2.7%.",
    "tencent | price-change | 6.4%",
    "xiaomi | price-change | 3.3%",
    "kuaishou | price-change | 2.7%",
  ],
  [
    "China's economy grew 4.9% last year, but investment in property shrank by 11.2%.",
    "~China | gdp-growth | 4.9%",
    "? | investment-growth | -11.2%",
  ],
  [
    "The Hang Seng Index rose 0.4%, and the yield on the 10-year note fell 2 basis points to 4.05%.",
    "hang-seng-index | price-change | 0.4%",
    "? | bond-yield-change | -2 bp",
    "? | bond-yield | 4.05%",
  ],
  [
    "The rout wiped 14% off Tencent and 19% off Alibaba.",
    "tencent | price-change | -14%",
    "alibaba | price-change | -19%",
  ],
  [
    "Shares of Meituan dropped as much as 5.1% before paring losses to end 1.9% down at HK$88.40.",
    "meituan | intraday-price-change | -5.1%",
    "meituan | price-change | -1.9%",
    "meituan | share-price | 88.40 HKD",
  ],
  ["The gauge was dragged lower by a 4% fall in SMIC.", "smic | price-change | -4%"],
  [
    "Hong Kong tech sold off, with Alibaba down 3.1% and Kuaishou off 2.8%.",
    "alibaba | price-change | -3.1%",
    "kuaishou | price-change | -2.8%",
  ],
  [
    "Tencent (00700.HK) gained 1.9% while Meituan (03690.HK) lost 0.6%.",
    "tencent | price-change | 1.9%",
    "meituan | price-change | -0.6%",
  ],
  [
    "Among the biggest movers were Tencent (+2.1%) and Xiaomi (-1.7%).",
    "tencent | price-change | 2.1%",
    "xiaomi | price-change | -1.7%",
  ],
  [
    "The Hang Seng Index closed up 1.2%, while the Hang Seng Tech Index added 2%.",
    "hang-seng-index | price-change | 1.2%",
    "hang-seng-tech-index | price-change | 2%",
  ],
  ["The Hang Seng Index, which had gained on Monday, fell 0.9%.", "hang-seng-index | price-change | -0.9%"],
  ["Meituan was the worst performer, falling 6.3%.", "meituan | price-change | -6.3%"],
  [
    "Nvidia climbed 4% and Microsoft 1.1%, while Oracle dropped 2.5%.",
    "nvidia | price-change | 4%",
    "microsoft | price-change | 1.1%",
    "oracle | price-change | -2.5%",
  ],
  ["Hua Hong: shares dropped over 7%.", "hua-hong | price-change | over -7%"],
  [
    "The Hang Seng Index rose 412 points, or 1.6%, to 25,100.",
    "hang-seng-index | index-points-change | 412 points",
    "hang-seng-index | price-change | 1.6%",
    "hang-seng-index | index-level | 25,100 points",
  ],
  ["Tencent rose 3% to HK$612.50.", "tencent | price-change | 3%", "tencent | share-price | 612.50 HKD"],
  ["Xiaomi closed at HK$41.20, up 2.2%.", "xiaomi | share-price | 41.20 HKD", "xiaomi | price-change | 2.2%"],
  [
    "SMIC fell 5.4% to HK$71.25 and Hua Hong 6.8% to HK$88.10.",
    "smic | price-change | -5.4%",
    "smic | share-price | 71.25 HKD",
    "hua-hong | price-change | -6.8%",
    "hua-hong | share-price | 88.10 HKD",
  ],
  [
    "The Hang Seng Tech Index fell as much as 3.2% before closing 1.8% lower.",
    "hang-seng-tech-index | intraday-price-change | -3.2%",
    "hang-seng-tech-index | price-change | -1.8%",
  ],
  [
    "The Hang Seng Tech Index dropped more than 2% in afternoon trading.",
    "hang-seng-tech-index | intraday-price-change | over -2%",
  ],
  ["Alibaba opened 2% higher.", "alibaba | intraday-price-change | 2%"],
  ["By the midday break the Hang Seng Index was 0.8% lower.", "hang-seng-index | intraday-price-change | -0.8%"],
  ["MiniMax closed up 109% on its first day of trading.", "minimax | first-day-return | 109%"],
  ["Zhipu AI rose 13% on its debut.", "zhipu-ai | first-day-return | 13%"],
  [
    "Year to date, the Hang Seng Index is up 3.9% and Tencent down 6%.",
    "hang-seng-index | price-change | 3.9%",
    "tencent | price-change | -6%",
  ],
  [
    "ServiceNow and Salesforce are down 28% and 26% this year.",
    "servicenow | price-change | -28%",
    "salesforce | price-change | -26%",
  ],
  ["Over five sessions Tencent gave up 9.5%.", "tencent | price-change | -9.5%"],
  ["In Tencent's case the fall came to 4%.", "tencent | price-change | -4%"],
  [
    "Gains of 3% in Alibaba and 2% in Tencent lifted the benchmark.",
    "alibaba | price-change | 3%",
    "tencent | price-change | 2%",
  ],
];

const RESULTS: readonly Row[] = [
  [
    "Tencent's revenue rose 12% to 167.2 billion yuan.",
    "tencent | revenue-growth | 12%",
    "tencent | revenue | 167.2bn CNY",
  ],
  [
    "Tencent reported revenue of 167.2 billion yuan, up 8% from a year earlier.",
    "tencent | revenue | 167.2bn CNY",
    "tencent | revenue-growth | 8%",
  ],
  ["Revenue at Alibaba grew 5% year on year.", "alibaba | revenue-growth | 5%"],
  ["Meituan posted a net loss of RMB 2.4 billion for the third quarter.", "meituan | net-income | -2.4bn CNY"],
  ["Banma made a $220 million net loss in the first quarter.", "banma | net-income | -220m USD"],
  [
    "Xiaomi said net profit jumped 35% to 9.8 billion yuan.",
    "xiaomi | net-income-growth | 35%",
    "xiaomi | net-income | 9.8bn CNY",
  ],
  [
    "Alibaba's revenue and net profit rose 5% and 12% respectively.",
    "alibaba | revenue-growth | 5%",
    "alibaba | net-income-growth | 12%",
  ],
  ["SMIC's gross margin widened to 22.6% from 18.2%.", "smic | gross-margin | 22.6%", "smic | gross-margin | 18.2%"],
  [
    "Nvidia earned $1.20 per share on revenue of $57 billion.",
    "nvidia | earnings-per-share | 1.20 USD",
    "nvidia | revenue | 57bn USD",
  ],
  [
    "Microsoft's capital expenditure came to $34.9 billion in the quarter.",
    "microsoft | capital-expenditure | 34.9bn USD",
  ],
  [
    "Alphabet expects capital expenditures of $175-185 billion in 2026.",
    "alphabet | capital-expenditure | 175..185bn USD",
  ],
  ["Tencent declared a final dividend of HK$4.50 per share.", "tencent | dividend-per-share | 4.50 HKD"],
  ["The market value of Nvidia passed $5 trillion.", "nvidia | market-capitalisation | 5tn USD"],
  ["Alibaba's market capitalisation stands at $380 billion.", "alibaba | market-capitalisation | 380bn USD"],
  ["Tencent had 1.41 billion monthly active users at the end of September.", "tencent | monthly-active-users | 1.41bn"],
  ["Xiaomi delivered 108,796 vehicles in the quarter.", "xiaomi | deliveries | 108,796"],
  ["Meituan employs about 110,000 staff.", "meituan | headcount | about 110,000"],
  ["Alibaba bought back $253 million of its shares.", "alibaba | share-buyback | 253m USD"],
  ["Goldman Sachs raised its target price for Tencent to HK$770.", "tencent | target-price | 770 HKD"],
  ["CICC cut its target price on Meituan by 10% to HK$120.", "meituan | ? | -10%", "meituan | target-price | 120 HKD"],
  ["Tencent trades at 18 times forward earnings.", "tencent | pe-ratio | 18x"],
  ["Alibaba's price-to-earnings ratio is 16x.", "alibaba | pe-ratio | 16x"],
  ["Revenue at Oracle more than doubled.", "oracle | revenue-growth | over 2x"],
  ["Kuaishou's free cash flow was 3.1 billion yuan.", "kuaishou | free-cash-flow | 3.1bn CNY"],
  ["Operating profit at SMIC rose to $310 million.", "smic | operating-income | 310m USD"],
];

const OFFERINGS: readonly Row[] = [
  ["MiniMax raised $620 million in its initial public offering.", "minimax | ipo-proceeds | 620m USD"],
  ["MiniMax priced its shares at HK$165 each.", "minimax | offer-price | 165 HKD"],
  ["MiniMax's retail tranche was oversubscribed 1,240 times.", "minimax | retail-oversubscription | 1,240x"],
  [
    "Investors borrowed HK$148.6 billion in margin financing to apply for MiniMax.",
    "minimax | margin-financing | 148.6bn HKD",
  ],
  ["Quicktron, backed by over $100 million in funding, wants to list.", "quicktron | funding-raised | over 100m USD"],
  ["Zhipu AI pulled in $560 million.", "zhipu-ai | ipo-proceeds | 560m USD"],
];

const MARKET: readonly Row[] = [
  ["Xiaomi attracted HK$987 million in net purchases.", "xiaomi | net-buying | 987m HKD"],
  ["The Nasdaq 100 trades at a P/E ratio of 36.25.", "nasdaq-100 | pe-ratio | 36.25x"],
  [
    "The ETF tracks the CSI HK Internet Index, which is concentrated in Alibaba (19.22%), Tencent (16.46%) and Xiaomi (10.41%).",
    "alibaba | index-weight | 19.22%",
    "tencent | index-weight | 16.46%",
    "xiaomi | index-weight | 10.41%",
  ],
  [
    "Southbound capital recorded a net inflow of HK$7.52 billion into Hong Kong stocks.",
    "hong-kong-stock-market | net-inflow | 7.52bn HKD",
  ],
  [
    "Turnover in the Hong Kong stock market came to HK$268.4 billion.",
    "hong-kong-stock-market | turnover | 268.4bn HKD",
  ],
  [
    "The CME FedWatch tool puts the probability of a cut by the Federal Reserve at 70.6%.",
    "federal-reserve | probability | 70.6%",
  ],
];

const OTHERS: readonly Row[] = [["Alibaba has been listed since 2019."], ["See page 12 of the CSI 300 rules."]];

let registry: Registry;
beforeAll(async () => {
  registry = await siteRegistry();
});

describe.each([
  ["moves of prices", MOVES],
  ["results of companies", RESULTS],
  ["share offerings", OFFERINGS],
  ["markets", MARKET],
  ["what states nothing", OTHERS],
])("%s", (_name, rows) => {
  it.each(rows.map(([text, ...facts]) => ({ text, facts })))("$text", ({ text, facts }) => {
    expect(factLines(text, registry)).toEqual(facts);
  });
});
