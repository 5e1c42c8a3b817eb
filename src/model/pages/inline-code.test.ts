import { expect, test } from "vitest";
import { inlineParts } from "./inline-code.ts";

test("code stands by itself, without its backticks", () => {
  expect(inlineParts("`of` names the second thing: `csi-300`.")).toEqual([
    { text: "of", isCode: true },
    { text: " names the second thing: ", isCode: false },
    { text: "csi-300", isCode: true },
    { text: ".", isCode: false },
  ]);
});

test("a backtick without its twin is a backtick", () => {
  expect(inlineParts("a ` b")).toEqual([{ text: "a ` b", isCode: false }]);
});
