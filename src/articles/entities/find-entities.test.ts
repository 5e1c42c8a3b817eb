import { describe, expect, test } from "vitest";
import { passages, testRegistry } from "../testing.ts";
import { findEntities } from "./find-entities.ts";

const registry = testRegistry();

/** Mentions of the last text, as `words=id`, an unregistered one as `words=?name`; anaphors have a `~`. */
function mentionsIn(...texts: readonly string[]): string[] {
  const found = findEntities(passages(...texts), registry).mentionsByPassage.at(-1)!;
  const text = texts.at(-1)!;
  return found.map(
    ({ start, end, id, name, reference }) =>
      `${text.slice(start, end)}=${reference === "anaphor" ? "~" : ""}${id ?? `?${name}`}`,
  );
}

describe("registered entities are found by any of their names, the longest first", () => {
  test.each<[text: string, ...found: string[]]>([
    ["Shares of Tencent gained.", "Tencent=tencent"],
    ["Hang Seng Tech Index rose", "Hang Seng Tech Index=hang-seng-tech-index"],
    ["Hang Seng Tech rose", "Hang Seng Tech=hang-seng-tech-index"],
    [
      "the Hang Seng Index and Hang Seng Tech",
      "Hang Seng Index=hang-seng-index",
      "Hang Seng Tech=hang-seng-tech-index",
    ],
    ["the Hang Seng Tech index", "Hang Seng Tech index=hang-seng-tech-index"],
    ["the Nasdaq-100 and the Nasdaq 100", "Nasdaq-100=nasdaq-100", "Nasdaq 100=nasdaq-100"],
    ["Tencent’s profit rose", "Tencent=tencent"],
    ["Tencent Holdings Ltd. rose", "Tencent Holdings Ltd.=tencent"],
    ["Tencent Holdings Limited rose", "Tencent Holdings Limited=tencent"],
    ["Alibaba-W and Xiaomi Group-W fell", "Alibaba-W=alibaba", "Xiaomi Group-W=xiaomi"],
    ["阿里巴巴-W跌2%", "阿里巴巴-W=alibaba"],
    ["阿里巴巴－Ｗ跌2%", "阿里巴巴－Ｗ=alibaba"],
    ["腾讯控股涨1%", "腾讯控股=tencent"],
    ["騰訊控股升1%", "騰訊控股=tencent"],
    ["騰訊控股有限公司公布業績", "騰訊控股有限公司=tencent"],
    ["中芯国际和中芯國際", "中芯国际=smic", "中芯國際=smic"],
    ["科創50指數、科创50", "科創50指數=star-50-index", "科创50=star-50-index"],
    ["恒指升，恒生科技跌", "恒指=hang-seng-index", "恒生科技=hang-seng-tech-index"],
    ["Robotaxis of Pony.ai run", "Pony.ai=pony-ai"],
    ["Pony. AI is next"],
    ["TENCENT FALLS AS BEIJING ACTS", "TENCENT=tencent"],
    ["bitcoin slid", "bitcoin=bitcoin"],
    ["tencentish words and Fedora hats"],
    ["Southbound Capital Buys the Dip", "Southbound Capital=mainland-investors"],
    ["Fed officials spoke", "Fed=federal-reserve"],
    ["he fed the cat"],
    ["Tencent-backed start-ups", "Tencent=tencent"],
    ["Goldman Sachs Group Inc. rose", "Goldman Sachs Group Inc.=goldman-sachs"],
  ])("%s", (text, ...found) => expect(mentionsIn(text)).toEqual(found));
});

describe("names that are words are names only where their context says so", () => {
  test.each<[text: string, ...found: string[]]>([
    ["Wind power stocks gained"],
    ["Strong wind hit the coast"],
    ["Wind data showed inflows", "Wind=wind"],
    ["according to Wind, turnover fell", "Wind=wind"],
    ["Data from Wind shows it", "Wind=wind"],
    ["The meta question is another"],
    ["Meta fell 3% on Monday", "Meta=meta"],
    ["Meta’s revenue rose", "Meta=meta"],
    ["Microsoft, Meta and others spend", "Meta=meta"],
    ["Shares of Meta fell", "Meta=meta"],
    ["Meta Materials rose"],
    ["An Oracle of the market"],
    ["rivals such as Oracle spend", "Oracle=oracle"],
    ["Oracle CEO Safra Catz spoke", "Oracle=oracle"],
    ["Oracle (ORCL) gained", "Oracle=oracle"],
    ["Wind-powered ships"],
    ["ServiceNow lost 5% and Oracle 2 percent", "ServiceNow=servicenow", "Oracle=oracle"],
    ["據Wind數據", "Wind=wind"],
    ["Everything Is Meta Now in This Market"],
  ])("%s", (text, ...found) => expect(mentionsIn(text).filter((each) => !each.includes("=?"))).toEqual(found));
});

