/** Whether a figure can be a metric's value, by its unit. */
import { printQuantity } from "../../facts/quantity.ts";
import { isCurrency, type Unit } from "../../facts/unit.ts";
import type { EntityKind } from "../../model/registry.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import { foldText } from "../entities/fold-text.ts";
import type { KnownMetric } from "./known-metric.ts";

const PER_SHARE: ReadonlySet<string> = new Set([
  "earnings-per-share",
  "dividend-per-share",
  "share-price",
  "offer-price",
  "target-price",
  "net-asset-value",
  "price",
]);

/** Counts of shares. */
const OF_SHARES: ReadonlySet<string> = new Set([
  "shares-outstanding",
  "shares-offered",
  "trading-volume",
  "board-lot",
  "short-selling-volume",
]);

/**
 * The figure as the metric measures it: an index level without a unit gets its points, a P/E ratio its times; digits are
 * never changed. Null where it can't be one.
 */
export function asValueOf(metric: KnownMetric, quantity: QuantityMention): QuantityMention | null {
  const { unit, scale } = quantity.value;
  const { dimension } = metric;
  const isPerShare = PER_SHARE.has(metric.id);
  if (quantity.per === "share" && scale === "" && !isPerShare) return null;
  if (dimension === "money") return isCurrency(unit) && !(isPerShare && scale !== "") ? quantity : null;
  if (dimension === "count" && unit === "count" && isShares(quantity) !== OF_SHARES.has(metric.id)) return null;
  if (dimension === "count" && unit === "count" && !countsIt(metric, quantity.noun)) return null;
  if (RATIOS.has(metric.id) && quantity.move !== null) return null;
  if (metric.id === "index-level" && quantity.move !== null && quantity.place !== "to") return null;
  if (dimension === "multiple" && unit === "points" && quantity.value.amount.digits.length < 7)
    return withUnit(quantity, "multiple");
  if (unit === dimension) return quantity;
  const isBare = unit === "count" && quantity.noun === null && scale === "";
  if (dimension === "points" && isBare && !metric.id.endsWith("-change")) return withUnit(quantity, "points");
  if (dimension === "multiple" && isBare) return withUnit(quantity, "multiple");
  if (dimension === "basis-points" && unit === "percentage-points") return quantity;
  if (dimension === "percentage-points" && unit === "basis-points") return quantity;
  const isChange = dimension === "percent" && metric.canBeNegative;
  if (isChange && unit === "multiple" && (quantity.move !== null || isGrowth(metric))) return quantity;
  return null;
}

/** Multiples that are levels, not growth. */
const RATIOS: ReadonlySet<string> = new Set(["pe-ratio", "pb-ratio", "ps-ratio", "ev-ebitda"]);
const COUNTABLE =
  /^(?:people|persons|units?|pieces|vehicles|cars|sets|accounts|shares?|stocks|companies|firms|jobs|million|人|名|位|辆|輛|台|臺|部|家|間|间|个|個|只|隻|户|戶|万|萬|股|宗|份|件|张|張|套|单|單|手|所|座|架|艘|人次)/iu;

/** Whether the noun behind the figure is what the metric counts, or says nothing of it. */
function countsIt(metric: KnownMetric, noun: string | null): boolean {
  if (noun === null || COUNTABLE.test(noun)) return true;
  const word = foldText(noun);
  return metric.triggers.some((trigger) => foldText(trigger).includes(word) || word.includes(foldText(trigger)));
}

/** A number of shares, and not of anything else. */
function isShares({ noun }: QuantityMention): boolean {
  return noun !== null && /^(?:new |ordinary |h )?shares?$|^股$/iu.test(noun);
}

/** Whether an entity of the kind can have the metric; an unknown kind can have any. */
export function canHave(metric: KnownMetric, kind: EntityKind | null): boolean {
  return kind === null || metric.kinds.length === 0 || metric.kinds.includes(kind);
}

function isGrowth({ id }: KnownMetric): boolean {
  return id.endsWith("-growth");
}

function withUnit(quantity: QuantityMention, unit: Unit): QuantityMention {
  const value = { ...quantity.value, unit };
  return { ...quantity, value, literal: printQuantity(value) };
}

/** The same figure below zero, for a loss or an outflow; unchanged where it is negative already. */
export function negated(quantity: QuantityMention): QuantityMention {
  const { amount, upTo } = quantity.value;
  if (amount.isNegative || upTo?.isNegative) return quantity;
  const minus = <T extends { readonly isNegative: boolean }>(each: T): T => ({ ...each, isNegative: true });
  const value =
    upTo === null
      ? { ...quantity.value, amount: minus(amount) }
      : { ...quantity.value, amount: minus(upTo), upTo: minus(amount) };
  return { ...quantity, value, literal: printQuantity(value) };
}
