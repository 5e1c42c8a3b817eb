/** One file's bytes → one document. */
import { problem, type Place, type Problem } from "../facts/problem.ts";
import type { RawDocument } from "../model/raw.ts";
import type { RuleId } from "../model/rules.ts";
import { decodeText } from "./decode-text.ts";
import type { ListedFile } from "./list-files.ts";
import { parseYaml } from "./parse-yaml.ts";
import { unprintable } from "./printable.ts";
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
    document: { id, path, format, data: null, isWhole: false, places: {}, body: "", bodyLine: 1 },
    problems: [problem({ ruleId, place, ...fields })],
  });

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
  const unprintables = unprintableLines(text, path);
  if (format === "yaml") {
    const yaml = parseYaml(text, path);
    const problems = [...unprintables, ...yaml.problems];
    return { document: { id, path, format, ...partsOf(yaml), body: "", bodyLine: 1 }, problems };
  }

  const split = splitFrontMatter(text);
  if (!split.ok) {
    const [what, note] = MISSING_FENCE[split.found];
    const place = { path, line: split.line, column: 1 };
    return broken(place, "front-matter-is-present", { reason: `Unexpected ${what}, expected front matter`, note });
  }
  const yaml = parseYaml(split.frontMatter, path, split.frontMatterLine);
  return {
    document: { id, path, format, ...partsOf(yaml), body: split.body, bodyLine: split.bodyLine },
    problems: [...unprintables, ...yaml.problems],
  };
}

function partsOf({
  data,
  places,
  problems,
}: ReturnType<typeof parseYaml>): Pick<RawDocument, "data" | "places" | "isWhole"> {
  return { data, places, isWhole: !problems.some(({ ruleId }) => BREAKING.has(ruleId)) };
}

/** The first such character of each line. */
function unprintableLines(text: string, path: string): Problem[] {
  return text.split("\n").flatMap((line, index) => {
    const found = unprintable(line);
    if (!found) return [];
    const { index: column, ...fields } = found;
    return [
      problem({
        ruleId: "text-is-printable" satisfies RuleId,
        place: { path, line: index + 1, column: column + 1 },
        ...fields,
      }),
    ];
  });
}
