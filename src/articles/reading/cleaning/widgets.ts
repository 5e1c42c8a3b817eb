/** Price tickers and other boxes that show a quote, which a saved page has as a few short lines. */
import type { Block, Blocks } from "./blocks.ts";
import { isSentence } from "./sentences.ts";

const AMOUNT = "[-+−–▲▼△▽↑↓]?\\s?(?:[A-Z]{0,3}[$€£¥￥₿])?\\s?[-+−]?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:[KMBT]|万|亿|萬|億)?";
const PERCENT = "[-+−–▲▼△▽↑↓]?\\s?\\(?\\s?[-+−–▲▼△▽↑↓]?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?[%％]\\s?\\)?";
/** Amounts and shares alone, repeated as screen readers have them. */
const FIGURES = new RegExp(`^(?:(?:${PERCENT}|${AMOUNT})\\s*[|/·]?\\s*)+$`, "u");
const CURRENCY = /^(?:USD|HKD|CNY|RMB|EUR|JPY|GBP|TWD|SGD|USDT|BTC|ETH)$/u;
const SYMBOL = /^(?:[A-Z]{1,6}|\d{4,6})(?:[.:/-][A-Z]{1,5})?(?:\s*\([A-Z.\d]{1,8}\))?$/u;
const LABEL =
  /^.{0,40}\b(?:logo|price\s*\([A-Z\d]{1,10}\)|price chart|live price|live chart|24h?\s*(?:volume|change|high|low)|market cap|add to watchlist|trade now|buy now|real-?time quote)(?!\p{L}).{0,30}$/iu;

/** Whether a line holds figures of a quote, its currency or symbol, or a label of such a box, and nothing else. */
export function isQuoteLine(text: string): boolean {
  return text.length <= 80 && (isFigureLine(text) || CURRENCY.test(text) || SYMBOL.test(text) || LABEL.test(text));
}

function isFigureLine(text: string): boolean {
  return /\d/u.test(text) && FIGURES.test(text) && !/^(?:19|20)\d\d$/u.test(text);
}

/**
 * Drops runs of lines in which figures stand alone, each on its line, with what labels them. A row of a table and an item
 * of a list are never a widget, nor is a line that names what its figures are of, unless such a box is what it labels.
 */
export function dropWidgets(blocks: Blocks): void {
  let run: Block[] = [];
  const end = () => {
    const texts = run.map((block) => blocks.textOf(block));
    const figures = texts.filter(isFigureLine).length;
    if (
      run.length >= 2 &&
      figures > 0 &&
      (figures > 1 || texts.some((text) => LABEL.test(text) || CURRENCY.test(text) || SYMBOL.test(text)))
    ) {
      for (const block of run) blocks.drop(block, "widget");
    } else {
      for (const block of run) if (LABEL.test(blocks.textOf(block))) blocks.drop(block, "widget");
    }
    run = [];
  };
  for (const block of blocks.kept) {
    const text = blocks.textOf(block);
    if (block.kind !== "row" && block.kind !== "item" && isQuoteLine(text) && !isSentence(text)) run.push(block);
    else end();
  }
  end();
}
