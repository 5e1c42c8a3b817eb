import { afterEach, expect, test, vi } from "vitest";
import type { SearchAnswer, SearchResult } from "../../search/query/search-answer.ts";
import { liveAnswers } from "./live-answers.ts";

const PAUSE_MS = 80;

afterEach(() => void vi.useRealTimers());

const result = { group: "names", kind: "tag", href: "/tags/a/" } as SearchResult;

function answer(problem: string, { isPartial = false, results = [result] } = {}): SearchAnswer {
  return { problem, isPartial, results } as unknown as SearchAnswer;
}

/** An engine whose answers come when the test says so. */
function slowEngine() {
  const waiting = new Map<string, (answers: readonly SearchAnswer[]) => void>();
  return {
    ask: async function* ({ query }: { readonly query: string }) {
      yield* await new Promise<readonly SearchAnswer[]>((resolve) => waiting.set(query, resolve));
    },
    finish: async (query: string, ...answers: readonly SearchAnswer[]) => {
      waiting.get(query)!(answers);
      await new Promise((done) => setImmediate(done));
    },
    asked: () => [...waiting.keys()],
  };
}

function start() {
  const engine = slowEngine();
  const shown: (string | null)[] = [];
  const answers = liveAnswers(engine, {
    pauseMs: PAUSE_MS,
    show: (found, query) => shown.push(found === null ? null : `${query}: ${found.problem}`),
  });
  return { engine, shown, answers };
}

test("what an earlier query still finds is dropped, in whichever order answers come", async () => {
  const { engine, shown, answers } = start();
  answers.ask("first", { isAtOnce: true });
  answers.ask("second", { isAtOnce: true });
  await engine.finish("second", answer("b"));
  await engine.finish("first", answer("a"));
  expect(shown).toEqual(["second: b"]);
});

test("a query that is typed on before the pause ends isn't asked", () => {
  vi.useFakeTimers();
  const { engine, answers } = start();
  answers.ask("te");
  vi.advanceTimersByTime(PAUSE_MS - 1);
  answers.ask("ten ");
  vi.advanceTimersByTime(PAUSE_MS - 1);
  expect(engine.asked()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(engine.asked()).toEqual(["ten"]);
});

test("a partial answer is shown where it has results, and doesn't empty the list where it has none", async () => {
  const { engine, shown, answers } = start();
  answers.ask("a", { isAtOnce: true });
  expect(answers.isWaiting()).toBe(true);
  await engine.finish("a", answer("partial", { isPartial: true }), answer("whole"));
  answers.ask("b", { isAtOnce: true });
  await engine.finish("b", answer("partial", { isPartial: true, results: [] }), answer("whole", { results: [] }));
  expect(shown).toEqual(["a: partial", "a: whole", "b: whole"]);
  expect(answers.isWaiting()).toBe(false);
});

test("an empty query is answered at once, with nothing, and ends what was asked before", async () => {
  const { engine, shown, answers } = start();
  answers.ask("a", { isAtOnce: true });
  answers.ask("  ");
  expect(answers.isWaiting()).toBe(false);
  await engine.finish("a", answer("late"));
  expect(shown).toEqual([null]);
});
