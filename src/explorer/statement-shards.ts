/** All statements as the explorer's columns, blocks of rows, and words. */
import { compareFacts } from "../facts/claim.ts";
import type { Statement } from "../facts/fact.ts";
import { compareText } from "../facts/problem.ts";
import { claimAddress } from "../model/addresses.ts";
import type { SiteModel } from "../model/site-model.ts";
import { fold } from "../model/fold.ts";
import { dictionaryOf } from "./dictionary.ts";
import { BLOCK_LENGTH, type StatementBlock, type StatementColumns } from "./query/shards.ts";
import { STATEMENT_KINDS } from "./query/status.ts";
import { foldWords } from "./query/words.ts";
import { codeOfStatus, namedList } from "./row-columns.ts";
import { entityColumns, sharedColumns } from "./shared-columns.ts";
import type { Unstamped } from "./stamp.ts";

/** In the order of `statements.json`. */
export function orderedStatements(model: SiteModel): Statement[] {
  return [...model.statementById.values()].sort(compareFacts);
}

export function statementColumns(model: SiteModel, statements: readonly Statement[]): Unstamped<StatementColumns> {
  const {
    codeOf: codeOfEntity,
    values: _,
    ...entities
  } = entityColumns(
    model,
    statements.flatMap(({ subjects }) => subjects),
  );
  const texts = statements.map(({ text }) => fold(text));
  const ranks = dictionaryOf(texts, compareText);
  return {
    rows: "statements",
    count: statements.length,
    entities,
    ...sharedColumns(model, statements),
    subjects: statements.map(({ subjects }) => [...new Set(subjects)].map(codeOfEntity)),
    kind: statements.map(({ kind }) => STATEMENT_KINDS.indexOf(kind)),
    status: statements.map(({ id }) => codeOfStatus(false, model.claimByStatement.get(id)?.verdictByMember.get(id))),
    textRank: texts.map(ranks.codeOf),
  };
}

export function statementBlocks(model: SiteModel, statements: readonly Statement[]): Unstamped<StatementBlock>[] {
  const blocks: Unstamped<StatementBlock>[] = [];
  for (let start = 0; start < statements.length; start += BLOCK_LENGTH)
    blocks.push(statementBlock(model, statements.slice(start, start + BLOCK_LENGTH)));
  return blocks;
}

function statementBlock(model: SiteModel, statements: readonly Statement[]): Unstamped<StatementBlock> {
  const named = namedList(model.registry);
  return {
    ids: statements.map(({ localId }) => localId),
    by: statements.map(({ by }) => named.codeOf(by)),
    at: statements.map(({ at }) => at ?? 0),
    words: statements.map(({ words }) => words ?? ""),
    texts: statements.map(({ text }) => text),
    denials: statements.flatMap(({ says }, place) => (says === "denies" ? place : [])),
    claims: statements.map(({ id }) => {
      const claim = model.claimByStatement.get(id);
      return (claim && claimAddress(claim)) ?? "";
    }),
    named: named.list,
  };
}

/** What words are looked for in: our words, the source's own, and who holds a view. */
export function statementTexts({ registry }: SiteModel, statements: readonly Statement[]): string[] {
  const nameOf = (id: string | null) => (id === null ? "" : (registry.entities.get(id)?.name ?? id));
  return statements.map(({ text, words, by }) => foldWords([text, words ?? "", nameOf(by)].join(" ")));
}
