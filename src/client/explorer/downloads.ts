/**
 * What is shown as a file of the reader's own. Without filters and sorting that is the whole data, which is there to be
 * linked; otherwise its rows are picked out of the whole data in the browser.
 */
import type { RowKind } from "../../explorer/query/state.ts";
import { EXPLORER_WORDS, fileIsReady } from "../../messages/messages.ts";
import { found, part } from "./parts.ts";
import { jsonRowTexts, OtherFile, pickCsvRows, pickJsonRows, type Pick } from "./pick-lines.ts";
import { saveFile } from "./save-file.ts";

const FORMATS = ["csv", "json", "parquet"] as const;
type Format = (typeof FORMATS)[number];

const TYPES: Readonly<Record<Format, string>> = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
};

/** What is shown: the row numbers of the whole answer, in its order; and the addresses of the rows on this page. */
export interface Shown extends Pick {
  readonly rows: RowKind;
  readonly ordinals: Uint32Array;
}

export interface DownloadsView {
  /** Null: all rows in the data's own order, so that the whole files are what is shown. */
  readonly draw: (rows: RowKind, shown: Shown | null) => void;
}

/** `base` is the site's base path and ends in a slash; `stem` begins the files' names. */
export function downloadsView(root: Element, { base, stem }: { base: string; stem: string }): DownloadsView {
  const whole = part(root, "whole");
  const some = part(root, "some");
  const notice = part(root, "notice");
  let current: Shown | null = null;
  let isBusy = false;

  for (const format of FORMATS) {
    found(some, `[data-format="${format}"]`).addEventListener("click", () => void save(format));
  }

  async function save(format: Format): Promise<void> {
    if (current === null || isBusy) return;
    const { rows, ordinals } = current;
    isBusy = true;
    say(EXPLORER_WORDS.making);
    try {
      const name = `${stem}-${rows}-${ordinals.length}-rows.${format}`;
      const parts = await fileParts(`${base}data/${rows}`, format, current);
      saveFile(name, TYPES[format], parts);
      say(fileIsReady(name));
    } catch (error) {
      say(error instanceof OtherFile ? EXPLORER_WORDS.otherFile : EXPLORER_WORDS.cannotDownload);
      if (!(error instanceof OtherFile || error instanceof CannotLoad)) throw error;
    } finally {
      isBusy = false;
    }
  }

  function say(text: string): void {
    notice.textContent = text;
    notice.hidden = text === "";
  }

  return {
    draw: (rows, shown) => {
      if (shown?.ordinals !== current?.ordinals) say("");
      current = shown;
      whole.hidden = shown !== null;
      some.hidden = shown === null || shown.ordinals.length === 0;
      for (const format of FORMATS) {
        found<HTMLAnchorElement>(whole, `[data-format="${format}"]`).href = `${base}data/${rows}.${format}`;
      }
    },
  };
}

/** Rejects with `OtherFile` where the data isn't that of the rows shown, and otherwise where it can't be loaded. */
async function fileParts(path: string, format: Format, shown: Shown): Promise<Uint8Array[]> {
  if (format === "csv") return pickCsvRows(await bytesOf(`${path}.csv`), shown);
  const json = await bytesOf(`${path}.json`);
  if (format === "json") return pickJsonRows(json, shown);
  const { parquetOf } = await import("./parquet.ts");
  return [parquetOf(shown.rows, jsonRowTexts(json, shown))];
}

class CannotLoad extends Error {}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new CannotLoad(url, { cause });
  });
  if (!response.ok) throw new CannotLoad(`${response.status} for ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