describe("a name that begins another one is not found in it", () => {
  test.each<[text: string, ...found: string[]]>([
    ["Tencent Music Entertainment Group rose 4%", "Tencent Music Entertainment Group=?Tencent Music Entertainment"],
    ["Alibaba Health jumped", "Alibaba Health=?Alibaba Health"],
    ["China Securities Journal reported it", "China Securities Journal=?China Securities Journal"],
    ["騰訊音樂升4%", "騰訊音樂=?騰訊音樂"],
    ["阿里云收入增长", "阿里云=?阿里云"],
    ["小米汽車交付量", "小米汽車=?小米汽車"],
    ["Xinhai Hang Seng Tech ETF fell", "Xinhai Hang Seng Tech ETF=?Xinhai Hang Seng Tech ETF"],
    ["Hang Seng Index futures fell", "Hang Seng Index futures=?Hang Seng Index futures"],
    ["加快手續辦理"],
    ["财富途径增多"],
    ["提高盛產期"],
    ["一千萬得主"],
    ["高盛大漲", "高盛=goldman-sachs"],
    ["與快手合作", "快手=kuaishou"],
  ])("%s", (text, ...found) => expect(mentionsIn(text)).toEqual(found));
});

describe("tickers", () => {
  const symbolsIn = (text: string) =>
    findEntities(passages(text), registry).mentionsByPassage[0]!.map(
      ({ id, name, symbol, reference }) => `${id ?? `?${name}`} ${symbol ?? "-"} ${reference}`,
    );
  test.each<[text: string, ...found: string[]]>([
    ["Alibaba (09988.HK) fell", "alibaba 09988.HK name"],
    ["Alibaba (9988.HK; BABA.US) fell", "alibaba 09988.HK name"],
    ["Alibaba (NYSE: BABA) fell", "alibaba BABA name"],
    ["Alibaba (BABA) fell", "alibaba BABA name"],
    ["阿里巴巴（09988）跌", "alibaba 09988.HK name"],
    ["阿里巴巴-W（9988）跌", "alibaba 09988.HK name"],
    ["騰訊（0700）升", "tencent 00700.HK name"],
    ["騰訊控股（股份代號：700）升", "tencent 00700.HK name"],
    ["中芯國際（688981.SH）升", "smic 688981.SH name"],
    ["$BABA is cheap", "alibaba BABA ticker"],
    ["BABA rose", "alibaba BABA ticker"],
    ["NYSE: BABA rose", "alibaba BABA ticker"],
    ["HKG:9988 rose", "alibaba 09988.HK ticker"],
    ["9988.HK rose", "alibaba 09988.HK ticker"],
    ["00700.HK及09988.HK造好", "tencent 00700.HK ticker", "alibaba 09988.HK ticker"],
    ["（00981.HK）", "smic 00981.HK ticker"],
    ["not NOW, and CEO (AI)"],
    ["Tencent (2024) rose", "tencent - name"],
    ["It rose 0.5 (to 9988 points)"],
    ["Haoyu Ltd (6688.HK) fell", "?Haoyu 06688.HK name"],
    ["Haoyu Ltd. (Nasdaq: HAOY) fell", "?Haoyu HAOY name"],
    ["HK Internet ETF (513770) fell", "hk-internet-etf 513770.SH name"],
    ["feeder funds (Class A 017125; Class C 017126)"],
    ["Tencent (700 HK) fell", "tencent 00700.HK name"],
    ["US$9988 and HK$700"],
  ])("%s", (text, ...found) => expect(symbolsIn(text)).toEqual(found));
});

