/** Words that stand for an entity named before: `the company`, `its shares`, `該股`. */
import type { EntityKind } from "../../model/registry.ts";
import type { TextSpan } from "../article.ts";

/** What an anaphor can stand for; the kinds that fit best first. */
export type AnaphorSort = "company" | "index" | "fund" | "stock" | "broker" | "market" | "any";

export interface Anaphor extends TextSpan {
  readonly sort: AnaphorSort;
}

const KINDS: Readonly<Record<AnaphorSort, readonly (EntityKind | null)[]>> = {
  company: ["company", null],
  index: ["index"],
  fund: ["fund"],
  stock: ["company", "security", "fund", null],
  broker: ["institution"],
  market: ["market", "index"],
  any: ["company", "index", "fund", null, "market", "security", "institution", "group"],
};

/** Whether the anaphor can stand for something of that kind. */
export function fits(sort: AnaphorSort, kind: EntityKind | null): boolean {
  return KINDS[sort].includes(kind);
}

const TRADES =
  "chipmaker|carmaker|automaker|drugmaker|phonemaker|smartphone maker|chip maker|car maker|e-commerce (?:giant|group|company)|internet (?:giant|group|company)|tech(?:nology)? (?:giant|group|company)|gaming (?:giant|company)|developer|retailer|airline|lender|insurer|miner|start-?up|manufacturer|conglomerate|group|company|firm|carrier|operator|issuer|giant";

const ENGLISH: readonly (readonly [pattern: RegExp, sort: AnaphorSort])[] = [
  [
    new RegExp(
      `(?<![A-Za-z])(?:the|The|this|This) (?:(?:Hong Kong|Beijing|Shenzhen|Shanghai|Hangzhou)-based |Chinese |US |newly listed )?(?:${TRADES})(?! of| in| with| that| board| sector| index| stocks| industry| segment| space| names|-|[a-z])`,
      "gu",
    ),
    "company",
  ],
  [/(?<![A-Za-z])(?:the|The) (?:Company|Group)(?=['’]s |[,.;]| [a-z])(?! of )/gu, "company"],
  [
    /(?<![A-Za-z])(?:the|The|this|This) (?:index|gauge|benchmark|barometer|measure)(?![A-Za-z-]| of | rate| yield| lending| interest)/gu,
    "index",
  ],
  [
    /(?<![A-Za-z])(?:the|The|this|This) (?:fund|ETF|exchange-traded fund|trust)(?![A-Za-z-]| flow| manager| house| of )/gu,
    "fund",
  ],
  [
    /(?<![A-Za-z])(?:the|The|this|This|its|Its) (?:(?:Hong Kong|HK|US|U\.S\.|New York|American|Shanghai|Shenzhen)(?:-listed|-traded| listed| traded)? (?=shares|stock))?(?:stock|shares|share price|stock price|ADRs?|ADSs?|[AH]-shares?)(?![A-Za-z-]| market| exchange| of| sale| buyback| offering| repurchase)/gu,
    "stock",
  ],
  [
    /(?<![A-Za-z])(?:the|The) (?:bank|brokerage|broker|investment bank|research firm|ratings? agency|house)(?![A-Za-z-]| of | rate)/gu,
    "broker",
  ],
  [
    /(?<![A-Za-z])(?:the|The) (?:market|broader market|bourse|city's market)(?![A-Za-z-]| of | for | is expected| share| cap)/gu,
    "market",
  ],
  [/(?<![A-Za-z])[Ii]ts(?= [a-z0-9“"])(?! shares| stock| share price)/gu, "any"],
  [
    /(?<=^|[.!?;,:—–] ?["“]?|\b(?:and|but|that|which|while|as|because|after|before|said|says|announced|announces|believes|confirmed|disclosed|signalled|indicated|warned|when|if|though|although|since) )[Ii]t(?= (?:also |then |now |still |later |further |already |recently |only |currently )*(?:has|had|will|would|could|expects?|expected (?!to be |that)|plans|aims|sees|saw|forecasts?|said|says|reported|posted|shed|fell|rose|gained|lost|dropped|jumped|slid|surged|climbed|closed|ended|opened|raised|earned|booked|swung|sold|bought|launched|filed|owns|holds|tracks|trades|traded|added|recorded|attracted|declined|advanced|tumbled|plunged|soared|cut|spent|delivered|shipped|guided|hit|touched|opened|employs|generated|paid|priced|attributed)(?![A-Za-z]))/gu,
    "any",
  ],
];

const HAN: readonly (readonly [pattern: RegExp, sort: AnaphorSort])[] = [
  [/(?:[該该本][公集][司團团]|[該该](?:企[業业]|商|車企|车企|平台))/gu, "company"],
  [
    /(?<=^|[。，；：！？、「“]|[而但及並并])(?:公司|集[團团])(?=[於于在公宣表預预期今昨年全上的股收營营旗將将指主亦也截去現现計计擬拟已第首稱称純纯淨净毛])/gu,
    "company",
  ],
  [/[該该](?:指[數数]|指標|指标)|(?<=^|[。，；：！？])指[數数](?=[收升跌報报全高低曾最早今半現现開开])/gu, "index"],
  [/[該该](?:只|隻)?(?:基金|ETF)|(?<=^|[。，；：！？])基金(?=[於于規规管今年單单過过追現现])/gu, "fund"],
  [
    /[該该](?:股|股份|股票)(?!份|票|東|东)|(?<=^|[。，；：！？])股[價价](?=[今昨收升跌報报曾一高低最早現现開开急大抽年累])/gu,
    "stock",
  ],
  [/(?:其|[該该]公司的?|公司的)(?:[AHＡＨ]股|港股|美股)(?![市上公指])/gu, "stock"],
  [/[該该](?:行|券商|投行|大行|機構|机构)(?!業|业|動|动|為|为)/gu, "broker"],
  [/大市(?!值|場|场)/gu, "market"],
  [
    /其(?=股[價价]|收入|[營营]收|盈利|[純纯]利|[淨净]利|毛利|[業业][績绩]|市值|[營营][業业]|[經经]調|[經经]调|[總总]|研[發发])/gu,
    "any",
  ],
];

/** In the order of the text, not overlapping. */
export function findAnaphors(text: string): Anaphor[] {
  const all = [...ENGLISH, ...HAN].flatMap(([pattern, sort]) =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, sort })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((each, place) => all.every((other, earlier) => earlier >= place || other.end <= each.start));
}
