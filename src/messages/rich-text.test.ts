import { expect, test } from "vitest";
import { rich } from "./rich-text.ts";

test("code, emphasis and links become parts, in the order of the sentence", () => {
  expect(rich("Set `low`, *never* an [address](/data/).")).toEqual([
    { text: "Set ", isCode: false },
    { text: "low", isCode: true },
    { text: ", ", isCode: false },
    { text: "never", isCode: false, isEmphasis: true },
    { text: " an ", isCode: false },
    { text: "address", isCode: false, address: "/data/" },
    { text: ".", isCode: false },
  ]);
});

test("what has no end stays as it is, and code keeps what would mean something outside", () => {
  expect(rich("2 * 3 and [that]")).toEqual([{ text: "2 * 3 and [that]", isCode: false }]);
  expect(rich("`a*b*c`")).toEqual([{ text: "a*b*c", isCode: true }]);
});
