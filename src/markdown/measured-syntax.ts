/**
 * An extension of Markdown's parser that adds no syntax: it counts what the parser is asked to do, and breaks off where
 * that would grow faster than the text. It sees what the parser sees, so that code, of whatever length, counts as code.
 */
import type { Options } from "mdast-util-from-markdown";

type Extension = Exclude<NonNullable<Options["extensions"]>[number], readonly unknown[]>;
type Constructs = NonNullable<Extension["text"]>;
type Construct = Exclude<NonNullable<Constructs[string]>, readonly unknown[]>;
type Tokenize = Construct["tokenize"];
type Context = ThisParameterType<Tokenize>;
type Effects = Parameters<Tokenize>[0];
type State = ReturnType<Tokenize>;

export interface SyntaxLimits {
  /** Quotes and list items that start on one line. */
  readonly containers: number;
  /** Of the whole text: those that start behind others or white space. */
  readonly nested: number;
  /** Characters of rows of dashes or asterisks that are longer than any line across a page. */
  readonly inRows: number;
  /** Of one paragraph, heading or cell: each is compared with those before it. */
  readonly emphasisMarks: number;
  readonly brackets: number;
  /** Of the whole text. */
  readonly definitions: number;
  readonly marks: number;
  /** Characters read to find out where tags, addresses and code in a line end. */
  readonly steps: number;
  /** What is gone through again, back from closing brackets to the opening ones. */
  readonly stepsBack: number;
}

/** Thrown by the parser; `line` counts from the first of the text. */
export class TooMuchMarkdown extends RangeError {
  readonly what: string;
  readonly limit: number;
  readonly line: number;

  constructor(what: string, limit: number, line: number) {
    super(`more than ${limit} ${what}`);
    this.what = what;
    this.limit = limit;
    this.line = line;
  }
}

const LOOKING_AHEAD = [..."<[]!`"];
const EMPHASIS = [..."*_~"];
const OTHER_MARKS = [..."&\\{}:@"];
const CONTAINERS = [..."*+->0123456789"];

