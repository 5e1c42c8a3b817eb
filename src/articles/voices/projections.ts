/** Words that make what they speak of a projection, or the odds that markets give it, whoever says so. */
import type { TextSpan } from "../article.ts";
import type { Mode } from "../../facts/fact.ts";
import { clauseAround, clauseFrom, clauseUpTo, sentenceOf, type Reach } from "./clauses.ts";

export interface Projection extends TextSpan {
  readonly mode: Mode;
  readonly scope: TextSpan;
  /** True where the scope is a figure that another is compared with. */
  readonly isConsensus?: true;
  readonly confidence: number;
}

const PASSIVE =
  /\b(?:(?:is|are|was|were|be|been|being) )?(?:widely |generally |now |also |previously |initially |originally )?(?:expected|projected|forecast|forecasted|estimated|predicted|anticipated|slated|scheduled|poised|likely|set|due|on track|on course) to(?= [a-z])/gu;
const ACTIVE =
  /\b(?:will|could|would|might|may|can potentially|potentially|plans? to|aims? to|intends? to|hopes? to|seeks? to|looking to|look to|targeting|targets? of|a target of|goal of|is aiming|are aiming|is planning|are planning)(?= )/gu;
const UNNAMED_FORESEERS =
  /\b(?:(?:[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?|[Ii]nvestors|[Tt]raders|[Mm]arkets?|[Tt]he market|[Cc]onsensus|[Ww]all Street|[Ss]ome|[Mm]ost|[Mm]any|[Oo]thers|[Ii]ndustry observers|[Ee]xperts|[Oo]fficials|[Mm]anagement|[Tt]hey|[Ww]e)(?: [a-z]+ly| had| have| also| now| surveyed| polled)*) (?:expect|expects|expected|forecast|forecasts|project|projects|predict|predicts|estimate|estimates|estimated|anticipate|anticipated|see|sees|saw)(?= )/gu;
const NOUNS =
  /\b(?:guidance|outlook|forecasts?|projections?|(?:price )?target(?: price)?|price objective|estimates?|expectations?)(?: (?:for|of|range|at|to|is|was|between|from|remains?|implies|calls)\b)/gu;
const TARGET_PRICE = /\b(?:target price|price target|price objective|12-month target)\b/gu;
/** What a figure is compared with: only the figure of the consensus is a projection. */
const CONSENSUS =
  /\b(?:above|below|beat|beats|beating|miss|misses|missed|missing|topped|topping|tops|exceeded|exceeding|exceeds|surpassed|surpassing|versus|vs\.?|against|compared (?:with|to)|higher than|lower than|better than|worse than|stronger than|weaker than|short of|ahead of|in line with|matching) (?=[^.;,]{0,90}\b(?:estimates?|estimated|expectations?|forecasts?|consensus|expected|projected|projections?|predicted|guidance|pencilled in|tipped|anticipated|polled?)\b)/gu;
const CONSENSUS_BEHIND =
  /\b(?:[Aa]nalysts|[Ee]conomists|[Mm]arkets?|[Cc]onsensus|[Ww]all Street|[Ii]nvestors)(?: had| have| were)?(?: been)? (?:expected|expecting|forecast|looking for|tipped|predicted)|\b(?:consensus|average|median|mean) (?:analyst )?(?:estimate|forecast|expectation)s? (?:of|was|were|for)/gu;

const IMPLIED =
  /\b(?:FedWatch|CME(?:['’]s)? (?:Group )?(?:FedWatch|tool)|[Ff]utures (?:pricing|markets?|imply|implied|contracts imply|show|point|are pricing|price)|[Ff]ed funds futures|[Ii]nterest[- ]rate (?:futures|swaps)|[Oo]vernight[- ]index(?:ed)? swaps?|[Ss]waps? (?:imply|price|market|pricing|traders)|(?:[Mm]arkets?|[Tt]raders|[Ii]nvestors|[Mm]oney markets)(?: are| were| have| now| currently| fully)* (?:pric(?:e|es|ed|ing)(?: in)?|bet|betting|wager(?:ing)?|see|saw|assign(?:ed|ing)?|put|put the) (?=[^.;]{0,60}(?:chance|probability|odds|cut|hike|percent|%|basis|easing|likelihood))|market-implied|implied (?:probability|odds)|priced in|pricing in|Polymarket|Kalshi|prediction markets?)/gu;

const HAN_FORESEE =
  /(?:[預预](?:[計计料測测]|期(?!之[內内]|的?[為为]?(?:好|差|佳|低|高|理想|強|强))|[測测])|[預预]告|(?<![物資资原材衣染飲饮塗涂布燃香])料(?=[將将可今明全第於于其有年升跌增減减會会在達达未])|(?<=^|[，；。！？行])料(?=\p{Script=Han})(?![理子想])|有望|可望|或[將将達达升跌增減减可會会](?!是)|[將将](?:[會会達达升跌增減减於于在突超繼继推迎逐進进佔占]|有[望])|[計计][劃划]|[擬拟](?=[收發发集募派斥以投回分出配入購购]|[將将])|目[標标][價价]?|指引|估[計计]|[應应]可|料[將将])/gu;
const HAN_NO_FORECAST =
  /(?:符合|[勝胜]|好[過过]|[遜逊](?:于|於)?|低[於于]|高[於于]|超(?:出|[過过])?|不及|[優优][於于]|差[過过]|大超|略超|[較较])(?:市[場场]|分析[師师]|此前|原先|[機机][構构]|管理[層层]|一致)?$/u;
const HAN_CONSENSUS =
  /(?:高[於于]|低[於于]|[勝胜]|好[過过]|[遜逊][於于]?|[優优][於于]|超[過过出]?|[較较比]|符合|不及|接近)?(?:市[場场]|分析[師师]|路透|彭博|[機机][構构]|[經经][濟济][學学]家|一致|[綜综]合)(?:[調调]查)?(?:[的之普遍平均一致])*[預预](?:期|[計计測测])(?:中位[數数]|平均|[為为的是]|升|跌|增[長长]?|下降|[約约]){0,3}(?=[0-9０-９一二三四五六七八九十]|[約约])/gu;
const HAN_IMPLIED =
  /(?:FedWatch|利率期[貨货]|期[貨货]市[場场]|利率[掉互][期換换]|交易[員员](?:押注|[預预]期|[認认][為为])|市[場场](?:定[價价]|押注|隱含)|隱含[概機机]率|[預预][測测]市[場场])/gu;

/** In the order of the text; scopes may overlap, and the narrower is meant. */
export function findProjections(reach: Reach): Projection[] {
  return [...english(reach), ...han(reach)].sort((a, b) => a.start - b.start || a.end - b.end);
}

function english(reach: Reach): Projection[] {
  const { text } = reach;
  const found: Projection[] = [];
  const consensus = Array.from(text.matchAll(CONSENSUS)).map((match) => {
    const start = match.index + match[0].length;
    return { match, scope: { start, end: endOfPhrase(text, start) } };
  });
  const isCompared = (place: number) => consensus.some(({ scope }) => scope.start <= place && place < scope.end);
  for (const { match, scope } of consensus) {
    found.push({ ...spanOf(match), mode: "projected", scope, isConsensus: true, confidence: 0.75 });
  }
  for (const match of text.matchAll(CONSENSUS_BEHIND)) {
    if (!isCompared(match.index)) {
      found.push({ ...spanOf(match), mode: "projected", scope: clauseFrom(reach, match.index), confidence: 0.7 });
    }
  }
  for (const match of text.matchAll(PASSIVE)) {
    if (/(?:\b(?:as|than|un)[ -]?)$/u.test(text.slice(0, match.index)) || isCompared(match.index)) continue;
    const { start } = clauseUpTo(reach, match.index);
    const { end } = clauseFrom(reach, match.index);
    found.push({ ...spanOf(match), mode: "projected", scope: { start, end }, confidence: 0.8 });
  }
  for (const match of text.matchAll(ACTIVE)) {
    if (isCompared(match.index)) continue;
    const before = clauseUpTo(reach, match.index);
    const isSubjectOnly = !/\b(?:[a-z]+ed|rose|fell|grew|lost|won|made|hit|was|were|is|are|has|had)\b/u.test(
      text.slice(before.start, before.end),
    );
    const start = isSubjectOnly ? before.start : match.index;
    found.push({
      ...spanOf(match),
      mode: "projected",
      scope: { start, end: clauseFrom(reach, match.index).end },
      confidence: 0.65,
    });
  }
  for (const match of text.matchAll(UNNAMED_FORESEERS)) {
    if (isCompared(match.index) || found.some(({ start }) => start === match.index)) continue;
    found.push({ ...spanOf(match), mode: "projected", scope: clauseFrom(reach, match.index), confidence: 0.75 });
  }
  for (const pattern of [NOUNS, TARGET_PRICE]) {
    for (const match of text.matchAll(pattern)) {
      if (
        isCompared(match.index) ||
        found.some(({ start, end }) => start < match.index + match[0].length && match.index < end)
      )
        continue;
      found.push({ ...spanOf(match), mode: "projected", scope: clauseFrom(reach, match.index), confidence: 0.65 });
    }
  }
  for (const match of text.matchAll(IMPLIED)) {
    found.push({ ...spanOf(match), mode: "market-implied", scope: clauseAround(reach, match.index), confidence: 0.8 });
  }
  return found;
}

function han(reach: Reach): Projection[] {
  const { text } = reach;
  const found: Projection[] = [];
  const consensus = Array.from(text.matchAll(HAN_CONSENSUS), (match) => {
    const start = match.index;
    return {
      ...spanOf(match),
      mode: "projected" as const,
      scope: { start, end: endOfHanClause(text, start) },
      isConsensus: true as const,
      confidence: 0.75,
    };
  });
  found.push(...consensus);
  for (const match of text.matchAll(HAN_FORESEE)) {
    const { index } = match;
    if (consensus.some(({ start, end }) => start <= index && index < end)) continue;
    if (HAN_NO_FORECAST.test(text.slice(Math.max(0, index - 10), index))) continue;
    const sentence = sentenceOf(reach, index);
    const before = text.slice(sentence.start, index);
    const comma = Math.max(
      before.lastIndexOf("，"),
      before.lastIndexOf("；"),
      before.lastIndexOf("："),
      before.lastIndexOf(","),
    );
    const start = sentence.start + comma + 1;
    found.push({
      ...spanOf(match),
      mode: "projected",
      scope: { start, end: endOfForecast(text, endOfHanClause(text, index)) },
      confidence: 0.7,
    });
  }
  for (const match of text.matchAll(HAN_IMPLIED)) {
    if (/^[A-Za-z]/u.test(match[0]) && !/\p{Script=Han}/u.test(text)) continue;
    found.push({ ...spanOf(match), mode: "market-implied", scope: clauseAround(reach, match.index), confidence: 0.75 });
  }
  return found;
}

/** `the 294 billion yuan average estimate compiled by LSEG`: up to the next mark that isn't within a figure. */
function endOfPhrase(text: string, start: number): number {
  const stop = /[;)]|,(?!\d)|\.(?!\d)| (?:while|as|and) (?=[a-z]+(?: [a-z]+)? (?:rose|fell|was|were|is|are)\b)/u.exec(
    text.slice(start),
  );
  return stop ? start + stop.index : text.length;
}

const GOES_ON =
  /^[，；](?:其中|[並并且及而]|[對对][應应])?(?:同比|按年|[環环]比|按季|增[速長长幅]|[歸归]母|[經经][調调]整|[調调]整[後后]|[淨净][利虧亏]|[純纯]利|毛利|收入|[營营]收|每股)[^，。；！？]*/u;

/** A forecast goes on over clauses that begin with what else is measured, and ends where one says what was. */
function endOfForecast(text: string, end: number): number {
  const next = GOES_ON.exec(text.slice(end))?.[0];
  if (next === undefined || /去年同期|上年同期|上一?季度?[為为]|此前|已/u.test(next)) return end;
  return endOfForecast(text, end + next.length);
}

function endOfHanClause(text: string, start: number): number {
  const stop = /[，。；！？]|,(?!\d)|、(?=[^0-9]{6})/u.exec(text.slice(start));
  return stop ? start + stop.index : text.length;
}

function spanOf(match: RegExpExecArray): TextSpan {
  return { start: match.index, end: match.index + match[0].trimEnd().length };
}
