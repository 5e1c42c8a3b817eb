/** The metrics of the generated reports: named and triggered as real ones are, with figures of a likely size. */
import type { Random } from "../random.ts";

export interface CorpusMetric {
  readonly id: string;
  readonly name: string;
  readonly unit: "%" | "x" | "bn" | "bp" | "each" | "";
  readonly names: readonly string[];
  readonly chinese: string;
  readonly triggers: readonly string[];
  /** Figures in whole units, the last not reached. */
  readonly from: number;
  readonly below: number;
  readonly isSigned: boolean;
  /** Whether it measures one listing, on a day. */
  readonly isOfPrices: boolean;
  /** Whether its figures are about an index besides. */
  readonly isOfIndex: boolean;
  /** Whether brokers forecast it. */
  readonly isForecast: boolean;
}

const DIMENSIONS = {
  "%": "percent",
  x: "multiple",
  bn: "money",
  bp: "basis-points",
  each: "money",
  "": "count",
} as const;

type Trait = "signed" | "prices" | "index" | "forecast";
type Row = readonly [
  name: string,
  unit: CorpusMetric["unit"],
  sizes: readonly [from: number, below: number],
  names: readonly string[],
  chinese: string,
  triggers: readonly string[],
  traits: readonly Trait[],
];

const ROWS: readonly Row[] = [
  ["Price change", "%", [0, 30], ["share price move"], "股價變動", ["rose", "fell", "gained"], ["signed", "prices"]],
  ["P/E ratio", "x", [4, 60], ["price-to-earnings ratio"], "市盈率", ["times earnings", "P/E"], ["prices"]],
  ["P/B ratio", "x", [0, 9], ["price-to-book ratio"], "市淨率", ["times book", "P/B"], ["prices"]],
  ["Dividend yield", "%", [1, 12], ["payout yield"], "股息率", ["yields", "dividend yield"], ["prices"]],
  ["Share price", "each", [3, 600], ["quote"], "股價水平", ["traded at", "closed at"], ["prices"]],
  ["Index weight", "%", [0, 11], ["constituent weight"], "權重", ["weight", "accounts for"], ["index"]],
  ["Revenue", "bn", [1, 500], ["turnover of goods", "sales"], "營業收入", ["revenue", "sales of"], ["forecast"]],
  ["Net income", "bn", [1, 90], ["net profit"], "淨利潤", ["net profit", "net loss"], ["signed", "forecast"]],
  ["Operating profit", "bn", [1, 120], ["operating income"], "經營利潤", ["operating profit"], ["signed"]],
  ["Capital expenditure", "bn", [1, 200], ["capex"], "資本開支", ["capex", "spend on plant"], ["forecast"]],
  ["Research spending", "bn", [1, 60], ["R&D expense"], "研發費用", ["spent on research"], []],
  ["Free cash flow", "bn", [1, 80], ["FCF"], "自由現金流", ["free cash"], ["signed"]],
  ["Net debt", "bn", [1, 150], ["borrowings less cash"], "淨負債", ["net debt"], ["signed"]],
  ["Market value", "bn", [2, 900], ["market capitalisation"], "市值", ["market value", "worth"], ["prices"]],
  ["Gross margin", "%", [5, 70], ["gross profit margin"], "毛利率", ["gross margin"], []],
  ["Net margin", "%", [1, 40], ["net profit margin"], "淨利率", ["net margin"], []],
  ["Revenue growth", "%", [0, 60], ["sales growth"], "收入增長", ["grew", "growth of"], ["signed", "forecast"]],
  ["Market share", "%", [1, 60], ["share of the market"], "市場份額", ["market share"], []],
  ["Return on equity", "%", [1, 40], ["ROE"], "權益回報", ["return on equity"], []],
  ["Borrowing cost", "bp", [20, 700], ["spread"], "借貸成本", ["basis points over"], []],
  ["Store count", "", [101, 900], ["outlets"], "門店數目", ["stores", "outlets"], []],
  ["Headcount", "", [111, 990], ["staff", "employees"], "員工人數", ["staff", "employees"], []],
  ["Units delivered", "", [111, 980], ["deliveries"], "交付數量", ["delivered", "shipped"], []],
  ["Daily active users", "", [111, 970], ["DAU"], "日活躍用戶", ["daily users"], []],
];

