/** The grammatical subject of a clause where no entity was found in it: `property stocks fell 3%`, `內房股跌3%`. */
import type { EntityMention } from "../entities/entity-mention.ts";
import type { QuantityRun } from "./quantity-runs.ts";
import type { Scene } from "./scene.ts";

/** Words that are no noun of their own before a verb. */
const EMPTY = new Set(
  (
    "a an the it its they their he she we which that who this these those and or but with while as after before when if by at in on of to from for up down " +
    "also then now still later further already however meanwhile moreover only just again both each all another some was were is are be been being had has have " +
    "having will would could should may might can did does do than compared versus against more less over under nearly almost about around roughly some " +
    "shares share stock stocks price prices adrs ads adss closed close closing ended ending end finished settled traded trading opened open last " +
    "fell falling fall rose rising rise gained gaining gain lost losing lose dropped dropping drop climbed climbing climb added adding shed shedding " +
    "said says saying expects expected reported reporting posted posting recorded recording announced showed shows rising respectively extending extended extend " +
    "gains losses gain loss decline increase jump surge sharply slightly steeply modestly marginally early late morning afternoon session day week month year quarter today yesterday " +
    "monday tuesday wednesday thursday friday earlier following led topping including or an representing equivalent equal yoy year-on-year year-to-date on-year " +
    "million billion thousand trillion reached hit stood came rose totalled totaled amounted grew growing narrowed widened fetched worth " +
    "higher lower off ahead first second third fourth half quarterly annual annually annualised daily weekly monthly total overall combined average net"
  ).split(" "),
);
const GROUP_NOUN =
  /(?:stocks|shares|names|counters|sector|plays|firms|companies|makers|developers|banks|insurers|automakers|carmakers|chipmakers|miners|producers|giants|index|gauge|sub-index|subindex|etf|fund)$/u;
const HAN_GROUP = /[\u3400-\u9fff]{1,6}(?:股|板块|指数|概念|类股|行业|期货|基金)(?=[^股]*$)/u;

/** A mention without id that has the clause's own words for a name; null where nothing but small words stand there. */
export function ownNoun(scene: Scene, run: QuantityRun, clause: number): EntityMention | null {
  const { start } = scene.clauses[clause]!;
  const first = run.quantities[0]!;
  const verb = first.movedBy !== null && first.movedBy.start < first.start ? first.movedBy.start : first.start;
  const end = Math.min(verb, run.start);
  if (end <= start || end - start > 160) return null;
  if (scene.groups.some((group) => group.start >= start && group.start < end)) return null;
  const isTaken = [...scene.words, ...scene.periods].filter((each) => each.start >= start && each.end <= end);
  let text = scene.folded.slice(start, end);
  for (const each of isTaken) {
    text = text.slice(0, each.start - start) + " ".repeat(each.end - each.start) + text.slice(each.end - start);
  }
  const isPriceVerb =
    first.movedBy !== null &&
    first.movedBy.start < first.start &&
    isTaken.length === scene.periods.filter((each) => each.start >= start && each.end <= end).length;
  return (
    hanNoun(scene, text, start) ?? (isPriceVerb ? hanName(scene, text, start) : null) ?? latinNoun(scene, text, start)
  );
}

function latinNoun(scene: Scene, text: string, offset: number): EntityMention | null {
  const words = [...text.matchAll(/[a-z][a-z0-9&'-]*/gu)];
  const content = words.filter(([word]) => !EMPTY.has(word) && !word.endsWith("ly"));
  const last =
    content.findLast(([word]) => GROUP_NOUN.test(word)) ??
    words.findLast(([word]) => GROUP_NOUN.test(word) && content.length > 0);
  if (last === undefined || content.length === 0) return null;
  const end = last.index + last[0].length;
  let start = last.index;
  for (const word of [...words].reverse()) {
    if (word.index >= start) continue;
    if (!/^[\s]*$/u.test(text.slice(word.index + word[0].length, start)) || EMPTY.has(word[0])) break;
    start = word.index;
  }
  return start === last.index && /^(?:stocks|shares)$/u.test(last[0])
    ? null
    : pseudo(scene, offset + start, offset + end);
}

function hanNoun(scene: Scene, text: string, offset: number): EntityMention | null {
  const match = HAN_GROUP.exec(text);
  return match ? pseudo(scene, offset + match.index, offset + match.index + match[0].length) : null;
}

/** A run of Chinese characters right before the verb that is none of the words which go with verbs: an unknown name. */
function hanName(scene: Scene, text: string, offset: number): EntityMention | null {
  const match =
    /(?<name>[\u3400-\u9fff]{2,8}?)(?:股价|股份)?(?:今日|今|昨日|昨|亦|也|则|均|再|曾|微|急|大|收|逆市|逆势|一度|盘中|早盘|午后|收盘|收市|累计|单日|盘初|尾盘|全日|全天|同日|继续|跟随|明显|显著|轻微|最多|高见|股价|首日|上市首日)*\s*[（(]?[^（(]*[)）]?\s*$/u.exec(
      text.replace(/[（(][^（()）]*[)）]/gu, (bracket) => " ".repeat(bracket.length)).trimEnd(),
    );
  if (!match || HAN_EMPTY.test(match.groups!["name"]!) || !/^\s*[，,、：:。；]?\s*$/u.test(text.slice(0, match.index)))
    return null;
  return pseudo(scene, offset + match.index, offset + match.index + match.groups!["name"]!.length);
}

const HAN_EMPTY =
  /^(?:其中|今日|昨日|今年|去年|全日|全天|一度|盘中|早盘|早段|午后|午盘|收盘|收市|开盘|开市|股价|累计|累计下|同比|按年|环比|按季|按月|逆市|逆势|最多|最终|尾盘|高开|低开|曾经|继续|同日|单日|单季|较|比|由|从|至|并|而|但|惟|另外|此外|当中|升幅|跌幅|涨幅|盈利|收入|利润|指数|该股|公司|集团|两者|三者|前者|后者|均|分别|合计|平均|整体|期内|季内|年内|月内|周内|本周|本月|上周|上月|上半年|下半年|目前|现时|至今|迄今|年初至今|今早|早上|上午|下午|中午|半日|收报|现报|暂|股份|股票|个股|其|它|该)/u;

function pseudo(scene: Scene, start: number, end: number): EntityMention {
  const name = scene.passage.text.slice(start, end);
  return { start, end, id: null, name, kind: "group", symbol: null, tickers: [], reference: "name", confidence: 0.5 };
}
