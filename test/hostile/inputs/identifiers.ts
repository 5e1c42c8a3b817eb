/** Ids, slugs, tags, symbols and addresses from outside the characters that they may have. */
import { inEntity, inFact, inFields, kept, refused, type HostileInput } from "../hostile-input.ts";
import { report } from "../../../src/gate/examples/example.ts";

/** What no id may be: ways out of a folder, other letters, markup, what can’t be seen. */
const ids: readonly (readonly [name: string, yaml: string])[] = [
  ["with a slash", "a/b"],
  ["that leaves its folder", "../../etc/passwd"],
  ["with a backslash", "a\\b"],
  ["with a dot", "a.b"],
  ["of dots", ".."],
  ["with a space", "a b"],
  ["in capitals", "ABC"],
  ["with an underscore", "a_b"],
  ["with two hyphens", "a--b"],
  ["with a hyphen first", '"-a"'],
  ["with a hyphen last", "a-"],
  ["with an accent", "café"],
  ["with an accent of its own", '"cafe\\u0301"'],
  ["in Cyrillic letters that look Latin", "аlіbаbа"],
  ["in Greek letters", "αβγ"],
  ["in Chinese", "阿里巴巴"],
  ["in Arabic", "شركة"],
  ["in full-width letters", "ａｂｃ"],
  ["in mathematical letters", "𝐚𝐛𝐜"],
  ["of a picture", "🚀"],
  ["with a ligature", "ﬁn"],
  ["with a dotless letter", "ıd"],
  ["with markup", "a<b"],
  ["with a quote", `'a"b'`],
  ["with a reference", "a&b"],
  ["with a hash", '"a#b"'],
  ["with a question mark", "a?b"],
  ["with a percent sign", "a%2fb"],
  ["with a colon", '"a:b"'],
  ["with a null", "a\\0b"],
  ["like a prototype", "__proto__"],
  ["with a dollar", "a$b"],
  ["like a template", '"{{a}}"'],
  ["with a semicolon", "a;b"],
  ["with a no-break space", '"a\\u00a0b"'],
  ["with a line end behind it", '"a\\n"'],
  ["with a line end before it", '"\\nb"'],
  ["with a tab behind it", '"c\\t"'],
];

const symbols = ["<b>", "../x", "0700.XX", "09988.HK<script>", "__proto__", "09988 .HK.HK", "99999.HK"];

const addresses: readonly (readonly [name: string, yaml: string])[] = [
  ["a script", "javascript:alert(1)"],
  ["a script in capitals", "JAVASCRIPT:alert(1)"],
  ["data", "data:text/html,x"],
  ["a file", "file:///etc/passwd"],
  ["no scheme", "example.org/a"],
  ["two slashes only", "//evil.example/a"],
  ["a path", "/reports/x/"],
  ["no host", "https://"],
  ["a space", "https://exa mple.org"],
  ["mail", "mailto:a@b.example"],
  ["another protocol", "ftp://example.org/a"],
  ["a view of a source", "view-source:https://example.org"],
  ["a word", "none"],
];

const source = (line: string) => report("", "", `source:\n  publisher: daily-wire\n  ${line}\n`);

export const identifiers: readonly HostileInput[] = [
  ...ids.map(([name, yaml]) =>
    inFact(`an id ${name} of a fact is refused`, { id: `¦${yaml}` }, refused("fact-id-is-kebab")),
  ),
  ...ids.map(([name, yaml]) => inFields(`a tag ${name} is refused`, `tags:\n  - ¦${yaml}`, refused("tag-is-kebab"))),
  ...ids.map(([name, yaml]) =>
    inFields(`an old address ${name} is refused`, `formerly:\n  - ¦${yaml}`, refused("old-address-is-id")),
  ),
  ...ids.slice(0, 12).map(([name, yaml]) => ({
    name: `an origin ${name} is refused`,
    path: "reports/#.md",
    text: source(`origin: ¦${yaml}`),
    outcome: refused("origin-is-kebab"),
  })),
  ...symbols.map((text) =>
    inFact(`the subject ${text} is refused`, { subject: `¦"${text}"` }, refused("subject-is-registered")),
  ),
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"].flatMap((text) => [
    inFact(
      `the subject ${text} is nothing that is inherited`,
      { subject: `¦${text}` },
      refused("subject-is-registered"),
    ),
    inFact(`the metric ${text} is nothing that is inherited`, { metric: `¦${text}` }, refused("metric-is-registered")),
    inFact(`the speaker ${text} is nothing that is inherited`, { by: `¦${text}` }, refused("by-is-registered")),
    inFact(`the mode ${text} is nothing that is inherited`, { mode: `¦${text}` }, refused("choice-is-known")),
  ]),
  ...addresses.map(([name, yaml]) => ({
    name: `an article’s address of ${name} is refused`,
    path: "reports/#.md",
    text: source(`url: ¦${yaml}`),
    outcome: refused("url-is-absolute"),
  })),
  inFact("a subject with a line end behind it is refused", { subject: '¦"alibaba\\n"' }, refused("field-has-form")),
  inFact("a metric with a tab before it is refused", { metric: '¦"\\tprice-change"' }, refused("field-has-form")),
  inFact("an id in a block is the text of the block", { id: "|\n      a" }, kept("facts.0.localId", "a")),
  ...["de-CH-1996", "sl-rozaj-biske", "zh-Hant-HK", "es-419", "yue"].map((tag) => ({
    name: `the language ${tag} is one`,
    path: "reports/#.md",
    text: source(`language: ${tag}`),
    outcome: kept("source.language", tag),
  })),
  ...["de-1996-1996", "de-CH-1", "EN", "en_GB", "en-", "i-default", "de-CH-1996-"].map((tag) => ({
    name: `the language ${tag} is refused`,
    path: "reports/#.md",
    text: source(`language: ¦${tag}`),
    outcome: refused("language-is-a-tag"),
  })),
  inFields("a tag named like a property of objects is a tag", "tags: [constructor]", kept("tags.0", "constructor")),
  inFact(
    "an id named like a property of objects is an id",
    { id: "constructor" },
    kept("facts.0.localId", "constructor"),
  ),
  inFact("an id of digits stays text", { id: '"007"' }, kept("facts.0.localId", "007")),
  inEntity(
    "a name like a property of objects is a name",
    { name: "constructor", aliases: "[prototype]" },
    kept("registry.entities.#.name", "constructor"),
  ),
  inEntity("a kind that nobody knows is refused", { kind: "¦__proto__" }, refused("choice-is-known")),
];
