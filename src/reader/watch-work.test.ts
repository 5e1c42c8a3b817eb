import { describe, expect, test } from "vitest";
import { checkContent } from "../gate/check-content.ts";
import type { RawContent, RawDocument } from "../model/raw.ts";
import { watchWork, WorkWithoutEnd } from "./watch-work.ts";

/** Of a process that has the processor to itself. */
const busy = () => ({ user: 50_000, system: 0 });
const watched = watchWork(50, busy);
const patient = watchWork(20_000);
const PATH = "content/reports/endless.md";

describe("work that never ends is broken off, and the error names the file", () => {
  test.each<[string, () => unknown]>([
    ["a loop", () => endlessly(() => {})],
    ["a loop that swallows errors", () => endlessly(swallow)],
    ["a regular expression that backtracks", () => /^(?:a+)+$/u.test(`${"a".repeat(40)}b`)],
    ["a loop in a function that another calls", () => [1].map(() => endlessly(() => {}))],
    ["a loop over calls of the system", () => endlessly(() => JSON.parse("[1]") as unknown)],
    ["a loop that would take seconds", () => count(5e9)],
  ])("%s", (_, work) => {
    const error = errorOf(() => watched(PATH, work));
    expect(error.message).toBe(`in work on ${PATH}: has been in work for 0.05 s and was broken off`);
    expect(error.cause).toBeInstanceOf(WorkWithoutEnd);
  });
});

test("work that ends is let be: its value and its own errors come out", () => {
  const value = {};
  expect(patient(PATH, () => value)).toBe(value);
  expect(patient(PATH, () => undefined)).toBeUndefined();
  const own = new RangeError("of its own");
  expect(errorOf(() => patient(PATH, () => raise(own))).cause).toBe(own);
});

test("work that hardly got the processor is done once more, with more patience", () => {
  const hardlyAny = () => ({ user: 1000, system: 0 });
  const starved = watchWork(1000, hardlyAny);
  let runs = 0;
  const slowAtFirst = () => {
    runs += 1;
    return runs === 1 ? endlessly(() => {}) : "done";
  };
  expect(starved(PATH, slowAtFirst)).toBe("done");
  const neverDone = () => watchWork(100, hardlyAny)(PATH, () => endlessly(() => {}));
  expect(errorOf(neverDone).message).toContain("has been in work for 1 s");
});

test("after one file was broken off the next is worked on", () => {
  const watchedAtFirst = watchWork(1000, () => ({ user: 1_000_000, system: 0 }));
  errorOf(() => watchedAtFirst(PATH, () => endlessly(() => {})));
  expect(watchedAtFirst("content/reports/next.md", () => 1)).toBe(1);
});

test("a report that hangs the check is named", () => {
  // A value that takes for ever to look at stands for a mistake of ours in whatever looks at it.
  const report: RawDocument = {
    id: "endless",
    path: PATH,
    format: "md",
    data: new Proxy({}, { ownKeys: () => endlessly(() => {}) as never }),
    isWhole: true,
    places: {},
    body: "",
    bodyLine: 4,
  };
  const raw: RawContent = {
    ...{ entities: [], metrics: [], publishers: [], rulings: [], files: [], problems: [] },
    reports: [report],
  };
  const options = { includeDrafts: true, base: "/", homeCurrency: "HKD", language: "en", workOn: watched };
  expect(errorOf(() => checkContent(raw, options)).message).toContain(PATH);
});

function endlessly(work: () => unknown): void {
  for (let isOver = false; !isOver;) work();
}

function count(steps: number): number {
  let done = 0;
  while (done < steps) done += 1;
  return done;
}

function swallow(): void {
  try {
    endlessly(() => {});
  } catch {
    // Even so.
  }
}

function raise(error: Error): never {
  throw error;
}

function errorOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error("expected an error");
}
