/** The way from an article to a merged report, in five steps; CONTRIBUTING says the same in the same words. */

export interface Step {
  readonly title: string;
  /** Code stands between backticks. */
  readonly text: string;
}

export const STEPS: readonly Step[] = [
  {
    title: "Draft it.",
    text: "`npm run add -- article.md` (or `.txt`, or a page saved as `.html`) writes `content/reports/<id>.mdx` with `draft: true` and the facts it found; `--notes` leaves an outline for your own words instead of the article’s text. Drafts are seen in `npm run dev` only.",
  },
  {
    title: "Decide what it marks.",
    text: "What is sure stands live; the rest stands there as comments with the reason. Complete and uncomment what the article states, delete what it doesn’t, and put what the registry lacks into the files that the draft prints. A fact is in the article’s own hedge, with at most eight of its words and their line.",
  },
  {
    title: "Name its origin.",
    text: "Compare wording and figures with the reports that are there: a text that descends from the same story shares its `origin`, and a caveat says why; one that you examined and that is its own has `own`.",
  },
  {
    title: "Write the body in your own words,",
    text: "each figure a fact reference, `[nearly 15%](#fact-id)`. Keep an article’s own text only where you may publish it.",
  },
  {
    title: "Check and send it.",
    text: "`npm run check -- --impact` names everything that is wrong, and says what the site will say differently; `--sources DIR` verifies words, lines and figures against the articles in a folder of yours. Mend what is named, remove `draft`, open a pull request.",
  },
];
