/** Files that aren't articles that can be read, each with what to do instead. */
import { problem, type Problem } from "../../facts/problem.ts";
import type { ArticleFormat } from "../article.ts";

export interface ArticleFile {
  /** As problems name it: its path, or its name alone. The ending says which format it has. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Longer files aren't read: news articles have a few kilobytes, saved pages a few hundred. */
const MAX_BYTES = 5_000_000;

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  md: "md",
  markdown: "md",
  mdown: "md",
  txt: "txt",
  text: "txt",
  html: "html",
  htm: "html",
  xhtml: "html",
};

const SAVE_PAGE =
  "In the browser choose *Save page as* and the type *HTML only* (or *complete*), and add that file; or copy the article's text into a `.txt` file.";
const COPY_TEXT = "Open it, copy the article's text into a `.txt` file, and add that.";

/** By ending: what a file is called, and the way out. */
const OTHERS: Readonly<Record<string, readonly [what: string, note: string]>> = {
  mhtml: ["a web archive", SAVE_PAGE],
  mht: ["a web archive", SAVE_PAGE],
  webarchive: ["a web archive", SAVE_PAGE],
  maff: ["a web archive", SAVE_PAGE],
  pdf: ["a PDF", COPY_TEXT],
  doc: ["a Word document", COPY_TEXT],
  docx: ["a Word document", COPY_TEXT],
  odt: ["a text document of an office program", COPY_TEXT],
  rtf: ["a rich text document", COPY_TEXT],
  pages: ["a Pages document", COPY_TEXT],
  epub: ["an e-book", COPY_TEXT],
  eml: ["an e-mail", COPY_TEXT],
  msg: ["an e-mail", COPY_TEXT],
  json: ["data", COPY_TEXT],
  xml: ["data", COPY_TEXT],
  csv: ["a table", COPY_TEXT],
  xls: ["a spreadsheet", COPY_TEXT],
  xlsx: ["a spreadsheet", COPY_TEXT],
  png: ["a picture", "Type the article's text into a `.txt` file; text in pictures isn't read."],
};
for (const ending of ["jpg", "jpeg", "gif", "webp", "heic", "avif", "tif", "tiff", "bmp", "svg"]) {
  Object.assign(OTHERS, { [ending]: OTHERS["png"] });
}

/** What files begin with, whatever they are called. */
const MAGIC: readonly (readonly [bytes: string, ending: string])[] = [
  ["%PDF-", "pdf"],
  ["PK\u0003\u0004", "docx"],
  ["\u00d0\u00cf\u0011\u00e0", "doc"],
  ["{\\rtf", "rtf"],
  ["bplist00", "webarchive"],
  ["\u0089PNG", "png"],
  ["\u00ff\u00d8\u00ff", "jpg"],
  ["GIF8", "gif"],
  ["RIFF", "webp"],
];

/** The format of a file that can be read, or the one problem that it has. */
export function formatOf({ name, bytes }: ArticleFile): { format: ArticleFormat } | { problem: Problem } {
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  const refuse = (what: string, note: string) => ({ problem: unreadable(name, what, note) });
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const magic = MAGIC.find(([start]) => head.startsWith(start))?.[1];
  const other = OTHERS[magic ?? ending];
  if (other !== undefined) return refuse(other[0], other[1]);
  if (/^(?:From|MIME-Version|Snapshot-Content-Location|Content-Type): [\s\S]*?multipart\/related/u.test(head)) {
    return refuse("a web archive", SAVE_PAGE);
  }
  const format = FORMATS[ending];
  if (format === undefined) {
    const what = ending === "" ? "a file without an ending" : `a file ending in \`.${ending}\``;
    return refuse(what, "Give it the ending of what it is: `.md`, `.txt` or `.html`.");
  }
  if (bytes.length > MAX_BYTES) {
    return refuse(
      `${(bytes.length / 1e6).toFixed(1)} MB`,
      `At most ${MAX_BYTES / 1e6} MB are read. Copy the article's text into a \`.txt\` file.`,
    );
  }
  return { format };
}

/** A problem of the whole file: *Unexpected …, expected an article*. */
export function unreadable(name: string, what: string, note: string): Problem {
  return problem({
    ruleId: "article-is-readable",
    reason: `Unexpected ${what}, expected an article as \`.md\`, \`.txt\` or \`.html\``,
    place: { path: name, line: 1, column: 1 },
    note,
  });
}
