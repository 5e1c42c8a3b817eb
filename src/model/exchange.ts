/** Exchanges by ISO 10383 market identifier code, in the words that pages use. */

export interface Exchange {
  readonly mic: string;
  readonly name: string;
  /** Short, for beside a symbol. */
  readonly city: string;
}

const EXCHANGES: readonly Exchange[] = [
  { mic: "XHKG", name: "Hong Kong Stock Exchange", city: "Hong Kong" },
  { mic: "XSHG", name: "Shanghai Stock Exchange", city: "Shanghai" },
  { mic: "XSHE", name: "Shenzhen Stock Exchange", city: "Shenzhen" },
  { mic: "XBSE", name: "Beijing Stock Exchange", city: "Beijing" },
  { mic: "XTAI", name: "Taiwan Stock Exchange", city: "Taipei" },
  { mic: "XTKS", name: "Tokyo Stock Exchange", city: "Tokyo" },
  { mic: "XKRX", name: "Korea Exchange", city: "Seoul" },
  { mic: "XSES", name: "Singapore Exchange", city: "Singapore" },
  { mic: "XNYS", name: "New York Stock Exchange", city: "New York" },
  { mic: "XNAS", name: "Nasdaq", city: "Nasdaq" },
  { mic: "ARCX", name: "NYSE Arca", city: "New York, Arca" },
  { mic: "XASE", name: "NYSE American", city: "New York, American" },
  { mic: "XLON", name: "London Stock Exchange", city: "London" },
  { mic: "XETR", name: "Xetra", city: "Frankfurt, Xetra" },
  { mic: "XPAR", name: "Euronext Paris", city: "Paris" },
  { mic: "XAMS", name: "Euronext Amsterdam", city: "Amsterdam" },
  { mic: "XSWX", name: "SIX Swiss Exchange", city: "Zurich" },
];

const exchangeByMic = new Map(EXCHANGES.map((exchange) => [exchange.mic, exchange]));

/** An exchange that isn't in the table goes by its code. */
export function exchangeOf(mic: string): Exchange {
  return exchangeByMic.get(mic) ?? { mic, name: mic, city: mic };
}
