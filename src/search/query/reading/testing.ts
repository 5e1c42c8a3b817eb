/** Names for tests: of companies and metrics that take some care to read. */
import type { LookupEntry, LookupKind } from "../lookup.ts";
import { openNames } from "../names/open-names.ts";
import type { Names } from "../names.ts";
import type { Constraint, Reading } from "../reading.ts";

const HAN_FOLDS = "騰腾訊讯價价漲涨實实淨净買买變变動动盤盘";

type More = Partial<Omit<LookupEntry, "kind" | "id" | "name">>;

const ENTRIES: readonly LookupEntry[] = [
  entry("entity", "alibaba", "Alibaba", { names: ["阿里巴巴", "阿里"], symbols: ["09988.HK", "BABA"] }),
  entry("entity", "tencent", "Tencent", { names: ["騰訊", "腾讯控股"], symbols: ["00700.HK", "TCEHY"] }),
  entry("entity", "anta-sports", "ANTA Sports", { symbols: ["02020.HK"] }),
  entry("entity", "nasdaq-100", "Nasdaq 100", { names: ["NDX"] }),
  entry("entity", "hang-seng-tech-index", "Hang Seng Tech Index", { names: ["HSTECH", "恒生科技指数"] }),
  entry("entity", "three-m", "3M", { symbols: ["MMM"] }),
  entry("entity", "under-armour", "Under Armour", { symbols: ["UAA"] }),
  entry("entity", "about-you", "About You"),
  entry("entity", "servicenow", "ServiceNow", { symbols: ["NOW"] }),
  entry("entity", "wind", "Wind", { isCommonWord: true }),
  entry("entity", "societe-generale", "Société Générale", { symbols: ["GLE.PA"] }),
  entry("entity", "federal-reserve", "Federal Reserve", { names: ["Fed"] }),
  entry("metric", "price-change", "Price change", {
    names: ["share price move", "股價變動"],
    triggers: ["fell", "dropped", "lost", "down", "rose", "gained", "up", "下跌", "上漲", "跌", "漲"],
  }),
  entry("metric", "intraday-price-change", "Intraday price change", { triggers: ["intraday", "盤中"] }),
  entry("metric", "pe-ratio", "P/E ratio", {
    names: ["price-to-earnings ratio", "市盈率"],
    triggers: ["P/E", "trades at"],
  }),
  entry("metric", "ipo-proceeds", "IPO proceeds", { names: ["IPO size"], triggers: ["raised", "IPO"] }),
  entry("metric", "net-income", "Net income", { names: ["net profit"], triggers: ["net loss"] }),
  entry("metric", "net-buying", "Net buying", { names: ["淨買入"], triggers: ["net bought"] }),
  entry("metric", "probability", "Probability", {
    names: ["odds", "implied probability"],
    triggers: ["chance", "概率"],
  }),
  entry("metric", "rate-change", "Policy-rate change", { names: ["rate cut"], triggers: ["降息"] }),
  entry("metric", "assets-under-management", "Assets under management", { names: ["AUM"] }),
  entry("metric", "pe-percentile", "P/E percentile", { triggers: ["percentile"] }),
  entry("tag", "bear-market", "Bear market"),
  entry("tag", "valuations", "Valuations"),
  entry("tag", "semiconductors", "Semiconductors"),
  entry("publisher", "mexc", "MEXC", { names: ["MX"] }),
  entry("publisher", "anchor-news", "Anchor News", { names: ["AN"] }),
];

export const testNames: Names = openNames({ entries: ENTRIES, hanFolds: HAN_FOLDS, examples: [] });

/** `entity tencent`, `2026-02-01/2026-02-28`, `under 20 multiple`: what was understood, each in a few words. */
export function said({ understood }: Reading): string[] {
  return understood.map(
    ({ constraint, recognition }) => sayConstraint(constraint) + (recognition === "exact" ? "" : "?"),
  );
}

function sayConstraint(constraint: Constraint): string {
  switch (constraint.kind) {
    case "period":
      return `${constraint.from}/${constraint.to}`;
    case "comparison": {
      const { relation, amount, to, unit } = constraint;
      return [relation, to === null ? amount : `${amount}..${to}`, ...(unit === null ? [] : [unit])].join(" ");
    }
    case "verdict":
      return constraint.statuses.join("+");
    case "mode":
      return constraint.modes.join("+");
    case "direction":
      return constraint.direction;
    default:
      return `${constraint.kind} ${constraint.ids.join("+")}`;
  }
}

function entry(kind: LookupKind, id: string, name: string, more: More = {}): LookupEntry {
  return { kind, id, name, names: [], symbols: [], reports: 1, ...more };
}
