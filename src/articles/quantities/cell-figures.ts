/** Figures of table cells, whose unit and currency stand in a head: `780` below 目標價（港元）, `(63.2)` below `RMB million`. */
import type { TableCell } from "../article.ts";
import type { Figure } from "./figure.ts";
import { unitOfHead, type HeadUnit } from "./head-units.ts";

const BARE = /^(?<open>\()?(?<sign>[-–+])?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<close>\))?$/u;
const MOST_DIGITS = 24;

export interface CellUnits {
  /** Figures of cells that hold a bare number, in the order of the text. */
  readonly figures: readonly Figure[];
  /** The currency that the heads name for a place; null where they name none. */
  readonly currencyAt: (place: number) => string | null;
}

/** `text` is the row's plain text, in which the cells are spans. Without cells nothing is found. */
export function cellUnits(text: string, cells: readonly TableCell[]): CellUnits {
  const first = cells[0];
  // What the corner of the table, or the row's own name, says holds for all of the row.
  const common = first ? (unitOfHead(text.slice(first.start, first.end)) ?? unitOfHead(first.head)) : null;
  const units = cells.map((cell, index) => (index === 0 ? null : inMoney(unitOfHead(cell.head), common)));
  const figures = cells.flatMap((cell, index) => {
    const unit = units[index];
    const figure = unit ? bareFigure(text, cell, unit) : null;
    return figure ? [figure] : [];
  });
  return {
    figures,
    currencyAt: (place) => {
      const index = cells.findIndex(({ start, end }) => start <= place && place < end);
      const currency = index < 0 ? null : (units[index]?.currency ?? null);
      return currency !== null && /^[A-Z]{3}$/u.test(currency) ? currency : null;
    },
  };
}

/** A head that names a scale only has the currency of the row or the table. */
function inMoney(own: HeadUnit | null, common: HeadUnit | null): HeadUnit | null {
  if (own === null) return common;
  return own.unit === null && own.currency === null ? { ...own, currency: common?.currency ?? null } : own;
}

function bareFigure(text: string, cell: TableCell, { currency, scale, unit }: HeadUnit): Figure | null {
  const written = text.slice(cell.start, cell.end);
  const groups = BARE.exec(written.trim())?.groups;
  if (!groups || (groups["open"] === undefined) !== (groups["close"] === undefined)) return null;
  const digits = groups["digits"]!;
  if (digits.length > MOST_DIGITS || /^0\d/u.test(digits)) return null;
  const start = cell.start + written.search(/\S/u);
  const isNegative = groups["open"] !== undefined || /[-–]/u.test(groups["sign"] ?? "");
  return {
    start,
    end: start + written.trim().length,
    digits,
    upTo: null,
    sign: isNegative ? "-" : groups["sign"] === "+" ? "+" : null,
    upToSign: null,
    scale,
    unit: unit ?? (currency === null ? "count" : null),
    currency,
    isPrefixed: false,
    isInWords: false,
    isSmall: false,
    isExceeded: false,
    isHyphened: false,
  };
}
