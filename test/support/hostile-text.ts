/** Words that break files: formulas, quotes, separators, line ends, scripts of all directions, and what can't be seen. */
import fc from "fast-check";

export const hostileTexts: readonly string[] = [
  "=cmd|'/c calc'!A1",
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  "＝1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "﹦1",
  "\u200b=1",
  "\ufeff=1",
  "a;=1+1",
  'he said "no", twice',
  '"',
  ",",
  ";",
  "a\nb",
  "a\r\nb",
  "a\u2028b\u0085c",
  "nul\u0000byte",
  "null",
  "NULL",
  "👩‍👩‍👧 family",
  "مرحبا، 3%",
  "\u202eright to left",
  "腾讯控股",
  "'; DROP TABLE facts; --",
  "</script><script>alert(1)</script>",
  "-3%",
  "e\u0301",
];

/** One of them, some of them in a row, or any Unicode text; never empty. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.array(fc.constantFrom(...hostileTexts), { minLength: 2, maxLength: 4 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed()),
);
