/** The site model → everything that the explorer loads. */
import type { SiteModel } from "../model/site-model.ts";
import { factBlocks, factColumns, factTexts, orderedFacts } from "./fact-shards.ts";
import { ROW_KINDS, type RowKind } from "./query/state.ts";
import type {
  Block,
  Columns,
  FactBlock,
  FactColumns,
  ShardName,
  StatementBlock,
  StatementColumns,
  Words,
} from "./query/shards.ts";
import { editionOf, type Unstamped } from "./stamp.ts";
import { orderedStatements, statementBlocks, statementColumns, statementTexts } from "./statement-shards.ts";

/** All shards of one kind of row. */
export interface ExplorerShards<C extends Columns = Columns, B extends Block = Block> {
  readonly columns: C;
  /** As many as `BLOCK_LENGTH` makes of the rows; none where there are none. */
  readonly blocks: readonly B[];
  readonly words: Words;
}

export function factShards(model: SiteModel): ExplorerShards<FactColumns, FactBlock> {
  const facts = orderedFacts(model);
  return stamped<FactColumns, FactBlock>(factColumns(model, facts), factBlocks(model, facts), {
    texts: factTexts(model, facts),
  });
}

function statementShards(model: SiteModel): ExplorerShards<StatementColumns, StatementBlock> {
  const statements = orderedStatements(model);
  return stamped<StatementColumns, StatementBlock>(
    statementColumns(model, statements),
    statementBlocks(model, statements),
    { texts: statementTexts(model, statements) },
  );
}

export function explorerShards(model: SiteModel, rows: RowKind): ExplorerShards {
  return rows === "facts" ? factShards(model) : statementShards(model);
}

export interface ShardFile {
  readonly rows: RowKind;
  readonly name: ShardName;
  readonly text: string;
}

/** Every file of the explorer, as text: JSON without white space. */
export function shardFiles(model: SiteModel): ShardFile[] {
  return ROW_KINDS.flatMap((rows) => {
    const { columns, blocks, words } = explorerShards(model, rows);
    const file = (name: ShardName, shard: Columns | Block | Words) => ({ rows, name, text: JSON.stringify(shard) });
    return [
      file("columns", columns),
      ...blocks.map((block, index) => file(`rows-${index}`, block)),
      file("words", words),
    ];
  });
}

function stamped<C extends Columns, B extends Block>(
  columns: Unstamped<C>,
  blocks: readonly Unstamped<B>[],
  words: Unstamped<Words>,
): ExplorerShards<C, B> {
  const edition = editionOf([columns, ...blocks, words].map((shard) => JSON.stringify(shard)));
  return {
    columns: { edition, ...columns } as C,
    blocks: blocks.map((block) => ({ edition, ...block }) as B),
    words: { edition, ...words },
  };
}
