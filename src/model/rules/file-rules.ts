/** What the reader asks of files. */
import { advised, required } from "./rule.ts";

export const FILE_RULES = {
  "content-is-found": advised(
    "The content folder exists.",
    "Set `content` in src/site.ts, or the variable SITE_CONTENT, to the folder that holds `reports`, `registry` and `rulings`.",
  ),
  "file-is-readable": required(
    "Everything in a content folder is a regular file of that folder that can be read.",
    "Put the file itself where a link, pipe or device stands; give yourself the right to read it.",
  ),
  "file-is-small": required(
    "A file has at most 5 MB; front matter, a registry file and a ruling have at most 64 kB.",
    "Split the report, or take out what is no part of it.",
  ),
  "file-is-expected": required(
    "Reports are .md and .mdx files, registry entries and rulings .yaml files, each in its kind’s folder and none in one of its own.",
    "Rename, move or delete what is named; README.md and what editors leave behind are let pass.",
  ),
  "file-is-utf8": required("Files are UTF-8.", "Save the file as UTF-8; the place named holds the first bad byte."),
  "file-name-is-id": required(
    "A file's name is its id: at most 100 small letters, digits and single hyphens, and no name that the site or Windows uses itself.",
    "Rename the file; a published report's old id goes under `formerly`.",
  ),
  "report-id-is-unique": required("A report's id stands for one file.", "Rename one of the two files."),
  "registry-id-is-unique": required("A registry id stands for one file of its kind.", "Rename one of the two files."),
  "ruling-id-is-unique": required("A ruling's id stands for one file.", "Rename one of the two files."),
  "front-matter-is-present": required(
    "A report starts with front matter between two lines of `---`.",
    "Add the missing line, or the front matter with `title` and `added`.",
  ),
  "yaml-is-valid": required(
    "Front matter, registry files and rulings are YAML.",
    "Close quotes and brackets, align keys, quote texts with a colon in them.",
  ),
  "yaml-is-plain": required(
    "YAML holds lists, keys and texts only, at most 16 levels of them: no anchors, aliases, tags, merge keys or directives.",
    "Write the value out, or put a text that starts with `&`, `*` or `!` in quotes.",
  ),
  "key-is-unique": required("A key stands once in its group of keys.", "Delete one of the two."),
  "text-is-printable": required(
    "Texts hold no control characters and nothing else that XML, and so a feed, can't carry.",
    "Delete the character at the place named.",
  ),
  "text-is-visible": advised(
    "Texts hold no invisible characters but those that their script or an emoji asks for: nothing of zero width, nothing that turns the direction of text.",
    "Delete the character at the place named.",
  ),
} as const;
