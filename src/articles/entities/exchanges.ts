/** How articles write which exchange a ticker is of, and its ISO 10383 code. */

/** In front of a code, with a colon: `NYSE: BABA`, `HKEX:9988`. */
const MIC_BY_PREFIX: Readonly<Record<string, string>> = {
  NYSE: "XNYS",
  "NEW YORK": "XNYS",
  XNYS: "XNYS",
  NASDAQ: "XNAS",
  NASDAQGS: "XNAS",
  XNAS: "XNAS",
  NYSEARCA: "ARCX",
  "NYSE ARCA": "ARCX",
  "NYSE AMERICAN": "XASE",
  AMEX: "XASE",
  HKEX: "XHKG",
  SEHK: "XHKG",
  HKG: "XHKG",
  HKSE: "XHKG",
  HK: "XHKG",
  XHKG: "XHKG",
  SSE: "XSHG",
  SHA: "XSHG",
  SH: "XSHG",
  XSHG: "XSHG",
  SZSE: "XSHE",
  SHE: "XSHE",
  SZ: "XSHE",
  XSHE: "XSHE",
  BSE: "XBSE",
  TSE: "XTKS",
  TYO: "XTKS",
  TWSE: "XTAI",
  TPE: "XTAI",
  KRX: "XKRX",
  SGX: "XSES",
  LSE: "XLON",
  LON: "XLON",
  ETR: "XETR",
  FRA: "XETR",
  EPA: "XPAR",
  AMS: "XAMS",
  SWX: "XSWX",
};

/** Behind a code, with a full stop or a space: `9988.HK`, `BABA.N`, `2330 TT`. */
const MIC_BY_SUFFIX: Readonly<Record<string, string | null>> = {
  HK: "XHKG",
  HKG: "XHKG",
  SEHK: "XHKG",
  SH: "XSHG",
  SS: "XSHG",
  SZ: "XSHE",
  BJ: "XBSE",
  TW: "XTAI",
  TT: "XTAI",
  T: "XTKS",
  JP: "XTKS",
  KS: "XKRX",
  SI: "XSES",
  SP: "XSES",
  L: "XLON",
  DE: "XETR",
  PA: "XPAR",
  AS: "XAMS",
  SW: "XSWX",
  N: "XNYS",
  O: "XNAS",
  OQ: "XNAS",
  US: null,
};

/** Null: no exchange that we know. */
export function micOfPrefix(written: string): string | null {
  return MIC_BY_PREFIX[written.trim().toUpperCase()] ?? null;
}

/** Null: known, but of several exchanges (`US`); undefined: no exchange that we know. */
export function micOfSuffix(written: string): string | null | undefined {
  const suffix = written.toUpperCase();
  return suffix in MIC_BY_SUFFIX ? MIC_BY_SUFFIX[suffix] : undefined;
}

/** Of mainland China by the first digits: `6` and `5` Shanghai, `0` to `3` Shenzhen, `4`, `8` and `92` Beijing. */
export function mainlandSymbol(sixDigits: string): { symbol: string; mic: string } {
  if (/^(?:[48]|92)/u.test(sixDigits)) return { symbol: `${sixDigits}.BJ`, mic: "XBSE" };
  if (/^[0-3]/u.test(sixDigits)) return { symbol: `${sixDigits}.SZ`, mic: "XSHE" };
  return { symbol: `${sixDigits}.SH`, mic: "XSHG" };
}
