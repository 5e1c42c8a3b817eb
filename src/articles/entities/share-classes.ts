/** Words for one class or listing of a company's shares: `比亞迪A股`, `Alibaba's Hong Kong-listed shares`, `JD's ADRs`. */
import type { TextSpan } from "../article.ts";
import type { Named, Referent } from "./referent.ts";
import { sentencesOf } from "./sentences.ts";

/** A class of shares of the company that it stands for; `symbol` is that of its listing, null where none is known. */
export interface ShareClass extends TextSpan {
  readonly referent: Referent;
  readonly confidence: number;
  readonly symbol: string | null;
}

const CLASSES: readonly (readonly [pattern: string, mics: readonly string[]])[] = [
  [
    "(?:A|Ａ)股|A-shares?|A shares?|(?:Shanghai|Shenzhen|mainland)(?:-listed| listed|-traded)? (?:shares|stock)|Class A shares(?= in (?:Shanghai|Shenzhen))",
    ["XSHG", "XSHE", "XBSE"],
  ],
  [
    "(?:H|Ｈ)股|港股|H-shares?|H shares?|(?:Hong Kong|HK)(?:-listed|-traded| listed| traded)? (?:shares|stock)",
    ["XHKG"],
  ],
  [
    "美股|美國存託憑證|美国存托凭证|預託證券|存託股|ADRs?(?![A-Za-z])|ADSs?(?![A-Za-z])|American depositary (?:receipts|shares)|(?:US|U\\.S\\.|New York|American)(?:-listed|-traded| listed| traded)? (?:shares|stock)",
    ["XNYS", "XNAS", "XASE"],
  ],
];
const OWNED =
  /^(?:['’]s?|s['’])?[\s-]*(?:(?:own|newly listed|Class [AB]) )?$|^(?:[（(][^（）()]{2,30}[）)])?(?:的|之|旗下)?\s?$/u;
const MOVES =
  /^(?:\s?(?:[（(][^（）()]{2,20}[）)]))?(?:股价|股價|今日|昨日|今早|早盤|早盘|午後|午后|亦|也|則|则|均|再|曾|一度|收盤|收盘|收市)*(?:[漲涨跌升挫收報报現现開开微急大跟]|上[漲涨升]|下跌)|^ (?:fell|rose|gained|lost|dropped|climbed|jumped|slid|surged|were|was|ended|closed|added|shed|slipped|tumbled|sank|advanced|declined|soared|plunged)\b/u;
/** Of whatever the possessive stands for. */
const POSSESSIVE = /(?:\b[Ii]ts |\b[Tt]he |其|[該该]公司的?|公司的)$/u;

/** Without the names of markets that are words for a class of somebody's shares there: `its Hong Kong shares`. */
export function withoutClasses(text: string, named: readonly Named[], classes: readonly ShareClass[]): Named[] {
  return named.filter(
    ({ start, end, referent: { kind } }) =>
      kind !== "market" ||
      !(
        /(?:\b[Ii]ts |其|[該该]公司的?|公司的)$/u.test(text.slice(0, start)) ||
        classes.some((each) => each.start < end && start < each.end)
      ),
  );
}

/**
 * In the order of the text: those right behind a company that they are shares of, and, in the same sentence, those that
 * move beside such ones. `named` are in order; general words for markets stay what they are.
 */
export function findShareClasses(text: string, named: readonly Named[]): ShareClass[] {
  const sentences = sentencesOf(text);
  const startOfSentence = (place: number) => sentences.find(({ end }) => place < end)?.start ?? 0;
  const found: ShareClass[] = [];
  const spans = CLASSES.flatMap(([pattern, mics]) =>
    Array.from(text.matchAll(new RegExp(`(?<![A-Za-z])(?:${pattern})`, "gu")), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      mics,
    })),
  ).sort((a, b) => a.start - b.start);
  for (const { start, end, mics } of spans) {
    if (found.some((each) => each.end > start)) continue;
    if (
      /^(?:市[場场]|三大|兩市|两市|通|上市|指[數数]|互[聯联][網网]|科技|公司|板[塊块]|投[資资]|新股|行情|整[體体]|大市|[開开][戶户]|日均|成[交份])/u.test(
        text.slice(end),
      )
    )
      continue;
    const owner = named.findLast((each) => each.end <= start);
    if (owner === undefined || owner.start < startOfSentence(start)) continue;
    const isCompany = owner.referent.kind === "company" || owner.referent.listings.length > 0;
    const isBehind = isCompany && owner.referent.kind !== "index" && OWNED.test(text.slice(owner.end, start));
    const beside = found.at(-1);
    const isBeside = beside !== undefined && beside.start >= startOfSentence(start) && MOVES.test(text.slice(end));
    const referent = isBehind ? owner.referent : isBeside ? beside.referent : null;
    if (referent === null || POSSESSIVE.test(text.slice(0, start))) continue;
    const symbol = referent.listings.find(({ mic }) => mic !== null && mics.includes(mic))?.symbol ?? null;
    found.push({ start, end, referent, confidence: isBehind ? 0.85 : 0.6, symbol });
  }
  return found;
}
