/** One file's bytes → one document. */
import { INVISIBLE_CHARACTERS } from "../facts/invisible.ts";
import { problem, type Place, type Problem } from "../facts/problem.ts";
import type { RawDocument } from "../model/raw.ts";
import type { RuleId } from "../model/rules.ts";
import { decodeText } from "./decode-text.ts";
import type { ListedFile } from "./list-files.ts";
import { LIMITS, tooLarge } from "./limits.ts";
import { parseYaml } from "./parse-yaml.ts";
import { unprintable, unseen, type CharacterComplaint } from "./printable.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

const MISSING_FENCE = {
  nothing: ["empty file", "A report starts with `---`, its title and day under it, and `---` again."],
  "no-start": ["text", "Put the front matter first, between two lines of `---`."],
  "no-end": ["end of file", "Close the front matter with a line of `---`."],
} as const;

/** Rules whose breach hides part of the document. */
const BREAKING: ReadonlySet<string> = new Set<RuleId>(["yaml-is-valid", "yaml-is-plain"]);

/** A document comes back whatever is wrong: `isWhole` says whether all of it could be read. */
export function readDocument(
  bytes: Uint8Array,
  file: ListedFile,
): { document: RawDocument; problems: readonly Problem[] } {
  const { id, path, format } = file;
  const broken = (place: Place, ruleId: RuleId, fields: Pick<Problem, "reason" | "note"> & Partial<Problem>) => ({
    document: unreadDocument(file),
    problems: [problem({ ruleId, place, ...fields })],
  });

  if (bytes.length > LIMITS.fileBytes) return broken(startOf(path), "file-is-small", tooLarge("file", bytes.length));
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const byte = `0x${decoded.byte.toString(16).toUpperCase().padStart(2, "0")}`;
    return broken({ path, line: decoded.line, column: decoded.column }, "file-is-utf8", {
      reason: `Unexpected byte ${byte}, expected UTF-8`,
      actual: byte,
      note: "Save the file as UTF-8.",
    });
  }
  const { text } = decoded;
  const hidden = hiddenInLines(text, path);
  const withHidden = (found: ReturnType<typeof broken>) => ({ ...found, problems: [...hidden, ...found.problems] });
  if (format === "yaml") {
    const excess = excessOf(text, "file");
    if (excess) return broken(startOf(path), "file-is-small", excess);
    const yaml = parseYaml(text, path);
    const problems = [...hidden, ...yaml.problems];
    return { document: { id, path, format, ...partsOf(yaml), body: "", bodyLine: 1 }, problems };
  }

  const split = splitFrontMatter(text);
  if (!split.ok) {
    const [what, note] = MISSING_FENCE[split.found];
    const place = { path, line: split.line, column: 1 };
    return withHidden(
      broken(place, "front-matter-is-present", { reason: `Unexpected ${what}, expected front matter`, note }),
    );
  }
  const excess = excessOf(split.frontMatter, "front matter");
  if (excess) return broken({ path, line: split.frontMatterLine, column: 1 }, "file-is-small", excess);
  const yaml = parseYaml(split.frontMatter, path, split.frontMatterLine);
  return {
    document: { id, path, format, ...partsOf(yaml), body: split.body, bodyLine: split.bodyLine },
    problems: [...hidden, ...yaml.problems],
  };
}

/** What stands for a file of which nothing could be read: its id is taken all the same. */
export function unreadDocument({ id, path, format }: ListedFile): RawDocument {
  return { id, path, format, data: null, isWhole: false, places: {}, body: "", bodyLine: 1 };
}

function partsOf({
  data,
  places,
  problems,
}: ReturnType<typeof parseYaml>): Pick<RawDocument, "data" | "places" | "isWhole"> {
  return { data, places, isWhole: !problems.some(({ ruleId }) => BREAKING.has(ruleId)) };
}

/** What is more than the YAML of a file may hold; null where it isn't. */
function excessOf(yaml: string, what: string): Pick<Problem, "reason" | "note"> | null {
  // A character takes one byte at least: most texts needn't be counted.
  if (yaml.length * 3 <= LIMITS.yamlBytes) return null;
  const bytes = new TextEncoder().encode(yaml).length;
  return bytes <= LIMITS.yamlBytes ? null : tooLarge(what, bytes, LIMITS.yamlBytes);
}

/** Of each line the first character that can't be printed, and the first that can't be seen. */
function hiddenInLines(text: string, path: string): Problem[] {
  if (unprintable(text) === null && !INVISIBLE_CHARACTERS.test(text)) return [];
  return text.split("\n").flatMap((line, index) => {
    const at = (column: number) => ({ path, line: index + 1, column: column + 1 });
    const control = unprintable(line);
    const hidden = unseen(line);
    return [
      ...(control ? [controlProblem(control, at(control.index))] : []),
      ...(hidden ? [unseenProblem(hidden.complaint, at(hidden.index))] : []),
    ];
  });
}

function controlProblem({ reason, actual, note }: CharacterComplaint, place: Place): Problem {
  return problem({ ruleId: "text-is-printable" satisfies RuleId, place, reason, actual, note });
}

function unseenProblem(complaint: CharacterComplaint, place: Place): Problem {
  return problem({ ruleId: "text-is-visible" satisfies RuleId, severity: "warning", place, ...complaint });
}

function startOf(path: string): Place {
  return { path, line: 1, column: 1 };
}
