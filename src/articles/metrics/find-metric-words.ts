/** Where a passage names a metric. */
import type { TextSpan } from "../article.ts";
import type { KnownMetric } from "./known-metric.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface MetricWord extends TextSpan {
  /** What the words may mean; registered ones first. */
  readonly metrics: readonly KnownMetric[];
}

const WORD_CHAR = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * In the order of the text, the longest words at each place, not overlapping. `folded` comes from `foldText`. Words that
 * stand in one of the `names` are part of a name.
 */
export function findMetricWords(folded: string, vocabulary: Vocabulary, names: readonly TextSpan[]): MetricWord[] {
  const found: MetricWord[] = [];
  let name = 0;
  for (let at = 0; at < folded.length - 1;) {
    while (name < names.length && names[name]!.end <= at) name++;
    if (name < names.length && names[name]!.start <= at) {
      at = names[name]!.end;
      continue;
    }
    const word = wordAt(folded, at, vocabulary);
    if (word === null) at += 1;
    else {
      found.push({ start: at, end: at + word.text.length, metrics: word.metrics });
      at += word.text.length;
    }
  }
  return found;
}

function wordAt(folded: string, at: number, { wordsByStart }: Vocabulary) {
  if (!startsAt(folded, at)) return null;
  for (const word of wordsByStart.get(folded.slice(at, at + 2)) ?? []) {
    if (folded.startsWith(word.text, at) && endsAt(folded, at + word.text.length)) return word;
  }
  return null;
}

/** Words of letters start behind something else; Chinese ones anywhere. */
function startsAt(folded: string, at: number): boolean {
  const [before, first] = [folded[at - 1], folded[at]!];
  return (
    before === undefined || HAN.test(first) || HAN.test(before) || !WORD_CHAR.test(before) || !WORD_CHAR.test(first)
  );
}

function endsAt(folded: string, end: number): boolean {
  const [last, after] = [folded[end - 1]!, folded[end]];
  return after === undefined || HAN.test(last) || HAN.test(after) || !WORD_CHAR.test(after) || !WORD_CHAR.test(last);
}
