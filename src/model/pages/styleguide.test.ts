import { expect, test } from "vitest";
import { VERDICTS } from "../../facts/verdict.ts";
import { styleguidePage } from "./styleguide.ts";

const page = styleguidePage();

test("every verdict is shown by a claim that really has it", () => {
  const shown = new Set([...page.claims, ...page.statements].map(({ verdict }) => verdict.verdict));
  expect(VERDICTS.map(({ verdict }) => verdict).filter((verdict) => !shown.has(verdict))).toEqual([]);
});

test("every shape of mark is on a strip or on the lanes", () => {
  const lanes = [...page.strips, ...page.lanes].flatMap(({ strip }) => strip.lanes);
  expect(new Set(lanes.map(({ shape }) => shape)).size).toBeGreaterThanOrEqual(4);
  expect(page.marks.some(({ isEcho }) => isEcho)).toBe(true);
});

test("no sample leads to a page that the site doesn’t have", () => {
  const addresses = JSON.stringify(page).match(/"\/[\w-]*[/.][^"]*"/gu) ?? [];
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !/^"\/styleguide\/(#[\w.-]*)?"$/u.test(address))).toEqual([]);
});
