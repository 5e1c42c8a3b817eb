/** On which days exchanges can have traded, for whoever reads articles; the content check asks the same. */
export { canHaveTraded, lastTradingDay, tradingDaysBefore } from "../../model/trading-days.ts";
