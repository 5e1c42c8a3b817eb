/** All figures of a text, in order: read one by one, joined to ranges, and given what a list shares. Text is plain text. */
import { readFigure, runEnd, type Figure } from "./figure.ts";
import { joinRange } from "./ranges.ts";

const START =
  /[\d零〇一二两三四五六七八九十百千]|(?<![\p{L}\d])(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?!\p{L})/giu;

/** What joins the figures of a list: the last names what all are in. */
const LIST_MARK = /^(?:,? ?(?:and|or|&) |, |、|及|和|与|以及|或)$/u;

/** In the order of the text, none overlapping. */
export function collectFigures(text: string): Figure[] {
  return sharedInLists(text, joined(text, single(text)));
}

function single(text: string): Figure[] {
  const figures: Figure[] = [];
  let floor = 0;
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const at = match.index;
    const figure = readFigure(text, at, floor);
    if (figure && figure.start >= floor) {
      figures.push(figure);
      floor = figure.end;
      START.lastIndex = figure.end;
    } else {
      START.lastIndex = /\d/u.test(match[0]) ? runEnd(text, at) : at + 1;
    }
  }
  return figures;
}

function joined(text: string, figures: readonly Figure[]): Figure[] {
  const result: Figure[] = [];
  for (let index = 0; index < figures.length; index++) {
    const first = figures[index]!;
    const second = figures[index + 1];
    const range = second && joinRange(text, first, second, result.at(-1)?.end ?? 0);
    result.push(range || first);
    if (range) index += 1;
  }
  return result;
}

/** `3.2, 4.5 and 5.1 percent`, 3.2亿、4.5亿及5.1亿元, `US$3 billion and 4 billion`. */
function sharedInLists(text: string, figures: readonly Figure[]): Figure[] {
  const result = [...figures];
  for (let index = result.length - 2; index >= 0; index--) {
    const [figure, next] = [result[index]!, result[index + 1]!];
    if (figure.unit !== null || figure.currency !== null || figure.isHyphened || figure.isSmall) continue;
    const mark = text.slice(figure.end, next.start);
    if (!LIST_MARK.test(mark) || (mark === ", " && !figure.digits.includes(".") && figure.scale === "")) continue;
    if (next.isPrefixed || (next.unit === null && next.currency === null)) continue;
    const scale = figure.scale === "" ? next.scale : figure.scale;
    result[index] = { ...figure, unit: next.unit, currency: next.currency, scale };
  }
  for (let index = 1; index < result.length; index++) {
    const [previous, figure] = [result[index - 1]!, result[index]!];
    if (figure.unit !== null || figure.currency !== null || figure.scale === "" || previous.currency === null) continue;
    if (LIST_MARK.test(text.slice(previous.end, figure.start))) {
      result[index] = { ...figure, currency: previous.currency, isPrefixed: previous.isPrefixed };
    }
  }
  return result;
}
