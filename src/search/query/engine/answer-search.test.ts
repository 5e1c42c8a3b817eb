/** Questions asked of a small site, and of random ones. */
import { array, assert, asyncProperty, constantFrom, record, subarray } from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { SearchAnswer } from "../search-answer.ts";
import { SEARCH_FACETS, type ChosenFacets } from "../fact-question.ts";
import type { LookupEntry } from "../lookup.ts";
import { openNames } from "../names/open-names.ts";
import { EMPTY_SEARCH, KIND_FILTERS, NOTHING_CHOSEN, parseSearch, type SearchState } from "../search-state.ts";
import { NoTextIndex } from "../text-question.ts";
import { readQuery } from "../reading/read-query.ts";
import { answerSearch } from "./answer-search.ts";
import type { SearchSources } from "./search-sources.ts";
import { sampleSources, type SamplePage, type SampleThing } from "./testing.ts";

const BASE = "/base/";

async function allAnswers(state: SearchState, sources: SearchSources): Promise<SearchAnswer[]> {
  return Array.fromAsync(answerSearch(state, sources, BASE));
}

async function answer(query: string, sources: SearchSources, more: Partial<SearchState> = {}): Promise<SearchAnswer> {
  return (await allAnswers({ ...EMPTY_SEARCH, query, ...more }, sources)).at(-1)!;
}

function about(options: Partial<ChosenFacets>): ChosenFacets {
  return { ...NOTHING_CHOSEN, ...options };
}

function linksOf({ results }: SearchAnswer): string[] {
  return results.map(({ href }) => href.slice(BASE.length - 1));
}

const tencentFact: SampleThing = {
  id: "tencent-fell",
  words: ["tencent", "fell"],
  options: about({ ticker: ["tencent"], metric: ["price-change"], year: ["2026"], verdict: ["disputed"] }),
};
const alibabaFact: SampleThing = {
  id: "alibaba-rose",
  words: ["alibaba", "rose"],
  options: about({ ticker: ["alibaba"], metric: ["price-change"], year: ["2025"] }),
};
const games: SamplePage = {
  kind: "report",
  id: "games",
  words: ["tencent", "games", "semiconductors", "fell"],
  options: about({ ticker: ["tencent"], metric: ["price-change"], year: ["2026"], tag: ["bear"] }),
};
const clouds: SamplePage = {
  kind: "report",
  id: "clouds",
  words: ["clouds", "alibaba"],
  options: about({ ticker: ["alibaba"], year: ["2025"] }),
};
const tencentPage: SamplePage = {
  kind: "entity",
  id: "tencent",
  words: ["tencent", "games"],
  options: about({ ticker: ["tencent"] }),
};
const sample = sampleSources([tencentFact, alibabaFact], [tencentPage, games, clouds]);

