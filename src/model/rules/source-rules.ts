/** What reports must be beside the articles that they are about, where `check --sources` has these at hand. */
import { required } from "./rule.ts";

export const SOURCE_RULES = {
  "sha256-fits": required(
    "A source's digest is that of the text at hand. Checked with `--sources` only.",
    "Restore the text that the facts were read from, or verify them against the present one and write its digest.",
  ),
  "line-is-in-source": required(
    "The line that `at` names has text. Checked with `--sources` only.",
    "Write the line of the source file on which the words begin, blank lines counted.",
  ),
  "words-stand-in-source": required(
    "The quoted words begin on the line that `at` names. Checked with `--sources` only.",
    "Correct the line, or quote the source's own words; quotes, dashes, widths, case and line ends don't count.",
  ),
} as const;
