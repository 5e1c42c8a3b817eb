/** Whatever stands in the search's address or in its files, there is an answer, and never an exception. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE_VALUES } from "../../../test/support/hostile-addresses.ts";
import { SEARCH_PROBLEMS } from "../../messages/messages.ts";
import { sampleModel } from "../../model/pages/sample-site.ts";
import { buildLookup, renderLookup } from "../build-lookup.ts";
import { answerSearch } from "./engine/answer-search.ts";
import type { SearchSources } from "./engine/search-sources.ts";
import { sampleSources } from "./engine/testing.ts";
import { openNames } from "./names/open-names.ts";
import { readLookup } from "./names/read-lookup.ts";
import { readQuery } from "./reading/read-query.ts";
import type { SearchAnswer } from "./search-answer.ts";
import { EMPTY_SEARCH, parseSearch, searchHref, writeSearch } from "./search-state.ts";

const lookup = buildLookup(
  sampleModel({
    entities: [
      { id: "kestrel", name: "<b>Kestrel</b>", aliases: ["constructor", "a\tb\u001fc\nd"] },
      { id: "tencent", name: "Tencent", names: [{ lang: "zh-Hant", name: "騰訊", basis: "known" }] },
    ],
    metrics: [{ id: "price-change", name: "Price change", triggers: ["fell"] }],
    publishers: [{ id: "wire", name: "(a+)+$", siglum: "WI" }],
  }),
  () => "",
);
const names = openNames(lookup);
const sources = sampleSources([], []);
const KEYS = ["q", "kind", "ticker", "metric", "publisher", "tag", "year", "verdict", "sort", "page", "__proto__"];

async function lastAnswer(query: string, asked: SearchSources): Promise<SearchAnswer> {
  let last: SearchAnswer | null = null;
  for await (const answer of answerSearch(parseSearch(new URLSearchParams(query)), asked, "/base/")) last = answer;
  expect(last).not.toBeNull();
  return last!;
}

async function isAnswered(query: string): Promise<void> {
  const state = parseSearch(new URLSearchParams(query));
  expect(parseSearch(writeSearch(state))).toEqual(state);
  expect(searchHref("/base/", state)).toMatch(/^\/base\/search\/(?:\?[\w.*&=%+-]+)?$/u);
  const reading = readQuery(state.query, names);
  for (const { stretch } of reading.understood) expect(stretch.end).toBeLessThanOrEqual(state.query.length);
  const asked: SearchSources = { ...sources, names: () => Promise.resolve(names), readQuery };
  expect((await lastAnswer(query, asked)).problem).toBe("");
}

describe.each(KEYS)("%s", (key) => {
  it.each(HOSTILE_VALUES.map((value) => [JSON.stringify(value).slice(0, 40), value]))("is %s", async (_name, value) => {
    await isAnswered(new URLSearchParams([[key, value]]).toString());
    await isAnswered(`${key}=${value}&${key}[]=${value}&${key}=1`);
  });
});

describe("files that hold something else", () => {
  const never = (): never => {
    throw new TypeError("not a function");
  };
  const garbage: readonly unknown[] = [
    null,
    undefined,
    {},
    [],
    "",
    0,
    { count: "x", pages: null, lines: 1 },
    { mentionsIn: 1 },
  ];
  const broken = [
    never,
    () => Promise.reject(new Error("broken")),
    ...garbage.map((value) => () => Promise.resolve(value)),
    ...garbage.map((value) => () => value),
  ];

  it.each(broken.entries().toArray())("are answered with what is wrong: %i", async (_number, work) => {
    for (const name of ["names", "askFacts"] as const) {
      const asked: SearchSources = { ...sources, [name]: work };
      for (const query of ["q=tencent+fell", "q=x&page=3", "ticker=tencent", ""]) await lastAnswer(query, asked);
    }
    const texts = { ask: work, check: work } as unknown as SearchSources["texts"];
    for (const query of ["q=tencent+fell", "q=x&page=3", "kind=page"]) await lastAnswer(query, { ...sources, texts });
  });

  it("say which could not be loaded", async () => {
    const asked = { ...sources, names: never };
    expect((await lastAnswer("q=tencent", asked)).problem).toContain(SEARCH_PROBLEMS.noNames);
    expect((await lastAnswer("", asked)).state).toEqual(EMPTY_SEARCH);
  });

  it("of names, cut short or changed anywhere, are refused or read as names", async () => {
    const whole = renderLookup(lookup);
    await expect(readLookup(new ArrayBuffer(0))).rejects.toThrow();
    await expect(readLookup(new TextEncoder().encode("<!doctype html>").buffer)).rejects.toThrow();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const bytes = isCut
          ? whole.slice(0, at)
          : Uint8Array.from(whole, (each, place) => (place === at ? byte : each));
        const read = await readLookup(bytes.buffer).catch(() => null);
        for (const { kind, name } of read?.entries ?? []) expect(typeof kind + typeof name).toBe("stringstring");
        if (read) openNames(read).mentionsIn("tencent fell 3% in 2026");
      }),
    );
  });
});