describe("what stands first", () => {
  it.each(["tencent", "騰訊", "0700", "tencnet", "Tencent"])("of a lone name its page: %s", async (query) => {
    expect(linksOf(await answer(query, sample)).slice(0, 1)).toEqual(["/entities/tencent/"]);
  });

  it.each(["tencent 0700", "騰訊 Tencent", "Tencent tencnet"])("of a name written twice too: %s", async (query) => {
    const found = await answer(query, sample);
    expect(linksOf(found).slice(0, 2)).toEqual(["/entities/tencent/", "/reports/sample/#tencent-fell"]);
  });

  it("of two names their facts", async () => {
    const both = { ...tencentFact, options: about({ ticker: ["tencent", "alibaba"] }) };
    expect((await answer("tencent alibaba", sampleSources([both], []))).results[0]?.kind).toBe("fact");
  });

  it.each([
    ["a word that one name alone has", "music", "/entities/tencent-music/"],
    ["a word by which a metric is known", "dropped", "/metrics/price-change/"],
  ])("of %s that name, before pages that hold it", async (_, query, first) => {
    const held = sampleSources([], [{ ...games, words: [query] }]);
    expect(linksOf(await answer(query, held))).toEqual([first, "/report/games/"]);
  });

  it("of what begins a name that name, before facts of the shorter one", async () => {
    const held = sampleSources([{ ...tencentFact, words: ["m"] }], []);
    expect(linksOf(await answer("tencent m", held))).toEqual([
      "/entities/tencent-music/",
      "/entities/tencent/",
      "/reports/sample/#tencent-fell",
    ]);
  });

  it.each([["騰訊"], ["0700"], ["tencnet"], ["tencent"]])(
    "behind a lone name its facts and then its reports, whatever language it is in: %s",
    async (query) => {
      const found = await answer(query, sample);
      expect(linksOf(found).filter((link) => link.startsWith("/rep"))).toEqual([
        "/reports/sample/#tencent-fell",
        "/report/games/",
      ]);
    },
  );

  it("a name’s own page isn’t found a second time by its text", async () => {
    const found = await answer("tencent", sample);
    expect(linksOf(found).filter((link) => link === "/entities/tencent/")).toHaveLength(1);
    expect(found.count).toBe(found.results.length);
  });

  it.each(["tencent price", "tencent 2026", "disputed", "2026", "tencent fell"])(
    "of a question about facts the facts: %s",
    async (query) => {
      expect(linksOf(await answer(query, sample))[0]).toBe("/reports/sample/#tencent-fell");
    },
  );

  it("what a question about facts names comes next, then reports and no other pages", async () => {
    const found = await answer("tencent price", sample);
    expect(found.results.map(({ kind }) => kind)).toEqual(["fact", "entity", "metric", "report"]);
  });

  it("pages that hold the words where no fact does, and then the names", async () => {
    expect(linksOf(await answer("tencent games", sample))).toEqual(["/report/games/", "/entities/tencent/"]);
  });

  it("names that begin like the query before pages", async () => {
    expect(
      (await answer("tence", sampleSources([], [{ ...games, words: ["tence"] }]))).results.map(({ kind }) => kind),
    ).toEqual(["entity", "entity", "report"]);
  });

  it("pages for words that are only words", async () => {
    expect(linksOf(await answer("semiconductors", sample))).toEqual(["/report/games/"]);
  });

  it("texts are asked for the words of a period where no fact has it", async () => {
    const texts = sampleSources([], [{ ...clouds, words: ["2019"] }]);
    expect(linksOf(await answer("2019", texts))).toEqual(["/report/clouds/"]);
  });
});

describe("a name that an entity and a publisher have", () => {
  const lookup = ["entity", "publisher"].map((kind) => ({
    kind,
    id: "wire",
    name: "Wire",
    names: [],
    symbols: [],
    reports: 1,
  }));
  const names = openNames({ entries: lookup as LookupEntry[], hanFolds: "", examples: [] });
  const told = { id: "told", words: ["fell"], options: about({ publisher: ["wire"], verdict: ["disputed"] }) };
  const asked = (facts: readonly SampleThing[], query: string) =>
    answer(query, { ...sampleSources(facts, []), names: () => Promise.resolve(names), readQuery });

  it.each(["wire disputed", "Wire", "wire fell"])(
    "asks for what the publisher says where none is about the entity: %s",
    async (query) => {
      const found = await asked([told], query);
      expect(linksOf(found)).toContain("/reports/sample/#told");
      expect(found.understood[0]?.constraint).toEqual({ kind: "publisher", ids: ["wire"] });
    },
  );

  it("asks for the entity’s facts where there are any, and where neither has any", async () => {
    const subject = { ...told, id: "about", options: about({ ticker: ["wire"], verdict: ["disputed"] }) };
    expect(linksOf(await asked([told, subject], "wire disputed"))[0]).toBe("/reports/sample/#about");
    expect((await asked([], "wire disputed")).understood[0]?.constraint.kind).toBe("entity");
  });
});

