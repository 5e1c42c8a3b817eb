/** Turns of phrase that say what a figure measures without the metric's name: `took in $3m`, `made up 54% of revenue`. */
import type { QuantityRun } from "./quantity-runs.ts";
import { unitClass } from "./quantity-runs.ts";
import type { EntityKind } from "../../model/registry.ts";
import { isInvestors } from "./investors.ts";
import { clauseIndex, type Scene } from "./scene.ts";

export interface Phrased {
  /** Id of the metric. */
  readonly id: string;
  readonly cost: number;
  /** Whether the words can mean nothing else, so that neither a verb of motion nor a name near them counts. */
  readonly isOnly: boolean;
  /** Kinds of entities of which it can be said; null: those of the metric. */
  readonly kinds: readonly EntityKind[] | null;
}

interface Phrase {
  readonly id: string;
  readonly unit: string;
  /** Up to the figure, in its sentence; folded. */
  readonly before?: RegExp;
  /** From behind the figure to the end of its sentence. */
  readonly behind?: RegExp;
  /** Somewhere in the sentence. */
  readonly beside?: RegExp;
  readonly needsInvestors?: true;
  readonly cost: number;
  readonly isOnly?: true;
  readonly kinds?: readonly EntityKind[];
}

const PART =
  /\b(?:account(?:s|ed|ing)? for|ma(?:de|kes?|king) up|contribut(?:es?|ed|ing)|represent(?:s|ed|ing)?|compris(?:es?|ed|ing)|generat(?:es?|ed|ing)|constitut(?:es?|ed|ing)|equal(?:s|led)? to|or|,)\s*(?:a |an |some |about |around |roughly |nearly |almost |more than |over |just )*$/u;
