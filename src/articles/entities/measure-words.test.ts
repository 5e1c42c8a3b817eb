import { describe, expect, test } from "vitest";
import { passages, testRegistry } from "../testing.ts";
import { findEntities } from "./find-entities.ts";

const registry = testRegistry();
const namesIn = (text: string) =>
  findEntities(passages(text), registry)
    .mentionsByPassage[0]!.filter(({ reference }) => reference === "name")
    .map(({ start, end }) => text.slice(start, end));

describe("metrics, units and lines of business are no entities", () => {
  test.each([
    "Average DAUs rose 2%. Average MAUs were 416 million.",
    "In the quarter, Average DAUs’ revenue grew.",
    "E-commerce GMV rose 15% and Services GTV gained 30%.",
    "It said Adjusted EBITDA rose 12%. EBITDA fell.",
    "Non-IFRS operating profit rose 18%.",
    "It sold 2.4 million Class B shares. Free Cash Flow rose.",
    "Value-added Services revenue grew 14% and Domestic Games grew 15%.",
    "Marketing Services grew 20%; FinTech and Business Services rose 8%.",
    "Cloud Intelligence Group revenue rose 26%.",
    "IoT and Lifestyle Products rose 10%.",
    "每股盈利6.5元，毛利率上升至56%，月活躍賬戶升2%。",
  ])("%s", (text) => expect(namesIn(text)).toEqual([]));

  test.each<[text: string, ...found: string[]]>([
    ["Domestic Games Ltd rose 3%", "Domestic Games Ltd"],
    ["Cloud Music (09899.HK) rose 3%", "Cloud Music"],
    ["Online Services (Nasdaq: ONLS) rose 3%", "Online Services"],
    ["Rivals like Haoyu Services rose 3%", "Haoyu Services"],
  ])("%s", (text, ...found) => expect(namesIn(text)).toEqual(found));
});
