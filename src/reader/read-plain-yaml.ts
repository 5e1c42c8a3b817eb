/**
 * The quick way through YAML as reports are mostly written: block lists and keys, one short value to a line. Whatever
 * goes beyond that is left to the full parser, so this knows no errors: it either reads all or nothing.
 */
import type { Place } from "../facts/problem.ts";
import type { RawValue } from "../model/raw.ts";

export interface PlainYaml {
  readonly data: RawValue;
  /** As in `RawDocument`. */
  readonly places: Record<string, Place>;
}

/** A sign that anything but lines of printable text is there: tabs, line separators, characters beyond the first plane. */
const UNUSUAL = /[^\n\u0020-\u007e\u00a1-\u2027\u202a-\ud7ff\uff01-\uffee]/u;

const KEY = /([A-Za-z][\w-]{0,60}):(?: +|(?=\n|$))/uy;
/** One line: in quotes that hold neither quotes nor escapes, or without any, begun by what starts no syntax. */
const TEXT = /"([^"\\\n]*)"(?=\n|$)|'([^'\n]*)'(?=\n|$)|((?:[^\u0020-\u007e\n]|[\w+./$(<=~]|-(?=[\w.$]))[^\n]*)/uy;
/** What ends a plain text or makes it something else. */
const SYNTAX_INSIDE = /: | #|[: ]$/u;
const FLOW = /\[([^\n[\]{}]*)\](?=\n|$)/uy;
const FLOW_ITEM = / *(?:"([^"\\]*)"|'([^']*)'|([A-Za-z0-9](?:[\w. /-]*\w)?)) *(?:,|$)/uy;

/** `null` where the full parser is needed. `firstLine` is the line of the file on which the text starts. */
export function readPlainYaml(text: string, path: string, firstLine: number, maxDepth: number): PlainYaml | null {
  if (UNUSUAL.test(text) || text.endsWith(" ")) return null;
  const reader = new PlainReader(text, path, firstLine, maxDepth);
  const data = reader.read();
  return data === undefined ? null : { data, places: reader.places };
}

/** A place whose end is written once it is known. */
type OpenPlace = { -readonly [Key in keyof Place]: Place[Key] };

/** A method that returns `undefined` has met what is not for it: then the whole reading is off. */
class PlainReader {
  readonly places: Record<string, Place> = Object.create(null) as Record<string, Place>;
  readonly #text: string;
  readonly #path: string;
  readonly #maxDepth: number;
  /** The next thing to read: its offset, its line in the file, and the offset of that line. */
  #at = 0;
  #line: number;
  #lineStart = 0;

  constructor(text: string, path: string, firstLine: number, maxDepth: number) {
    this.#text = text;
    this.#path = path;
    this.#line = firstLine;
    this.#maxDepth = maxDepth;
  }

