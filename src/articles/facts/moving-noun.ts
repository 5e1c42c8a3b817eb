/** What it is that rises or falls: only prices, indexes and shares have a price change. */
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import { clauseIndex, type Scene } from "./scene.ts";

const NOT_PRICED =
  /\b(?:volumes?|shipments?|sales|revenues?|profits?|earnings|incomes?|output|production|exports?|imports?|orders|bookings|deliveries|users|customers|costs?|expenses?|spending|demand|margins?|rents?|passengers?|traffic|visitors?|visits|subscribers|headcount|capacity|premiums?|deposits?|loans?|lending|reserves|inflation|gdp|economy|growth|investments?|payrolls?|wages|applications|inventory|inventories|forecasts?|estimates?|outlook|stakes?|probability|odds|dividends?|payouts?|funding|segment|division|unit|line|retention|backlog|rents|bills|homes?|house|property|consumer|producer|selling) (?:prices? |rates? )?(?:(?:growth|have|has|had|also|then|still|now|was|were|are|is|at|of|in|for|from|by|the|a|to|abroad|overseas|there|here|again|only|just|sharply|slightly|further|more) )*$/u;
const NOT_PRICED_HAN =
  /(?:量|收入|营收|营业额|销售额?|利润|溢利|盈利|业绩|毛利|产值|支出|开支|费用|成本|订单|用户|人数|客流|需求|投资|出口|进口|房价|楼价|物价|租金|存款|贷款|余额|份额|增速|占比|比例|比率|费率|利润率|毛利率|预测|指引|派息|股息|业务|产能|营运|交易总额)(?:按年|同比|按季|环比|亦|也|则|均|再|曾|微|急|大幅?|分别|继续|进一步|明显|显著|轻微|合计|累计|预计|预期|料|将|会|已|却|更|仅|只|额|期内|季内|年内|去年|今年)*$/u;

/** Whether the words right before the verb, or the figure, name something that has no price: `volumes slid 2%`. */
export function movesNoPrice(scene: Scene, quantity: QuantityMention): boolean {
  const { movedBy, start } = quantity;
  const verb = movedBy !== null && movedBy.start < start ? movedBy.start : start;
  const clause = scene.clauses[clauseIndex(scene, verb)]!;
  let text = scene.folded.slice(clause.start, Math.max(clause.start, verb));
  // Names and times between the noun and the verb: `volumes at X in May slid`.
  for (const { start: from, end } of [...scene.groups, ...scene.periods])
    if (from >= clause.start && end <= verb)
      text = text.slice(0, from - clause.start) + BLANK.repeat(end - from) + text.slice(end - clause.start);
  const plain = text.replace(new RegExp(`\\b(?:at|of|in|for|from|by)\\s+(?:the\\s+)?${BLANK}+`, "gu"), " ");
  return (
    NOT_PRICED.test(`${plain.replace(/\s+/gu, " ").trimEnd()} `) ||
    NOT_PRICED_HAN.test(plain.replaceAll(BLANK, "").trimEnd())
  );
}

const BLANK = "\u0001";
