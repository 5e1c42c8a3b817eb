/** The exchange that stands beside a listed company: `Alibaba NYSE`, `HKG: 9988`. Sent to the browser. */
import { normalizeTicker } from "../../../model/ticker.ts";
import type { LookupEntry } from "../lookup.ts";
import { COMMON_WORDS } from "./common-words.ts";
import type { Piece } from "./scan.ts";

/** Whether one of two neighbouring pieces is an exchange on which the other, a name or a part of it, is listed. */
export function isExchangeBeside(
  query: string,
  [first, second]: readonly [Piece, Piece],
  exchange: Piece,
  { symbols }: LookupEntry,
): boolean {
  const between = query.slice(first.stretch.end, second.stretch.start).normalize("NFKC");
  if (!/^[\s:/(-]*$/u.test(between) || COMMON_WORDS.has(exchange.text)) return false;
  return symbols.some((symbol) => normalizeTicker(`${exchange.text}:${symbol.replace(/\..*$/u, "")}`) === symbol);
}
