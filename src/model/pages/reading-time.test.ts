import { expect, test } from "vitest";
import { readingMinutes } from "./reading-time.ts";

test.each([
  ["nothing", "", 0],
  ["signs alone", "— … —", 0],
  ["a line", "Shares fell 5%.", 1],
  ["660 words", "word ".repeat(660), 3],
  ["1,050 characters of Chinese", "股".repeat(1050), 3],
  ["Chinese with its names in Latin", "騰訊 Tencent ".repeat(220), 2],
])("of %s", (_, text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});

test("a figure is one word, however it is punctuated", () => {
  expect(readingMinutes("1,240.5 ".repeat(440))).toBe(2);
});
