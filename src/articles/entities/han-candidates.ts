/** Companies, indices, funds and institutions that a Chinese text names and nobody registered, told by how they are named. */
import type { EntityKind } from "../../model/registry.ts";
import type { TextSpan } from "../article.ts";
import type { Candidate } from "./candidate.ts";
import type { WrittenTicker } from "./find-tickers.ts";
import { foldHan } from "./fold-text.ts";
import { findHanMovers } from "./han-movers.ts";
import type { IsMeasure } from "./measure-words.ts";
import { sentencesOf } from "./sentences.ts";

/** What stands between a name and the clause around it. Simplified. */
const CUT =
  /(?:\p{Script=Han}{1,3}股(?!份|价|权|东|票|市|指|民|数)(?=\p{Script=Han}{2})|以及|其中|包括|例如|譬如|今日|昨日|今天|昨天|早前|日前|近日|周[一二三四五六日]|星期[一二三四五六日]|早盘|午后|尾盘|盘中|盘后|此外|另外|至于|相比|对比|透过|通过|有关|关于|来自|旗下的?|龙头股?|巨头|企业|公司|厂商|股份代号|概念股|成分股|权重股|蓝筹股?|科技股|内房股|内银股|汽车股|医药股|芯片股|半导体股|新股|个股|股票|运营商|制造商|生产商|供应商|开发商|平台|品牌|车企|药企|券商|大行|投行|行业|板块|方面|表现|个别|前身|母公司|子公司|附属|收购|买入|增持|减持|认购|持有|看好|推荐|首选|入股|投资|合作|领涨|领跌|拖累|带动|据|按|由|与|和|及|同|跟|对|向|为|是|在|将|把|被|让|令|给|从|到|至|的|而|但|或|即|并|又|也|亦|则|如|像|叫|名|获|於|于|以|因|受|随|除|比|较|找|约|共|等)/gu;

const NAME = "[\\p{Script=Han}A-Za-z0-9·・&-]";
const ENDINGS: readonly (readonly [pattern: string, kind: EntityKind, confidence: number])[] = [
  ["(?:股份)?有限(?:责任)?公司", "company", 0.85],
  ["集团(?:控股|股份)?(?:有限公司)?|控股(?:集团|有限公司)?", "company", 0.65],
  ["证券|资管|资产管理|投行|研究院|研究所", "institution", 0.65],
  ["研究|资本|咨询", "institution", 0.55],
  [
    "科技|半导体|生物|医药|制药|药业|电子|能源|电力|汽车|航空|石油|化工|矿业|水泥|钢铁|电器|食品|乳业|地产|置业|物业|保险|智能|机器人|光电|通信|通讯|软件|互动|动力|材料|重工|股份",
    "company",
    0.5,
  ],
];
const NO_NAME_START =
  /^(?:中国|内地|本地|香港|本港|美国|日本|欧洲|全球|海外|国际|国有|大型|中小型?|新|各|多家|数家|两家|三家|该|本|这|那|全|整个|上述|相关|主要|传统|新兴|部分|不少|许多|其他|其它|一家|某|高|低|上市|互联网|人工智能|半导体|汽车|新能源|医药|科技|消费|金融|能源|智能|生物|电子|国内|跨国|民营|私营|央企|国企|外资|中资|内资|港资|美资)+$/u;
const NO_NAME_BEHIND =
  /^(?:股(?!份|价|東|东)|板块|行业|业|类|指数|产业|领域|技术|巨头|龙头|企业|公司们|界|相关|概念|产品|市场|需求|价格|产能|设备|销量|行情|主题|赛道|发展|创新|化|服务|应用|园|城|馆|展|大学|厂|出口|进口)/u;
