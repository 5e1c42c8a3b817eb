import { describe, expect, it } from "vitest";
import type { TableCell } from "../article.ts";
import { findQuantities } from "./find-quantities.ts";
import { unitOfHead } from "./head-units.ts";
import { statedCurrency } from "./stated-currency.ts";

const DOCUMENTS: readonly (readonly [texts: readonly string[], stated: string | null])[] = [
  [["所有金額以人民幣列示，另有註明除外。"], "CNY"],
  [["（單位：港元）"], "HKD"],
  [["All amounts are in RMB unless otherwise stated."], "CNY"],
  [["The figures are presented in millions of Hong Kong dollars."], "HKD"],
  [["季內收入人民幣85.2億元，按年升12%。", "股價收報45.2元。"], "CNY"],
  [["公司錄得純利3.2億美元。"], "USD"],
  [["收入人民幣3億元。", "盈利2億港元。"], null],
  [["恒指收報26,000點，大市成交2,300億元。"], null],
  [[], null],
];

describe("the currency of a document", () => {
  it.each(DOCUMENTS)("%j is given in %s", (texts, stated) => {
    expect(statedCurrency(texts)).toBe(stated);
  });

  const TEXTS: readonly (readonly [text: string, language: string, expected: string])[] = [
    ["純利12.4億元", "zh-Hant", "12.4亿 CNY"],
    ["純利12.4億元，目標價由45元升至52元", "zh-Hant", "12.4亿 CNY ; 45 HKD ; 52 HKD"],
    ["收入人民幣30億元，股價收報88.5元，升3%", "zh-Hant", "30亿 CNY ; 88.5 HKD ; 3%"],
    ["報告期內收入30億元", "zh-Hant", "30亿 CNY"],
    ["該股以36元開市，每手帳面賺3,820元，公司去年賺2億元", "zh-Hant", "36 HKD ; 3,820 HKD ; 2亿 CNY"],
    ["一手帳面賺逾三千元", "zh-Hant", "over 3000 HKD"],
    ["大市成交2,300億元", "zh-Hant", "2,300亿 HKD"],
    ["股价报人民币1,500元，目标价1,800元", "zh-Hant", "1,500 CNY ; 1,800 CNY"],
    ["作價3億美元，另加5億港元", "zh-Hant", "3亿 USD ; 5亿 HKD"],
    ["it earned $3bn", "en", "3bn USD"],
  ];

  it.each(TEXTS)("in a document in RMB `%s` (%s) states `%s`", (text, language, expected) => {
    const found = findQuantities(text, { language, homeCurrency: "HKD", statedCurrency: "CNY" });
    expect(found.map(({ literal }) => literal).join(" ; ")).toBe(expected);
  });
});

describe("units in the head of a table", () => {
  const HEADS: readonly (readonly [head: string, unit: string])[] = [
    ["(RMB million)", "CNY m -"],
    ["Revenue (US$m)", "USD m -"],
    ["HK$ million", "HKD m -"],
    ["RMB'000", "CNY k -"],
    ["（億元）", "元 亿 -"],
    ["（人民幣百萬元）", "CNY m -"],
    ["項目（人民幣）", "CNY  -"],
    ["目標價（港元）", "HKD  -"],
    ["Change (%)", "-  percent"],
    ["+/-%", "-  percent"],
    ["P/E (x)", "-  multiple"],
    ["Margin change (pp)", "-  percentage-points"],
    ["Revenue, RMB million", "CNY m -"],
    ["Company", "none"],
    ["2025", "none"],
    ["Units sold", "none"],
    ["Million-dollar club", "none"],
  ];

  it.each(HEADS)("`%s` says `%s`", (head, expected) => {
    const unit = unitOfHead(head);
    expect(unit ? `${unit.currency ?? "-"} ${unit.scale} ${unit.unit ?? "-"}` : "none").toBe(expected);
  });

  /** Cells with their heads, and the literals found. */
  const ROWS: readonly (readonly [cells: readonly (readonly [head: string, text: string])[], expected: string])[] = [
    [
      [
        ["公司", "阿里巴巴"],
        ["目標價（港元）", "195"],
        ["評級", "買入"],
        ["市盈率", "17.2倍"],
      ],
      "195 HKD ; 17.2x",
    ],
    [
      [
        ["項目（人民幣）", "收入"],
        ["2024年", "5.12億元"],
        ["2025年", "7.86億元"],
      ],
      "5.12亿 CNY ; 7.86亿 CNY",
    ],
    [
      [
        ["(RMB million)", "Revenue"],
        ["2025", "1,840.5"],
        ["2024", "2025"],
        ["Change (%)", "(3.2)"],
      ],
      "1,840.5m CNY ; 2025m CNY ; -3.2%",
    ],
    [
      [
        ["(RMB million)", "Net loss"],
        ["2025", "63.2"],
        ["2024", "(63)"],
      ],
      "-63.2m CNY ; -63m CNY",
    ],
    [
      [
        ["", "Revenue (US$m)"],
        ["Q3", "412.6"],
      ],
      "412.6m USD",
    ],
    [
      [
        ["Stock", "Tencent"],
        ["Code", "700"],
        ["Price (HK$)", "612.5"],
      ],
      "612.5 HKD",
    ],
    [
      [
        ["（億元）", "淨利潤"],
        ["2025年", "0.63"],
      ],
      "0.63亿 HKD",
    ],
    [
      [
        ["Year", "2025"],
        ["Page", "12"],
      ],
      "",
    ],
  ];

  it.each(ROWS)("%j states `%s`", (row, expected) => {
    const cells: TableCell[] = [];
    let text = "";
    for (const [head, cell] of row) {
      if (text !== "") text += " | ";
      cells.push({ start: text.length, end: text.length + cell.length, head });
      text += cell;
    }
    const found = findQuantities(text, { language: "zh-Hant", homeCurrency: "HKD", cells });
    expect(found.map(({ literal }) => literal).join(" ; ")).toBe(expected);
  });
});
