import { beforeAll, describe, expect, it } from "vitest";
import type { Registry } from "../../model/registry.ts";
import { factLines, siteRegistry } from "../../../test/support/article-facts.ts";

/** A text, and what it states: `<subject> | <metric> | <value>`, `~` before what isn’t registered. */
type Row = readonly [text: string, ...facts: string[]];

const MOVES: readonly Row[] = [
  ["騰訊跌2.3%。", "tencent | price-change | -2.3%"],
  ["騰訊(00700)跌2.3%，報412元。", "tencent | price-change | -2.3%", "tencent | share-price | 412 HKD"],
  [
    "恒生科技指數跌1.2%，美團跌3%、小米跌2%。",
    "hang-seng-tech-index | price-change | -1.2%",
    "meituan | price-change | -3%",
    "xiaomi | price-change | -2%",
  ],
  ["騰訊、美團分別跌2%及3%。", "tencent | price-change | -2%", "meituan | price-change | -3%"],
  ["騰訊及阿里巴巴均升逾2%。", "tencent | price-change | over 2%", "alibaba | price-change | over 2%"],
  [
    "恒生指數收報25100點，升412點或1.67%。",
    "hang-seng-index | index-level | 25100 points",
    "hang-seng-index | index-points-change | 412 points",
    "hang-seng-index | price-change | 1.67%",
  ],
  [
    "恒指早盤一度跌1.5%，收市跌0.6%。",
    "hang-seng-index | intraday-price-change | -1.5%",
    "hang-seng-index | price-change | -0.6%",
  ],
  ["恒指高開0.8%。", "hang-seng-index | intraday-price-change | 0.8%"],
  [
    "阿里巴巴（09988.HK）涨超3%，小米（01810.HK）涨近2%。",
    "alibaba | price-change | over 3%",
    "xiaomi | price-change | nearly 2%",
  ],
  ["小米集团盘中跌逾5%。", "xiaomi | intraday-price-change | over -5%"],
  ["快手收跌4.1%，报62.3港元。", "kuaishou | price-change | -4.1%", "kuaishou | share-price | 62.3 HKD"],
  ["MiniMax首日收升109%。", "minimax | first-day-return | 109%"],
  [
    "恒生科技指數累計下跌6.2%，其中騰訊跌3.4%。",
    "hang-seng-tech-index | price-change | -6.2%",
    "tencent | price-change | -3.4%",
  ],
  ["受美團拖累，恒生科技指數跌1.1%。", "hang-seng-tech-index | price-change | -1.1%"],
  [
    "阿里巴巴、腾讯和小米分别上涨4%、1.1%和2.5%。",
    "alibaba | price-change | 4%",
    "tencent | price-change | 1.1%",
    "xiaomi | price-change | 2.5%",
  ],
];

const RESULTS: readonly Row[] = [
  ["騰訊第三季度收入1,672億元人民幣，按年增8%。", "tencent | revenue | 1,672亿 CNY", "tencent | revenue-growth | 8%"],
  [
    "小米营收为1131亿元，同比增长22%；净利润98亿元，同比增长35%。",
    "xiaomi | revenue | 1131亿 CNY",
    "xiaomi | revenue-growth | 22%",
    "xiaomi | net-income | 98亿 CNY",
    "xiaomi | net-income-growth | 35%",
  ],
  ["阿里巴巴收入同比增長5%至2,478億元人民幣。", "alibaba | revenue-growth | 5%", "alibaba | revenue | 2,478亿 CNY"],
  ["美團錄得淨虧損24億元人民幣。", "meituan | net-income | -24亿 CNY"],
  ["中芯國際毛利率為22.6%。", "smic | gross-margin | 22.6%"],
  [
    "快手收入和經調整淨利潤分別為356億元及50億元人民幣。",
    "kuaishou | revenue | 356亿 CNY",
    "kuaishou | adjusted-net-income | 50亿 CNY",
  ],
  ["高盛將騰訊目標價上調至770港元。", "tencent | target-price | 770 HKD"],
  ["騰訊派末期股息每股4.5港元。", "tencent | dividend-per-share | 4.5 HKD"],
  ["騰訊市值突破5萬億港元。", "tencent | market-capitalisation | over 5tn HKD"],
  ["騰訊預測市盈率為18倍。", "tencent | pe-ratio | 18x"],
  ["微信及騰訊旗下應用月活躍賬戶數達14.1億。", "tencent | monthly-active-users | 14.1亿"],
  ["小米季內交付108,796輛新車。", "xiaomi | deliveries | 108,796"],
  ["阿里巴巴回購2.53億美元股份。", "alibaba | share-buyback | 2.53亿 USD"],
];

const MARKET: readonly Row[] = [
  ["港股獲南向資金淨買入75.2億港元。", "hong-kong-stock-market | net-buying | 75.2亿 HKD"],
  ["港股成交額2,684億港元。", "hong-kong-stock-market | turnover | 2,684亿 HKD"],
  ["MiniMax公開發售獲超額認購1,240倍。", "minimax | retail-oversubscription | 1,240x"],
  ["MiniMax集資6.2億美元，發售價165港元。", "minimax | ipo-proceeds | 6.2亿 USD", "minimax | offer-price | 165 HKD"],
];

let registry: Registry;
beforeAll(async () => {
  registry = await siteRegistry();
});

describe.each([
  ["moves of prices", MOVES],
  ["results of companies", RESULTS],
  ["markets", MARKET],
])("%s", (_name, rows) => {
  it.each(rows.map(([text, ...facts]) => ({ text, facts })))("$text", ({ text, facts }) => {
    expect(factLines(text, registry)).toEqual(facts);
  });
});