describe("what the registry lacks is told by how it is named", () => {
  test.each<[text: string, ...found: string[]]>([
    ["Longteng Robotics Ltd rose", "Longteng Robotics Ltd=?Longteng Robotics"],
    ["Haoyu Holdings Inc., a maker of pumps, fell", "Haoyu Holdings Inc.=?Haoyu"],
    ["It bought carmaker Xinyue for cash", "Xinyue=?Xinyue"],
    ["The Longhai 300 Index gained", "Longhai 300 Index=?Longhai 300 Index"],
    ["The Brightfield China Growth Fund lost", "Brightfield China Growth Fund=?Brightfield China Growth Fund"],
    ["analysts at Brightwater Securities wrote", "Brightwater Securities=?Brightwater Securities"],
    ["according to Keenview Research", "Keenview Research=?Keenview Research"],
    ["The S&P 500 fell", "S&P 500=?S&P 500"],
    ["JD.com Inc fell and JD rose", "JD.com Inc=?JD.com", "JD=?JD.com"],
    ["Morgan Stanley said so", "Morgan Stanley=?Morgan Stanley"],
    ["Brent crude rose", "Brent crude=?Brent crude"],
    ["蔚藍科技集團股份有限公司（02788.HK）掛牌", "蔚藍科技集團股份有限公司=?蔚藍科技"],
    ["昨日，星辰電子（688999.SH）公告", "星辰電子=?星辰電子"],
    ["初創公司「月灣智能」融資", "月灣智能=?月灣智能"],
    ["沪深300指数跌", "沪深300指数=?沪深300指数"],
    ["海岳证券表示", "海岳证券=?海岳证券"],
    ["鋰礦股海岳鋰業（02388）跌", "海岳鋰業=?海岳鋰業"],
    ["匯安研究估計，費用下降", "匯安研究=?匯安研究"],
    ["今日科指跌", "科指=hang-seng-tech-index"],
    ["易安恒生科技ETF升", "易安恒生科技ETF=?易安恒生科技ETF"],
    ["China’s GDP grew 5%", "China=?China"],
    ["中國第三季GDP增長4.8%", "中國=?中國"],
    ["本港失業率為3.9%", "本港=?香港"],
  ])("%s", (text, ...found) => expect(mentionsIn(text)).toEqual(found));
});

describe("what only looks like a name is none", () => {
  test.each([
    "Revenue rose 12% on Monday",
    "Hong Kong Fell While New York Gained and Traders Slept",
    "Wang Xiaoming said demand was weak",
    "China and the United States agreed in January",
    "Key Takeaways: What Investors Need to Know",
    "The Consumer Price Index rose",
    "Weekly ETF flows",
    "Chief Executive Officer Lee Ming resigned",
    "內地銀行股造好",
    "監管函件【2025】0123號",
    "新能源汽車10月銷量上升",
    "消費者物價指數上升",
    "多隻基金重倉科技股",
    "Chairman Zhao and President Liu met on Tuesday",
    "In Beijing, Premier Li spoke",
    "Q3 results (GAAP) and EBITDA",
  ])("%s", (text) => expect(mentionsIn(text)).toEqual([]));
});

describe("short forms stand for the name that was given in full", () => {
  test.each<[texts: string[], ...found: string[]]>([
    [["Longteng Robotics Co. listed.", "Longteng rose"], "Longteng=?Longteng Robotics"],
    [["Longteng Soars on Debut", "Longteng Robotics Co. soared"], "Longteng Robotics Co.=?Longteng Robotics"],
    [["中芯國際（00981.HK，下稱「中芯」）發盈喜。", "中芯升3%"], "中芯=smic"],
    [["Shanghai Fuxing Micro Ltd (“Fuxing”) lost.", "Fuxing rose"], "Fuxing=?Shanghai Fuxing Micro"],
    [["Northern Pump Systems Corp (NPS) rose.", "NPS fell"], "NPS=?Northern Pump Systems"],
    [["蔚藍科技集團股份有限公司（02788.HK）掛牌。", "蔚蓝科技涨"], "蔚蓝科技=?蔚藍科技"],
    [["China Solar Ltd rose.", "China said so"]],
  ])("%j", (texts, ...found) => expect(mentionsIn(...texts)).toEqual(found));

  test("a headline may use the short form before the full name is given", () => {
    const found = findEntities(passages("Longteng Soars on Debut", "Longteng Robotics Co. soared"), registry);
    expect(found.mentionsByPassage[0]!.map(({ name }) => name)).toEqual(["Longteng Robotics"]);
  });
});

