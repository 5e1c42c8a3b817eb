import { describe, expect, test } from "vitest";
import { findEntities } from "../entities/find-entities.ts";
import { passages, testRegistry } from "../testing.ts";
import { findVoices } from "../voices/find-voices.ts";
import { findStatements } from "./find-statements.ts";

const registry = testRegistry();

/** `kind: subjects` and, of a view, `/ holder`. */
function statementsIn(text: string): string[] {
  const all = passages(text);
  const { mentionsByPassage } = findEntities(all, registry);
  const found = findStatements(all, mentionsByPassage, [findVoices(all[0]!, mentionsByPassage[0]!)]);
  return found.map(({ kind, subjects, by }) => {
    const named = subjects.map(({ id, name }) => id ?? name).join(" ");
    return `${kind}: ${named}${by ? ` / ${by.id ?? by.name}` : ""}`;
  });
}

describe("events", () => {
  test.each<[text: string, ...found: string[]]>([
    ["Pony.ai teamed up with Xiaomi on robotaxis.", "event: pony-ai xiaomi"],
    ["Tencent launched a new model.", "event: tencent"],
    ["Tencent has filed for an IPO of its music unit.", "event: tencent"],
    ["Tencent agreed to buy Meituan.", "event: tencent meituan"],
    ["Meituan appointed a new finance chief.", "event: meituan"],
    ["Alibaba, based in Hangzhou, unveiled a chip.", "event: alibaba"],
    ["The Hong Kong Stock Exchange launched a channel.", "event: hong-kong-stock-exchange"],
    ["Xiaomi signed a deal with Tencent.", "event: xiaomi tencent"],
    ["騰訊與小米達成合作。", "event: tencent xiaomi"],
    ["快手（01024.HK）宣布收購一家公司。", "event: kuaishou"],
    ["阿里巴巴計劃分拆雲業務。", "event: alibaba"],
    ["小馬智行在港交所上市。", "event: pony-ai hong-kong-stock-exchange"],
    ["小米推出新車。", "event: xiaomi"],
    ["Tencent fell 3%."],
    ["Tencent’s launch was delayed."],
    ["The launch pleased Tencent."],
    ["騰訊跌3%。"],
    ["The Hang Seng Index launched higher."],
  ])("%s", (text, ...found) => expect(statementsIn(text)).toEqual(found));
});

describe("views", () => {
  test.each<[text: string, ...found: string[]]>([
    ["CICC suggests Hong Kong stocks have bottomed.", "view: hong-kong-stock-market / cicc"],
    ["Goldman Sachs downgraded Tencent to neutral.", "view: tencent / goldman-sachs"],
    ["Goldman Sachs is bullish on Meituan, according to CICC.", "view: goldman-sachs meituan / cicc"],
    ["高盛表示看好騰訊。", "view: tencent / goldman-sachs"],
    ["高盛重申騰訊「買入」評級。", "view: tencent / goldman-sachs"],
    ["中信证券认为，快手估值修复。", "view: kuaishou / citic-securities"],
    ["Goldman Sachs fell 3%."],
    ["CICC said turnover was HK$5 billion."],
    ["Traders see a 62% chance of a rate cut, according to CME FedWatch."],
    ["Tencent is bullish."],
  ])("%s", (text, ...found) => expect(statementsIn(text)).toEqual(found));
});

test("headings and rows of tables state nothing", () => {
  const all = passages("Tencent launched a new model.").map((passage) => ({ ...passage, kind: "heading" as const }));
  const { mentionsByPassage } = findEntities(all, registry);
  expect(findStatements(all, mentionsByPassage, [[]])).toEqual([]);
});
