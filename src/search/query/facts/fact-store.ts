/**
 * What was loaded of the fact index: each file once, a few at a time; what failed is asked for again. Sent to the
 * browser.
 */
import { inflate } from "../inflate.ts";
import {
  FACT_DIRECTORY_ADDRESS,
  factCountsAddress,
  factShardAddress,
  type FactDirectory,
  type ListCounts,
  type ListKind,
} from "./fact-files.ts";
import { openShard, type IndexedFact } from "./open-shard.ts";

/**
 * Fetches one file; `address` is from the site's root, without the base path. Null where there is no such file. Rejects
 * where it can't be loaded. `FACT_DIRECTORY_ADDRESS` must be asked for anew each time; all others never change.
 */
export type FetchFile = (address: string) => Promise<ArrayBuffer | null>;

/** The fact index was made anew while the page was open. Loading the page again mends it. */
export class FactIndexChanged extends Error {
  constructor() {
    super("The site was published anew while this page was open. Reload the page to search its facts.");
    this.name = "FactIndexChanged";
  }
}

/** Facts in one list: those that have one thing in common. */
export interface FactList {
  readonly count: number;
  /** How many of them, the last ones, are withdrawn. */
  readonly withdrawn: number;
  readonly firstShard: number;
}

export interface OpenDirectory {
  readonly edition: string;
  readonly shardLength: number;
  /** Null where no fact has it. */
  readonly listOf: (kind: ListKind, id: string) => FactList | null;
  readonly idsOf: (kind: ListKind) => readonly string[];
}

export interface FactStore {
  readonly directory: () => Promise<OpenDirectory>;
  /** Of all these shards, each fact once. Rejects with a `FactIndexChanged` where one isn't there any more. */
  readonly facts: (edition: string, shards: Iterable<number>) => Promise<IndexedFact[]>;
  /** Of a list of more than one shard, by its first. Rejects likewise. */
  readonly counts: (edition: string, firstShard: number) => Promise<ListCounts>;
}

/** Files on their way at once: more would wait in the browser itself, before what else the page asks for. */
const AT_ONCE = 6;

/** Nothing is loaded before it is asked for. */
export function factStore(fetchFile: FetchFile): FactStore {
  let opening: Promise<OpenDirectory> | null = null;
  const files = new Map<string, Promise<unknown>>();
  const inTurn = limiter(AT_ONCE);

  const directory = (): Promise<OpenDirectory> => {
    opening ??= loadDirectory(fetchFile).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  const load = <Stored, Opened>(address: string, open: (stored: Stored) => Opened): Promise<Opened> => {
    const known = files.get(address);
    if (known) return known as Promise<Opened>;
    const loading = inTurn(() => fetchFile(address))
      .then(async (bytes) => {
        if (bytes !== null) return open(JSON.parse(await inflate(bytes)) as Stored);
        opening = null;
        throw new FactIndexChanged();
      })
      .catch((error: unknown) => {
        files.delete(address);
        throw error;
      });
    files.set(address, loading);
    return loading;
  };

  return {
    directory,
    facts: async (edition, numbers) => {
      const opened = await Promise.all(
        [...new Set(numbers)].map((number) => load(factShardAddress(edition, number), openShard)),
      );
      const factById = new Map<string, IndexedFact>();
      for (const facts of opened) for (const fact of facts) if (!factById.has(fact.id)) factById.set(fact.id, fact);
      return [...factById.values()];
    },
    counts: (edition, firstShard) => load(factCountsAddress(edition, firstShard), (counts: ListCounts) => counts),
  };
}

async function loadDirectory(fetchFile: FetchFile): Promise<OpenDirectory> {
  const bytes = await fetchFile(FACT_DIRECTORY_ADDRESS);
  if (bytes === null) throw new Error(`The site has no fact index at ${FACT_DIRECTORY_ADDRESS}`);
  const { edition, shardLength, lists } = JSON.parse(await inflate(bytes)) as FactDirectory;
  const placesByKind = new Map<ListKind, ReadonlyMap<string, number>>();
  const placesOf = (kind: ListKind) => {
    const known = placesByKind.get(kind) ?? new Map(lists[kind].ids.map((id, place) => [id, place]));
    placesByKind.set(kind, known);
    return known;
  };
  return {
    edition,
    shardLength,
    listOf: (kind, id) => {
      const place = placesOf(kind).get(id);
      if (place === undefined) return null;
      const { counts, shards, withdrawn } = lists[kind];
      return { count: counts[place]!, withdrawn: withdrawn[place] ?? 0, firstShard: shards[place]! };
    },
    idsOf: (kind) => lists[kind].ids,
  };
}

/** Runs tasks in the order given, so many at once. */
function limiter(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < atOnce) running++;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