/** For one text: it holds the counts. */
export function measuredSyntax(limits: SyntaxLimits): Extension {
  const paragraphs = new WeakMap<Context, { emphasisMarks: number; brackets: number }>();
  let marks = 0;
  let steps = 0;
  let stepsBack = 0;
  let definitions = 0;
  let nested = 0;
  let inRows = 0;
  let containers = { line: 0, count: 0 };
  // The parser asks more than once what starts at a place.
  let lastContainer = -1;
  let lastDefinition = -1;

  const check = (what: string, count: number, limit: number, context: Context) => {
    if (count > limit) throw new TooMuchMarkdown(what, limit, context.now().line);
  };
  const countsOf = (context: Context) => {
    const counts = paragraphs.get(context) ?? { emphasisMarks: 0, brackets: 0 };
    paragraphs.set(context, counts);
    return counts;
  };
  const countMark = (context: Context) => check("marks and lines in all", ++marks, limits.marks, context);

  const emphasis = counting(function* (context, code) {
    const counts = countsOf(context);
    for (let next = code; next === code; next = yield) {
      countMark(context);
      check("emphasis marks in one paragraph", ++counts.emphasisMarks, limits.emphasisMarks, context);
    }
  });
  // eslint-disable-next-line require-yield -- nothing behind the mark is looked at
  const mark = counting(function* (context) {
    countMark(context);
  });
  const container = counting(function* (context, code) {
    const { line, offset } = context.now();
    if (offset <= lastContainer) return;
    lastContainer = offset;
    containers = line === containers.line ? { line, count: containers.count + 1 } : { line, count: 1 };
    check("quotes and lists", containers.count, limits.containers, context);
    const isBehind = context.now().column > 1;
    let next = yield;
    if (isDigit(code)) {
      while (isDigit(next)) next = yield;
      if (next !== DOT && next !== CLOSING_PARENTHESIS) return;
      next = yield;
    }
    if (code !== GREATER && next !== null && next > 0 && next !== SPACE) return;
    if (isBehind) check("quotes and lists in each other", ++nested, limits.nested, context);
    if (code !== DASH && code !== ASTERISK) return;
    // The parser reads that far to tell a list from a line across the page, and again for each list in the list.
    let length = 1;
    for (; next === code || isSpace(next); next = yield) length++;
    if (length > LONG) check("marks in a row", (inRows += length), limits.inRows, context);
  });
  const definition = (isFootnote: boolean) =>
    counting(function* (context) {
      const { offset } = context.now();
      let next = yield;
      if ((next === CARET) !== isFootnote) return;
      for (let length = 0; next !== null && next !== CLOSING_BRACKET; length++) {
        if (length > 1_000) return;
        next = yield;
      }
      if ((yield) !== COLON || offset <= lastDefinition) return;
      lastDefinition = offset;
      check("definitions of links and footnotes", ++definitions, limits.definitions, context);
    });

  const watched = new Map<Construct, Construct>();
  /** The same, and each character that it reads is a step. */
  const watch = (construct: Construct): Construct => {
    const known = watched.get(construct);
    if (known !== undefined) return known;
    const made: Construct = {
      ...construct,
      tokenize(effects, ok, nok) {
        const consume: Effects["consume"] = (code) => {
          check("tags, addresses and code that never end", ++steps, limits.steps, this);
          effects.consume(code);
        };
        const attempt: Effects["attempt"] = (inner, ...states) =>
          effects.attempt("tokenize" in inner ? watch(inner as Construct) : inner, ...states);
        return construct.tokenize.call(this, { ...effects, consume, attempt }, ok, nok);
      },
    };
    watched.set(construct, made);
    return made;
  };

  /** Does what the other constructs at this mark do. */
  const lookahead = (code: number): Construct => {
    let others: Construct[] | null = null;
    const self: Construct = {
      name: "measured",
      add: "before",
      tokenize(effects, ok, nok) {
        countMark(this);
        if (code === OPENING_BRACKET || code === CLOSING_BRACKET)
          check("brackets in one paragraph", ++countsOf(this).brackets, limits.brackets, this);
        if (code === CLOSING_BRACKET)
          check("steps back from closing brackets", (stepsBack += distanceToOpening(this)), limits.stepsBack, this);
        others ??= [this.parser.constructs.text[String(code)] ?? []]
          .flat()
          .filter((each) => each !== self)
          .map(watch);
        return effects.attempt(others, ok, nok);
      },
    };
    return self;
  };

  return {
    document: { ...recordOf(CONTAINERS, () => container), [OPENING_BRACKET]: definition(true) },
    contentInitial: { [OPENING_BRACKET]: definition(false) },
    text: {
      ...recordOf(OTHER_MARKS, () => mark),
      ...recordOf(EMPHASIS, () => emphasis),
      ...recordOf(LOOKING_AHEAD, lookahead),
    },
  };
}

/** As far as the parser goes back: to the next bracket that may open a link, or to the beginning. */
function distanceToOpening({ events }: Context): number {
  let at = events.length - 1;
  while (at >= 0) {
    const { type, _balanced } = events[at]![1];
    if ((type === "labelLink" || type === "labelImage") && _balanced !== true) break;
    at--;
  }
  return events.length - at;
}

const LONG = 1_000;

/** Tabs have codes of the parser's own below zero, as line ends have. */
function isSpace(code: Code): boolean {
  return code === SPACE || code === -2 || code === -1;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

const SPACE = 32;
const CLOSING_PARENTHESIS = 41;
const DOT = 46;
const GREATER = 62;

const ASTERISK = 42;
const DASH = 45;
const CARET = 94;
const COLON = 58;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;

function recordOf(marks: readonly string[], construct: (code: number) => Construct): Constructs {
  return Object.fromEntries(marks.map((each) => [each.charCodeAt(0), construct(each.charCodeAt(0))]));
}

type Code = Parameters<Effects["consume"]>[0];

/** Looks at a mark, and at each code that it asks for, and leaves it to the parser. */
function counting(look: (context: Context, code: Code) => Generator<undefined, void, Code>): Construct {
  return {
    name: "measured",
    add: "before",
    tokenize(effects, _, nok) {
      let looking: Generator<undefined, void, Code> | null = null;
      const next = (code: Code): State | undefined => {
        const isFirst = looking === null;
        looking ??= look(this, code);
        const isDone = (isFirst ? looking.next() : looking.next(code)).done === true;
        if (isDone || code === null) return nok(code);
        if (isFirst) effects.enter("data");
        effects.consume(code);
        return next;
      };
      return next;
    },
  };
}