describe("words that nothing holds", () => {
  it("find nothing, and the query without them is offered", async () => {
    const found = await answer("semiconductors zzqx", sample);
    expect(found).toMatchObject({ count: 0, results: [], unknownWords: ["zzqx"] });
    expect(found.suggestions[0]).toEqual({ query: "semiconductors", label: "semiconductors" });
  });

  it("are signs too, which no fact is asked for", async () => {
    const askFacts = vi.fn(sample.askFacts);
    expect((await answer("🦓 ?!", { ...sample, askFacts })).count).toBe(0);
    expect(askFacts).not.toHaveBeenCalled();
  });

  it("find nothing alone, and the nearest names are offered", async () => {
    const found = await answer("zzqx", sample);
    expect(found).toMatchObject({ count: 0, results: [] });
    expect(found.suggestions.map(({ query }) => query)).toContain("Tencent");
  });

  it("find nothing beside one name", async () => {
    const found = await answer("tencent zzqx", sample);
    expect(found).toMatchObject({ count: 0, unknownWords: ["zzqx"] });
    expect(found.suggestions[0]?.query).toBe("tencent");
  });

  it("are left out of a question with two things in it, and named", async () => {
    const found = await answer("tencent price zzqx", sample);
    expect(linksOf(found)[0]).toBe("/reports/sample/#tencent-fell");
    expect(found.unknownWords).toEqual(["zzqx"]);
  });

  it("are named too where only their company finds nothing", async () => {
    const found = await answer("tencent price clouds", sample);
    expect(linksOf(found)[0]).toBe("/reports/sample/#tencent-fell");
    expect(found.unknownWords).toEqual(["clouds"]);
  });
});

describe("words beside what is asked of an entity", () => {
  const sold = { ...alibabaFact, options: about({ ticker: ["alibaba"], year: ["2025"] }) };

  it("that pages hold and facts don’t leave the facts first, and are named", async () => {
    const found = await answer("tencent price games", sample);
    expect(linksOf(found)[0]).toBe("/reports/sample/#tencent-fell");
    expect(linksOf(found)).toContain("/report/games/");
    expect(found.unknownWords).toEqual(["games"]);
  });

  it("lead to pages where they are more than what was understood, or no entity is named", async () => {
    const held = sampleSources([tencentFact], [{ ...games, words: ["games", "clouds", "sun", "tencent", "2026"] }]);
    expect((await answer("tencent price games clouds sun", held)).results[0]?.kind).toBe("report");
    expect((await answer("price 2026 games", held)).results[0]?.kind).toBe("report");
  });

  it("that say how it moved are let go where no fact moved, and are named", async () => {
    for (const query of ["alibaba sank 2025", "alibaba sank 2025 clouds"]) {
      const found = await answer(query, sampleSources([sold], [clouds]));
      expect(linksOf(found)[0]).toBe("/reports/sample/#alibaba-rose");
      expect(found.unknownWords[0]).toBe("sank");
    }
  });

  it("that say how it moved stay where nothing else is asked of it", async () => {
    const { groups } = await answer("alibaba sank", sampleSources([sold], []));
    expect(groups.map(({ group }) => group)).toEqual(["names"]);
  });
});

describe("what was understood and no fact meets", () => {
  it("is said, with the way to the page of verdicts where one was asked for", async () => {
    const none = await answer("disputed", sampleSources([alibabaFact], []));
    expect(none).toMatchObject({ count: 0, remark: "No fact is disputed." });
    expect(none.suggestions).toEqual([expect.objectContaining({ href: "/base/agreement/" })]);
    expect((await answer("2031", sample)).remark).toBe("Read as 2031: no fact meets that.");
    expect((await answer("alibaba sank 2031", sample)).remark).toBe(
      "Read as Alibaba, Price, Down, 2031: no fact meets that.",
    );
  });

  it("isn’t said where facts meet it and a filter leaves none, nor of words", async () => {
    for (const more of [{ kinds: ["report" as const] }, { chosen: about({ tag: ["bear"] }) }]) {
      expect(await answer("disputed", sample, more)).toMatchObject({ remark: "" });
    }
    expect((await answer("tencent price", sample, { kinds: ["report"] })).suggestions).toEqual([]);
    expect((await answer("tencent", sampleSources([], [games]))).remark).toBe("");
    expect((await answer("zzqx 2031", sample)).remark).toBe("");
  });

  it("is offered without a part where facts meet the others", async () => {
    const { suggestions } = await answer("alibaba 2025 disputed", sample);
    expect(suggestions.map(({ query }) => query)).toEqual(["alibaba 2025", "alibaba 2025 disputed"]);
    expect(suggestions.map(({ href }) => href)).toEqual([undefined, "/base/agreement/"]);
    expect((await answer("alibaba sank 2026", sample)).suggestions.map(({ query }) => query)).toEqual([
      "sank 2026",
      "alibaba sank",
    ]);
  });
});

