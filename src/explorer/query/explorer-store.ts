/**
 * What the explorer has loaded: columns once a reader filters or sorts, blocks for rows that are shown, words once they
 * are searched. Each file is asked for once; what failed is asked for again. Sent to the browser.
 */
import { answerState, needsWords, type Answer } from "./answer.ts";
import { blocksOf, linePrinter, type Line } from "./display.ts";
import { openTable, withWords } from "./open-table.ts";
import { shardAddress, type Block, type Columns, type ShardName, type Words } from "./shards.ts";
import { EMPTY_STATE, type ExplorerState, type RowKind } from "./state.ts";
import type { Table } from "./table.ts";

/** Fetches and parses one file; `address` is from the site's root, without the base path. Rejects where that fails. */
export type FetchShard = (address: string) => Promise<unknown>;

export interface ExplorerStore {
  /**
   * What the state finds. Rejects with an `EditionMismatch` where the site was published anew in between: the page must
   * then be loaded again.
   */
  readonly answer: (state: ExplorerState) => Promise<Answer>;
  /** Rows to print, in the order given. Rejects likewise. */
  readonly lines: (rows: RowKind, ordinals: Iterable<number>) => Promise<Line[]>;
  /** Makes the first answer a quick one: loads and opens what it needs. What goes wrong shows there. */
  readonly warm: (rows: RowKind) => void;
}

export function explorerStore(fetchShard: FetchShard): ExplorerStore {
  const files = new Map<string, Promise<unknown>>();
  const load = <T>(rows: RowKind, name: ShardName): Promise<T> => {
    const address = shardAddress(rows, name);
    const known = files.get(address);
    if (known) return known as Promise<T>;
    const loading = fetchShard(address).catch((error: unknown) => {
      files.delete(address);
      throw error;
    });
    files.set(address, loading);
    return loading as Promise<T>;
  };

  const opened = new Map<RowKind, Promise<Opened>>();
  const open = (rows: RowKind): Promise<Opened> => {
    const known = opened.get(rows);
    if (known) return known;
    const opening = load<Columns>(rows, "columns").then(openColumns);
    opened.set(rows, opening);
    opening.catch(() => opened.delete(rows));
    return opening;
  };

  const answer = async (state: ExplorerState): Promise<Answer> => {
    const [own, words] = await Promise.all([
      open(state.rows),
      needsWords(state) ? load<Words>(state.rows, "words") : null,
    ]);
    if (words !== null && own.table.words === null) own.table = withWords(own.table, words);
    return answerState(own.table, state);
  };

  return {
    answer,
    lines: async (rows, ordinals) => {
      const wanted = [...ordinals];
      const numbers = blocksOf(wanted);
      const [own, ...blocks] = await Promise.all([
        open(rows),
        ...numbers.map((number) => load<Block>(rows, `rows-${number}`)),
      ]);
      const blockByNumber = new Map(numbers.map((number, place) => [number, blocks[place]!]));
      return own.print(wanted, (number) => blockByNumber.get(number)!);
    },
    warm: (rows) => void answer({ ...EMPTY_STATE, rows }).catch(() => undefined),
  };
}

interface Opened {
  table: Table;
  readonly print: ReturnType<typeof linePrinter>;
}

function openColumns(columns: Columns): Opened {
  return { table: openTable(columns), print: linePrinter(columns) };
}
