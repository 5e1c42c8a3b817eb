import { expect, it } from "vitest";
import { openLedger, REST, type StageStep } from "./stage-ledger.ts";

function step(stage: string, part: string | null = null): { enter: StageStep; leave: StageStep } {
  const both = { id: Symbol(stage), stage, part };
  return { enter: { ...both, isOver: false }, leave: { ...both, isOver: true } };
}

it("charges each stage with what was used while it was in work, and a stage inside it with its own", () => {
  const ledger = openLedger();
  const [outer, inner] = [step("hand over"), step("reconcile")];
  ledger.charge(100);
  ledger.follow(outer.enter);
  ledger.charge(110);
  ledger.follow(inner.enter);
  ledger.charge(140);
  ledger.follow(inner.leave);
  ledger.charge(145);
  ledger.follow(outer.leave);
  ledger.charge(146);
  expect(ledger.uses().map(({ stage, cpuMs, times }) => [stage, cpuMs, times])).toEqual([
    [REST, 101, 0],
    ["hand over", 15, 1],
    ["reconcile", 30, 1],
  ]);
});

it("keeps the parts of a stage apart, each with how often it was entered", () => {
  const ledger = openLedger();
  for (const [at, part] of ["a.astro", "b.astro", "a.astro"].entries()) {
    const { enter, leave } = step("render pages", part);
    ledger.follow(enter);
    ledger.charge(10 * (at + 1));
    ledger.follow(leave);
  }
  expect(ledger.uses().map(({ part, cpuMs, times }) => [part, cpuMs, times])).toEqual([
    [null, 0, 0],
    ["a.astro", 20, 2],
    ["b.astro", 10, 1],
  ]);
});

it("follows stages that are left in another order than that of entering them", () => {
  const ledger = openLedger();
  const [one, other] = [step("search index"), step("verify")];
  for (const each of [one.enter, other.enter, one.leave]) ledger.follow(each);
  expect(ledger.stage()).toBe("verify");
  for (const each of [other.leave, other.leave]) ledger.follow(each);
  expect(ledger.stage()).toBe(REST);
});

it("keeps the most memory that a stage held", () => {
  const ledger = openLedger();
  ledger.follow(step("reconcile").enter);
  for (const bytes of [5, 9, 7]) ledger.hold(bytes);
  expect(ledger.uses().map(({ peakBytes }) => peakBytes)).toEqual([0, 9]);
});
