/** Countries and cities, where what is said is about their economies: `China's GDP`, `US consumer prices`, 香港失業率. */
import type { TextSpan } from "../article.ts";
import { foldHan } from "./fold-text.ts";
import type { Named, Referent } from "./referent.ts";

/** Its name in Latin letters, what else it is called, adjectives included; behind the bar the same in Chinese, simplified. */
const ECONOMIES: readonly string[] = [
  "China, mainland China, Chinese | 中国, 我国, 全国, 国内, 中国内地, 内地",
  "Hong Kong | 香港, 本港",
  "Macau, Macao | 澳门",
  "Taiwan, Taiwanese | 台湾",
  "United States, US, U.S., American, America | 美国",
  "euro zone, eurozone, euro area | 欧元区",
  "Japan, Japanese | 日本",
  "United Kingdom, UK, U.K., Britain, British | 英国",
  "Germany, German | 德国",
  "France, French | 法国",
  "South Korea, Korea, South Korean, Korean | 韩国, 南韩",
  "India, Indian | 印度",
  "Singapore | 新加坡",
  "Australia, Australian | 澳洲, 澳大利亚",
  "Canada, Canadian | 加拿大",
  "Brazil, Brazilian | 巴西",
  "Vietnam, Vietnamese | 越南",
  "Indonesia, Indonesian | 印尼",
  "Malaysia, Malaysian | 马来西亚",
  "Thailand, Thai | 泰国",
];

const MACRO =
  "econom(?:y|ic growth|ic output)|GDP|gross domestic product|CPI|PPI|PMI|consumer[ -]price|consumer prices|producer[ -]price|producer prices|core (?:inflation|consumer|CPI|PCE)|inflation|exports?(?!ers?)|imports?(?!ers?)|trade (?:surplus|deficit|balance)|retail sales|industrial (?:output|production|profits)|factory (?:output|activity|gate)|manufacturing (?:PMI|activity|output|sector)|services? (?:PMI|activity)|official (?:manufacturing|non-manufacturing|PMI|services)|unemployment|jobless|payrolls|nonfarm|non-farm|labou?r market|employers|fixed[ -]asset|home prices|house prices|housing starts|new[ -]home|property (?:investment|sales)|foreign[ -]exchange reserves|foreign reserves|current account|money supply|M2|new (?:yuan )?loans|population|headline (?:inflation|CPI)|annual inflation|gaming revenue|gross gaming|visitor arrivals|benchmark (?:rate|lending)|tax revenue|budget deficit|fiscal (?:deficit|surplus|reserves)";
const MACRO_HAN =
  "GDP|国内生产总值|本地生产总值|生产总值|经济(?:增长|增速|增幅|按年|同比)|CPI|PPI|PMI|制造业(?:采购|PMI)|非制造业|居民消费价格|消费(?:者)?物价|综合消费物价|消费者价格|工业(?:生产者|增加值|企业利润|产出|生产)|规模以上工业|规上工业|通胀|核心通胀|出口(?!商|企业)|进口(?!商|企业)|进出口|货物贸易|贸易(?:顺差|逆差)|零售(?:销售|业总销货|业销货)|社会消费品零售|社零|失业率|城镇调查失业率|非农|固定资产投资|房地产开发投资|外汇储备|外储|M2|广义货币|新增(?:人民币)?贷款|社会融资|社融|人口|访港旅客|博彩(?:毛)?收入|住户|财政(?:赤字|盈余|收入|储备)";
const TIME_HAN =
  "(?:[0-9一二三四五六七八九十零〇年月季度第上下半首前全去今明同比按实际名义份底末至、 ]|的|官方|财新|整体|经季节性调整|经季调|最新|公布){0,14}";

interface Economy {
  readonly name: string;
  readonly latin: RegExp;
  readonly hanName: string;
  readonly han: RegExp;
}

const economies: readonly Economy[] = ECONOMIES.map((row) => {
  const [latin = [], han = []] = row.split("|").map((script) => script.split(",").map((name) => name.trim()));
  const either = (names: readonly string[]) => names.map((name) => name.replaceAll(".", "\\.")).join("|");
  return {
    name: latin[0]!,
    latin: new RegExp(
      `(?<![\\p{L}\\p{N}.])(${either(latin)})(?=(?:['’]s)? (?:(?:real|overall|annual|nominal|third-quarter|second-quarter|first-quarter|fourth-quarter|full-year|[A-Z][a-z]+|total|official|private|monthly|year-on-year|urban|seasonally adjusted|broader|wider|core|headline) ){0,3}(?:${MACRO}))`,
      "gu",
    ),
    hanName: han[0]!,
    han: new RegExp(`(${either(han)})(?=${TIME_HAN}(?:${MACRO_HAN}))`, "gu"),
  };
});

/** In the order of the text, not overlapping what is taken. One referent for each economy and script, kept in `referents`. */
export function findEconomies(text: string, taken: readonly TextSpan[], referents: Map<string, Referent>): Named[] {
  const folded = foldHan(text);
  const found: Named[] = [];
  const add = (match: RegExpExecArray, name: string, properName: string) => {
    const span = { start: match.index, end: match.index + match[1]!.length };
    if (![...taken, ...found].every((each) => each.end <= span.start || span.end <= each.start)) return;
    const isAsNamed = folded.slice(span.start, span.end) === name;
    const shown = isAsNamed ? text.slice(span.start, span.end) : name;
    const referent = referents.get(name) ?? {
      id: null,
      name: shown,
      properName,
      kind: "market",
      listings: [],
      isProposed: true,
    };
    referents.set(name, referent);
    found.push({ ...span, referent, reference: "name", confidence: 0.75, symbol: null });
  };
  for (const { name, latin, hanName, han } of economies) {
    for (const match of text.matchAll(latin)) add(match, name === "United States" ? "US" : name, name);
    for (const match of folded.matchAll(han)) add(match, hanName, name);
  }
  return found.sort((a, b) => a.start - b.start);
}
