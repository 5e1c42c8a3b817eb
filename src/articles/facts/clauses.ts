/** Where sentences and clauses of a passage end, so that a figure is tied to what stands in its own. */
import type { TextSpan } from "../article.ts";

export interface Clause extends TextSpan {
  /** Of sentences in the passage. */
  readonly sentence: number;
  /** What opens it: `sentence`; `break`: a semicolon or a word such as `while`; `comma`: a comma or `and`. */
  readonly opens: "sentence" | "break" | "comma";
  /** The word that opens it, folded; empty where none does. */
  readonly word: string;
}

const ABBREVIATION =
  /(?:^|[^\p{L}])(?:inc|co|corp|ltd|plc|cos|mr|mrs|ms|dr|st|no|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|est|[a-z])$/u;
const SENTENCE_END = /[.!?][)"'\]]*(?=\s|$)|[。！？!?][」』”"）)]*|\n/uy;
const BREAK =
  /[;；]|(?<=\s)[-–—](?=\s)|—+|(?<![a-z])(?:while|whereas|whilst|but|although|though|whereby|because|despite|amid|following|after|before|with|as|when|if|unless|since|until)(?![a-z])|(?:而|但是|但|惟|不過|不过|同時|同时|其中)/uy;
const COMMA =
  /(?<!\d),|,(?!\d)|[，、：]|:(?=\s)|(?<![a-z])(?:and|or|which|who|that|yet)(?![a-z])|(?:及|和|與|与|以及)/uy;

/** In the order of the text, without gaps. Nothing is cut inside one of the `whole` spans, which are in order. */
export function findClauses(folded: string, whole: readonly TextSpan[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let [sentence, span] = [0, 0];
  let opens: Clause["opens"] = "sentence";
  let word = "";
  for (let at = 0; at < folded.length;) {
    while (span < whole.length && whole[span]!.end <= at) span++;
    if (span < whole.length && whole[span]!.start <= at) {
      at = whole[span]!.end;
      continue;
    }
    const cut = cutAt(folded, at);
    if (cut === null) {
      at += 1;
      continue;
    }
    // A mark stays with what it ends; a word begins what it opens.
    const isWord = /\p{L}/u.test(cut.text);
    const from = isWord ? at : at + cut.text.length;
    if (from > start) clauses.push({ start, end: from, sentence, opens, word });
    start = from;
    if (cut.kind === "sentence") sentence++;
    opens = from === 0 ? opens : cut.kind;
    word = isWord ? cut.text : "";
    at += cut.text.length;
  }
  if (start < folded.length) clauses.push({ start, end: folded.length, sentence, opens, word });
  return clauses;
}

/** Index of the clause in which a place is. */
export function clauseAt(clauses: readonly Clause[], place: number): number {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (clauses[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function cutAt(folded: string, at: number): { kind: Clause["opens"]; text: string } | null {
  SENTENCE_END.lastIndex = at;
  const end = SENTENCE_END.exec(folded);
  if (end && !(end[0].startsWith(".") && ABBREVIATION.test(folded.slice(Math.max(0, at - 8), at))))
    return { kind: "sentence", text: end[0] };
  BREAK.lastIndex = at;
  const strong = BREAK.exec(folded);
  if (strong) return { kind: "break", text: strong[0] };
  COMMA.lastIndex = at;
  const weak = COMMA.exec(folded);
  return weak ? { kind: "comma", text: weak[0] } : null;
}
