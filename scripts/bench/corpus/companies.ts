/**
 * Made-up companies with everything that real ones are looked up by: a short name and longer ones, Chinese names in
 * both scripts, one or two listings. Their names stay three letters apart, so that a slip never makes one of another.
 */
import type { Random } from "../random.ts";
import { distanceUpTo } from "./spelling.ts";
import { twoLetters } from "../two-letters.ts";

export interface Company {
  readonly id: string;
  readonly name: string;
  /** The word of the name that no other company, and no other word, has. */
  readonly word: string;
  /** In Latin letters, the name itself not among them. */
  readonly aliases: readonly string[];
  /** Four characters, of which the first two are `shortTraditional`. */
  readonly traditional: string;
  readonly simplified: string;
  readonly shortTraditional: string;
  readonly shortSimplified: string;
  /** Hong Kong first. */
  readonly listings: readonly { readonly symbol: string; readonly mic: string }[];
  readonly currency: "HKD" | "USD" | "CNY";
}

const STARTS = "bel cal dor fen gal hol jor kel lum mar nov oro pel quin ros sel tor vel wex yar zan".split(" ");
const MIDDLES = "a e i o u am en il or ust".split(" ");
const ENDS = "bex dova fio gent jita kora lyx mund noth piq rava sox theo vane wick zeta".split(" ");

/** What the company makes, in English and in Chinese of both scripts; the first has no word in the English name. */
const TRADES: readonly (readonly [english: string, traditional: string, simplified: string])[] = [
  ["", "控股", "控股"],
  ["Motors", "汽車", "汽车"],
  ["Robotics", "機器", "机器"],
  ["Semiconductor", "電子", "电子"],
  ["Foods", "食品", "食品"],
  ["Pharma", "藥業", "药业"],
  ["Energy", "能源", "能源"],
  ["Networks", "網絡", "网络"],
];

/** Characters of company names and of nothing else in the generated texts, with their simplified forms. */
const NAME_CHARACTERS: readonly (readonly [traditional: string, simplified: string])[] = [
  ..."龍龙 東东 華华 馬马 鳳凤 雲云 銀银 聯联 興兴 豐丰 寶宝 達达 訊讯 騰腾 創创 陽阳 歐欧 羅罗 維维 賽赛".split(" "),
  ..."海海 山山 金金 明明 光光 北北 南南 天天 元元 和和 信信 泰泰 安安 飛飞 康康 百百 美美 福福 永永 京京".split(" "),
].map((pair) => [[...pair][0]!, [...pair][1]!] as const);

const MIC_BY_OTHER_LISTING = ["XNYS", "XNAS", "XSHG"] as const;

/** The same for the same random choices; at most a thousand fit between each other. */
export function inventCompanies(random: Random, count: number): Company[] {
  const words = distinctWords(random, count);
  const characters = distinctPairs(random, count);
  return words.map((word, index) => {
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    const [trade, tradeTraditional, tradeSimplified] = TRADES[index % 2 === 0 ? 0 : (index >> 1) % TRADES.length]!;
    const name = trade === "" ? capital : `${capital} ${trade}`;
    const [first, second] = characters[index]!;
    const other = index % 3 === 0 ? MIC_BY_OTHER_LISTING[(index / 3) % 3]! : null;
    const [shortTraditional, shortSimplified] = [first[0] + second[0], first[1] + second[1]];
    return {
      id: name.toLowerCase().replaceAll(" ", "-"),
      name,
      word: capital,
      aliases: [`${name} Holdings`, ...(trade === "" ? [`${capital} Group`] : [capital])],
      traditional: shortTraditional + tradeTraditional,
      simplified: shortSimplified + tradeSimplified,
      shortTraditional,
      shortSimplified,
      listings: [
        { symbol: `${String(((index * 31) % 9973) + 11).padStart(5, "0")}.HK`, mic: "XHKG" },
        ...(other === null ? [] : [{ symbol: otherSymbol(word, index, other), mic: other }]),
      ],
      currency: other === "XSHG" ? "CNY" : other === null ? "HKD" : "USD",
    };
  });
}

export function companyFile(company: Company): string {
  const { traditional, simplified, shortTraditional, shortSimplified } = company;
  const aliases = [...company.aliases, shortTraditional, `${traditional}集團`];
  if (shortSimplified !== shortTraditional) aliases.push(shortSimplified);
  return [
    `name: ${company.name}`,
    "kind: company",
    "names:",
    `  - { lang: zh-Hant, name: ${traditional}, basis: known }`,
    `  - { lang: zh-Hans, name: ${simplified}, basis: known }`,
    "listings:",
    ...company.listings.map(({ symbol, mic }) => `  - { symbol: "${symbol}", mic: ${mic}, basis: known }`),
    `aliases: [${aliases.join(", ")}]`,
    "description: A made-up company.",
    "",
  ].join("\n");
}

function distinctWords(random: Random, count: number): string[] {
  const words: string[] = [];
  while (words.length < count) {
    const word = random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
    if (words.every((other) => distanceUpTo(3, word, other) === 3)) words.push(word);
  }
  return words;
}

type Character = (typeof NAME_CHARACTERS)[number];

function distinctPairs(random: Random, count: number): (readonly [Character, Character])[] {
  const pairs = new Map<string, readonly [Character, Character]>();
  while (pairs.size < count) {
    const pair = [random.pick(NAME_CHARACTERS), random.pick(NAME_CHARACTERS)] as const;
    if (pair[0] !== pair[1]) pairs.set(pair[0][0] + pair[1][0], pair);
  }
  return [...pairs.values()];
}

/** Six digits in Shanghai; elsewhere four letters, two of them the name's. */
function otherSymbol(word: string, index: number, mic: string): string {
  if (mic === "XSHG") return `${688_000 + index}.SH`;
  return word.slice(0, 2).toUpperCase() + twoLetters(index);
}
