import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading, Stretch } from "../reading.ts";
import { MAX_QUERY_LENGTH, readQuery } from "./read-query.ts";
import { said, testNames } from "./testing.ts";

const read = (query: string) => readQuery(query, testNames);

type Row = readonly [query: string, understood: string, rest: string, isOneName?: "one name"];
const READINGS: readonly Row[] = [
  ["tencent price change feb 2026", "entity tencent · metric price-change · 2026-02-01/2026-02-28", ""],
  ["p/e < 20", "metric pe-ratio · under 20", ""],
  ["p/e<20", "metric pe-ratio · under 20", ""],
  ["9988", "entity alibaba", "", "one name"],
  ["HKG:9988 feb 2026", "entity alibaba · 2026-02-01/2026-02-28", ""],
  ["Tencnet", "entity tencent?", "", "one name"],
  ["Alibabba price change q1 2025", "entity alibaba? · metric price-change · 2025-01-01/2025-03-31", ""],
  ["2020", "entity anta-sports", "", "one name"],
  ["2020 tencent", "2020-01-01/2020-12-31 · entity tencent", ""],
  ["2020.HK tencent", "entity anta-sports · entity tencent", ""],
  ["nasdaq 100", "entity nasdaq-100", "", "one name"],
  ["nasdaq 100 > 5%", "entity nasdaq-100 · over 5 percent", ""],
  ["3M", "entity three-m", "", "one name"],
  ["3M over 5%", "entity three-m · over 5 percent", ""],
  ["under armour", "entity under-armour", "", "one name"],
  ["under armour under 5%", "entity under-armour · under 5 percent", ""],
  ["about you", "entity about-you", "", "one name"],
  ["société générale 2025", "entity societe-generale · 2025-01-01/2025-12-31", ""],
  ["servicenow", "entity servicenow", "", "one name"],
  ["what is tencent worth now", "entity tencent", "worth"],
  ["NOW", "entity servicenow", "", "one name"],
  ["an alibaba", "entity alibaba", "", "one name"],
  ["tencent, alibaba", "entity tencent · entity alibaba", ""],
  [
    "alibaba vs tencent net income q1 2025",
    "entity alibaba · entity tencent · metric net-income · 2025-01-01/2025-03-31",
    "",
  ],
  ["tencent’s net income in 2025", "entity tencent · metric net-income · 2025-01-01/2025-12-31", ""],
  ["騰訊", "entity tencent", "", "one name"],
  ["腾讯", "entity tencent", "", "one name"],
  ["騰訊下跌多少", "entity tencent · metric price-change · down", ""],
  ["騰訊的股價在2026年2月跌了多少", "entity tencent · 2026-02-01/2026-02-28 · metric price-change · down", ""],
  ["騰訊漲超3%", "entity tencent · metric price-change · up · over 3 percent", ""],
  ["什么是市盈率", "metric pe-ratio", "", "one name"],
  ["the Alibaba stock", "entity alibaba", "", "one name"],
  ["what did the alibaba shares", "entity alibaba", "", "one name"],
  ["price of tencent", "entity tencent", "", "one name"],
  ["tencent fell", "entity tencent · metric price-change · down", ""],
  [
    "tencent fell over 10% in feb 2026",
    "entity tencent · metric price-change · down · over 10 percent · 2026-02-01/2026-02-28",
    "",
  ],
  ["tencent jumped", "entity tencent · metric price-change · up", ""],
  ["why did alibaba drop", "entity alibaba · metric price-change · down", ""],
  ["fell more than 10%", "metric price-change · down · over 10 percent", ""],
  [
    "which companies fell more than 10% in 2026",
    "metric price-change · down · over 10 percent · 2026-01-01/2026-12-31",
    "",
  ],
  ["price change down", "metric price-change · down", ""],
  ["tencent net income fell", "entity tencent · metric net-income", "fell"],
  ["break up of alibaba", "entity alibaba", "break · up"],
  ["alibaba start-up", "entity alibaba", "start-up"],
  ["alibaba up 3%", "entity alibaba · metric price-change · up · equal 3 percent", ""],
  ["fell", "", "fell"],
  ["up", "", "up"],
  ["tencent raised", "entity tencent · metric ipo-proceeds", ""],
  ["raised", "", "raised"],
  ["p/e", "metric pe-ratio", "", "one name"],
  ["IPO", "metric ipo-proceeds", "", "one name"],
  ["trades at", "metric pe-ratio", "", "one name"],
  ["16 times earnings", "equal 16 multiple", "earnings"],
  ["disputed", "disputed", ""],
  ["what is disputed", "disputed", ""],
  ["disputed figures 2025", "disputed · 2025-01-01/2025-12-31", ""],
  ["what is disputed about tencent", "disputed · entity tencent", ""],
  ["single source tencent", "single-source · entity tencent", ""],
  ["tencent only one source", "entity tencent · single-source", ""],
  ["tencent single-source", "entity tencent · single-source", ""],
  ["do sources agree about alibaba", "corroborated · entity alibaba", ""],
  ["contradicted tencent 2026", "disputed · entity tencent · 2026-01-01/2026-12-31", ""],
  ["syndicated mexc", "syndicated · publisher mexc", ""],
  ["withdrawn", "withdrawn", ""],
  ["not disputed tencent", "entity tencent", "not · disputed"],
  ["confirmed", "corroborated", ""],
  ["twice confirmed cases", "", "twice · confirmed · cases"],
  ["tencent confirmed the deal", "entity tencent", "confirmed · deal"],
  ["tencent confirmed 2026", "entity tencent · corroborated · 2026-01-01/2026-12-31", ""],
  ["爭議 騰訊", "disputed · entity tencent", ""],
  ["騰訊 單一來源", "entity tencent · single-source", ""],
  ["已證實", "corroborated", ""],
  ["projected", "projected", ""],
  ["reported", "", "reported"],
  ["expected", "", "expected"],
  ["tencent expected 2026", "entity tencent · projected · 2026-01-01/2026-12-31", ""],
  ["tencent reported net income", "entity tencent · reported · metric net-income", ""],
  ["market-implied 2026", "market-implied · 2026-01-01/2026-12-31", ""],
  ["implied probability", "metric probability", "", "one name"],
  ["騰訊 預測 2026年", "entity tencent · projected · 2026-01-01/2026-12-31", ""],
  ["mexc", "publisher mexc", "", "one name"],
  ["MX disputed", "publisher mexc · disputed", ""],
  ["wind disputed", "entity wind · disputed", ""],
  ["single source about you", "single-source · entity about-you", ""],
  ["bear market", "tag bear-market", "", "one name"],
  ["bear market valuations", "", "bear · market · valuations"],
  ["valuations 2026", "tag valuations · 2026-01-01/2026-12-31", ""],
  ["disputed semiconductors", "disputed · tag semiconductors", ""],
  ["tencent semiconductors", "entity tencent", "semiconductors"],
  ["valuations of tencent > 20x", "entity tencent · over 20 multiple", "valuations"],
  ['"rate cut" 2026', "2026-01-01/2026-12-31", "rate cut"],
  ['"tencent" 2026', "2026-01-01/2026-12-31", "tencent"],
  ["「降息」 2026年", "2026-01-01/2026-12-31", "降息"],
  ['"tencent', "entity tencent", "", "one name"],
  ["how much money did tencent raise in its ipo", "entity tencent · metric ipo-proceeds", "raise"],
  ["how big is the warehouse market", "", "warehouse · market"],
  ["How  High is tencent", "entity tencent", "", "one name"],
  ["how long has alibaba been disputed", "entity alibaba · disputed", ""],
  ["how", "", "how"],
  ["show big tencent", "entity tencent", "big"],
  ["big money tencent", "entity tencent", "big · money"],
  ["how much is money", "", "money"],
  ["what is tencent's ticker", "entity tencent", "", "one name"],
  ["tencent ticker symbol", "entity tencent", "", "one name"],
  ["alibaba stock code?", "entity alibaba", "", "one name"],
  ["what is the ticker symbol for Société Générale", "entity societe-generale", "", "one name"],
  ["tencent’s code", "entity tencent", "", "one name"],
  ["alibaba code", "entity alibaba", "code"],
  ["alibaba ticker change", "entity alibaba", "ticker · change"],
  ["ticker", "", "ticker"],
  ["what is the", "", "what · is · the"],
  ["the of and", "", "the · of · and"],
  ["merger-vote odds", "metric probability", "merger-vote"],
  ["tencent 24.68", "entity tencent · equal 24.68", ""],
  ["tencent qwen 2.5", "entity tencent", "qwen · 2.5"],
  ["<script>alert(1)</script>", "", "script · alert · 1 · script"],
  ["tencent 🚀", "entity tencent", "", "one name"],
  ["🚀", "", "🚀"],
  ["$$$", "", "$$$"],
  ["a.*(b|c)+ [d]", "", "b · c · d"],
  ["مرحبا tencent", "entity tencent", "مرحبا"],
  ["assets under management over 500bn usd", "metric assets-under-management · over 500000000000 USD", ""],
  ["P/E percentile", "metric pe-percentile", "", "one name"],
];