describe("words that name nothing", () => {
  const many = Array.from({ length: 5 }, (_, number) => ({ ...tencentFact, id: `fact-${number}` }));
  const held = sampleSources(many, [games]);

  it("aren’t looked for in more than few files of facts", async () => {
    expect(linksOf(await answer("fell", held))).toEqual(["/report/games/"]);
    expect((await answer("fell", sampleSources(many.slice(1), [games]))).count).toBe(5);
  });

  it("are looked for in all where the reader wants facts", async () => {
    expect((await answer("fell", held, { kinds: ["fact"] })).count).toBe(5);
  });

  it("are looked for in all facts of what else is asked for", async () => {
    expect((await answer("tencent fell", held)).groups[0]).toMatchObject({ group: "facts", count: 5 });
  });
});

describe("what is offered", () => {
  it.each(["> zzqx", "the zzqx", "\u200b zzqx", "< =x = (1)> zzqx"])(
    "is no query without a word: %s",
    async (query) => {
      const none = { ...sample, readQuery, names: async () => ({ ...(await sample.names()), nearest: () => [] }) };
      expect((await answer(query, none)).suggestions).toEqual([]);
    },
  );

  it("is a word, or what was understood without any", async () => {
    expect((await answer("zzqx games", sample)).suggestions[0]?.query).toBe("games");
    expect((await answer("zzqx 2026", sample)).suggestions[0]?.query).toBe("2026");
  });
});

describe("misspellings", () => {
  it("of a name say what was meant", async () => {
    expect((await answer("tencnet", sample)).corrections).toEqual([{ written: "tencnet", meant: "Tencent" }]);
  });

  it("of a text’s word find nothing, and the word is offered", async () => {
    const found = await answer("semiconductor", sample);
    expect(found).toMatchObject({ count: 0, corrections: [], unknownWords: ["semiconductor"] });
    expect(found.suggestions[0]).toEqual({ query: "semiconductors", label: "semiconductors" });
  });

  it("of a text’s word beside others are offered put right, and left out", async () => {
    const { suggestions } = await answer("game  tencent", sample);
    expect(suggestions.slice(0, 2).map(({ query }) => query)).toEqual(["games tencent", "tencent"]);
  });
});

describe("filters", () => {
  it("narrow facts, pages and names down alike", async () => {
    const narrowed = (chosen: Partial<ChosenFacets>) => answer("tencent", sample, { chosen: about(chosen) });
    expect(linksOf(await narrowed({ tag: ["bear"] }))).toEqual(["/report/games/"]);
    expect(linksOf(await narrowed({ year: ["2026"] }))).toEqual(["/reports/sample/#tencent-fell", "/report/games/"]);
    expect((await narrowed({ ticker: ["tencent"] })).count).toBe(3);
    expect((await narrowed({ ticker: ["alibaba"] })).count).toBe(0);
    expect((await narrowed({ ticker: ["tencent"], year: ["2025"] })).count).toBe(0);
  });

  it("know a ticker in any spelling, and say its entity", async () => {
    const state = parseSearch(new URLSearchParams("q=2026&ticker=0700&ticker=00700.HK&year=2026"));
    const found = (await allAnswers(state, sample)).at(-1)!;
    expect(found.state.chosen.ticker).toEqual(["tencent"]);
    expect(found.chosen).toEqual([
      { facet: "ticker", id: "tencent", label: "Tencent" },
      { facet: "year", id: "2026", label: "2026" },
    ]);
    expect(found.count).toBe(1);
  });

  it("find by themselves, without a query", async () => {
    expect(linksOf(await answer("", sample, { chosen: about({ ticker: ["alibaba"] }) }))).toEqual([
      "/reports/sample/#alibaba-rose",
      "/report/clouds/",
    ]);
  });

  it("don’t change what stands first", async () => {
    const found = await answer("tencent price", sample, { chosen: about({ tag: ["bear"] }) });
    expect(linksOf(found)).toEqual(["/report/games/"]);
    expect((await answer("tencent price", sample)).results[0]?.kind).toBe("fact");
  });

  it("of kinds leave that kind only, and the way to each part leads to as many as it says", async () => {
    for (const query of ["tencent", "tencent price", "semiconductors"]) {
      for (const { count, href } of (await answer(query, sample)).groups) {
        const state = parseSearch(new URLSearchParams(href.split("?")[1]));
        expect((await allAnswers(state, sample)).at(-1)!.count).toBe(count);
      }
    }
  });
});

