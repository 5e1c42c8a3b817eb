/** A report's picture as a tree of boxes: porcelain, the double rule, the title, its source, and how its facts stand. */
import type { Verdict } from "../facts/verdict.ts";
import type { ReportCard } from "./report-card.ts";
import { SHARE_SIZE } from "./share-size.ts";

/** An element as Satori takes it. */
export interface Box {
  readonly type: string;
  readonly props: {
    readonly style?: Readonly<Record<string, string | number>>;
    readonly children?: readonly (Box | string)[] | string;
    readonly [attribute: string]: unknown;
  };
}

/** The light values of `styles/tokens.css`, which tests compare. */
export const COLOURS = {
  paper: "#f1f4f1",
  sheet: "#fafcfa",
  ink: "#141c28",
  "ink-2": "#3a4654",
  syn: "#5d3f91",
  cor: "#17479e",
  sin: "#55616e",
  dis: "#8a4a00",
} as const;

const COLOUR_OF: Readonly<Record<Verdict, string>> = {
  corroborated: COLOURS.cor,
  syndicated: COLOURS.syn,
  "single-source": COLOURS.sin,
  disputed: COLOURS.dis,
};

const MARGIN = 64;
const WIDTH = SHARE_SIZE.width - 2 * MARGIN;

export function cardTree(card: ReportCard): Box {
  return box(
    {
      ...column,
      ...SHARE_SIZE,
      boxSizing: "border-box",
      padding: "52px 64px 48px",
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: "Archivo",
    },
    [
      box({ ...row, justifyContent: "space-between", alignItems: "center" }, [wordmark(card.siteName)]),
      box({ ...column, marginTop: 20 }, [rule(), rule()]),
      box({ ...column, flexGrow: 1, justifyContent: "center" }, [title(card.title)]),
      ...(card.source === null ? [] : [source(card.source)]),
      ...(card.verdicts.length === 0 ? [] : [mix(card.verdicts)]),
    ],
  );
}

const row = { display: "flex", flexDirection: "row" } as const;
const column = { display: "flex", flexDirection: "column" } as const;

function wordmark(name: string): Box {
  const [, start, end] = /^(Read)(across)$/u.exec(name) ?? [null, name, ""];
  const style = { fontFamily: "Newsreader", fontSize: 48, letterSpacing: -1 };
  return box({ ...row, ...style }, [text({}, start ?? name), text({ fontStyle: "italic" }, end ?? "")]);
}

function rule(): Box {
  return box({ display: "flex", height: 2, width: WIDTH, background: COLOURS.ink, marginBottom: 3 }, []);
}

/** The longer, the smaller; beyond four lines it ends in an ellipsis. */
function title(words: string): Box {
  const fontSize = words.length <= 36 ? 96 : words.length <= 70 ? 78 : words.length <= 120 ? 62 : 50;
  return box(
    {
      display: "block",
      fontFamily: "Newsreader",
      fontSize,
      lineHeight: 1.06,
      letterSpacing: -fontSize / 45,
      lineClamp: 4,
      textWrap: "balance",
      overflow: "hidden",
      wordBreak: "break-word",
      maxWidth: WIDTH,
    },
    words,
  );
}

function source({ siglum, isEcho, line }: NonNullable<ReportCard["source"]>): Box {
  const frame = `2.5px ${isEcho ? "dashed" : "solid"} ${isEcho ? COLOURS.syn : COLOURS.ink}`;
  return box({ ...row, alignItems: "center", fontSize: 28, color: COLOURS["ink-2"] }, [
    text(
      {
        border: frame,
        borderRadius: 2,
        background: COLOURS.sheet,
        color: COLOURS.ink,
        fontWeight: 700,
        fontSize: 24,
        padding: "3px 12px",
        marginRight: 20,
      },
      siglum,
    ),
    text({ display: "block", lineClamp: 1, maxWidth: WIDTH - 150 }, line),
  ]);
}

function mix(verdicts: ReportCard["verdicts"]): Box {
  const total = verdicts.reduce((sum, { count }) => sum + count, 0);
  const bars = verdicts.map(({ verdict, count }) =>
    box(
      {
        display: "flex",
        height: 16,
        width: Math.max(6, Math.round((count / total) * WIDTH)),
        background: COLOUR_OF[verdict],
        marginRight: 4,
      },
      [],
    ),
  );
  const words = verdicts.map(({ verdict, text: words }) => text({ color: COLOUR_OF[verdict], marginRight: 36 }, words));
  return box({ ...column, marginTop: 26 }, [
    box({ ...row, width: WIDTH, overflow: "hidden" }, bars),
    box({ ...row, marginTop: 14, fontSize: 26, fontWeight: 700 }, words),
  ]);
}

function text(style: Readonly<Record<string, string | number>>, words: string): Box {
  return box({ display: "flex", ...style }, words);
}

function box(style: Readonly<Record<string, string | number>>, children: readonly Box[] | string): Box {
  return { type: "div", props: { style, children } };
}
