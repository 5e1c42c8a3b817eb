/** Files of the search that were cut short or changed on their way: an answer that says so, and never an exception. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleModel } from "../model/pages/sample-site.ts";
import { buildLookup, renderLookup } from "./build-lookup.ts";
import { deflate } from "./deflate.ts";
import { indexedSite } from "./facts/testing.ts";
import { answerSearch } from "./query/engine/answer-search.ts";
import type { SearchSources } from "./query/engine/search-sources.ts";
import { askFacts } from "./query/facts/ask-facts.ts";
import { openNames } from "./query/names/open-names.ts";
import { readLookup } from "./query/names/read-lookup.ts";
import { readQuery } from "./query/reading/read-query.ts";
import type { SearchAnswer } from "./query/search-answer.ts";
import { parseSearch } from "./query/search-state.ts";
import { textSearch } from "./query/texts/text-search.ts";
import { ENGINE_FILE } from "./query/texts/text-files.ts";
import { indexSample, sourcesOf } from "./texts/testing.ts";

const model = sampleModel({
  entities: [{ id: "kestrel", name: "Kestrel" }],
  metrics: [{ id: "price-change", name: "Price change", triggers: ["fell"] }],
  reports: ["wire", "agency"].map((id) => ({
    id,
    facts: Array.from({ length: 6 }, (_, at) => ({
      id: `f${at}`,
      subject: "kestrel",
      value: `-${at + 1}%`,
      period: `2026-02-0${at + 1}`,
      words: `the wood fell ${at + 1} percent`,
    })),
  })),
});
const lookup = renderLookup(buildLookup(model, () => ""));
const facts = indexedSite(model, 4);
const QUESTIONS = [
  "q=kestrel+fell",
  "q=wood&sort=date",
  "q=kestrel+wood&year=2026",
  "q=wooden&page=2",
  "ticker=kestrel",
];

let site: string;
let files: readonly string[];

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "readacross-damaged-"));
  await indexSample(site, [
    ["reports/wire", "kind:report,ticker:kestrel,year:2026", "<h1>Kestrel fell</h1><p>The market for wood.</p>"],
    ["reports/agency", "kind:report,ticker:kestrel", "<h1>Kestrel</h1><p>Nothing but wood and 騰訊.</p>"],
  ]);
  const texts = await readdir(join(site, "pagefind"), { recursive: true, withFileTypes: true });
  const folder = join(site, "pagefind");
  files = [
    "names",
    ...facts.files.keys(),
    ...texts.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).slice(folder.length + 1)),
  ].sort();
});
afterAll(() => rm(site, { recursive: true, force: true }));

type Damage = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** As a browser has them, but for one file. */
function sourcesWith(file: string | null, damage: Damage): SearchSources {
  const given = (bytes: Uint8Array<ArrayBuffer>, name: string) => (name === file ? damage(bytes) : bytes);
  const names = async () => openNames(await readLookup(given(lookup, "names").buffer));
  const fetchFact = (address: string) => {
    const json = facts.files.get(address);
    return Promise.resolve(json === undefined ? null : given(deflate(json), address).buffer);
  };
  return {
    names,
    readQuery,
    askFacts: async (question) => askFacts(fetchFact, await names())(question),
    texts: textSearch(sourcesOf(site, new Set(), new Set(), given), "/"),
  };
}

async function lastAnswer(query: string, sources: SearchSources): Promise<SearchAnswer> {
  let last: SearchAnswer | null = null;
  for await (const answer of answerSearch(parseSearch(new URLSearchParams(query)), sources, "/")) last = answer;
  return last!;
}

/** What a reader sees of it. */
function seen({ count, results }: SearchAnswer): readonly [number, readonly string[]] {
  return [count, results.map(({ href }) => href)];
}

const anyFile = fc.nat(1000).map((at) => files[at % files.length]!);

describe("a file that isn’t what the build wrote", () => {
  it("and is cut short leaves a whole answer, or one that says what is missing", async () => {
    const whole = sourcesWith(null, (bytes) => bytes);
    const wanted = new Map<string, SearchAnswer>();
    for (const query of QUESTIONS) wanted.set(query, await lastAnswer(query, whole));
    expect([...wanted.values()].map(({ problem }) => problem)).toEqual(QUESTIONS.map(() => ""));
    expect(wanted.get("q=kestrel+fell")!.count).toBeGreaterThan(12);
    const problems = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        anyFile,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.constantFrom(...QUESTIONS),
        async (file, share, query) => {
          const sources = sourcesWith(file, (bytes) => bytes.slice(0, Math.floor(bytes.length * share)));
          const answer = await lastAnswer(query, sources);
          await answer.counts().catch(() => null);
          problems.add(answer.problem);
          if (answer.problem === "") expect(seen(answer), file).toEqual(seen(wanted.get(query)!));
        },
      ),
      { numRuns: 40 },
    );
    expect(problems.size).toBeGreaterThan(3);
  });

  it("and is changed in one place is answered from", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFile.filter((file) => file !== ENGINE_FILE),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(255),
        fc.constantFrom(...QUESTIONS),
        async (file, share, byte, query) => {
          const sources = sourcesWith(file, (bytes) => {
            const place = Math.floor(bytes.length * share);
            return bytes.map((each, at) => (at === place ? byte : each));
          });
          const answer = await lastAnswer(query, sources);
          await answer.counts().catch(() => null);
          for (const { href } of answer.results) expect(typeof href).toBe("string");
        },
      ),
      { numRuns: 40 },
    );
  });
});
