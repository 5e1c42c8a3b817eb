/**
 * Every guard against hostile content with the change that switches it off. A guard counts only where its loss is seen:
 * `test/full/sabotage.test.ts` makes each change in a copy of the project and expects the test named to fail; a quick
 * test sees that each change still fits the code. A new guard is one row.
 */
import type { AREAS } from "./areas.ts";

export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Unit tests: a file. */
  readonly tests: string;
  /** Part of the full name of a test in it that must turn red; of several, one. */
  readonly missedBy: string;
}

/** By a row of one area. */
function byInput(area: keyof typeof AREAS, row: string): Pick<Guard, "tests" | "missedBy"> {
  return { tests: "test/hostile/hostile-inputs.test.ts", missedBy: `${area} ${row}` };
}

function by(tests: string, missedBy: string): Pick<Guard, "tests" | "missedBy"> {
  return { tests, missedBy };
}

const FILES = "test/hostile/hostile-files.test.ts";
const FEEDS = "src/feeds/hostile-feeds.test.ts";
const VISIBLE = "src/gate/visible-text.test.ts";
const TARGET = "src/publishing/judge-target.test.ts";
const POLICY = "src/publishing/seal-site.test.ts";
const VERIFICATION = "src/publishing/verify-site.test.ts";

export const GUARDS: readonly Guard[] = [
  {
    name: "bodies are sanitised",
    file: "src/markdown/render-body.ts",
    from: "tree = guards.sanitize(tree);",
    to: "",
    ...byInput("markup", "a script element leaves nothing that runs"),
  },
  {
    name: "attributes are from a list",
    file: "src/markdown/sanitize.ts",
    from: '"*": [',
    to: '"*": ["onClick", "style", "className", "id", ',
    ...byInput("markup", "a handler of clicks is dropped"),
  },
  {
    name: "elements that run are cut out with their text",
    file: "src/markdown/sanitize.ts",
    from: "strip: STRIPPED_ELEMENTS,",
    to: "strip: [],",
    ...byInput("markup", "a script element leaves nothing that runs"),
  },
  {
    name: "links are checked for their scheme",
    file: "src/markdown/links.ts",
    from: '!["http", "https", "mailto"].includes(scheme)',
    to: "false",
    ...byInput("markup", "a link to a script is refused"),
  },
  {
    name: "pictures are the site’s own",
    file: "src/markdown/render-body.ts",
    from: "...guards.keepLocalPictures(tree, page, input.isKnownAddress, file),",
    to: "",
    ...byInput("markup", "a picture of another host is refused"),
  },
  {
    name: "MDX holds no code",
    file: "src/markdown/render-body.ts",
    from: "problems.push(...guards.mdxHoldsNoCode(parsed.tree, text, file))",
    to: "guards.mdxHoldsNoCode(parsed.tree, text, file)",
    ...byInput("mdx", "an import is code"),
  },
  {
    name: "text isn’t too deep",
    file: "src/markdown/parse-markdown.ts",
    from: "push(measuredSyntax(SYNTAX_LIMITS))",
    to: "push({})",
    ...byInput("sizes", "ten thousand pairs of stars are too deep"),
  },
  {
    name: "elements aren’t left open too deep",
    file: "src/markdown/limits.ts",
    from: "if (open > MAX_DEPTH)",
    to: "if (open > 1e9)",
    ...byInput("sizes", "five hundred open elements are too deep"),
  },
  {
    name: "YAML has no aliases",
    file: "src/reader/parse-yaml.ts",
    from: "if (isAlias(node)) {",
    to: 'if (isAlias(node) && node.source === "no such") {',
    ...byInput("yaml", "an alias "),
  },
  {
    name: "YAML has no tags",
    file: "src/reader/parse-yaml.ts",
    from: "if (node.tag !== undefined) {",
    to: 'if (node.tag === "no such") {',
    ...byInput("yaml", "a tag of a number "),
  },
  {
    name: "YAML has no merge keys",
    file: "src/reader/parse-yaml.ts",
    from: 'if (key === "<<") {',
    to: 'if (key === "<<<") {',
    ...byInput("yaml", "a merge key "),
  },
  {
    name: "keys stand once",
    file: "src/reader/parse-yaml.ts",
    from: "} else if (key in map) {",
    to: "} else if (map === null) {",
    ...byInput("yaml", "a key that stands twice"),
  },
  {
    name: "scalars stay text",
    file: "src/reader/parse-yaml.ts",
    from: 'schema: "failsafe"',
    to: 'schema: "core"',
    ...by("src/reader/parse-yaml.test.ts", "every scalar stays the text that was typed"),
  },
  {
    name: "text is UTF-8",
    file: "src/reader/decode-text.ts",
    from: 'new TextDecoder("utf-8", { fatal: true }).decode(bytes)',
    to: 'new TextDecoder("utf-8").decode(bytes)',
    ...byInput("encodings", "a letter of Latin 1"),
  },
  {
    name: "control characters are refused",
    file: "src/reader/printable.ts",
    from: "if (!match) return null;",
    to: "if (!match || text) return null;",
    ...byInput("encodings", "an escape"),
  },
  {
    name: "JSON-LD can’t end its script",
    file: "src/structured-data/encode-json-ld.ts",
    from: "/[<>&\\u2028\\u2029]/gu",
    to: "/\\u2028/gu",
    ...by("src/structured-data/structured-data.test.ts", "lets no text end its element"),
  },
  {
    name: "XML has no forbidden characters",
    file: "src/feeds/xml-text.ts",
    from: "return text.toWellFormed().replace(",
    to: "return text || text.toWellFormed().replace(",
    ...by(FEEDS, "feeds are read strictly, with every word as it is"),
  },
  {
    name: "feeds escape text",
    file: "src/feeds/xml-text.ts",
    from: '.replaceAll("<", "&lt;")',
    to: "",
    ...by(FEEDS, "feeds are read strictly, with every word as it is"),
  },
  {
    name: "cells are no formulas",
    file: "src/export/tables/disarm-formula.ts",
    from: "FORMULA.test(part.normalize",
    to: "!part && FORMULA.test(part.normalize",
    ...by("src/export/tables/disarm-formula.test.ts", "never leaves a formula at the start of a cell"),
  },
  {
    name: "terminals obey no text",
    file: "src/gate/visible-text.ts",
    from: "return text.replace(INVISIBLE, spelledOut);",
    to: "return text;",
    ...by(VISIBLE, "what a terminal would obey is spelled out"),
  },
  {
    name: "runners of workflows obey no text",
    file: "src/gate/visible-text.ts",
    from: '.replace(/^(\\s*)::/u, "$1· ::")',
    to: "",
    ...by(VISIBLE, "what a workflow runner would obey isn’t a command any more"),
  },
  {
    name: "no site is built over what holds the project",
    file: "src/publishing/judge-target.ts",
    from: 'if (isWithin(root, site)) return refuse("a folder that holds the project", own);',
    to: "",
    ...by(TARGET, "what holds the project and nothing else of ours"),
  },
  {
    name: "each page begins with its policy",
    file: "src/publishing/seal-page.ts",
    from: "const sealed = [html.slice(0, head), policy, ...parts",
    to: "const sealed = [html.slice(0, head), ...parts",
    ...by("src/publishing/seal-page.test.ts", "puts the policy first into the head"),
  },
  {
    name: "links don’t lead out of the content folder",
    file: "src/reader/list-files.ts",
    from: 'if (!isInside(target, root)) return "link that leads out of the content folder";',
    to: "",
    ...by(FILES, "a link out of the folder"),
  },
  {
    name: "ids are from a list of characters",
    file: "src/model/field-forms.ts",
    from: "if (isKebab(written)) return",
    to: "if (written) return",
    ...byInput("identifiers", "an id that leaves its folder of a fact is refused"),
  },
  {
    name: "files are bounded",
    file: "src/reader/limits.ts",
    from: "fileBytes: 5_000_000,",
    to: "fileBytes: 5_000_000_000,",
    ...by(FILES, "a file beyond 5 MB"),
  },
  {
    name: "front matter is bounded",
    file: "src/reader/limits.ts",
    from: "yamlBytes: 64_000,",
    to: "yamlBytes: 64_000_000,",
    ...byInput("sizes", "front matter beyond 64 kB is refused"),
  },
  {
    name: "YAML isn’t too deep",
    file: "src/reader/limits.ts",
    from: "yamlDepth: 16,",
    to: "yamlDepth: 1_600,",
    ...byInput("sizes", "brackets of YAML nested a hundred deep are refused"),
  },
  {
    name: "what can’t be seen is warned of in texts",
    file: "src/reader/printable.ts",
    from: "const found = firstSuspect(line);",
    to: "const found = line ? null : firstSuspect(line);",
    ...byInput("invisible", "a mark that turns the direction in a text is warned of"),
  },
  {
    name: "raw HTML doesn’t swallow the rest",
    file: "src/markdown/render-body.ts",
    from: "...checkRawHtml(",
    to: "...[] ?? checkRawHtml(",
    ...byInput("markup", "a comment left open is refused"),
  },
  {
    name: "work without end is broken off",
    file: "src/reader/watch-work.ts",
    from: "call.runInContext(scope, { timeout });",
    to: "call.runInContext(scope, {});",
    ...by("src/reader/watch-work.test.ts", "a loop that would take seconds"),
  },
  {
    name: "work without end is told from other errors",
    file: "src/reader/watch-work.ts",
    from: "if (isTimeout(error))",
    to: "if (isTimeout(error) && timeout < 0)",
    ...by("src/reader/watch-work.test.ts", "a loop that would take seconds"),
  },
  {
    name: "the self-test stops where a guard is off",
    file: "src/markdown/self-test.ts",
    from: "if (isReported && found.length === 0) continue;",
    to: "continue;",
    ...by("src/markdown/self-test.test.ts", "sanitize"),
  },
  {
    name: "the self-test wants problems reported",
    file: "src/markdown/self-test.ts",
    from: "if (isReported && found.length === 0) continue;",
    to: "if (found.length === 0) continue;",
    ...by("src/markdown/self-test.test.ts", "mdxHoldsNoCode"),
  },
  {
    name: "a lock keeps others out",
    file: "src/publishing/lock.ts",
    from: "BEGIN EXCLUSIVE",
    to: "BEGIN DEFERRED",
    ...by("src/publishing/lock.test.ts", "is held by one at a time"),
  },
  {
    name: "no site is built over the home folder",
    file: "src/publishing/judge-target.ts",
    from: 'if (isSame(site, home)) return refuse("the home folder", own);',
    to: "",
    ...by(TARGET, "a build may not go to a home that holds nothing of the project"),
  },
  {
    name: "no site is built over what no build wrote",
    file: "src/publishing/judge-target.ts",
    from: "if (foreign !== null) return refuseForeign(name, foreign);",
    to: "",
    ...by(TARGET, "a folder with something foreign"),
  },
  {
    name: "an old site is put back where the new one can’t be moved",
    file: "src/publishing/swap.ts",
    from: "if (isReplacing) putBack({ site, previous }, disk, error);",
    to: "",
    ...by("src/publishing/swap.test.ts", "puts the old site back where the new one can’t be moved"),
  },
  {
    name: "pages load nothing from elsewhere",
    file: "src/publishing/content-policy.ts",
    from: "\"default-src 'none'\",",
    to: '"default-src *",',
    ...by(POLICY, "lets nothing through that isn’t the site’s own"),
  },
  {
    name: "scripts bear their digest",
    file: "src/publishing/seal-page.ts",
    from: 'parts.push(html.slice(done, end), ` integrity="${hash}"`);',
    to: "parts.push(html.slice(done, end));",
    ...by("src/publishing/seal-page.test.ts", "gives integrity to scripts"),
  },
  ...[
    ["Addresses", "a page that is missing"],
    ["Pages", "a handler"],
    ["Feeds", "a feed that was cut off"],
    ["Lists", "an empty sitemap"],
    ["Data", "a report too few"],
  ].map(([what, missedBy]) => ({
    name: `a site is verified: ${what!.toLowerCase()}`,
    file: "src/publishing/verify-site.ts",
    from: `...verify${what}(site`,
    to: `...[] ?? verify${what}(site`,
    ...by(VERIFICATION, missedBy!),
  })),
  {
    name: "settings are checked",
    file: "src/reader/check-settings.ts",
    from: "base: expectedOfBase(settings.base),",
    to: "base: null,",
    ...by("src/reader/check-settings.test.ts", '{"base":"research"} is refused'),
  },
  {
    name: "addresses hold no password",
    file: "src/markdown/links.ts",
    from: 'target.kind === "outside" && holdsPassword(target.href)',
    to: "false",
    ...by("src/markdown/render-body.test.ts", "addresses hold no password"),
  },
  {
    name: "links that lead away say so",
    file: "src/markdown/links.ts",
    from: 'node.properties.rel = ["external", "noopener", "noreferrer"];',
    to: "",
    ...by("src/markdown/render-body.test.ts", "in .md outside links say so"),
  },
  {
    name: "tables have an end",
    file: "src/markdown/limits.ts",
    from: 'if (node.type === "tableRow" && children.length > MAX_COLUMNS) {',
    to: 'if (node.type === "tableRow" && children.length > 1e9) {',
    ...byInput("sizes", "a table of a thousand columns are too deep"),
  },
  {
    name: "nothing is called like a page of the site",
    file: "src/facts/identifier.ts",
    from: "return ROUTES.has(id) || DEVICES.test(id);",
    to: "return DEVICES.test(id);",
    ...by(FILES, "a name of the feed"),
  },
  {
    name: "nothing is called like a device of Windows",
    file: "src/facts/identifier.ts",
    from: "return ROUTES.has(id) || DEVICES.test(id);",
    to: "return ROUTES.has(id);",
    ...by(FILES, "a name of a port"),
  },
  {
    name: "tags are called likewise",
    file: "src/model/field-forms.ts",
    from: "return isAddress && isReserved(written) ? reservedName(written) : accepted(written);",
    to: 'return isAddress && written === "" ? reservedName(written) : accepted(written);',
    ...by("src/gate/broken-scalars.test.ts", 'a tag: "con"'),
  },
  {
    name: "references show what they say",
    file: "src/model/field-forms.ts",
    from: "const hidden = firstInvisible(written);",
    to: "const hidden = written ? null : firstInvisible(written);",
    ...by("src/gate/broken-scalars.test.ts", "a source’s address: "),
  },
  {
    name: "sources stand on the web",
    file: "src/model/field-forms.ts",
    from: '/^https?:\\/\\/[^\\s/?#\\\\]+[^\\s<>"\\\\]*$/iu.test(written) && ',
    to: "",
    ...byInput("identifiers", "an article’s address of a script is refused"),
  },
  {
    name: "names that differ in case only are one",
    file: "src/reader/list-files.ts",
    from: 'return id.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");',
    to: "return id;",
    ...by("src/reader/read-content.test.ts", "names that differ by extension or case only are one id"),
  },
  {
    name: "decimals are exact in JSON",
    file: "src/export/exact-json.ts",
    from: "return rawJson(value);",
    to: "return Number(value);",
    ...by("src/export/exact-json.test.ts", "writes decimals digit by digit as numbers"),
  },
  {
    name: "TeX obeys no text",
    file: "src/citation/bibtex.ts",
    from: ".replace(/[\\\\{}~^<>|−×]/gu, (char) => SPELLED_OUT[char]!)",
    to: "",
    ...by("src/citation/citation.test.ts", "whatever a text holds"),
  },
  {
    name: "Markdown of reports is text",
    file: "src/plain-text/escape-markdown.ts",
    from: '.replace(/[\\\\`*_[\\]<>|~]|&(?=[#\\p{L}])|!(?=\\[|$)/gu, "\\\\$&")',
    to: "",
    ...by("src/plain-text/escape-markdown.test.ts", "reads as itself in a paragraph"),
  },
  {
    name: "drafts hold nothing of an article that could be code",
    file: "src/drafts/safe-blocks.ts",
    from: "    default:\n      return [];",
    to: "    default:\n      return [node];",
    ...by("src/drafts/safe-blocks.test.ts", "nothing but words and their structure is left of HTML"),
  },
  {
    name: "drafts link to the web only",
    file: "src/drafts/safe-blocks.ts",
    from: "const isKept = !isInLink && isWebAddress(node.url);",
    to: "const isKept = !isInLink;",
    ...by("src/drafts/safe-blocks.test.ts", "a link to javascript:alert(1)"),
  },
  {
    name: "drafts are whole before they have their names",
    file: "src/drafts/files/write-whole.ts",
    from: 'const file = await fs.open(temporary, "wx", 0o644);',
    to: 'const file = await fs.open(target, "w", 0o644);',
    ...by("src/drafts/files/killed-while-writing.test.ts", "at any call it leaves either no new file or a whole one"),
  },
  {
    name: "what packages print is tamed",
    file: "src/publishing/guarded-output.ts",
    from: "index % 2 === 1 ? part : tameLines(part)",
    to: "part",
    ...by("src/publishing/guarded-output.test.ts", "a guarded stream tames texts and bytes"),
  },
  {
    name: "what packages print holds no trace",
    file: "src/publishing/guarded-output.ts",
    from: 'return text.replace(TRACE_LINE, "");',
    to: "return text;",
    ...by("src/publishing/guarded-output.test.ts", "lines of a trace are left out"),
  },
  {
    name: "runners obey nothing within a line",
    file: "src/gate/visible-text.ts",
    from: '.replace(COMMAND_WITHIN, "# #");',
    to: ";",
    ...by(VISIBLE, "what a workflow runner would obey isn’t a command any more"),
  },
  {
    name: "terminals obey no JSON",
    file: "src/gate/visible-text.ts",
    from: '.replace(INVISIBLE, (char) => (char === "\\n" ? char : spelledOut(char)));',
    to: ";",
    ...by(VISIBLE, "JSON says the same, without a character to obey"),
  },
  {
    name: "no part of a site takes the old one’s place",
    file: "src/publishing/swap.ts",
    from: 'if (staging === "whole") return "publish";',
    to: 'if (staging !== "none") return "publish";',
    ...by("src/publishing/swap.test.ts", "publishes only a whole one"),
  },
  {
    name: "what a killed build left is held against its manifest",
    file: "src/publishing/mend-leftovers.ts",
    from: "(await verifyManifest(folder)).length === 0;",
    to: "true;",
    ...by("src/publishing/mend-leftovers.test.ts", "is taken back where the new site isn’t whole"),
  },
  {
    name: "a manifest tells what changed",
    file: "src/publishing/manifest.ts",
    from: "return sha256 === wanted.sha256 ? null :",
    to: "return sha256 !== null ? null :",
    ...by("src/publishing/mend-leftovers.test.ts", "tells what is missing, changed, longer or foreign"),
  },
  {
    name: "forms send nothing",
    file: "src/publishing/content-policy.ts",
    from: "\"form-action 'none'\",",
    to: "",
    ...by(POLICY, "lets nothing through that isn’t the site’s own"),
  },
  {
    name: "scripts in a page don’t run",
    file: "src/publishing/content-policy.ts",
    from: "'wasm-unsafe-eval'$",
    to: "'wasm-unsafe-eval' 'unsafe-inline'$",
    ...by(POLICY, "lets nothing through that isn’t the site’s own"),
  },
  {
    name: "no policy of trusted types can be made",
    file: "src/publishing/content-policy.ts",
    from: "\"trusted-types 'none'\",",
    to: "",
    ...by(POLICY, "asks hosts for the policy"),
  },
  {
    name: "text that HTML takes away is told",
    file: "src/markdown/render-body.ts",
    from: "problems.push(...checkTextIsShown(shown, tree, text, file));",
    to: ";",
    ...by("src/markdown/raw-html.test.ts", "where an element ends in a cell and began outside"),
  },
  {
    name: "unseen characters by reference are warned of",
    file: "src/markdown/render-body.ts",
    from: "...checkReferencesAreVisible(parsed.tree, text, file), ",
    to: "",
    ...byInput("invisible", "&#x202e; in a body is warned of"),
  },
  {
    name: "definitions that nothing uses are told",
    file: "src/markdown/render-body.ts",
    from: "...checkDefinitionsAreUsed(parsed.tree, file)",
    to: "",
    ...by("src/gate/rules.test.ts", "definition-is-used its bad example breaks this rule"),
  },
  {
    name: "lists in lists are bounded",
    file: "src/markdown/measured-syntax.ts",
    from: 'check("quotes and lists in each other", ++nested, limits.nested, context)',
    to: "nested++",
    ...by("src/markdown/measured-syntax.test.ts", "are counted"),
  },
  {
    name: "rows of marks are bounded",
    file: "src/markdown/measured-syntax.ts",
    from: 'check("marks in a row", (inRows += length), limits.inRows, context)',
    to: "inRows += length",
    ...by("src/markdown/measured-syntax.test.ts", "the line is told rows of marks"),
  },
  {
    name: "verified: places on pages",
    file: "src/publishing/verify-site.ts",
    from: "...verifyAnchors(site, anchors),",
    to: "",
    ...by(VERIFICATION, "an anchor that isn’t there"),
  },
  {
    name: "a publisher under two ids is told",
    file: "src/model/parse-registry.ts",
    from: "problems.push(...checkPublisherNames(raw.publishers, directory));",
    to: "",
    ...by("src/gate/one-voice.test.ts", "a publisher is named like another"),
  },
];