describe("words that stand for an entity are resolved to the one that is spoken of", () => {
  const anaphorsIn = (...texts: readonly string[]) => mentionsIn(...texts).filter((each) => each.includes("=~"));
  test.each<[texts: string[], ...found: string[]]>([
    [["Tencent rose. The company said so."], "The company=~tencent"],
    [["Tencent rose.", "The group earned more."], "The group=~tencent"],
    [["Tencent rose.", "It reported revenue of 5 billion."], "It=~tencent"],
    [["Tencent cut its forecast."], "its=~tencent"],
    [["Tencent fell as its shares slid."], "its shares=~tencent"],
    [["The Hang Seng Index rose. The benchmark is up 18%."], "The benchmark=~hang-seng-index"],
    [["Hang Seng Tech rose. The gauge is up."], "The gauge=~hang-seng-tech-index"],
    [["HK Internet ETF fell. The fund is small."], "The fund=~hk-internet-etf"],
    [["Tencent rose.", "Goldman Sachs said the company will grow."], "the company=~tencent"],
    [["Tencent rose.", "Goldman Sachs rates the stock buy."], "the stock=~tencent"],
    [["Goldman Sachs upgraded Tencent. The bank expects growth."], "The bank=~goldman-sachs"],
    [["騰訊公布業績。該公司收入上升。"], "該公司=~tencent"],
    [["騰訊公布業績。公司預期增長。"], "公司=~tencent"],
    [["騰訊跌3%。該股年內升40%。"], "該股=~tencent"],
    [["恒指升。該指數年內升20%。"], "該指數=~hang-seng-index"],
    [["恒指升，大市成交增加。"], "大市=~hang-seng-index"],
    [["港股互聯網ETF升，該基金規模增長。"], "該基金=~hk-internet-etf"],
    [["高盛看好騰訊，該行料收入增長。"], "該行=~goldman-sachs"],
    [["騰訊造好，其股價升3%。"], "其=~tencent"],
    [["It is expected that rates fall."]],
    [["Tencent rose. It is expected to rain."]],
    [["The market for chips grows."]],
    [["其中，騰訊升3%。"]],
    [["The company rose."]],
  ])("%j", (texts, ...found) => expect(anaphorsIn(...texts)).toEqual(found));

  describe("in an article about one company its own words stand for it", () => {
    const about = ["Kuaishou reports its quarter", "Kuaishou grew. Kuaishou spent more."];
    const aboutHan = ["快手公布業績", "快手收入上升，快手增加投入。"];
    test.each<[texts: string[], ...found: string[]]>([
      [[...about, "Xiaomi bought ads. The Company expects growth."], "The Company=~kuaishou"],
      [[...about, "Xiaomi bought ads. The Group’s margin rose."], "The Group=~kuaishou"],
      [[...aboutHan, "小米採購設備。公司稱收入上升。"], "公司=~kuaishou"],
      [[...about, "Xiaomi bought ads. The company said so."], "The company=~xiaomi"],
      [[...aboutHan, "小米虧損，小米收入下降，小米裁員。公司稱需求弱。"], "公司=~xiaomi"],
      [["Kuaishou and Xiaomi slid", "Xiaomi fell.", "Meituan fell. The Company said so."], "The Company=~meituan"],
    ])("%j", (texts, ...found) => expect(anaphorsIn(...texts)).toEqual(found));
  });

  test("who publishes figures is no one to be spoken of", () => {
    expect(anaphorsIn("Goldman Sachs upgraded Tencent.", "Bloomberg data showed it. The bank expects growth.")).toEqual(
      ["The bank=~goldman-sachs"],
    );
    expect(anaphorsIn("騰訊造好。", "彭博數據顯示升3%。該行看好。")).toEqual([]);
  });

  test("where two fit, the first is taken with little confidence", () => {
    const text = "Tencent sued Meituan. The company won.";
    const found = findEntities(passages(text), registry).mentionsByPassage[0]!.at(-1)!;
    expect(found).toMatchObject({ id: "tencent", reference: "anaphor" });
    expect(found.confidence).toBeLessThan(0.5);
  });
});

describe("who is named for what it publishes is marked as a source", () => {
  const sourcesIn = (text: string) =>
    findEntities(passages(text), registry)
      .mentionsByPassage[0]!.filter(({ isSource }) => isSource)
      .map(({ name }) => name);
  test.each<[text: string, ...sources: string[]]>([
    ["The National Bureau of Statistics said output rose.", "National Bureau of Statistics"],
    ["LSEG data showed it; Refinitiv and FactSet did too.", "LSEG", "Refinitiv", "FactSet"],
    ["Economists polled by Reuters expected 5%.", "Reuters"],
    ["Bloomberg consensus was 4%.", "Bloomberg"],
    ["國家統計局公布，海關總署數據顯示。", "國家統計局", "海關總署"],
    ["據Wind數據，成交增加。", "Wind"],
    ["LSEG shares fell 3%."],
    ["Goldman Sachs expects 3%."],
    ["Tencent rose."],
  ])("%s", (text, ...sources) => expect(sourcesIn(text)).toEqual(sources));
});
