/** Which numbers of a query are figures, years or parts of dates, and so no tickers. Sent to the browser. */
import type { Stretch } from "../reading.ts";
import type { Piece } from "./scan.ts";

const UNITS = new Set(
  (
    "x k m mn mln b bn t tn thousand million billion trillion percent pct pp bp bps point points times usd hkd cny rmb eur " +
    "gbp jpy yuan dollar dollars day days week weeks month months quarter quarters year years company companies stock " +
    "stocks share shares january february march april may june july august september october november december jan feb " +
    "mar apr jun jul aug sep sept oct nov dec"
  ).split(" "),
);

/** Words before a number that make it a figure or a part of an index’s name. */
const BEFORE = new Set(
  (
    "over under above below than least most about around nearly almost between exceeding top bottom first last past " +
    "another other usd hkd cny rmb eur csi nasdaq star ftse stoxx nikkei russell topix msci dow fortune cac dax kospi"
  ).split(" "),
);

const HAN_UNITS = /^[年月日号號元亿億万萬千百倍点點个個家只隻天季周週岁歲位名]/u;

/** A year as periods have it; with a zero before it, or an exchange beside it, it is a ticker. */
const YEAR = /^(?:19[89]|20[0-4])\d$/u;

/** Whether the bare number at `place` can't be a ticker where it stands. */
export function isFigure(query: string, pieces: readonly Piece[], place: number): boolean {
  const { text, stretch } = pieces[place]!;
  return (
    YEAR.test(text) ||
    isInNumber(query, stretch) ||
    HAN_UNITS.test(query.slice(stretch.end).trimStart()) ||
    /第$/u.test(query.slice(0, stretch.start)) ||
    UNITS.has(pieces[place + 1]?.text ?? "") ||
    BEFORE.has(pieces[place - 1]?.text ?? "")
  );
}

/** Whether signs of figures or dates touch it: `$700`, `> 700`, `1,240`, `24.68`, `2025-11-07`, `700%`. */
function isInNumber(query: string, { start, end }: Stretch): boolean {
  const before = query.slice(0, start).normalize("NFKC");
  const behind = query.slice(end).normalize("NFKC");
  return /(?:\p{Sc}|\d[.,:/–—-]|[+<>≤≥=~≈±−-]\s*)$/u.test(before) || /^(?:\s*[%‰°]|[.,:/–—-]\d)/u.test(behind);
}
