/**
 * Every guard against hostile content with the change that switches it off. A guard counts only where its loss is seen:
 * `test/full/sabotage.test.ts` makes each change in a copy of the project and expects the tests named to fail; a quick
 * test sees that each change still fits the code. A new guard is one row.
 */
import type { AREAS } from "./areas.ts";

export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Unit tests or folders of which at least one must turn red. */
  readonly tests: readonly string[];
  /** Of hostile inputs, where others needn't run. */
  readonly area?: keyof typeof AREAS;
  /** Its loss is seen by a test that never ends. */
  readonly isEndless?: boolean;
}

/** The rows of one area. */
function inputs(area: keyof typeof AREAS): Pick<Guard, "tests" | "area"> {
  return { tests: ["test/hostile/hostile-inputs.test.ts"], area };
}

const VERIFICATION = ["src/publishing/verify-site.test.ts"];

export const GUARDS: readonly Guard[] = [
  {
    name: "bodies are sanitised",
    file: "src/markdown/render-body.ts",
    from: "tree = guards.sanitize(tree);",
    to: "",
    ...inputs("markup"),
  },
  {
    name: "attributes are from a list",
    file: "src/markdown/sanitize.ts",
    from: '"*": [',
    to: '"*": ["onClick", "style", "className", "id", ',
    ...inputs("markup"),
  },
  {
    name: "elements that run are cut out with their text",
    file: "src/markdown/sanitize.ts",
    from: "strip: STRIPPED_ELEMENTS,",
    to: "strip: [],",
    ...inputs("markup"),
  },
  {
    name: "links are checked for their scheme",
    file: "src/markdown/links.ts",
    from: '!["http", "https", "mailto"].includes(scheme)',
    to: "false",
    ...inputs("markup"),
  },
  {
    name: "pictures are the site’s own",
    file: "src/markdown/render-body.ts",
    from: "...guards.keepLocalPictures(tree, page, input.isKnownAddress, file),",
    to: "",
    ...inputs("markup"),
  },
  {
    name: "MDX holds no code",
    file: "src/markdown/render-body.ts",
    from: "problems.push(...guards.mdxHoldsNoCode(parsed.tree, text, file))",
    to: "guards.mdxHoldsNoCode(parsed.tree, text, file)",
    ...inputs("mdx"),
  },
  {
    name: "text isn’t too deep",
    file: "src/markdown/parse-markdown.ts",
    from: "push(measuredSyntax(SYNTAX_LIMITS))",
    to: "push({})",
    ...inputs("sizes"),
  },
  {
    name: "elements aren’t left open too deep",
    file: "src/markdown/limits.ts",
    from: "if (open > MAX_DEPTH)",
    to: "if (open > 1e9)",
    ...inputs("sizes"),
  },
  {
    name: "YAML has no aliases",
    file: "src/reader/parse-yaml.ts",
    from: "if (isAlias(node)) {",
    to: 'if (isAlias(node) && node.source === "no such") {',
    ...inputs("yaml"),
  },
  {
    name: "YAML has no tags",
    file: "src/reader/parse-yaml.ts",
    from: "if (node.tag !== undefined) {",
    to: 'if (node.tag === "no such") {',
    ...inputs("yaml"),
  },
  {
    name: "YAML has no merge keys",
    file: "src/reader/parse-yaml.ts",
    from: 'if (key === "<<") {',
    to: 'if (key === "<<<") {',
    ...inputs("yaml"),
  },
  {
    name: "keys stand once",
    file: "src/reader/parse-yaml.ts",
    from: "} else if (key in map) {",
    to: "} else if (map === null) {",
    ...inputs("yaml"),
  },
  {
    name: "scalars stay text",
    file: "src/reader/parse-yaml.ts",
    from: 'schema: "failsafe"',
    to: 'schema: "core"',
    ...inputs("numbers"),
  },
  {
    name: "text is UTF-8",
    file: "src/reader/decode-text.ts",
    from: 'new TextDecoder("utf-8", { fatal: true }).decode(bytes)',
    to: 'new TextDecoder("utf-8").decode(bytes)',
    ...inputs("encodings"),
  },
  {
    name: "control characters are refused",
    file: "src/reader/printable.ts",
    from: "if (!match) return null;",
    to: "if (!match || text) return null;",
    ...inputs("encodings"),
  },
  {
    name: "JSON-LD can’t end its script",
    file: "src/structured-data/encode-json-ld.ts",
    from: "/[<>&\\u2028\\u2029]/gu",
    to: "/\\u2028/gu",
    tests: ["src/structured-data"],
  },
  {
    name: "XML has no forbidden characters",
    file: "src/feeds/xml-text.ts",
    from: "return text.toWellFormed().replace(",
    to: "return text || text.toWellFormed().replace(",
    tests: ["src/feeds/hostile-feeds.test.ts"],
  },
  {
    name: "feeds escape text",
    file: "src/feeds/xml-text.ts",
    from: '.replaceAll("<", "&lt;")',
    to: "",
    tests: ["src/feeds/hostile-feeds.test.ts"],
  },
  {
    name: "cells are no formulas",
    file: "src/export/tables/disarm-formula.ts",
    from: "FORMULA.test(part.normalize",
    to: "!part && FORMULA.test(part.normalize",
    tests: ["src/export/tables/disarm-formula.test.ts"],
  },
  {
    name: "terminals obey no text",
    file: "src/gate/visible-text.ts",
    from: "return text.replace(INVISIBLE, spelledOut);",
    to: "return text;",
    tests: ["src/gate/visible-text.test.ts"],
  },
  {
    name: "runners of workflows obey no text",
    file: "src/gate/visible-text.ts",
    from: '.replace(/^(\\s*)::/u, "$1· ::")',
    to: "",
    tests: ["src/gate/visible-text.test.ts"],
  },
  {
    name: "no site is built over what holds the project",
    file: "src/publishing/judge-target.ts",
    from: 'if (isWithin(root, site)) return refuse("a folder that holds the project", own);',
    to: "",
    tests: ["src/publishing/judge-target.test.ts"],
  },
  {
    name: "each page begins with its policy",
    file: "src/publishing/seal-page.ts",
    from: "const sealed = [html.slice(0, head), policy, ...parts",
    to: "const sealed = [html.slice(0, head), ...parts",
    tests: ["src/publishing"],
  },
  {
    name: "links don’t lead out of the content folder",
    file: "src/reader/list-files.ts",
    from: 'if (!isInside(target, root)) return "link that leads out of the content folder";',
    to: "",
    tests: ["test/hostile/hostile-files.test.ts"],
  },
  {
    name: "ids are from a list of characters",
    file: "src/model/field-forms.ts",
    from: "if (isKebab(written)) return",
    to: "if (written) return",
    ...inputs("identifiers"),
  },
  {
    name: "files are bounded",
    file: "src/reader/limits.ts",
    from: "fileBytes: 5_000_000,",
    to: "fileBytes: 5_000_000_000,",
    tests: ["test/hostile/hostile-files.test.ts"],
  },
  {
    name: "front matter is bounded",
    file: "src/reader/limits.ts",
    from: "yamlBytes: 64_000,",
    to: "yamlBytes: 64_000_000,",
    ...inputs("sizes"),
  },
  {
    name: "YAML isn’t too deep",
    file: "src/reader/limits.ts",
    from: "yamlDepth: 16,",
    to: "yamlDepth: 1_600,",
    ...inputs("sizes"),
  },
  {
    name: "what can’t be seen is warned of in texts",
    file: "src/reader/printable.ts",
    from: "const found = firstSuspect(line);",
    to: "const found = line ? null : firstSuspect(line);",
    ...inputs("invisible"),
  },
  {
    name: "raw HTML doesn’t swallow the rest",
    file: "src/markdown/render-body.ts",
    from: "...checkRawHtml(raw, text, file)",
    to: "",
    ...inputs("markup"),
  },
  {
    name: "work without end is broken off",
    file: "src/reader/watch-work.ts",
    from: "call.runInContext(scope, { timeout });",
    to: "call.runInContext(scope, {});",
    tests: ["src/reader/watch-work.test.ts"],
    isEndless: true,
  },
  {
    name: "work without end is told from other errors",
    file: "src/reader/watch-work.ts",
    from: "if (isTimeout(error))",
    to: "if (isTimeout(error) && timeout < 0)",
    tests: ["src/reader/watch-work.test.ts"],
  },
  {
    name: "the self-test stops where a guard is off",
    file: "src/markdown/self-test.ts",
    from: "if (isReported && found.length === 0) continue;",
    to: "continue;",
    tests: ["src/markdown/self-test.test.ts"],
  },
  {
    name: "the self-test wants problems reported",
    file: "src/markdown/self-test.ts",
    from: "if (isReported && found.length === 0) continue;",
    to: "if (found.length === 0) continue;",
    tests: ["src/markdown/self-test.test.ts"],
  },
  {
    name: "a lock keeps others out",
    file: "src/publishing/lock.ts",
    from: "BEGIN EXCLUSIVE",
    to: "BEGIN DEFERRED",
    tests: ["src/publishing/lock.test.ts"],
  },
  {
    name: "no site is built over the home folder",
    file: "src/publishing/judge-target.ts",
    from: 'if (isSame(site, home)) return refuse("the home folder", own);',
    to: "",
    tests: ["src/publishing/judge-target.test.ts"],
  },
  {
    name: "no site is built over what no build wrote",
    file: "src/publishing/judge-target.ts",
    from: "if (foreign !== null) return refuseForeign(name, foreign);",
    to: "",
    tests: ["src/publishing/judge-target.test.ts"],
  },
  {
    name: "an old site is put back where the new one can’t be moved",
    file: "src/publishing/swap.ts",
    from: "if (isReplacing) putBack({ site, previous }, disk, error);",
    to: "",
    tests: ["src/publishing/swap.test.ts"],
  },
  {
    name: "pages load nothing from elsewhere",
    file: "src/publishing/content-policy.ts",
    from: "\"default-src 'none'\",",
    to: '"default-src *",',
    tests: ["src/publishing"],
  },
  {
    name: "scripts bear their digest",
    file: "src/publishing/seal-page.ts",
    from: 'parts.push(html.slice(done, end), ` integrity="${hash}"`);',
    to: "parts.push(html.slice(done, end));",
    tests: ["src/publishing/seal-page.test.ts"],
  },
  ...["Addresses(site, publicFolder)", "Pages(site)", "Feeds(site)", "Lists(site)", "Data(site)"].map((what) => ({
    name: `a site is verified: ${what.split("(")[0]!.toLowerCase()}`,
    file: "src/publishing/verify-site.ts",
    from: `...verify${what},`,
    to: "",
    tests: VERIFICATION,
  })),
  {
    name: "settings are checked",
    file: "src/reader/check-settings.ts",
    from: "base: expectedOfBase(settings.base),",
    to: "base: null,",
    tests: ["src/reader/check-settings.test.ts"],
  },
];
