/** The site's marks as SVG for large pictures: what a figure is as printed, and what its wording allows. Classes are of `picture.css`. */

export interface MarkOptions {
  /** The source repeats another. */
  readonly isEcho?: boolean;
  /** The figure is disputed. */
  readonly isDisputed?: boolean;
}

const HALF_BAR = 9;
const HALF_TICK = 19;

export function exact(x: number, y: number): string {
  return `<circle class="p" cx="${x}" cy="${y}" r="11"/>`;
}

/** A tick at the figure, a bar of `width` towards zero, which is on the left. */
export function nearly(x: number, y: number, width: number, options: MarkOptions = {}): string {
  return group(options, bar(x - width, width, y) + tick(x, y));
}

/** A tick at the figure, a bar and an arrowhead away from zero. */
export function over(x: number, y: number, width: number, options: MarkOptions = {}): string {
  const end = x + width;
  return group(options, `${bar(x, width, y)}<path class="a" d="M${end} ${y - 15}l18 15-18 15Z"/>${tick(x, y)}`);
}

/** A ring at the figure, a bar both ways. */
export function about(x: number, y: number, width: number, options: MarkOptions = {}): string {
  return group(options, `${bar(x - width / 2, width, y)}<circle class="o" cx="${x}" cy="${y}" r="10"/>`);
}

export function range(from: number, to: number, y: number, options: MarkOptions = {}): string {
  return group(options, bar(from, to - from, y) + tick(from, y) + tick(to, y));
}

/** A source's code in its box, dashed where it repeats another; `x` and `y` are the middle. */
export function siglum(code: string, x: number, y: number, scale = 1, isEcho = false): string {
  const [width, height] = [58 * scale, 36 * scale];
  return (
    `<rect class="sig${isEcho ? " echo" : ""}" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="2"/>` +
    `<text class="code" x="${x}" y="${y + 7.5 * scale}" font-size="${21 * scale}">${code}</text>`
  );
}

export function line(x1: number, y1: number, x2: number, y2: number, name: string): string {
  return `<line class="${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

function group({ isEcho = false, isDisputed = false }: MarkOptions, content: string): string {
  return `<g class="mk${isEcho ? " echo" : ""}${isDisputed ? " dis" : ""}">${content}</g>`;
}

function bar(x: number, width: number, y: number): string {
  return `<rect class="b" x="${x}" y="${y - HALF_BAR}" width="${width}" height="${2 * HALF_BAR}"/>`;
}

function tick(x: number, y: number): string {
  return line(x, y - HALF_TICK, x, y + HALF_TICK, "t");
}