it("nothing asked finds nothing, and asks for nothing", async () => {
  const asked: string[] = [];
  const silent: SearchSources = {
    ...sample,
    askFacts: (question) => (asked.push("facts"), sample.askFacts(question)),
    texts: { ...sample.texts, ask: (question) => (asked.push("texts"), sample.texts.ask(question)) },
  };
  expect(await allAnswers(EMPTY_SEARCH, silent)).toMatchObject([{ count: 0, pages: 1, results: [], suggestions: [] }]);
  expect(asked).toEqual([]);
});

it("names and facts come before texts have answered, in the places that they keep", async () => {
  const [first, whole] = await allAnswers({ ...EMPTY_SEARCH, query: "tencent" }, sample);
  expect(first).toMatchObject({ isPartial: true, count: 3 });
  expect(linksOf(whole!).slice(0, 3)).toEqual(linksOf(first!));
  expect(await allAnswers({ ...EMPTY_SEARCH, query: "semiconductors" }, sample)).toHaveLength(1);
});

it("a page behind the last is the last", async () => {
  expect((await answer("tencent", sample, { page: 99 })).state.page).toBe(1);
});

describe("what can’t be loaded is named, and the rest answers", () => {
  const fails = () => Promise.reject(new Error("offline"));

  it("names", async () => {
    const found = await answer("semiconductors", { ...sample, names: fails });
    expect(found.problem).toContain("Names");
    expect(linksOf(found)).toEqual(["/report/games/"]);
  });

  it("facts", async () => {
    const found = await answer("tencent", { ...sample, askFacts: fails });
    expect(found.problem).toContain("facts");
    expect(linksOf(found)).toEqual(["/entities/tencent/", "/entities/tencent-music/", "/report/games/"]);
  });

  it("texts, and what to do in a site that was never built", async () => {
    const found = await answer("tencent", { ...sample, texts: { ask: fails, check: fails } });
    expect(found.problem).toContain("texts couldn’t be loaded");
    expect(linksOf(found)).toEqual(["/entities/tencent/", "/entities/tencent-music/", "/reports/sample/#tencent-fell"]);
    const withoutIndex = (canBeMade: boolean) => {
      const noIndex = () => Promise.reject(new NoTextIndex("", canBeMade));
      return answer("words", { ...sample, texts: { ask: noIndex, check: noIndex } });
    };
    expect(await withoutIndex(true)).toMatchObject({ count: 0, unknownWords: [] });
    expect((await withoutIndex(true)).problem).toContain("npm run build");
    expect((await withoutIndex(false)).problem).toBe("The texts can’t be searched just now; names and facts are.");
  });

  it("facts, of which then nothing is said, nor offered without a part", async () => {
    const noFacts = { ...sample, askFacts: fails };
    for (const query of ["alibaba 2025 disputed", "alibaba 2031", "disputed"]) {
      expect(await answer(query, noFacts)).toMatchObject({ suggestions: [], remark: "" });
    }
    expect((await answer("tencent price zzqx", noFacts)).unknownWords).toEqual([]);
    expect((await answer("zzqx", noFacts)).unknownWords).toEqual(["zzqx"]);
  });

  it("texts, in which a word may stand all the same; what facts alone say stays", async () => {
    const noTexts = { ...sample, texts: { ask: fails, check: fails } };
    expect(await answer("zzqx", noTexts)).toMatchObject({ count: 0, unknownWords: [], suggestions: [] });
    expect(await answer("disputed 2031", noTexts)).toMatchObject({
      remark: "Read as Disputed, 2031: no fact meets that.",
    });
    expect((await answer("alibaba 2025 disputed", noTexts)).suggestions[0]?.query).toBe("alibaba 2025");
  });

  it("names, which a word may be all the same", async () => {
    const found = await answer("zzqx", { ...sample, names: fails });
    expect(found).toMatchObject({ count: 0, unknownWords: [], suggestions: [] });
    expect(await answer("disputed", { ...sample, names: fails })).toMatchObject({ remark: "", suggestions: [] });
  });

  it("results of a page", async () => {
    const lines: SearchSources = {
      ...sample,
      askFacts: async (question) => ({ ...(await sample.askFacts(question)), lines: fails }),
    };
    expect((await answer("tencent", lines)).problem).toContain("facts");
  });
});

