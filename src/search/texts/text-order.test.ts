/** Which page stands first, and which words are too short or too many to be meant; over a real index of small pages. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { textSearch } from "../query/texts/text-search.ts";
import type { TextQuestion, TextSearch } from "../query/text-question.ts";
import { indexSample, question, sourcesOf, type SamplePage } from "./testing.ts";

/** Many words with one beginning, as in a large site. */
const MANY = Array.from({ length: 101 }, (_, at) => `zeb${String.fromCharCode(97 + (at % 26))}${at}`).join(" ");
const FILLING = "other things are said here at some length. ".repeat(30);

const report = (name: string, day: string, body: string): SamplePage => [
  `reports/${name}`,
  `kind:report,day:${day}`,
  body,
];

const PAGES: readonly SamplePage[] = [
  report("a", "2025-01-01", "<h1>First</h1><p>It inflates, inflates and inflated. Woodland, woodland.</p>"),
  report("b", "2025-03-01", `<h1>Second</h1><p>${FILLING} Under inflation, the risen price.</p>`),
  report("c", "2025-02-01", `<h1>Third</h1><p>${FILLING} Made of wood.</p>`),
  report(
    "d",
    "2026-01-01",
    `<h1>Fourth</h1><p>${FILLING} Funds buy the dip as shares slide.</p><p>The aim is far.</p>`,
  ),
  report(
    "e",
    "2024-01-01",
    `<h1>Fifth</h1><p>Shares, shares, funds: dip and dip. ${FILLING} Slide, buy, buy, slide.</p>`,
  ),
  report("f", "2024-02-01", `<h1>A kestrel in its nest</h1><p>${FILLING.repeat(9)}</p>`),
  report("g", "2024-03-01", `<h1>Sixth</h1><p>A kestrel nest. ${"Kestrel! ".repeat(90)} At ByteRaven they use ai.</p>`),
  report("h", "2024-04-01", `<h1>Seventh</h1><p>${FILLING} A raven.</p><p>${MANY}</p>`),
  ["entities/ai", "kind:entity", "<h1>Funds buy the dip</h1><p>Inflation. Shares slide.</p>"],
];

let site: string;
let search: TextSearch;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "readacross-text-order-"));
  await indexSample(site, PAGES);
  search = textSearch(sourcesOf(site), "/");
});
afterAll(() => rm(site, { recursive: true, force: true }));

async function found(words: readonly string[], more?: Partial<TextQuestion>): Promise<string[]> {
  const answer = await search.ask(question(words, more));
  return (await answer.pages(0, 100)).map(({ href }) => href.split("/")[2]!);
}

describe("first stands the page", () => {
  test.each<[what: string, words: string[], pages: string[]]>([
    ["that holds the word as it was typed", ["inflation"], ["b", "a", "ai"]],
    ["that holds another form of it as it was typed", ["inflates"], ["a", "b", "ai"]],
    ["that holds the word, before those whose words only begin so", ["wood"], ["c", "a"]],
    ["that has the word in its title", ["kestrel"], ["f", "g"]],
    ["that has all words in its title", ["kestrel", "nest"], ["f", "g"]],
    ["that holds the words as they stand", ["funds", "buy", "dip", "shares", "slide"], ["d", "e", "ai"]],
    ["that holds the word by itself", ["raven"], ["h", "g"]],
  ])("%s", async (_, words, pages) => {
    expect(await found(words)).toEqual(pages);
  });

  it("that is newest, where it is asked for by date, whatever its address", async () => {
    expect(await found([], { sort: "date" })).toEqual(["d", "b", "c", "a", "h", "g", "f", "e", "ai"]);
    expect(await found(["inflation"], { sort: "date" })).toEqual(["b", "a", "ai"]);
  });
});

it("reads no more than ten pages to find the first ones, and none for their number", async () => {
  const loaded = new Set<string>();
  const again = textSearch(sourcesOf(site, new Set(), loaded), "/");
  const pages = () => [...loaded].filter((file) => file.endsWith(".pf_fragment"));
  const answer = await again.ask(question(["inflation"]));
  expect([answer.count, pages()]).toEqual([3, []]);
  await answer.pages(0, 1);
  expect(pages()).toHaveLength(3);
});

it("takes a word of two letters for itself, no beginning", async () => {
  expect(await found(["ai"])).toEqual(["g"]);
});

it("finds nothing yet for a beginning of more than a hundred words, but knows it", async () => {
  expect(await found(["zeb"])).toEqual([]);
  expect(await search.check(["zeb"])).toMatchObject([{ isKnown: true }]);
  expect(await found(["zeba"])).toEqual(["h"]);
});
