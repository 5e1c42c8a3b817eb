/** An article's file → its text, what is said of it, and what was left out. Pure: bytes in, values out; nothing is fetched. */
import type { Problem } from "../../facts/problem.ts";
import { problem } from "../../facts/problem.ts";
import type { Publisher } from "../../model/registry.ts";
import type { Article, ArticleFormat, Passage } from "../article.ts";
import { buildPassages } from "./build-passages.ts";
import { cleanBody } from "./cleaning/clean-body.ts";
import type { Headline } from "./cleaning/headline.ts";
import { decodeArticle } from "./decode-article.ts";
import { readPage } from "./html/read-page.ts";
import { languageOf } from "./language.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { settleMetadata } from "./metadata/settle-metadata.ts";
import { findPublisher } from "./metadata/publisher-names.ts";
import { readPlainText } from "./plain-text/read-plain-text.ts";
import { formatOf, unreadable, type ArticleFile } from "./refuse-file.ts";
import type { ReadText } from "./read-text.ts";
import { NOWHERE } from "./text-places.ts";
import { unclosedProblem } from "./unclosed-html.ts";

export type { ArticleFile } from "./refuse-file.ts";

export type ReadArticle =
  | {
      readonly ok: true;
      readonly article: Article;
      /** The file decoded, without a byte-order mark, line ends as they are. Offsets count in it. */
      readonly text: string;
      /** Warnings: how the file was read. */
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Never throws, whatever the bytes; what can't be read is one problem that says what to do instead. */
export function readArticle(file: ArticleFile, publishers: ReadonlyMap<string, Publisher>): ReadArticle {
  const known = formatOf(file);
  if ("problem" in known) return { ok: false, problems: [known.problem] };
  const refuse = (what: string, note: string): ReadArticle => ({
    ok: false,
    problems: [unreadable(file.name, what, note)],
  });
  const decoded = decodeArticle(file.bytes, known.format === "html");
  if (!decoded.ok || /\0.*\0.*\0.*\0/u.test(decoded.text.slice(0, 4000).replace(/[\r\n]/gu, ""))) {
    return refuse(
      "bytes that are no text",
      "Save the file as UTF-8, or copy the article's text into a new `.txt` file.",
    );
  }
  const { text } = decoded;
  if (text.trim() === "") return refuse("empty file", "Put the article's text into it.");

  let read: ReadText | string;
  try {
    read = readFormat(known.format, text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    read = "elements within one another";
  }
  if (typeof read === "string") return refuse(`number of ${read}`, "Copy the article's text into a `.txt` file.");

  const { body, places, stated, leftOut } = read;
  const cleaned = cleanBody(body, places, stated, (name) => findPublisher(name, publishers) !== null);
  const passages = buildPassages(body, places);
  const all = cleaned.headline === null ? passages : [headlinePassage(cleaned.headline, text), ...passages];
  if (passages.length === 0) {
    return refuse(
      "file without an article's text",
      known.format === "html"
        ? "The page may fill itself in by a script. Copy the article's text into a `.txt` file."
        : "Put the article's text into it.",
    );
  }
  const language = languageOf(all.map((passage) => passage.text).join("\n"), stated.language);
  const metadata = settleMetadata({ stated, cleaned, passages, language, publishers });
  const warnings = [
    ...(decoded.warning === null ? [] : [encodingWarning(file.name, decoded.warning)]),
    ...read.unclosed.map((each) => unclosedProblem(each, file.name)),
  ];
  return {
    ok: true,
    article: { format: known.format, metadata, body, passages: all, dropped: [...leftOut, ...cleaned.dropped] },
    text,
    problems: warnings,
  };
}

/** A word for what there is too much of, where a text isn't read. */
function readFormat(format: ArticleFormat, text: string): ReadText | string {
  if (format === "txt") return readPlainText(text);
  return format === "md" ? readMarkdown(text) : readPage(text);
}

/** A headline that stands in a field alone is found in the file's text, if it is written there as it reads. */
function headlinePassage({ text, offsets }: Headline, source: string): Passage {
  const start = offsets.every((offset) => offset === NOWHERE) ? source.indexOf(text) : NOWHERE;
  const found = start < 0 ? offsets : Array.from({ length: text.length + 1 }, (_, index) => start + index);
  return { kind: "headline", text, offsets: found, runs: [], section: null, cells: [] };
}

function encodingWarning(path: string, note: string): Problem {
  return problem({
    ruleId: "article-is-readable",
    severity: "warning",
    reason: "Unexpected encoding, expected UTF-8",
    place: { path, line: 1, column: 1 },
    note,
  });
}
