/** What the reader makes of files, before anything is understood: plain values with their places. */
import { pointerPart } from "../facts/pointer.ts";
import type { Place, Problem } from "../facts/problem.ts";

/** Every scalar is the text that was typed (`0700` stays `0700`); null: left empty. */
export type RawValue = string | null | RawValue[] | { [key: string]: RawValue };

export type DocumentFormat = "md" | "mdx" | "yaml";

/** One file of `content/`. */
export interface RawDocument {
  /** File name without its extension. */
  readonly id: string;
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly format: DocumentFormat;
  /** The front matter, or the whole of a registry file or ruling. */
  readonly data: RawValue;
  /** False where encoding or YAML is broken: what seems to be missing may stand in the part that couldn't be read. */
  readonly isWhole: boolean;
  /**
   * Where each value stands, by its path of keys and indices: `/facts/0/value`; the document itself is the empty path.
   * The place of a key, rather than of its value, has `#key` behind it.
   */
  readonly places: Readonly<Record<string, Place>>;
  /** Markdown behind the front matter; empty for YAML. */
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/** All of a site's content. Documents come in the order of their ids; each id is there once. */
export interface RawContent {
  readonly reports: readonly RawDocument[];
  readonly entities: readonly RawDocument[];
  readonly metrics: readonly RawDocument[];
  readonly publishers: readonly RawDocument[];
  readonly rulings: readonly RawDocument[];
  /** Addresses of the static files in `public/`, from the site's root: `/pictures/chart.png`. */
  readonly files: readonly string[];
  /** What is wrong with the files themselves: encoding, YAML syntax, names. */
  readonly problems: readonly Problem[];
}

/** The place of a value, or of the nearest thing around it that has one. */
export function placeOf(document: RawDocument, path: readonly PropertyKey[], isKey = false): Place {
  for (let length = path.length; length >= 0; length--) {
    const pointer = pointerOf(path.slice(0, length));
    const place =
      (isKey && length === path.length ? document.places[`${pointer}#key`] : undefined) ?? document.places[pointer];
    if (place) return place;
  }
  return { path: document.path, line: 1, column: 1 };
}

/** `/facts/0/value`; the empty path is the empty text. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${pointerPart(String(part))}`).join("");
}