export const CORPUS_METRICS: readonly CorpusMetric[] = ROWS.map(
  ([name, unit, [from, below], names, chinese, triggers, traits]) => ({
    id: name.toLowerCase().replaceAll("/", "").replaceAll(" ", "-"),
    name,
    unit,
    names,
    chinese,
    triggers,
    from,
    below,
    isSigned: traits.includes("signed"),
    isOfPrices: traits.includes("prices"),
    isOfIndex: traits.includes("index"),
    isForecast: traits.includes("forecast"),
  }),
);

export function corpusMetricFile(metric: CorpusMetric): string {
  const { name, unit, names, chinese, triggers, isSigned, isOfPrices, isOfIndex } = metric;
  return [
    `name: ${name}`,
    `dimension: ${DIMENSIONS[unit]}`,
    "definition: A made-up measure.",
    `names: [${[...names, chinese].join(", ")}]`,
    `triggers: [${[...triggers, chinese].join(", ")}]`,
    "once: false",
    `perListing: ${isOfPrices}`,
    `of: ${isOfIndex ? "required" : "none"}`,
    ...(isOfIndex ? ["ofMeaning: the index"] : []),
    `periods: [${isOfPrices ? "instant, day, month" : "day, month, quarter, year"}]`,
    `sign: ${isSigned ? "any" : "non-negative"}`,
    "",
  ].join("\n");
}

/** As a report writes it, and as its source says it in at most seven words. */
export interface SaidFigure {
  readonly literal: string;
  readonly words: string;
}

const CURRENCIES = { HKD: "Hong Kong dollars", USD: "US dollars", CNY: "yuan" } as const;

export function sayFigure(random: Random, metric: CorpusMetric, currency: keyof typeof CURRENCIES): SaidFigure {
  const { unit, from, below, isSigned } = metric;
  const whole = from + random.whole(below - from);
  const isWhole = unit === "" || unit === "bp";
  // No last digit of zero: a count of such is taken for a round one.
  const digits = isWhole ? String(whole - (whole % 10) + random.whole(9) + 1) : `${whole}.${random.whole(9) + 1}`;
  const isNegative = isSigned && random.chance(45);
  const hedge = random.chance(30) ? `${random.pick(["nearly", "over", "about"])} ` : "";
  const said = {
    "%": " percent",
    x: " times",
    bn: ` billion ${CURRENCIES[currency]}`,
    bp: " basis points",
    each: ` ${CURRENCIES[currency]}`,
    "": "",
  }[unit];
  return {
    literal: `${hedge}${isNegative ? "-" : ""}${digits}${unitOf(unit, currency)}`,
    words: `${hedge}${isNegative ? "minus " : ""}${digits}${said}`,
  };
}

function unitOf(unit: CorpusMetric["unit"], currency: string): string {
  if (unit === "each") return ` ${currency}`;
  return unit === "bn" ? `bn ${currency}` : unit;
}

const CHINESE_HEDGES: Readonly<Record<string, string>> = { nearly: "近", over: "逾", about: "約" };

/** The same figure as a Chinese source says it, with its scale; its unit is left out where that is a word. */
export function sayInChinese(literal: string): string {
  const [, hedge, minus, digits, unit] = /^([a-z]+ )?(-)?([\d.]+)(%|bn)?/u.exec(literal)!;
  const said = hedge === undefined ? "錄得" : CHINESE_HEDGES[hedge.trim()]!;
  return `${said}${minus ? "負" : ""}${digits}${unit === "bn" ? "十億" : (unit ?? "")}`;
}
