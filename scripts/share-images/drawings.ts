/** What the picture of each kind of page shows beside its name: 460 by 340, in the site's marks. */
import { SHARED_WORDINGS, type ShareKind } from "../../src/messages/messages.ts";
import { about, exact, line, nearly, over, range, siglum } from "./marks.ts";

export const DRAWING = { width: 460, height: 340 } as const;

const { width: WIDTH, height: HEIGHT } = DRAWING;

/** The home has its marks under its name instead. */
export const DRAWINGS: Readonly<Record<Exclude<ShareKind, "home">, string>> = {
  report: report(),
  entity: entity(),
  ticker: ticker(),
  metric: metric(),
  publisher: siglum("AB", 130, 150, 3.6) + siglum("CD", 330, 225, 3.6, true),
  tag: tags(),
  facts: facts(),
  agreement: agreement(),
  timeline: timeline(),
  search: search(),
  data: data(),
  feeds: feeds(),
  about: wordings(),
};

function lines(rows: readonly (readonly [x: number, y: number, width: number])[], name = "text"): string {
  return rows.map(([x, y, width]) => line(x, y, x + width, y, name)).join("");
}

function report(): string {
  const words = lines(
    [300, 318, 286, 310, 180, 0, 304, 292, 316, 240].flatMap((width, row) =>
      width === 0 ? [] : [[0, 14 + row * 34, width] as const],
    ),
  );
  const stated = lines(
    [
      [150, 58, 84],
      [36, 126, 110],
      [190, 260, 96],
    ],
    "stated",
  );
  return `${words}${stated}${siglum("AB", 416, 48)}${siglum("CD", 416, 116, 1, true)}${siglum("EF", 416, 250)}`;
}

function entity(): string {
  const tracks = [50, 130, 210, 290].map((y) => line(90, y, WIDTH, y, "track")).join("");
  const marks = nearly(330, 50, 90) + nearly(330, 130, 90, { isEcho: true }) + exact(290, 210) + over(220, 290, 120);
  const codes = ["AB", "CD", "EF", "GH"].map((code, row) => siglum(code, 32, 50 + row * 80, 1, row === 1)).join("");
  return line(120, 10, 120, HEIGHT - 10, "zero") + tracks + marks + codes;
}

function ticker(): string {
  const ways = [60, 170, 280].map((y) => `<path class="way" d="M110 170H180C240 170 230 ${y} 290 ${y}H320"/>`).join("");
  const codes = ["AB", "CD", "EF"].map((code, row) => siglum(code, 362, 60 + row * 110, 1.4, row === 2)).join("");
  return `${ways}${exact(110, 170)}<circle class="halo" cx="110" cy="170" r="34"/>${codes}`;
}

function metric(): string {
  const grid = [40, 135, 230, 325, 420].map((x) => line(x, 0, x, HEIGHT, x === 135 ? "zero" : "grid")).join("");
  return (
    grid +
    nearly(400, 26, 70) +
    exact(352, 82) +
    about(330, 138, 96) +
    range(210, 300, 194) +
    exact(246, 250) +
    nearly(196, 306, 50, { isEcho: true })
  );
}

function tags(): string {
  return [
    [0, 10, 330],
    [0, 130, 220],
    [0, 250, 390],
  ]
    .map(
      ([x = 0, y = 0, width = 0]) =>
        `<path class="label" d="M${x + 40} ${y}h${width}v80h-${width}l-38-40Z"/>` +
        `<circle class="hole" cx="${x + 46}" cy="${y + 40}" r="8"/>` +
        line(x + 86, y + 40, x + width - 4, y + 40, "text"),
    )
    .join("");
}

function facts(): string {
  const rows = [76, 136, 196, 256, 316];
  const head = lines([
    [0, 16, 70],
    [150, 16, 100],
    [330, 16, 130],
  ]);
  const cells = lines(
    rows.flatMap((y, row) => [[0, y, 96 - (row % 3) * 18] as const, [150, y, 70 + ((row * 37) % 60)]]),
  );
  const rules = rows.map((y) => line(0, y - 30, WIDTH, y - 30, "grid")).join("");
  return (
    `${head}${rules}${cells}${line(0, 46, WIDTH, 46, "zero")}` +
    exact(400, 76) +
    nearly(440, 136, 60) +
    about(380, 196, 80) +
    over(360, 256, 60) +
    nearly(410, 316, 60, { isEcho: true })
  );
}

function agreement(): string {
  return (
    `<rect class="meet" x="180" y="20" width="90" height="136"/>` +
    range(70, 270, 56) +
    range(180, 390, 120) +
    `<rect class="gap" x="180" y="196" width="110" height="136"/>` +
    range(60, 180, 232, { isDisputed: true }) +
    range(290, 420, 296, { isDisputed: true })
  );
}

function timeline(): string {
  const days = [20, 90, 160, 230, 300, 370, 440].map((x) => line(x, 250, x, 270, "zero")).join("");
  const boxes = [
    [20, 160, 140],
    [160, 90, 280],
    [300, 160, 70],
  ].map(([x, y, width]) => `<rect class="box" x="${x}" y="${y}" width="${width}" height="44"/>`);
  return `${line(0, 260, WIDTH, 260, "zero")}${days}${boxes.join("")}${exact(90, 40)}${exact(370, 40)}${line(90, 52, 90, 250, "stem")}${line(370, 52, 370, 250, "stem")}`;
}

function search(): string {
  const rows = lines([
    [0, 40, 250],
    [0, 110, 170],
    [0, 180, 210],
    [0, 250, 150],
  ]);
  return (
    rows +
    `<circle class="lens" cx="290" cy="150" r="120"/>` +
    line(378, 238, 452, 318, "handle") +
    nearly(340, 120, 90) +
    exact(260, 180)
  );
}

function data(): string {
  const rows = [40, 105, 170, 235, 300];
  const ends = rows.flatMap((y, row) => [
    [110, y, 60 + ((row * 23) % 40)] as const,
    [350 - (70 + ((row * 41) % 50)), y, 70 + ((row * 41) % 50)] as const,
  ]);
  const bracket = (x: number, way: 1 | -1) =>
    `<path class="way" d="M${x + way * 34} 6q${-way * 30} 0 ${-way * 30} 40v80q0 40 ${-way * 30} 44q${way * 30} 4 ${way * 30} 44v80q0 40 ${way * 30} 40"/>`;
  return bracket(34, 1) + bracket(426, -1) + lines(ends);
}

function feeds(): string {
  const arc = (radius: number) =>
    `<path class="way" d="M70 ${270 - radius}A${radius} ${radius} 0 0 1 ${70 + radius} 270"/>`;
  return `<circle class="p" cx="70" cy="270" r="24"/>${arc(110)}${arc(190)}${arc(270)}`;
}

function wordings(): string {
  const [printed, hedged, more, around] = SHARED_WORDINGS;
  const words = [printed, hedged, more, around]
    .map((word, row) => `<text class="wording" x="230" y="${62 + row * 80}">${word}</text>`)
    .join("");
  const tracks = [50, 130, 210, 290].map((y) => line(0, y, 190, y, "track")).join("");
  return tracks + exact(95, 50) + nearly(150, 130, 100) + over(50, 210, 90) + about(95, 290, 110) + words;
}
