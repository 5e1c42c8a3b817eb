/** How much a file of the content may hold, for the page on the method: the numbers of the code that reads it. */
import { MAX_DEPTH } from "../markdown/limits.ts";
import type { ReadingLimits } from "../model/pages/about.ts";
import { LIMITS } from "../reader/limits.ts";

export function readingLimits(): ReadingLimits {
  return { ...LIMITS, markdownDepth: MAX_DEPTH };
}
