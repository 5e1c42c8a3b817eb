import { expect, test } from "vitest";
import { languageRuns } from "./language-runs.ts";

test.each([
  ["Alibaba", [["Alibaba", null]]],
  ["", [["", null]]],
  ["阿里巴巴", [["阿里巴巴", "zh"]]],
  [
    "AUM, 資產規模, 基金规模",
    [
      ["AUM, ", null],
      ["資產規模", "zh"],
      [", ", null],
      ["基金规模", "zh"],
    ],
  ],
  [
    "Tencent (腾讯) fell",
    [
      ["Tencent (", null],
      ["腾讯", "zh"],
      [") fell", null],
    ],
  ],
  ["中芯國際、華虹", [["中芯國際、華虹", "zh"]]],
  ["ソニーグループ", [["ソニーグループ", "ja"]]],
])("%j is cut where the script changes", (text, runs) => {
  expect(languageRuns(text).map(({ text: part, lang }) => [part, lang])).toEqual(runs);
  expect(
    languageRuns(text)
      .map(({ text: part }) => part)
      .join(""),
  ).toBe(text);
});
