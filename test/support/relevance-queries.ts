/**
 * Queries with the answers that must stand first, as they are written down in `test/fixtures/search/`: one list for
 * each category, and noise, which must find nothing.
 */
import { parse } from "yaml";
import {
  entityAddress,
  factAddress,
  metricAddress,
  publisherAddress,
  reportAddress,
  tagAddress,
} from "../../src/model/addresses.ts";

/** A result of the search page: what it says it is, and where its link leads, without host and base path. */
export interface FoundResult {
  readonly kind: string;
  readonly address: string;
}

export interface RelevanceQuery {
  readonly category: string;
  readonly query: string;
  /** Each of them is right as the first; empty: noise. */
  readonly answers: readonly FoundResult[];
}

export const NOISE = "noise";

const ADDRESSES: Readonly<Record<string, (id: string) => string>> = {
  fact: factAddress,
  entity: entityAddress,
  report: reportAddress,
  metric: metricAddress,
  tag: tagAddress,
  publisher: publisherAddress,
};

interface Written {
  readonly reports: Readonly<Record<string, string>>;
  readonly queries: ReadonlyMap<string, ReadonlyMap<string, string | readonly string[]>>;
  readonly noise: readonly string[];
}

/** In the order of the text. Throws where an answer is missing, of no known kind or of an unknown siglum. */
export function parseRelevanceQueries(yaml: string): RelevanceQuery[] {
  // Every scalar is text, `9988` among them, and the order of keys is that of the text.
  const root = parse(yaml, { schema: "failsafe", mapAsMap: true }) as ReadonlyMap<keyof Written, never>;
  const { reports, queries, noise } = {
    reports: Object.fromEntries(root.get("reports")!),
    queries: root.get("queries")!,
    noise: root.get("noise")!,
  } as Written;
  const asked = [...queries].flatMap(([category, answersByQuery]) =>
    [...answersByQuery].map(([query, written]) => {
      const answers = [written].flat().map((answer) => readAnswer(answer, reports));
      if (answers.length === 0) throw new Error(`Unexpected query “${query}” without an answer outside of noise`);
      return { category, query, answers };
    }),
  );
  return [...asked, ...noise.map((query) => ({ category: NOISE, query, answers: [] }))];
}

/** From `fact MX#tencent-close`, `entity tencent`. */
function readAnswer(written: string, reports: Written["reports"]): FoundResult {
  const [, kind, id] = /^(\S+) (\S+)$/u.exec(written) ?? [];
  const addressOf = ADDRESSES[kind ?? ""];
  if (kind === undefined || id === undefined || addressOf === undefined)
    throw new Error(`Unexpected answer \`${written}\`, expected a kind of result and an id, as \`entity tencent\``);
  return { kind, address: addressOf(kind === "fact" || kind === "report" ? inFull(id, reports) : id) };
}

function inFull(id: string, reports: Written["reports"]): string {
  const [siglum = "", fact] = id.split("#");
  const report = reports[siglum];
  if (report === undefined) throw new Error(`No report has the siglum ${siglum}`);
  return fact === undefined ? report : `${report}#${fact}`;
}
