/** Names to test with: what a registry of this site holds, in small. */
import type { Lookup, LookupEntry } from "../lookup.ts";

type Sample = Partial<LookupEntry> & Pick<LookupEntry, "kind" | "id" | "name">;

function sample(fields: Sample): LookupEntry {
  return { names: [], symbols: [], reports: 1, ...fields };
}

function company(name: string, symbols: readonly string[], names: readonly string[] = []): LookupEntry {
  const id = name.toLowerCase().replaceAll(" ", "-");
  return sample({ kind: "entity", id, name, entityKind: "company", names, symbols });
}

const ENTRIES: readonly LookupEntry[] = [
  { ...company("Alibaba", ["09988.HK", "BABA"], ["阿里巴巴", "Alibaba Group", "阿里"]), reports: 4 },
  { ...company("Tencent", ["00700.HK"], ["騰訊"]), reports: 3 },
  company("Kuaishou", ["01024.HK"], ["快手"]),
  company("Hua Hong", ["01347.HK", "688347.SH"], ["華虹半導體", "Hua Hong Semiconductor"]),
  company("Goldman Sachs", ["GS"]),
  company("CK Hutchison", ["00001.HK"], ["長和"]),
  company("Futu", ["FUTU"], ["Futu News", "富途"]),
  company("Transsion", [], []),
  company("Société Générale", []),
  company("ServiceNow", ["NOW"]),
  company("Li Auto", ["02015.HK"]),
  company("Sofar", []),
  company("Allstate", ["ALL"]),
  company("Agilent", ["A"]),
  company("Intercontinental Exchange", ["ICE"]),
  { ...company("Meta", ["META"], ["Meta Platforms"]), isCommonWord: true },
  { ...company("Wind", []), isCommonWord: true },
  company("Exchanges & Clearing", [], ["HKEX"]),
  sample({
    kind: "entity",
    id: "chinese-ai",
    name: "Chinese AI companies",
    entityKind: "group",
    names: ["China's AI companies"],
  }),
  sample({ kind: "entity", id: "hong-kong-stocks", name: "Hong Kong stocks", entityKind: "market", names: ["港股"] }),
  sample({ kind: "entity", id: "southbound", name: "Southbound capital", entityKind: "group", names: ["港股通資金"] }),
  sample({ kind: "entity", id: "hk-tech", name: "Hong Kong tech", entityKind: "group" }),
  sample({ kind: "entity", id: "hsi", name: "Hang Seng Index", entityKind: "index", names: ["恒生指數", "HSI"] }),
  sample({
    kind: "entity",
    id: "hstech",
    name: "Hang Seng Tech Index",
    entityKind: "index",
    names: ["恒生科技指數", "恒生科技", "Hang Seng Technology Index", "Hang Seng Tech", "HSTECH", "HKTech Index"],
  }),
  sample({ kind: "entity", id: "csi-300-it", name: "CSI 300 IT Index", entityKind: "index" }),
  sample({
    kind: "metric",
    id: "price-change",
    name: "Price change",
    names: ["performance"],
    triggers: ["fell", "down", "下跌", "跌"],
  }),
  sample({ kind: "metric", id: "pe-ratio", name: "P/E ratio", names: ["PER", "市盈率"], triggers: ["P/E", "市盈率"] }),
  sample({ kind: "metric", id: "pe-percentile", name: "P/E percentile" }),
  sample({ kind: "metric", id: "capex", name: "Capital expenditure", names: ["capex"], triggers: ["capex"] }),
  sample({ kind: "metric", id: "ipo-proceeds", name: "IPO proceeds", triggers: ["IPO"] }),
  sample({ kind: "tag", id: "ipo", name: "IPO" }),
  sample({ kind: "tag", id: "spin-offs", name: "Spin-offs" }),
  sample({ kind: "tag", id: "alibaba-cloud", name: "Alibaba cloud" }),
  sample({ kind: "publisher", id: "mexc", name: "MEXC", names: ["MEXC News", "MX"] }),
];

/** `騰訊`, `指數` and others in both scripts. */
export const SAMPLE_LOOKUP: Lookup = {
  entries: ENTRIES,
  hanFolds: "騰腾訊讯華华導导體体長长數数資资漲涨東东",
  examples: [],
};
