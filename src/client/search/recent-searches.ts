/**
 * What a reader searched for before, kept in this browser and nowhere else. Storage can be forbidden, full, or hold
 * what anybody put there: then there is nothing recent, and nothing fails.
 */
const KEY = "readacross-searches";
const MAX_SEARCHES = 8;
const MAX_LENGTH = 200;
/** Nothing that was stored here is longer. */
const MAX_STORED_LENGTH = MAX_SEARCHES * (MAX_LENGTH * 6 + 3) + 2;

export type SearchStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface RecentSearches {
  /** Newest first, at most 8, none empty, each once. */
  readonly all: () => readonly string[];
  readonly remember: (query: string) => void;
  readonly forget: (query: string) => void;
  readonly forgetAll: () => void;
}

/** `storage` is asked for anew each time: where it is forbidden, asking throws. */
export function recentSearches(storage: () => SearchStorage): RecentSearches {
  const all = (): string[] => orElse(() => parseSearches(storage().getItem(KEY)), []);
  const write = (searches: readonly string[]) =>
    orElse(() => {
      if (searches.length === 0) storage().removeItem(KEY);
      else storage().setItem(KEY, JSON.stringify(searches));
    }, undefined);
  return {
    all,
    remember: (query) => {
      const searches = tidy([query, ...all()]);
      if (searches.length > 0) write(searches);
    },
    forget: (query) => write(all().filter((each) => each !== query)),
    forgetAll: () => write([]),
  };
}

/** Whatever isn't a list of texts holds none. */
function parseSearches(stored: string | null): string[] {
  if (stored === null || stored.length > MAX_STORED_LENGTH) return [];
  const parsed: unknown = JSON.parse(stored);
  return Array.isArray(parsed) ? tidy(parsed.filter((each) => typeof each === "string")) : [];
}

function tidy(searches: readonly string[]): string[] {
  const trimmed = searches.map((search) => search.replace(/\s+/gu, " ").trim());
  return [...new Set(trimmed)].filter((search) => search !== "" && search.length <= MAX_LENGTH).slice(0, MAX_SEARCHES);
}

function orElse<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}