const VERB_BEHIND =
  /^(?:[（(，,0-9]|于|在|今|昨|公布|公告|宣布|发布|披露|发盈|预计|预期|预测|估计|维持|看好|发表|研报|给予|首次|最新|分析师|表示|称|指|认为|上市|挂牌|首日|股价|收报|收|升|涨|跌|挫|急|急升|急跌|大涨|大跌|现|报|高开|低开|拟|计划|将|获|以|与|和|的|及|、|去年|全年|中期|第[一二三四]季|上半年|下半年|上季|业绩|营收|收入|净利|纯利|盈利|招股|配股|回购|派息|完成|推出|签|向|被|遭|日前|近日|旗下|等|。|；|$)/u;

const INDEX = new RegExp(`(${NAME}{2,16}指数)(?!基金|ETF|化|成[分份]|水平)`, "gu");
const FUND = new RegExp(
  `(${NAME}{2,20}?(?:ETF|基金|信托))(?![\\p{Script=Han}]{0,2}(?:公司|经理|业|行业|流|市场|会|管理))`,
  "gu",
);
const GENERIC_INDEX =
  /^(?:大盘|股票|三大|两大|主要|各大?|多个|港股|美股|该|上述|行业|板块|价格|物价|消费者?物价|消费物价|消费者?价格|居民消费价格|生产者?(?:物价|价格)|工业生产者出厂价格|采购经理人?|制造业采购经理|信心|景气|波动|股价|相关|综合|市场|基准|消费者信心|恐慌|宽基|跟踪|标的|房价|楼价)*指数$/u;
const GENERIC_FUND =
  /^(?:对冲|公募|私募|股票|债券|货币|互惠|退休|强积|主权|指数|北向|南向|该|这|只|多只|两只|相关|宽基|行业|主题|跨境|产业|投资|信托|房地产|现货|比特币|以太币|以太坊|黄金|原油|科技|杠杆|反向|境外|海外|同类|旗下|首只|一只|全球|主动|被动|联接|混合|开放式|封闭式|创业|风险|风投|股权|并购)*(?:ETF|基金|信托)$/u;
const QUOTED = /(?:公司|企业|集团|品牌|平台|初创|厂商|新股)[「“『"]([\p{Script=Han}A-Za-z0-9·-]{2,12})[」”』"]/gu;

/** In the order of the text, none overlapping another nor one of `taken`. */
export function findHanCandidates(
  text: string,
  tickers: readonly WrittenTicker[],
  taken: readonly TextSpan[],
  isMeasure: IsMeasure,
): Candidate[] {
  const folded = foldHan(text);
  const found: Candidate[] = [];
  const add = (start: number, end: number, kind: EntityKind, confidence: number) => {
    const name = text.slice(start, end);
    const isFree = [...taken, ...found].every((each) => each.end <= start || end <= each.start);
    if (isFree && /\p{Script=Han}/u.test(name))
      found.push({ start, end, name, kind, confidence, needsProof: confidence < 0.55 });
  };
  for (const { bracket, isBare } of tickers) {
    if (bracket === null || isBare) continue;
    const start = startOfName(folded, bracket.start);
    if (start === null) continue;
    add(start, bracket.start, kindOf(folded.slice(start, bracket.start)), 0.85);
  }
  for (const match of folded.matchAll(QUOTED)) {
    const start = match.index + match[0].indexOf(match[1]!, 2);
    add(start, start + match[1]!.length, "company", 0.7);
  }
  for (const match of folded.matchAll(INDEX)) addCut(match, GENERIC_INDEX, "index", 0.75);
  for (const match of folded.matchAll(FUND))
    addCut(match, GENERIC_FUND, isFundHouse(match[0]) ? "institution" : "fund", 0.6);
  for (const { start, end, isDoubtful } of findHanMovers(folded, sentencesOf(text), isMeasure))
    add(start, end, "company", isDoubtful ? 0.5 : 0.6);
  for (const [ending, kind, confidence] of ENDINGS) {
    for (const match of folded.matchAll(new RegExp(`(${NAME}{2,10}?)(?:${ending})`, "gu"))) {
      const end = match.index + match[0].length;
      const start = match.index + cutLength(match[1]!);
      const stem = folded.slice(start, match.index + match[1]!.length);
      const behind = folded.slice(end, end + 8);
      const isBounded = start > match.index || isClauseStart(folded, start);
      if (!isBounded || stem.length < 2 || stem.length > 8 || NO_NAME_START.test(stem) || NO_NAME_BEHIND.test(behind))
        continue;
      if (confidence < 0.8 && !VERB_BEHIND.test(behind)) continue;
      add(start, end, kind, confidence);
    }
  }
  return found.sort((a, b) => a.start - b.start);

  function addCut(match: RegExpExecArray, generic: RegExp, kind: EntityKind, confidence: number) {
    const start = match.index + cutLength(match[0]);
    const end = match.index + match[0].length;
    const name = folded.slice(start, end);
    const isBounded = start > match.index || isClauseStart(folded, start);
    if (isBounded && name.length >= 4 && !generic.test(name)) add(start, end, kind, confidence);
  }
}

/** 廣發基金 is who runs funds. */
function isFundHouse(name: string): boolean {
  return (
    /^.{0,12}?\p{Script=Han}{2,4}基金$/u.test(name) &&
    !/(?:指数|混合|债券?|联接|增长|价值|优选|精选|成长|主题|货币|产业|行业|互联网|科技|医药|消费|红利|盈富|领展|房产)基金$/u.test(
      name,
    )
  );
}

function isClauseStart(folded: string, place: number): boolean {
  return place === 0 || !new RegExp(NAME, "u").test(folded[place - 1]!);
}

/** How much of a stretch stands before the name at its end: up to the last word that is in no name. */
function cutLength(stretch: string): number {
  let cut = 0;
  for (const match of stretch.matchAll(CUT)) {
    const end = match.index + match[0].length;
    if (stretch.length - end >= 2) cut = end;
  }
  return cut;
}

/** Where the name in front of a bracket begins; null: there is none. */
function startOfName(folded: string, bracket: number): number | null {
  const before = /[\p{Script=Han}A-Za-z0-9·&－-]{2,24}\s?$/u.exec(folded.slice(Math.max(0, bracket - 24), bracket));
  if (!before) return null;
  const stretch = before[0].trimEnd();
  const start = bracket - before[0].length + cutLength(stretch);
  const name = folded.slice(start, bracket).trim();
  return name.length >= 2 && name.length <= 16 && !NO_NAME_START.test(name) ? start : null;
}

function kindOf(name: string): EntityKind {
  if (/(?:ETF|基金|信托)$/u.test(name)) return "fund";
  if (/指数$/u.test(name)) return "index";
  return /(?:证券|交易所)$/u.test(name) ? "institution" : "company";
}