const options = record({
  ticker: subarray(["tencent", "alibaba"]),
  metric: subarray(["price-change"]),
  publisher: subarray(["wire"]),
  tag: subarray(["bear"]),
  year: subarray(["2025", "2026"]),
  verdict: subarray(["disputed", "corroborated"]),
});
const thing = record({ words: subarray(["tencent", "fell", "price", "2026", "騰訊"]), options });
const page = record({
  words: subarray(["tencent", "fell", "price", "2026", "騰訊"]),
  options,
  kind: constantFrom("report" as const, "report" as const, "entity" as const, "tag" as const),
});
const numbered = <T extends object>(things: readonly T[]) => things.map((each, id) => ({ ...each, id: `n${id}` }));
const chosen = record({
  ticker: subarray(["tencent", "alibaba"], { maxLength: 1 }),
  metric: subarray(["price-change"]),
  publisher: subarray(["wire"]),
  tag: subarray(["bear"]),
  year: subarray(["2025", "2026"], { maxLength: 1 }),
  verdict: subarray(["disputed"]),
});
const anyState = record({
  query: constantFrom(
    "",
    "tencent",
    "騰訊",
    "tencent price",
    "fell",
    "tencent fell",
    "2026",
    "tencent fell 2026",
    "tence",
  ),
  kinds: subarray([...KIND_FILTERS], { maxLength: 2 }),
  chosen: constantFrom(false, true).chain((isChosen) => (isChosen ? chosen : constantFrom(NOTHING_CHOSEN))),
  sort: constantFrom("relevance" as const),
  page: constantFrom(1),
});
const samples = record({ facts: array(thing, { maxLength: 60 }), pages: array(page, { maxLength: 60 }) });

it("over all its pages an answer holds each result once, and as many as it says", async () => {
  await assert(
    asyncProperty(samples, anyState, async ({ facts, pages }, state) => {
      const sources = sampleSources(numbered(facts), numbered(pages));
      const first = (await allAnswers(state, sources)).at(-1)!;
      const links: string[] = [];
      for (let number = 1; number <= first.pages; number++) {
        const found = (await allAnswers({ ...state, page: number }, sources)).at(-1)!;
        expect(found.count).toBe(first.count);
        links.push(...found.results.map(({ href }) => href));
      }
      expect(links).toHaveLength(first.count);
      expect(new Set(links).size).toBe(first.count);
      expect(first.groups.reduce((sum, { count }) => sum + count, 0)).toBe(first.count);
    }),
  );
});

it("a filter’s option leaves as many results as stand behind it", async () => {
  await assert(
    asyncProperty(samples, anyState, async ({ facts, pages }, state) => {
      const sources = sampleSources(numbered(facts), numbered(pages));
      const found = (await allAnswers(state, sources)).at(-1)!;
      const { facets, kinds } = await found.counts();
      const countWith = async (change: Partial<SearchState>) =>
        (await allAnswers({ ...state, ...change }, sources)).at(-1)!.count;
      for (const facet of SEARCH_FACETS) {
        for (const [option, count] of facets[facet]) {
          expect(await countWith({ chosen: { ...state.chosen, [facet]: [option] } })).toBe(count);
        }
      }
      for (const [kind, count] of kinds) expect(await countWith({ kinds: [kind] })).toBe(count);
    }),
    { numRuns: 60 },
  );
});
