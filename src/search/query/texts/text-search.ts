/** The site's texts, searched: every word must be on a page, and nothing is found that isn't there. Sent to the browser. */
import type { ChosenFacets, SearchFacet } from "../fact-question.ts";
import { SEARCH_FACETS } from "../fact-question.ts";
import type { PageKind } from "../page-kind.ts";
import type { FoundPage, TextAnswer, TextQuestion, TextSearch, WordCheck } from "../text-question.ts";
import { foldWord } from "./fold-word.ts";
import { foundPage } from "./found-page.ts";
import { readVariants } from "./han-phrases.ts";
import { hitTest } from "./hit-test.ts";
import { inAll, matchWord, type Matches } from "./match-words.ts";
import { countFacets, pageTable, passes, readFacet, type FacetPages, type PageTable } from "./page-table.ts";
import type { IndexMatch, TextDirectory, TextIndex, TextSources } from "./text-files.ts";
import { vocabulary } from "./vocabulary.ts";
import { canBeNear, compareNearness, nearnessTest } from "./word-nearness.ts";
import { planWord, type WordPlan } from "./word-plan.ts";

/** So many of the pages that Pagefind ranks first are read and ranked by what they say: each is a file. */
const LOOKED_AT = 10;
/** So many words' pages are kept. */
const WORDS_KEPT = 8;

/** `base` is the site's base path and ends in a slash. */
export function textSearch(sources: TextSources, base: string): TextSearch {
  const planIn = async (directory: TextDirectory, words: readonly string[]): Promise<WordPlan[]> => {
    const known = vocabulary(directory.words, sources.words);
    const variants = async () => readVariants(await sources.variants(directory.variants));
    return Promise.all(words.map((word) => planWord(word, variants, known)));
  };
  const matched = new Map<string, Promise<Matches>>();
  /** Words are typed one after the other: those before the last were asked for just now. */
  const matchesIn = (index: TextIndex, word: string, plan: WordPlan): Promise<Matches> => {
    const matches = matched.get(word) ?? matchWord(plan, index);
    matched.delete(word);
    matched.set(word, matches);
    matches.catch(() => matched.delete(word));
    if (matched.size > WORDS_KEPT) matched.delete(matched.keys().next().value!);
    return matches;
  };
  return {
    ask: async (question) => {
      const directory = await sources.directory();
      if (directory.index === null) return NOTHING;
      const [index, plans] = await Promise.all([sources.index(directory), planIn(directory, question.words)]);
      if (index.pages.length !== directory.reports + directory.addresses.length) {
        matched.clear();
        sources.forget();
        throw new Error("The index of texts is of another edition than the list of its pages");
      }
      const table = pageTable(directory, index.pages);
      const matches =
        plans.length === 0
          ? allPages(index)
          : inAll(await Promise.all(plans.map((plan, at) => matchesIn(index, question.words[at]!, plan))));
      return answer(question, { table, matches, plans, base, directory, sources, index });
    },
    check: async (words) => {
      const directory = await sources.directory();
      const plans = await planIn(directory, words);
      const known = vocabulary(directory.words, sources.words);
      return Promise.all(
        words.map(async (word, at): Promise<WordCheck> => {
          const isKnown = await isHeld(plans[at]!, directory, sources);
          return { word, isKnown, nearest: isKnown ? null : await known.nearest(foldWord(word.normalize("NFKC"))) };
        }),
      );
    },
    warm: () => {
      // What fails is asked for again, and reported, with the first question.
      void sources
        .directory()
        .then(sources.index)
        .catch(() => undefined);
    },
  };
}

const NOTHING: TextAnswer = {
  count: 0,
  reportCount: 0,
  pages: () => Promise.resolve([]),
  facets: () => Promise.resolve(countFacets([], noneChosen(), new Map())),
  kindCounts: () => Promise.resolve(new Map()),
};

/** Without words all pages match alike. */
function allPages({ pages }: TextIndex): Matches {
  return new Map(pages.map((id) => [id, { id, score: 0, locations: [], isInTitle: false }]));
}

/** Whether a text holds a word: known from the vocabulary, but for phrases, which only the index knows. */
async function isHeld(plan: WordPlan, directory: TextDirectory, sources: TextSources): Promise<boolean> {
  if (plan.kind !== "exact" || plan.isCertain) return plan.kind !== "nothing";
  if (directory.index === null) return false;
  return (await matchWord(plan, await sources.index(directory))).size > 0;
}