test.each(READINGS.map((row) => ({ query: row[0], row })))(
  "$query",
  ({ query, row: [, understood, rest, oneName] }) => {
    const reading = read(query);
    expect(said(reading).join(" · ")).toBe(understood);
    expect(reading.rest.map(({ text }) => text).join(" · ")).toBe(rest);
    expect(reading.isOneName).toBe(oneName === "one name");
  },
);

test("a query is trimmed and cut, not within a character", () => {
  expect(read("  tencent  ").query).toBe("tencent");
  expect(read("a".repeat(300)).query).toHaveLength(MAX_QUERY_LENGTH);
  expect(read(`${"a".repeat(MAX_QUERY_LENGTH - 1)}🚀`).query).toBe("a".repeat(MAX_QUERY_LENGTH - 1));
  expect(read("   ")).toEqual({ query: "", understood: [], rest: [], isOneName: false });
});

test("only the query's last word may still be growing", () => {
  expect(read("mainland buyers tencent").rest.map(({ isLast }) => isLast)).toEqual([false, false]);
  expect(read("tencent mainland buyers").rest.map(({ isLast }) => isLast)).toEqual([false, true]);
});

test("a chip is dropped with the white space that it leaves", () => {
  const without = (query: string) => read(query).understood.map((each) => each.without);
  expect(without("tencent price change, feb 2026")).toEqual([
    "price change, feb 2026",
    "tencent, feb 2026",
    "tencent price change",
  ]);
  expect(without("tencent, alibaba")).toEqual(["alibaba", "tencent"]);
  expect(without("騰訊下跌")).toEqual(["下跌", "騰訊", "騰訊"]);
  expect(without("tencent fell")).toEqual(["fell", "tencent", "tencent"]);
});

