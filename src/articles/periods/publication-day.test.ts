import { describe, expect, test } from "vitest";
import { readPublicationDay } from "./publication-day.ts";

describe("the day of publication", () => {
  test.each([
    ["HONG KONG, Feb 9, 2026 (Reuters) - Stocks fell as mainland money bought the dip in the afternoon.", "2026-02-09"],
    ["SHANGHAI/HONG KONG, 9 February 2026 — Shares slipped.", "2026-02-09"],
    ["Published 9 February 2026, 10:32 HKT", "2026-02-09"],
    ["Published: Feb. 9, 2026 at 6:15 p.m. ET", "2026-02-09"],
    ["Updated: 10 Feb 2026 | Published: 9 Feb 2026", "2026-02-09"],
    ["2026-02-09T10:32:00+08:00", "2026-02-09"],
    ["2026-02-09T23:59:59Z", "2026-02-09"],
    ["2026-02-09 00:01", "2026-02-09"],
    ["2026/02/09", "2026-02-09"],
    ["20260209", "2026-02-09"],
    ["Mon, 09 Feb 2026 02:32:00 GMT", "2026-02-09"],
    ["By A. Writer | Feb. 9, 2026 | 5 min read", "2026-02-09"],
    ["feb 9, 2026", "2026-02-09"],
    ["FEBRUARY 9, 2026", "2026-02-09"],
    ["13/02/2026", "2026-02-13"],
    ["2026年2月9日", "2026-02-09"],
    ["2026年02月09日 08:15", "2026-02-09"],
    ["二〇二六年二月九日", "2026-02-09"],
    ["發佈時間: 2026-02-09", "2026-02-09"],
    ["发布时间：2026年2月9日 10:32", "2026-02-09"],
    ["日期：2026/2/9", "2026-02-09"],
    ["某社香港2026年2月9日電 港股週一下挫，南向資金淨買入。", "2026-02-09"],
    ["（某社上海2026年2月9日讯）沪指低开低走，成交额较前一交易日缩量，创业板指跌逾百分之一。", "2026-02-09"],
  ])("of %s is %s, as stated", (text, day) => {
    expect(readPublicationDay(text, "en")).toMatchObject({ day, certainty: "stated" });
  });

  test.each([
    "",
    "Nov 09",
    "HONG KONG, Feb 9 (Reuters) - Stocks fell.",
    "11月9日",
    "yesterday",
    "Monday",
    "02/09/2026",
    "2026",
    "February 2026",
    "2026-02-30",
    "The company was founded on 3 May 2015 and has since opened stores in ten cities of the south.",
  ])("of %j can't be known", (text) => {
    expect(readPublicationDay(text, "en")).toBeNull();
  });

  test("takes its year from elsewhere where it has none, and says so", () => {
    expect(readPublicationDay("Nov 09", "en", { year: 2025 })).toEqual({
      day: "2025-11-09",
      certainty: "inferred",
      from: "Nov 09",
    });
    expect(readPublicationDay("12月31日", "zh-Hant", { year: 2025 })).toMatchObject({ day: "2025-12-31" });
    expect(readPublicationDay("Jan 1", "en", { year: 2025 })).toMatchObject({ day: "2025-01-01" });
  });

  test("is inferred where only the day of an update is said", () => {
    expect(readPublicationDay("Last updated: 10 February 2026", "en")).toMatchObject({
      day: "2026-02-10",
      certainty: "inferred",
    });
  });
});
