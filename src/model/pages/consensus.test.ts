import { expect, test } from "vitest";
import { consensusText } from "./consensus.ts";

const closed = (low: string | null, high: string | null) => ({ low, high, lowOpen: false, highOpen: true });

test.each([
  [closed("-9", "-8"), "percent", "−9% to −8%"],
  [closed("-10", "-9.45"), "percent", "−10% to −9.45%"],
  [closed("500000000000", "550000000000"), "USD", "US$500bn to US$550bn"],
  [closed("615000000", "1240000000"), "HKD", "HK$615m to HK$1.24bn"],
  [closed("1239.5", "1240.5"), "multiple", "1239.5× to 1240.5×"],
  [closed("3", "3"), "count", "3"],
  [closed("8", null), "percent", "8% or more"],
  [closed(null, "8"), "percent", "8% or less"],
])("%j in %s reads %s", (interval, unit, text) => {
  expect(consensusText(interval, unit)).toBe(text);
});
