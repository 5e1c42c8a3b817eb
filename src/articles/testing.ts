/** Builders for tests: a small registry, and passages of plain texts. */
import { indexRegistry } from "../model/index-registry.ts";
import type { Entity, EntityKind, Registry } from "../model/registry.ts";
import type { Passage } from "./article.ts";

/** Registered: id, kind, symbols, names (the first its own; Chinese ones are local names). A star: a common word. */
const ENTITIES: readonly (readonly [id: string, kind: EntityKind, symbols: string, names: string])[] = [
  ["alibaba", "company", "09988.HK BABA", "Alibaba, Alibaba Group Holding, 阿里巴巴, 阿里"],
  ["tencent", "company", "00700.HK", "Tencent, Tencent Holdings, 騰訊, 騰訊控股"],
  ["meituan", "company", "03690.HK", "Meituan, 美團"],
  ["kuaishou", "company", "01024.HK", "Kuaishou, 快手"],
  ["xiaomi", "company", "01810.HK", "Xiaomi, Xiaomi Group, 小米, 小米集團"],
  ["smic", "company", "00981.HK 688981.SH", "SMIC, Semiconductor Manufacturing International Corporation, 中芯國際"],
  ["pony-ai", "company", "PONY", "Pony.ai, Pony AI, 小馬智行"],
  ["meta", "company", "META", "*Meta, Meta Platforms"],
  ["oracle", "company", "ORCL", "*Oracle"],
  ["servicenow", "company", "NOW", "ServiceNow"],
  ["goldman-sachs", "institution", "GS", "Goldman Sachs, Goldman, 高盛"],
  ["cicc", "institution", "03908.HK", "CICC, 中金公司"],
  ["csc-financial", "institution", "06066.HK", "CSC Financial, China Securities, 中信建投"],
  ["citic-securities", "institution", "06030.HK", "CITIC Securities, 中信證券"],
  ["wind", "institution", "", "*Wind, Wind Information, 萬得"],
  ["bloomberg", "institution", "", "Bloomberg, 彭博"],
  ["futu", "institution", "FUTU", "Futu, 富途"],
  ["cme-group", "institution", "CME", "CME Group, CME"],
  ["cme-fedwatch", "institution", "", "CME FedWatch, FedWatch, FedWatch Tool"],
  ["federal-reserve", "institution", "", "Federal Reserve, Fed, the Fed, 美聯儲"],
  ["hong-kong-stock-exchange", "institution", "00388.HK", "Hong Kong Stock Exchange, HKEX, 港交所"],
  ["hang-seng-index", "index", "", "Hang Seng Index, HSI, 恒生指數, 恒指"],
  ["hang-seng-tech-index", "index", "", "Hang Seng Tech Index, Hang Seng Tech, 恒生科技指數, 恒生科技"],
  ["nasdaq-100", "index", "", "Nasdaq 100, Nasdaq-100, 納斯達克100指數"],
  ["star-50-index", "index", "", "STAR 50 Index, STAR 50, 科創50指數, 科創50"],
  ["hk-internet-etf", "fund", "513770.SH", "HK Internet ETF, 港股互聯網ETF"],
  ["hong-kong-stock-market", "market", "", "Hong Kong stock market, Hong Kong stocks, 港股"],
  ["mainland-investors", "group", "", "Mainland investors, southbound capital, 南向資金"],
  ["bitcoin", "security", "", "Bitcoin, 比特幣"],
];

const MICS: Readonly<Record<string, string>> = { HK: "XHKG", SH: "XSHG", SZ: "XSHE" };

export function testRegistry(): Registry {
  const entities = ENTITIES.map(([id, kind, symbols, list]): Entity => {
    const written = list.split(", ");
    const [first, ...others] = written.map((name) => name.replace("*", ""));
    return {
      id,
      name: first!,
      kind,
      names: others.filter(isHan).map((name) => ({ lang: "zh-Hant", name, basis: "known" })),
      listings: symbols.split(" ").flatMap((symbol) => {
        const mic = MICS[symbol.split(".")[1] ?? ""] ?? (symbol === "BABA" || symbol === "GS" ? "XNYS" : "XNAS");
        return symbol === "" ? [] : [{ symbol, mic, basis: "known" as const }];
      }),
      codes: [],
      aliases: others.filter((name) => !isHan(name)),
      description: null,
      canAutolink: !written[0]!.startsWith("*"),
      partOf: [],
      place: { path: `content/registry/entities/${id}.yaml`, line: 1, column: 1 },
    };
  });
  return indexRegistry({ entities, metrics: [], publishers: [] });
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

/** Paragraphs; the offsets are those of the text itself. */
export function passages(...texts: readonly string[]): Passage[] {
  return texts.map((text) => ({
    kind: "paragraph",
    text,
    offsets: Array.from({ length: text.length + 1 }, (_, place) => place),
    runs: [],
    section: null,
    cells: [],
  }));
}
