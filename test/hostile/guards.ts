/**
 * Every guard against hostile content with the change that switches it off. A guard counts only where its loss is seen:
 * `test/full/sabotage.test.ts` makes each change in a copy of the project and expects the tests named to fail; a quick
 * test sees that each change still fits the code. A new guard is one row.
 */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Unit tests or folders of which at least one must turn red. */
  readonly tests: readonly string[];
}

const INPUTS = ["test/hostile/hostile-inputs.test.ts"];

export const GUARDS: readonly Guard[] = [
  {
    name: "bodies are sanitised",
    file: "src/markdown/render-body.ts",
    from: "tree = guards.sanitize(tree);",
    to: "",
    tests: INPUTS,
  },
  {
    name: "attributes are from a list",
    file: "src/markdown/sanitize.ts",
    from: '"*": [',
    to: '"*": ["onClick", "style", "className", "id", ',
    tests: INPUTS,
  },
  {
    name: "elements that run are cut out with their text",
    file: "src/markdown/sanitize.ts",
    from: "strip: STRIPPED_ELEMENTS,",
    to: "strip: [],",
    tests: INPUTS,
  },
  {
    name: "links are checked for their scheme",
    file: "src/markdown/links.ts",
    from: '!["http", "https", "mailto"].includes(scheme)',
    to: "false",
    tests: INPUTS,
  },
  {
    name: "pictures are the site’s own",
    file: "src/markdown/render-body.ts",
    from: "...guards.keepLocalPictures(tree, page, input.isKnownAddress, file),",
    to: "",
    tests: INPUTS,
  },
  {
    name: "MDX holds no code",
    file: "src/markdown/render-body.ts",
    from: "problems.push(...guards.mdxHoldsNoCode(parsed.tree, text, file))",
    to: "guards.mdxHoldsNoCode(parsed.tree, text, file)",
    tests: INPUTS,
  },
  {
    name: "text isn’t too deep",
    file: "src/markdown/render-body.ts",
    from: "const tooMuch = guards.checkTextIsShallow(text, file);",
    to: "const tooMuch: Problem[] = [];",
    tests: INPUTS,
  },
  {
    name: "elements aren’t left open too deep",
    file: "src/markdown/limits.ts",
    from: "if (open > MAX_DEPTH)",
    to: "if (open > 1e9)",
    tests: INPUTS,
  },
  {
    name: "the self-test knows active markup",
    file: "src/markdown/self-test.ts",
    from: "<script>x()</script><style>",
    to: "<style>",
    tests: ["src/markdown/self-test.test.ts"],
  },
  {
    name: "YAML has no aliases",
    file: "src/reader/parse-yaml.ts",
    from: "if (isAlias(node)) {",
    to: 'if (isAlias(node) && node.source === "no such") {',
    tests: INPUTS,
  },
  {
    name: "YAML has no tags",
    file: "src/reader/parse-yaml.ts",
    from: "if (node.tag !== undefined) {",
    to: 'if (node.tag === "no such") {',
    tests: INPUTS,
  },
  {
    name: "YAML has no merge keys",
    file: "src/reader/parse-yaml.ts",
    from: 'if (key === "<<") {',
    to: 'if (key === "<<<") {',
    tests: INPUTS,
  },
  {
    name: "keys stand once",
    file: "src/reader/parse-yaml.ts",
    from: "} else if (key in map) {",
    to: "} else if (map === null) {",
    tests: INPUTS,
  },
  {
    name: "scalars stay text",
    file: "src/reader/parse-yaml.ts",
    from: 'schema: "failsafe"',
    to: 'schema: "core"',
    tests: INPUTS,
  },
  {
    name: "text is UTF-8",
    file: "src/reader/decode-text.ts",
    from: 'new TextDecoder("utf-8", { fatal: true }).decode(bytes)',
    to: 'new TextDecoder("utf-8").decode(bytes)',
    tests: INPUTS,
  },
  {
    name: "control characters are refused",
    file: "src/reader/printable.ts",
    from: "if (!match) return null;",
    to: "if (!match || text) return null;",
    tests: INPUTS,
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
    tests: ["src/feeds"],
  },
  {
    name: "feeds escape text",
    file: "src/feeds/xml-text.ts",
    from: '.replaceAll("<", "&lt;")',
    to: "",
    tests: ["src/feeds"],
  },
  {
    name: "cells are no formulas",
    file: "src/export/tables/disarm-formula.ts",
    from: "FORMULA.test(part.normalize",
    to: "!part && FORMULA.test(part.normalize",
    tests: ["src/export"],
  },
  {
    name: "terminals obey no text",
    file: "src/gate/visible-text.ts",
    from: "return text.replace(INVISIBLE, spelledOut);",
    to: "return text;",
    tests: ["src/gate"],
  },
  {
    name: "runners of workflows obey no text",
    file: "src/gate/visible-text.ts",
    from: '.replace(/^(\\s*)::/u, "$1· ::")',
    to: "",
    tests: ["src/gate"],
  },
  {
    name: "no site is built over the project",
    file: "src/publishing/judge-target.ts",
    from: 'if (isWithin(root, site)) return refuse("a folder that holds the project", own);',
    to: "",
    tests: ["src/publishing"],
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
    tests: INPUTS,
  },
];
