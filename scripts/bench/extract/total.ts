/** Scores of articles taken together. */
import type { ArticleScore, Share } from "./score-article.ts";
import { addTallies, type Tally } from "./tally.ts";

export const TALLIED = ["quantities", "facts", "periods", "entities"] as const;
export const SHARED = ["hedges", "modes", "voices", "metadata"] as const;

export type Total = Readonly<Record<(typeof TALLIED)[number], Tally> & Record<(typeof SHARED)[number], Share>>;

/** Everything counted once, so that a long article weighs more than a short one. */
export function totalOf(articles: readonly Total[]): Total {
  const tally = (what: (typeof TALLIED)[number]) => addTallies(articles.map((each) => each[what]));
  const share = (what: (typeof SHARED)[number]) => ({
    right: articles.reduce((sum, each) => sum + each[what].right, 0),
    of: articles.reduce((sum, each) => sum + each[what].of, 0),
  });
  return {
    quantities: tally("quantities"),
    facts: tally("facts"),
    periods: tally("periods"),
    entities: tally("entities"),
    hedges: share("hedges"),
    modes: share("modes"),
    voices: share("voices"),
    metadata: share("metadata"),
  };
}

/** By language, in the order of their codes. */
export function totalsByLanguage(articles: readonly ArticleScore[]): [language: string, total: Total][] {
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  return languages.map((language) => [language, totalOf(articles.filter((each) => each.language === language))]);
}