interface Asked {
  readonly table: PageTable;
  /** Of all words, whatever is chosen. */
  readonly matches: Matches;
  readonly plans: readonly WordPlan[];
  readonly base: string;
  readonly directory: TextDirectory;
  readonly sources: TextSources;
  readonly index: TextIndex;
}

async function answer(question: TextQuestion, asked: Asked): Promise<TextAnswer> {
  const { table, matches, plans, base, index } = asked;
  const without = new Set(question.without);
  const isWanted = (page: number) => !without.has(table.addressOf(page) ?? "");
  const isOfKind = (page: number) => question.kinds.length === 0 || question.kinds.includes(table.kindOf(page));
  const found = [...matches.values()].flatMap((match): Found[] => {
    const page = table.numberOf(match.id)!;
    return isWanted(page) ? [{ page, match, isReport: table.kindOf(page) === "report" }] : [];
  });
  const facets = await facetPages(asked, (facet) => question.chosen[facet].length > 0);
  const passing = found.filter(({ page }) => passes(page, question.chosen, facets));
  const ranked = passing
    .filter(({ page }) => isOfKind(page))
    .sort(question.sort === "date" ? (a, b) => a.page - b.page : byRank);
  const isHit = hitTest(plans);
  let looked: Promise<readonly Found[]> | undefined;
  const inOrder = () => (looked ??= question.sort === "date" ? Promise.resolve(ranked) : nearestFirst(ranked, asked));
  return {
    count: ranked.length,
    reportCount: ranked.filter(({ isReport }) => isReport).length,
    pages: async (from, to) =>
      Promise.all(
        (from < LOOKED_AT ? await inOrder() : ranked)
          .slice(from, to)
          .map(async ({ match }): Promise<FoundPage> =>
            foundPage(await index.load(match.id), match.locations, isHit, base),
          ),
      ),
    facets: async () => {
      const pages = found.map(({ page }) => page).filter(isOfKind);
      return countFacets(pages, question.chosen, await facetPages(asked, () => true));
    },
    kindCounts: () => {
      const counts = new Map<PageKind, number>();
      for (const { page } of passing) counts.set(table.kindOf(page), (counts.get(table.kindOf(page)) ?? 0) + 1);
      return Promise.resolve(counts);
    },
  };
}

interface Found {
  readonly page: number;
  readonly match: IndexMatch;
  readonly isReport: boolean;
}

/** Reports before other kinds, titles that hold all words before others, then by score; alike ones newest first. */
function byRank(a: Found, b: Found): number {
  return byKind(a, b) || byTitle(a, b) || b.match.score - a.match.score || a.page - b.page;
}

function byKind(a: Found, b: Found): number {
  return Number(b.isReport) - Number(a.isReport);
}

function byTitle(a: Found, b: Found): number {
  return Number(b.match.isInTitle) - Number(a.match.isInTitle);
}

/**
 * The first pages once more, by what their texts themselves say; all others as they are. A single word in another form is
 * a worse answer even in a title.
 */
async function nearestFirst(ranked: readonly Found[], { plans, index }: Asked): Promise<readonly Found[]> {
  const first = ranked.slice(0, LOOKED_AT);
  if (first.length < 2 || !canBeNear(plans)) return ranked;
  const nearnessOf = nearnessTest(plans);
  const looked = await Promise.all(
    first.map(async (found) => ({ found, nearness: nearnessOf(await index.load(found.match.id)) })),
  );
  const isOneWord = plans.length === 1;
  const sorted = looked.sort(
    (a, b) =>
      byKind(a.found, b.found) ||
      (isOneWord ? 0 : byTitle(a.found, b.found)) ||
      compareNearness(a.nearness, b.nearness) ||
      byRank(a.found, b.found),
  );
  return [...sorted.map(({ found }) => found), ...ranked.slice(LOOKED_AT)];
}

async function facetPages(
  { directory, sources }: Asked,
  isWanted: (facet: SearchFacet) => boolean,
): Promise<FacetPages> {
  const loaded = SEARCH_FACETS.filter(isWanted).map(async (facet) => {
    const file = directory.facets[facet];
    return [facet, file === undefined ? new Map() : readFacet(await sources.facet(file))] as const;
  });
  return new Map(await Promise.all(loaded));
}

function noneChosen(): ChosenFacets {
  return Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, []])) as unknown as ChosenFacets;
}
