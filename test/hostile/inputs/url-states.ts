/** Queries of addresses that somebody made up, for the search and the explorer: read without complaint, never run. */
const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e400",
  "1e-400",
  "0x1F",
  "-1",
  "0",
  "999999999999999999999",
  "2026-02-30",
  "2026-99-99",
  "../../etc/passwd",
  "'; DROP TABLE facts; --",
  "${7*7}",
  "{{7*7}}",
  "%00",
  "%",
  "%zz",
  "%F0%9F",
  "%ED%A0%80",
  "\u202e",
  "a".repeat(5_000),
  "😀".repeat(500),
  "[object Object]",
  "a&b=c",
  "a#b",
  "+",
  " ",
  "\t\n",
  "*",
  "\\",
  "(",
  "[",
  "(?:(?:(?:a+)+)+)+$",
  '"'.repeat(500),
  "-".repeat(500),
  "9".repeat(500),
];

const KEYS_OF_EXPLORER = [
  "q",
  "metric",
  "entity",
  "ticker",
  "verdict",
  "period",
  "kind",
  "min",
  "max",
  "from",
  "to",
  "unit",
  "sort",
  "page",
  "rows",
];
const KEYS_OF_SEARCH = ["q", "kind", "ticker", "metric", "publisher", "tag", "year", "verdict", "sort", "page"];

function queries(keys: readonly string[]): string[] {
  // Each text in one key, by turns, so that every key gets several and every text gets one of each.
  const one = HOSTILE.map((text, index) => `?${keys[index % keys.length]}=${encoded(text)}`);
  const all = HOSTILE.slice(0, 12).map((text) => `?${keys.map((key) => `${key}=${encoded(text)}`).join("&")}`);
  return [
    ...one,
    ...all,
    `?${keys.map((key) => `${key}=a&${key}=b`).join("&")}`,
    `?${Array.from({ length: 2_000 }, (_, index) => `${keys[index % keys.length]}=${index}`).join("&")}`,
    "?__proto__=x&constructor=y&__proto__[isReady]=1",
    "?=&&&==&?",
    "?q",
  ];
}

function encoded(text: string): string {
  return /^%/u.test(text) ? text : encodeURIComponent(text);
}

export const EXPLORER_QUERIES: readonly string[] = queries(KEYS_OF_EXPLORER);
export const SEARCH_QUERIES: readonly string[] = queries(KEYS_OF_SEARCH);