  read(): RawValue | undefined {
    while (this.#text[this.#at] === "#") this.#skipLine();
    const data = this.#readMap("", 0);
    return this.#at === this.#text.length ? data : undefined;
  }

  #readMap(pointer: string, depth: number): RawValue | undefined {
    if (depth >= this.#maxDepth) return undefined;
    const column = this.#column();
    const place = this.#open(pointer);
    const map = Object.create(null) as Record<string, RawValue>;
    do {
      KEY.lastIndex = this.#at;
      const found = KEY.exec(this.#text);
      const key = found?.[1];
      if (key === undefined || key in map) return undefined;
      const at = `${pointer}/${key}`;
      this.places[`${at}#key`] = this.#placeOf(this.#at, this.#at + key.length);
      this.#at = KEY.lastIndex;
      const value = this.#isAtLineEnd() ? this.#readNested(at, column, depth) : this.#readValue(at, depth);
      if (value === undefined) return undefined;
      map[key] = value;
    } while (this.#isAtColumn(column) && !this.#isAtItem());
    return this.#close(place, column) ? map : undefined;
  }

  /** What stands on the lines below a key: further right, or items in the column of the key itself. */
  #readNested(pointer: string, column: number, depth: number): RawValue | undefined {
    this.#nextLine();
    const isItem = this.#isAtItem();
    if (this.#column() < column || (this.#column() === column && !isItem)) return undefined;
    return isItem ? this.#readList(pointer, depth + 1) : this.#readMap(pointer, depth + 1);
  }

  #readList(pointer: string, depth: number): RawValue | undefined {
    if (depth >= this.#maxDepth) return undefined;
    const column = this.#column();
    const place = this.#open(pointer);
    const list: RawValue[] = [];
    do {
      this.#at += 2;
      this.#skipSpaces();
      KEY.lastIndex = this.#at;
      const at = `${pointer}/${list.length}`;
      const item = KEY.test(this.#text) ? this.#readMap(at, depth + 1) : this.#readValue(at, depth);
      if (item === undefined) return undefined;
      list.push(item);
    } while (this.#isAtColumn(column) && this.#isAtItem());
    return this.#close(place, column) ? list : undefined;
  }

  #readValue(pointer: string, depth: number): RawValue | undefined {
    TEXT.lastIndex = this.#at;
    const found = TEXT.exec(this.#text);
    if (found === null) return this.#readFlow(pointer, depth + 1);
    const plain = found[3];
    if (plain !== undefined && SYNTAX_INSIDE.test(plain)) return undefined;
    this.places[pointer] = this.#placeOf(this.#at, TEXT.lastIndex);
    this.#at = TEXT.lastIndex;
    this.#nextLine();
    return plain ?? found[1] ?? found[2]!;
  }

  #readFlow(pointer: string, depth: number): RawValue | undefined {
    FLOW.lastIndex = this.#at;
    const inside = FLOW.exec(this.#text)?.[1];
    if (inside === undefined || depth >= this.#maxDepth) return undefined;
    const end = FLOW.lastIndex;
    this.places[pointer] = this.#placeOf(this.#at, end);
    const list: RawValue[] = [];
    FLOW_ITEM.lastIndex = 0;
    while (FLOW_ITEM.lastIndex < inside.length) {
      const from = FLOW_ITEM.lastIndex;
      const found = FLOW_ITEM.exec(inside);
      if (found === null) return undefined;
      const item = found[3] ?? found[1] ?? found[2]!;
      const start = this.#at + 1 + from + found[0].search(/[^ ]/u);
      const isQuoted = found[3] === undefined;
      this.places[`${pointer}/${list.length}`] = this.#placeOf(start, start + item.length + (isQuoted ? 2 : 0));
      list.push(item);
    }
    this.#at = end;
    this.#nextLine();
    return list;
  }

  #placeOf(start: number, end: number): Place {
    const [path, line, before] = [this.#path, this.#line, this.#lineStart - 1];
    return { path, line, column: start - before, endLine: line, endColumn: end - before };
  }

  #open(pointer: string): OpenPlace {
    const place = this.#placeOf(this.#at, this.#at);
    this.places[pointer] = place;
    return place;
  }

  /** A block ends where the next one starts its line; false where what follows stands further right. */
  #close(place: OpenPlace, column: number): boolean {
    place.endLine = this.#line;
    place.endColumn = 1;
    if (this.#at === this.#text.length && this.#lineStart < this.#at) place.endColumn = this.#at - this.#lineStart + 1;
    return this.#column() <= column || this.#at === this.#text.length;
  }

  /** A comment at the top. */
  #skipLine(): void {
    const end = this.#text.indexOf("\n", this.#at);
    this.#at = end < 0 ? this.#text.length : end;
    this.#nextLine();
  }

  /** Behind the line feed, to the first character that is no space. At the end of the text it stays there. */
  #nextLine(): void {
    if (this.#at === this.#text.length) return;
    this.#at += 1;
    this.#line += 1;
    this.#lineStart = this.#at;
    this.#skipSpaces();
  }

  #skipSpaces(): void {
    while (this.#text.charCodeAt(this.#at) === 0x20) this.#at += 1;
  }

  #column(): number {
    return this.#at - this.#lineStart;
  }

  #isAtColumn(column: number): boolean {
    return this.#at < this.#text.length && this.#column() === column;
  }

  #isAtItem(): boolean {
    return this.#text.charCodeAt(this.#at) === 0x2d && this.#text.charCodeAt(this.#at + 1) === 0x20;
  }

  #isAtLineEnd(): boolean {
    return this.#at === this.#text.length || this.#text.charCodeAt(this.#at) === 0x0a;
  }
}
