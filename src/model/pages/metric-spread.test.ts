import { expect, test } from "vitest";
import { metricSpread, type MetricSpread } from "./metric-spread.ts";
import { sampleModel } from "./sample-site.ts";

function spreadOf(metric: string, ...values: string[]): MetricSpread | null {
  const facts = values.map((value, index) => ({ id: `f${index}`, subject: `s${index}`, metric, value }));
  return metricSpread(sampleModel({ reports: [{ id: "one", facts }] }), metric);
}

const ends = (spread: MetricSpread | null) => spread!.ends.map(({ text }) => text);

test("the lowest and the highest figure, as printed", () => {
  expect(ends(spreadOf("price-change", "-3%", "nearly -15%", "over 2%"))).toEqual(["nearly −15%", "over +2%"]);
  expect(ends(spreadOf("budget", "175..185bn USD", "180bn USD"))).toEqual(["US$175bn–185bn"]);
  expect(ends(spreadOf("pe-ratio", "16x", "16x"))).toEqual(["16×"]);
});

test("stands on a scale with zero, or with its break", () => {
  expect(spreadOf("price-change", "-3%", "-15%")).toMatchObject({ zeroAt: 100, brokenAt: null });
  expect(spreadOf("pe-ratio", "24.68x", "24.7x")).toMatchObject({ zeroAt: null, brokenAt: "left" });
});

test("says how many claims are in other units", () => {
  const spread = spreadOf("budget", "1bn USD", "2bn USD", "3bn HKD");
  expect(ends(spread)).toEqual(["US$1bn", "US$2bn"]);
  expect(spread!.otherCount).toBe(1);
});

test("is nothing where nobody states a figure", () => {
  expect(metricSpread(sampleModel({}), "pe-ratio")).toBeNull();
});
