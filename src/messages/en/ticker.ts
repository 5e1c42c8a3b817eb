/** Words of the pages of listings and of their index. */
import { counted, grouped } from "./interface.ts";

export const tickerWords = {
  title: "Tickers",
  metaDescription: (listings: number, exchanges: number): string =>
    `${counted(listings, "listing")} on ${counted(exchanges, "exchange")}, each with what sources say about it.`,
  none: "No entity has a listing yet.",
  pageTitle: (symbol: string, name: string): string => `${symbol}: ${name}`,
  pageDescription: (symbol: string, exchange: string, name: string, claims: number): string =>
    `${symbol} on ${exchange} is ${name}: ${counted(claims, "claim")} across sources.`,
  listingsOn: (exchange: string): string => `Listings on ${exchange}`,
  exchanges: "Exchanges",
  range: (first: string, last: string): string => (first === last ? first : `${first} to ${last}`),
  rangeCount: (count: number): string => counted(count, "listing"),
  symbol: "Symbol",
  entity: "Entity",
  facts: "Facts",
  latestMove: "Latest dated move",
  /** The same where there is little room. */
  latestMoveShort: "Latest",
  noneStated: "none stated",

  onExchange: (exchange: string, mic: string): string => `${exchange} (${mic})`,
  known: "Entered from knowledge, not stated by a source",
  alsoListed: "Also listed as",
  city: (city: string): string => ` (${city})`,
  claimsWithFigures: "Claims with figures",
  everything: (name: string): string => `Everything on ${name}`,
  allWithdrawn: (name: string): string => `What sources said of ${name} in figures is withdrawn.`,
  noFigure: (name: string): string => `No source gives a figure for ${name} yet.`,
  newest: "Newest claims",
  newestNote: (shown: number, all: number): string => `${grouped(shown)} of ${counted(all, "claim")}`,
  newestTable: (name: string): string => `Newest claims about ${name}`,
  furtherThere: ", with statements, reports and what isn’t comparable; ",
} as const;
