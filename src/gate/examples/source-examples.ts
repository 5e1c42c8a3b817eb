import type { SOURCE_RULES } from "../../model/rules/source-rules.ts";
import { facts, report, SOURCE, type Example, type Fields } from "./example.ts";

const ARTICLE = "A bad week for Alibaba\n\nShares of Alibaba fell 8% on Friday.\n";
const ARTICLE_DIGEST = "06b4fcd455e4fa784563fd7cbc0878a9ef33df77aca59ae87d42971d37b8fc85";
const OTHER_DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/** One report with one fact, and its article beside it. */
function sourceExample(bad: Fields, good: Fields, digest: { bad: string; good: string }): Example {
  const path = "reports/alibaba-falls.md";
  const quoting = { words: "Alibaba fell 8%", at: "3" };
  const file = (fields: Fields, sha256: string) =>
    report(facts({ ...quoting, ...fields }), "", `${SOURCE}  sha256: ${sha256}\n`);
  return {
    bad: { [path]: file(bad, digest.bad) },
    good: { [path]: file(good, digest.good) },
    sources: { "alibaba-falls.txt": ARTICLE },
  };
}

const FITTING = { bad: ARTICLE_DIGEST, good: ARTICLE_DIGEST };

export const SOURCE_EXAMPLES: Readonly<Record<keyof typeof SOURCE_RULES, Example>> = {
  "sha256-fits": sourceExample({}, {}, { bad: OTHER_DIGEST, good: ARTICLE_DIGEST }),
  "line-is-in-source": sourceExample({ at: "4" }, { at: "3" }, FITTING),
  "words-stand-in-source": sourceExample({ words: "Alibaba was down 8%" }, { words: "Alibaba fell 8%" }, FITTING),
};
