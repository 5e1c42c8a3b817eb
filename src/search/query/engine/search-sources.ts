/** What the search answers from; handed in, so that questions can be asked of samples too. Sent to the browser. */
import type { AskFacts } from "../fact-question.ts";
import type { Names } from "../names.ts";
import type { Reading } from "../reading.ts";
import type { TextSearch } from "../text-question.ts";

export interface SearchSources {
  /** Rejects where they can't be loaded. */
  readonly names: () => Promise<Names>;
  readonly readQuery: (query: string, names: Names) => Reading;
  readonly askFacts: AskFacts;
  readonly texts: Pick<TextSearch, "ask" | "check">;
}
