/** Revenue of one line of business: never the revenue of the company. */
import type { KnownMetric } from "./known-metric.ts";

/** Words right before `revenue`, folded; a new line of business is a row here. */
const LINES: readonly (readonly [before: RegExp, id: string, name: string])[] = [
  [/(?:advertising|ads?|marketing services?|online marketing)\s*$|广告$|营销(?:服务)?$/u, "advertising", "Advertising"],
  [/cloud(?: computing| services?| intelligence)?\s*$|云(?:计算|服务|业务|智能)?(?:集团)?$/u, "cloud", "Cloud"],
  [/(?:games?|gaming)\s*$|游戏/u, "games", "Games"],
  [/live[- ]?streaming\s*$|直播/u, "live-streaming", "Live-streaming"],
  [/(?:subscriptions?|membership)\s*$|订阅|会员/u, "subscription", "Subscription"],
  [/e-?commerce\s*$|电商|电子商务/u, "e-commerce", "E-commerce"],
  [/data[- ]cent(?:er|re)s?\s*$|数据中心/u, "data-centre", "Data-centre"],
  [/(?:overseas|international|foreign)\s*$|海外|国际/u, "overseas", "Overseas"],
  [/(?:automotive|car|vehicle|ev)\s*$|汽车/u, "automotive", "Automotive"],
  [/(?:fintech|payments?)\s*$|金融科技|支付/u, "fintech", "Fintech"],
  [/services?\s*$|服务(?:业务)?$/u, "services", "Services"],
  [/interest\s*$|利息$/u, "interest", "Interest"],
];
const UNKNOWN =
  /\b(?:segment|division|unit|business|product|hardware|software|smartphone|phone)\s*$|(?:业务|产品|手机|分部|板块)$/u;
/** What may stand between the line and `revenue`. */
const TAIL = /(?:业务|服务)$/u;

/**
 * The metric of the line of business that the words before name (`advertising-revenue`); the metric as it was where they
 * name none; null where they name one that isn't known by a name.
 */
export function revenueOfLine(metric: KnownMetric, before: string): KnownMetric | null {
  if (metric.id !== "revenue") return metric;
  const own = before.slice(-28);
  const han = /[\u3400-\u9fff]{1,8}$/u.exec(own)?.[0].replace(/^.*(?:的|其中|期内|季内|年内|公司|集团|总)/u, "");
  const last = han === undefined ? own : han.replace(TAIL, "") || han;
  for (const [pattern, id, name] of LINES) {
    const match = pattern.exec(last);
    if (!match || (han !== undefined && match.index + match[0].length < last.length)) continue;
    return {
      ...metric,
      id: `${id}-revenue`,
      name: `${name} revenue`,
      definition: `Revenue from ${name.toLowerCase()}, a part of the company’s revenue.`,
      triggers: [`${name.toLowerCase()} revenue`],
    };
  }
  return UNKNOWN.test(han ?? own) ? null : metric;
}