const OF_REVENUE =
  /^\s*of\s+(?:[a-z'’-]+\s+){0,4}?(?:(?:total|group|overall|net|company|its|their|the)\s+)*(?:revenues?|sales|turnover|top line)\b/u;

/** The first one that fits counts. */
const PHRASES: readonly Phrase[] = [
  {
    id: "short-selling-ratio",
    unit: "percent",
    before: /\bshort[- ](?:selling|sales|sold shares|bets)\b[^.;]{0,60}$/u,
    behind: /^\s*(?:of|share of)\b[^.;]{0,40}(?:turnover|trad|volume|market)/u,
    cost: 0.1,
    isOnly: true,
  },
  {
    id: "short-selling-ratio",
    unit: "percent",
    before: /[沽卖]空[^。；]{0,24}(?:占|比率|比例)[^。；]{0,14}$/u,
    cost: 0.1,
    isOnly: true,
  },
  { id: "revenue-share", unit: "percent", before: PART, behind: OF_REVENUE, cost: 0.1, isOnly: true },
  {
    id: "revenue-share",
    unit: "percent",
    before:
      /占(?:[^，。；、]{0,6})?(?:总|整体|集团|公司)?(?:收入|营收|营业额|销售额)(?:的|比重|比例|之)?(?:约|近|逾|超过?|达|为)*$/u,
    cost: 0.1,
    isOnly: true,
  },
  {
    id: "market-share",
    unit: "percent",
    before: /\b(?:share|slice|portion) of the\b[^.;]{0,40}\bmarket\b[^.;%]{0,24}$/u,
    cost: 0.3,
  },
  {
    id: "index-weight",
    unit: "percent",
    before: /(?:[(（]\s*|占(?:约|近|逾)?)$/u,
    beside:
      /\b(?:top (?:ten |10 |five |5 |three )?holdings|largest holdings|biggest holdings|constituents|weights?|weightings?|positions)\b|重仓|权重|成[份分]股|持仓|十大/u,
    cost: 0.75,
  },
  {
    id: "price-change",
    unit: "percent",
    before:
      /\b(?:wip(?:es?|ed|ing)|t(?:ook|akes?|aken|aking)|knock(?:s|ed|ing)?|shav(?:es?|ed|ing)|lop(?:s|ped|ping)?|slic(?:es?|ed|ing)|and|,)\s*(?:a |an |another |some |about |around |nearly |almost |as much as |more than |over )*$/u,
    behind: /^\s*off\s+(?!the (?:market value|value|valuation))/u,
    cost: 0.2,
  },
  {
    id: "net-inflow",
    unit: "money",
    before:
      /\b(?:t(?:ook|akes?|aken|aking)|pull(?:s|ed|ing)?|dr(?:ew|aws?|awn|awing)|rak(?:es?|ed|ing)|haul(?:s|ed|ing)?|suck(?:s|ed|ing)?) in\s+(?:a |an |another |some |about |around |nearly |almost |more than |over |net |record )*$/u,
    kinds: ["fund", "market", "group"],
    cost: 0.2,
  },
  {
    id: "net-inflow",
    unit: "money",
    before:
      /\b(?:put|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed|ing)?|plow(?:s|ed|ing)?|channel(?:s|led|ling)?|funnel(?:s|led|ling)?|sunk|s[ae]nt)\s+(?:a |an |another |some |about |around |nearly |almost |more than |over |net |record )*$/u,
    behind: /^\s*(?:[a-z-]+\s+){0,2}into\b[^.;]{0,40}(?:stock|share|equit|market|fund|etf|trust|index|bourse)/u,
    needsInvestors: true,
    cost: 0.2,
  },
  {
    id: "market-size",
    unit: "money",
    behind:
      /^\s*(?!(?:stock|equity|share|capital)\b)(?:[a-z][a-z'-]*\s+){0,5}?(?:market|industry)\b(?!\s*(?:value|cap|turnover|share))/u,
    cost: 0.3,
  },
  {
    id: "market-size",
    unit: "money",
    before:
      /(?<!stock |equity |share |capital )\b(?:market|industry)\b[^.;]{0,60}(?:worth|valued at|estimated at|put at|reach(?:es|ed|ing)?|hit|hits|grow to|expand to|to|from|size of)\s+(?:about |around |nearly |almost |more than |over )*$/u,
    cost: 0.9,
  },
  {
    id: "market-growth",
    unit: "percent",
    before:
      /\b(?:market|industry)\b[^.]{0,160}\b(?:growth|growth rate|rate|cagr|gr[eo]w(?:s|ing|n)?)\s+(?:of|at|by|to)?\s*(?:about |around |an average |a compound |nearly |over )*$/u,
    beside: /\$|€|£|\bbillion|\btrillion|\bmillion/u,
    cost: 0.6,
  },
  {
    id: "listing-proceeds",
    unit: "money",
    before:
      /\b(?:listings|ipos|companies (?:have |had )?listed|new shares?|debuts)\b[^.;]{0,90}\brais(?:ed|ing|e)\b[^.;]{0,24}$/u,
    cost: 0.1,
  },
  {
    id: "shares-offered",
    unit: "count",
    before:
      /\b(?:s(?:old|ells?|elling)|offer(?:s|ed|ing)?|issu(?:es?|ed|ing))\s+(?:a |an |another |about |some |up to )*$/u,
    beside: /\b(?:apiece|each|offer price|ipo|initial public|listing|debut|price range)\b/u,
    cost: 0.3,
  },
  {
    id: "pb-ratio",
    unit: "multiple",
    behind: /^\s*(?:(?:its|forward|trailing|tangible|price-to-)\s*)*book\b/u,
    cost: 0.1,
    isOnly: true,
  },
  {
    id: "ps-ratio",
    unit: "multiple",
    behind: /^\s*(?:(?:its|forward|trailing|annual|price-to-)\s*)*sales\b/u,
    cost: 0.1,
    isOnly: true,
  },
  { id: "ev-ebitda", unit: "multiple", behind: /^\s*(?:(?:its|forward|trailing|adjusted)\s*)*ebitda\b/u, cost: 0.4 },
  {
    id: "offer-price",
    unit: "money",
    before: /\bs(?:old|ells?|elling)\b[^.;]{0,60}\bat\s*$/u,
    behind: /^\s*(?:apiece|each|a share|per share)\b/u,
    cost: 0.2,
  },
];

/** What a figure measures by the turn of phrase that it stands in; null where it stands in none. */
export function phrasedMetric(scene: Scene, run: QuantityRun): Phrased | null {
  const unit = unitClass(run.quantities[0]!.value.unit);
  const { sentence } = scene.clauses[clauseIndex(scene, run.start)]!;
  const clauses = scene.clauses.filter((each) => each.sentence === sentence);
  const before = scene.folded.slice(Math.max(clauses[0]!.start, run.start - REACH), run.start);
  const behind = scene.folded.slice(run.end, Math.min(clauses.at(-1)!.end, run.end + REACH));
  for (const phrase of PHRASES) {
    if (phrase.unit !== unit) continue;
    if (phrase.before && !phrase.before.test(before)) continue;
    if (phrase.behind && !phrase.behind.test(behind)) continue;
    if (phrase.beside && !phrase.beside.test(before) && !phrase.beside.test(behind)) continue;
    if (phrase.needsInvestors && !scene.groups.some(({ members }) => members.some(isInvestors))) continue;
    return { id: phrase.id, cost: phrase.cost, isOnly: phrase.isOnly === true, kinds: phrase.kinds ?? null };
  }
  return null;
}

/** So many characters on each side are looked at. */
const REACH = 220;
