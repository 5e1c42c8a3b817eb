/**
 * BibTeX entries. Text stays UTF-8, Chinese included; what TeX would read as a command is spelled out. Braces become
 * commands too, because BibTeX counts them even behind a backslash, and so does the minus sign: older TeX leaves a
 * sign that it doesn't know out, which would turn a fall into a rise.
 */
import type { Work } from "./work.ts";

const SPELLED_OUT: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "−": "\\textminus{}",
  "×": "\\texttimes{}",
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** One `@misc` entry, a field a line, without a line break at its end. */
export function renderBibtex({ key, title, author, issued, url, notes, abstract }: Work): string {
  const fields = [
    // In braces of its own, a name isn't taken apart and a title keeps its capitals.
    `author = {{${escapeTex(author)}}}`,
    `title = {{${escapeTex(title)}}}`,
    `year = {${issued.slice(0, 4)}}`,
    `month = ${MONTHS[Number(issued.slice(5, 7)) - 1]}`,
    `day = {${Number(issued.slice(8))}}`,
    `url = {${escapeUrl(url)}}`,
    ...(notes.length === 0 ? [] : [`note = {${escapeTex(notes.join(" "))}}`]),
    ...(abstract === null ? [] : [`abstract = {${escapeTex(abstract)}}`]),
  ];
  return `@misc{${key},\n${fields.map((field) => `  ${field}`).join(",\n")}\n}`;
}

/** Plain text as a field holds it: white space and controls become single spaces. */
export function escapeTex(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\{}~^<>|−×]/gu, (char) => SPELLED_OUT[char]!)
    .replace(/[#$%&_]/gu, "\\$&");
}

/** Addresses are read letter by letter; only what would end the field early, or isn't for addresses, is encoded. */
function escapeUrl(url: string): string {
  return url.toWellFormed().replace(/[\s{}\\"]/gu, encodeURIComponent);
}