describe("laws", () => {
  const word = fc.constantFrom(
    ...["tencent", "阿里巴巴", "騰訊", "price change", "p/e", "nasdaq 100", "3M", "fell", "up", "raised", "disputed"],
    ...[
      "feb 2026",
      "2025-11-07",
      "q1",
      "2025",
      "2月",
      "年",
      "> 10%",
      "under",
      "20x",
      "500bn usd",
      "between",
      "10-20%",
      "-",
    ],
    ...[
      "the",
      "what",
      "的",
      "多少",
      "bear market",
      "rate cut",
      '"',
      "zqxj",
      "reported",
      "single source",
      "/",
      "..",
      ",",
      "🚀",
    ],
    ...[
      "2026-02-02/",
      "\ud83d",
      "(",
      "<",
      "1,",
      "０",
      "'s",
      "q",
      "h1",
      "US$",
      "万",
      "亿",
      "第",
      "since",
      "to",
      "and",
      "不",
    ],
  );
  const query = fc.oneof(
    fc.array(word, { maxLength: 14 }).map((words) => words.join(" ")),
    fc.array(word, { maxLength: 14 }).map((words) => words.join("")),
    fc.string({ unit: "binary", maxLength: 250 }),
    fc.string({ maxLength: 250 }),
  );

  test("any text is read; stretches are in order, within the query, and overlap only where they are the same", () => {
    fc.assert(
      fc.property(query, (written) => {
        const reading = read(written);
        const stretches = [...new Map(placesIn(reading).map((each) => [`${each.start}-${each.end}`, each])).values()];
        for (const [place, { start, end }] of stretches.entries()) {
          expect(start).toBeGreaterThanOrEqual(stretches[place - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(reading.query.length);
        }
        expect(reading.query === "").toBe(stretches.length === 0);
      }),
    );
  });

  test("a word that nothing knows is always kept", () => {
    const strange = fc.stringMatching(/^[zqxj]{5,12}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        strange,
        fc.array(word, { maxLength: 6 }),
        (before, kept, behind) => {
          const written = [...before, kept, ...behind].join(" ").replaceAll('"', "");
          fc.pre(written.trim().length <= MAX_QUERY_LENGTH);
          expect(read(written).rest.map(({ text }) => text)).toContain(kept);
        },
      ),
    );
  });

  test("what isn't understood has only fillers and signs beside its words", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.constantFrom("", " "), (words, gap) => {
        const reading = read(words.join(gap));
        let outside = reading.query;
        for (const { start, end } of placesIn(reading)) {
          outside = outside.slice(0, start) + " ".repeat(end - start) + outside.slice(end);
        }
        const left = outside.match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
        expect(left.filter((each) => !/^(?:the|what|under|between|since|to|and|s|的|多少|price)$/u.test(each))).toEqual(
          [],
        );
      }),
    );
  });

  test("without a chip the query reads the same, without that chip", () => {
    const firm = fc.subarray([
      ...["tencent", "alibaba", "price change", "net income", "feb 2026", "q1 2025", "> 10%", "10-20x", "over 5bn usd"],
      ...["disputed", "single source", "mexc", "since 2024", "騰訊", "2025年11月"],
    ]);
    fc.assert(
      fc.property(firm, fc.infiniteStream(fc.constantFrom(" ", " the ", ", ", " zqxj ", " in ")), (words, gaps) => {
        const isVerdict = (each: string) => each === "disputed" || each === "single source";
        fc.pre(words.length > 1 && !words.every(isVerdict));
        const written = words.map((each) => each + gaps.next().value).join("");
        const { understood } = read(written);
        expect(understood).toHaveLength(words.length);
        for (const dropped of understood) {
          const kept = understood.filter((each) => each !== dropped).map(({ constraint }) => constraint);
          const { understood: left } = read(dropped.without);
          const isText = kept.every(({ kind }) => kind === "verdict") && dropped.without.includes("zqxj");
          if (!isText) expect(left.map(({ constraint }) => constraint)).toEqual(kept);
        }
      }),
    );
  });

  test("reading doesn't depend on case or width", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("p/e", "feb 2026", "> 10%", "q1 2025", "fell", "disputed"), { maxLength: 5 }),
        (words) => {
          const plain = words.join(" ");
          const wide = plain.replace(/[!-~]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
          expect(said(read(wide))).toEqual(said(read(plain)));
          expect(said(read(plain.toUpperCase()))).toEqual(said(read(plain)));
        },
      ),
    );
  });
});

/** Of chips and words, from left to right. */
function placesIn({ understood, rest }: Reading): Stretch[] {
  return [...understood, ...rest].map(({ stretch }) => stretch).sort((a, b) => a.start - b.start || a.end - b.end);
}
