/**
 * The linter's own rules, each shown on a file that breaks it and, below, on files that don't. The files exist only
 * here: what they import need not exist.
 */
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";

// Files that aren't on disk belong to no TypeScript project, so the rules that need types stay out.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const ownRules = [
  "readacross/imports-stay-in-bounds",
  "readacross/no-inline-styles-or-handlers",
  "readacross/no-words-in-templates",
  "readacross/sinks-are-encoded",
  "astro/no-set-html-directive",
  "no-restricted-syntax",
  "no-restricted-globals",
];

async function lint(path: string, code: string) {
  const source = path.endsWith(".astro") && !code.startsWith("<") ? `---\n${code}\n---\n<p></p>\n` : `${code}\n`;
  const [result] = await eslint.lintText(source, { filePath: path });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ruleId !== null && ownRules.includes(ruleId)).map(({ message }) => message);
}

describe("an import out of bounds is an error", () => {
  test.each([
    ["src/facts/a.ts", "import { readFile } from 'node:fs/promises'; readFile;"],
    ["src/facts/a.ts", "import fs from 'fs'; fs;"],
    ["src/facts/a.ts", "import type { AstroConfig } from 'astro'; export type A = AstroConfig;"],
    ["src/facts/a.ts", "import { z } from 'astro/zod'; z;"],
    ["src/facts/a.ts", "import { b } from '../model/b.ts'; b;"],
    ["src/facts/a.ts", "export { b } from '../model/b.ts';"],
    ["src/facts/a.ts", "export * from '../reader/b.ts';"],
    ["src/facts/a.ts", "const b = await import('../data/b.ts'); b;"],
    ["src/facts/a.ts", "type B = import('../data/b.ts').B; export type C = B;"],
    ["src/facts/a.ts", "import { b } from '/src/data/b.ts'; b;"],
    ["src/facts/a.ts", "import { visit } from 'unist-util-visit'; visit;"],
    ["src/articles/a.ts", "import { b } from '../gate/b.ts'; b;"],
    ["src/articles/a.ts", "import path from 'node:path'; path;"],
    ["src/articles/periods/a.ts", "import { visit } from 'unist-util-visit'; visit;"],
    ["src/articles/reading/a.ts", "import { b } from '../../gate/b.ts'; b;"],
    ["src/articles/reading/a.ts", "import { readFileSync } from 'node:fs'; readFileSync;"],
    ["src/drafts/a.ts", "import path from 'node:path'; path;"],
    ["src/drafts/a.ts", "import { b } from '../reader/b.ts'; b;"],
    ["src/drafts/files/a.ts", "import { visit } from 'unist-util-visit'; visit;"],
    ["src/model/a.ts", "import { b } from '../articles/b.ts'; b;"],
    ["src/model/a.ts", "import { b } from '../reader/b.ts'; b;"],
    ["src/model/a.ts", "import { b } from '../markdown/b.ts'; b;"],
    ["src/model/a.ts", "import { Converter } from 'opencc-js/t2cn'; Converter;"],
    ["src/model/a.ts", "import { getCollection } from 'astro:content'; getCollection;"],
    ["src/markdown/a.ts", "import { b } from '../model/b.ts'; b;"],
    ["src/markdown/a.ts", "import { getEntry } from 'astro:content'; getEntry;"],
    ["src/markdown/a.ts", "import { readFileSync } from 'node:fs'; readFileSync;"],
    ["src/reader/a.ts", "import { getEntry } from 'astro:content'; getEntry;"],
    ["src/reader/a.ts", "import { z } from 'astro/zod'; z;"],
    ["src/reader/a.ts", "import { b } from '../model/b.ts'; b;"],
    ["src/gate/a.ts", "import { b } from '../reader/b.ts'; b;"],
    ["src/gate/a.ts", "import { readFileSync } from 'node:fs'; readFileSync;"],
    ["src/gate/sources/a.ts", "import { b } from '../../reader/b.ts'; b;"],
    ["src/gate/impact/a.ts", "import { execFile } from 'node:child_process'; execFile;"],
    ["src/gate/a.ts", "import type { AstroConfig } from 'astro'; export type A = AstroConfig;"],
    ["src/data/a.ts", "import { b } from '../pages/b.ts'; b;"],
    ["src/content.config.ts", "import { b } from './components/b.ts'; b;"],
    ["src/feeds/a.ts", "import { getCollection } from 'astro:content'; getCollection;"],
    ["src/feeds/a.ts", "import Parser from 'rss-parser'; Parser;"],
    ["src/search/a.ts", "import { b } from '../data/b.ts'; b;"],
    ["src/sharing/a.ts", "import { b } from '../data/b.ts'; b;"],
    ["src/publishing/a.ts", "import { b } from '../data/b.ts'; b;"],
    ["src/export/a.ts", "import { b } from '../publishing/b.ts'; b;"],
    ["src/export/write-pack.ts", "import { b } from '../reader/b.ts'; b;"],
    ["src/components/site/A.astro", "import { b } from '../../sharing/draw-card.ts'; b;"],
    ["src/search/query/a.ts", "import { b } from '../b.ts'; b;"],
    ["src/search/query/facts/a.ts", "import { b } from '../../facts/b.ts'; b;"],
    ["src/search/query/texts/a.ts", "import { inflateRawSync } from 'node:zlib'; inflateRawSync;"],
    ["src/search/query/texts/a.ts", "import { Converter } from 'opencc-js'; Converter;"],
    ["src/export/a.ts", "import { b } from '../reader/b.ts'; b;"],
    ["src/export/tables/a.ts", "import { b } from '../b.ts'; b;"],
    ["src/export/tables/a.ts", "import { b } from '../../model/b.ts'; b;"],
    ["src/export/tables/a.ts", "import { createHash } from 'node:crypto'; createHash;"],
    ["src/client/a.ts", "import { b } from '../export/b.ts'; b;"],
    ["src/explorer/a.ts", "import { b } from '../data/b.ts'; b;"],
    ["src/explorer/query/a.ts", "import { b } from '../build-columns.ts'; b;"],
    ["src/client/a.ts", "import { b } from '../explorer/b.ts'; b;"],
    ["src/citation/a.ts", "import { b } from '../feeds/b.ts'; b;"],
    ["src/citation/a.ts", "import { readFileSync } from 'node:fs'; readFileSync;"],
    ["src/plain-text/a.ts", "import { b } from '../data/b.ts'; b;"],
    ["src/plain-text/a.ts", "import { b } from '../site.ts'; b;"],
    ["src/structured-data/a.ts", "import { b } from '../data/b.ts'; b;"],
    ["src/structured-data/a.ts", "import { Thing } from 'schema-dts'; Thing;"],
    ["src/structured-data/encode-json-ld.ts", "import { b } from '../model/b.ts'; b;"],
    ["src/components/site/A.astro", "import { b } from '../../structured-data/b.ts'; b;"],
    ["src/messages/en.ts", "import { b } from '../data/b.ts'; b;"],
    ["src/site.ts", "import { readFileSync } from 'node:fs'; readFileSync;"],
    ["src/client/a.ts", "import { readFileSync } from 'node:fs'; readFileSync;"],
    ["src/client/a.ts", "import { z } from 'zod'; z;"],
    ["src/client/a.ts", "import { b } from '../search/b.ts'; b;"],
    ["src/layouts/Page.astro", "import { b } from '../data/b.ts'; b;"],
    ["src/components/site/A.astro", "import { b } from '../../data/b.ts'; b;"],
    ["src/components/site/A.astro", "import { getEntry } from 'astro:content'; getEntry;"],
    ["src/components/site/A.astro", "import { b } from '../../reader/b.ts'; b;"],
    ["src/components/site/A.astro", "import { b } from '../../model/b.ts'; b;"],
    ["src/components/site/A.astro", "import { readFileSync } from 'node:fs'; readFileSync;"],
    ["src/components/site/A.astro", '<script>import { b } from "../../data/b.ts"; b();</script>'],
    ["src/pages/index.astro", "import { getCollection } from 'astro:content'; getCollection;"],
    ["src/pages/index.astro", "import { b } from '../reader/b.ts'; b;"],
    ["src/pages/index.astro", "import { b } from '../model/b.ts'; b;"],
    ["src/pages/rss.xml.ts", "import rss from '@astrojs/rss'; rss;"],
    ["src/pages/rss.xml.ts", "import { readFileSync } from 'node:fs'; readFileSync;"],
    ["scripts/check.ts", "import { getCollection } from 'astro:content'; getCollection;"],
    ["scripts/check.ts", "import { build } from 'astro'; build;"],
    ["scripts/check.ts", "import { b } from '../src/data/b.ts'; b;"],
    ["scripts/check.ts", "import { b } from '../src/pages/b.ts'; b;"],
    ["scripts/check.ts", "import { b } from '../src/components/b.ts'; b;"],
    ["src/facts/a.test.ts", "import { getCollection } from 'astro:content'; getCollection;"],
    ["test/build/a.test.ts", "import { getCollection } from 'astro:content'; getCollection;"],
    ["src/utils/a.ts", "export const a = 1;"],
    ["src/helpers.ts", "export const a = 1;"],
  ])("%s: %s", async (path, code) => {
    expect(await lint(path, code)).toHaveLength(1);
  });
});

describe("an import in bounds is fine", () => {
  test.each([
    ["src/facts/a.ts", "import { z } from 'zod'; import Big from 'big.js'; import { b } from './b.ts'; z; Big; b;"],
    ["src/articles/a.ts", "import { b } from '../facts/b.ts'; b;"],
    ["src/model/a.ts", "import { b } from '../facts/b.ts'; import { c } from './addresses.ts'; b; c;"],
    ["src/model/han-variants.ts", "import { Converter } from 'opencc-js/t2cn'; Converter;"],
    ["src/model/addresses.ts", "import type { B } from './b.ts'; export type C = B;"],
    ["src/feeds/a.ts", "import { b } from '../model/addresses.ts'; b;"],
    ["src/components/site/A.astro", "import { b } from '../../model/addresses.ts'; b;"],
    ["src/data/a.ts", "let content; export const read = () => (content ??= {});"],
    [
      "src/markdown/a.ts",
      "import { visit } from 'unist-util-visit'; import type { Root } from 'mdast'; visit as Root;",
    ],
    ["src/reader/a.ts", "import { parse } from 'yaml'; import { join } from 'node:path'; parse; join;"],
    ["src/reader/a.ts", "import type { B } from '../model/b.ts'; export type C = B;"],
    ["src/gate/a.ts", "import { b } from '../markdown/b.ts'; import type { R } from '../reader/r.ts'; b as R;"],
    ["src/gate/impact/a.ts", "import { b } from '../../messages/b.ts'; import { c } from '../../model/c.ts'; b; c;"],
    [
      "src/articles/reading/a.ts",
      "import { b } from '../../facts/b.ts'; import { c } from '../../markdown/limits.ts'; import { visit } from 'unist-util-visit'; import { parseDocument } from 'yaml'; b; c; visit; parseDocument;",
    ],
    [
      "src/drafts/a.ts",
      "import { b } from '../gate/b.ts'; import { c } from '../articles/c.ts'; import { Document } from 'yaml'; b; c; Document;",
    ],
    [
      "src/drafts/files/a.ts",
      "import { b } from '../b.ts'; import { c } from '../../reader/c.ts'; import path from 'node:path'; b; c; path;",
    ],
    ["src/data/a.ts", "import { getCollection } from 'astro:content'; getCollection;"],
    ["src/content.config.ts", "import { defineCollection } from 'astro:content'; defineCollection;"],
    ["src/feeds/a.ts", "import rss from '@astrojs/rss'; import { b } from '../model/b.ts'; rss; b;"],
    ["src/feeds/a.ts", "import { generateOpml } from 'feedsmith'; generateOpml;"],
    [
      "src/search/a.ts",
      "import type { AstroIntegration } from 'astro'; import * as p from 'pagefind'; p as AstroIntegration;",
    ],
    ["src/citation/a.ts", "import { b } from '../model/b.ts'; b;"],
    ["src/plain-text/a.ts", "import { b } from '../citation/b.ts'; b;"],
    ["src/structured-data/a.ts", "import type { Thing } from 'schema-dts'; export type A = Thing;"],
    ["src/components/site/A.astro", "import { b } from '../../structured-data/encode-json-ld.ts'; b;"],
    ["src/client/a.ts", "import { b } from '../facts/b.ts'; b;"],
    ["src/client/a.ts", "import { b } from '../export/tables/b.ts'; b;"],
    [
      "src/export/tables/a.ts",
      "import type { B } from '../b.ts'; import { ByteWriter } from 'hyparquet-writer'; ByteWriter as B;",
    ],
    ["src/search/query/texts/a.ts", "import { stemmer } from 'stemmer'; import { b } from '../b.ts'; stemmer; b;"],
    ["src/search/query/names/a.ts", "import { b } from '../../../model/fold.ts'; b;"],
    ["src/client/a.ts", "import { b } from '../explorer/query/b.ts'; b;"],
    ["src/explorer/query/a.ts", "import { b } from '../../model/fold.ts'; b;"],
    ["src/pages/facts/index.astro", "import { b } from '../../explorer/b.ts'; b;"],
    ["src/layouts/Page.astro", "import A from '../components/site/A.astro'; import '../styles/base.css'; A;"],
    [
      "src/components/site/A.astro",
      "import type { B } from '../../model/b.ts'; import { c } from '../../facts/c.ts'; c as B;",
    ],
    ["src/pages/index.astro", "import { b } from '../data/b.ts'; import Page from '../layouts/Page.astro'; b; Page;"],
    [
      "src/pages/rss.xml.ts",
      "import type { APIRoute } from 'astro'; import { b } from '../feeds/b.ts'; b as APIRoute;",
    ],
    ["scripts/check.ts", "import { b } from '../src/gate/b.ts'; import { join } from 'node:path'; b; join;"],
    [
      "src/facts/a.test.ts",
      "import { test } from 'vitest'; import { readFileSync } from 'node:fs'; test; readFileSync;",
    ],
  ])("%s: %s", async (path, code) => {
    expect(await lint(path, code)).toEqual([]);
  });
});

describe("pure code asks nothing of the machine", () => {
  test.each([
    "Date.now();",
    "new Date();",
    "Date();",
    "new Date(2026, 1, 9);",
    "new Date(0).getFullYear();",
    "new Date(0).getTimezoneOffset();",
    "Temporal.Now.instant();",
    "Math.random();",
    "new Intl.NumberFormat();",
    "new Intl.DateTimeFormat('en', { dateStyle: 'long' });",
    "(1).toLocaleString();",
    "'a'.localeCompare('b');",
    "process.env;",
    "performance.now();",
    "crypto.randomUUID();",
    "fetch('/');",
    "let count = 0; export { count };",
    "export let count = 0;",
  ])("%s is an error", async (code) => {
    const folders =
      "facts articles articles/reading drafts model markdown gate gate/impact messages citation plain-text structured-data";
    for (const folder of folders.split(" ")) {
      expect(await lint(`src/${folder}/a.ts`, code)).toHaveLength(1);
    }
  });

  test.each([
    "new Date(0).getUTCFullYear();",
    "Date.UTC(2026, 1, 9);",
    "new Intl.NumberFormat('en').format(1);",
    "(1).toLocaleString('en');",
    "'a'.localeCompare('b', 'en');",
    "export const count = () => { let sum = 0; return sum; };",
  ])("%s is fine", async (code) => {
    expect(await lint("src/facts/a.ts", code)).toEqual([]);
  });

  test("pages ask no clock and read no files either", async () => {
    expect(await lint("src/pages/index.astro", "const now = new Date(); now;")).toHaveLength(1);
    expect(await lint("src/pages/index.astro", "import.meta.glob('../../content/**');")).toHaveLength(1);
  });

  test("the browser may ask", async () => {
    expect(await lint("src/client/a.ts", "document.title = new Date().toLocaleString();")).toEqual([]);
  });
});

describe("the output fits a strict content security policy", () => {
  test.each([
    ["src/components/site/A.astro", "<p set:html={text} />"],
    ["src/pages/index.astro", "<Fragment set:html={text} />"],
    ["src/components/site/A.astro", '<p style="color: red">{text}</p>'],
    ["src/components/site/A.astro", "<p style={colour}>{text}</p>"],
    ["src/components/site/A.astro", "<p style=`color: ${colour}`>{text}</p>"],
    ["src/components/site/A.astro", "<p {style}>{text}</p>"],
    ["src/components/site/A.astro", '<button onclick="go()">{text}</button>'],
    ["src/components/site/A.astro", "<script define:vars={{ a }}>a;</script>"],
  ])("%s: %s is an error", async (path, code) => {
    expect(await lint(path, code)).toHaveLength(1);
  });

  test.each([
    ["src/components/site/RawHtml.astro", "<Fragment set:html={text} />"],
    ["src/components/site/A.astro", '<rect width="10" class="bar" />'],
    ["src/components/site/A.astro", "<style>p { color: red }</style><p>{text}</p>"],
  ])("%s: %s is fine", async (path, code) => {
    expect(await lint(path, code)).toEqual([]);
  });
});

describe("text reaches a sink through its encoder only", () => {
  test.each([
    "document.body.innerHTML = text;",
    "document.body.outerHTML = text;",
    "document.body['innerHTML'] = text;",
    "document.body[`innerHTML`] += text;",
    "Object.assign(document.body, { innerHTML: text });",
    "document.body.insertAdjacentHTML('beforeend', text);",
    "document.write(text);",
    "document.writeln(text);",
    "document.createRange().createContextualFragment(text);",
    "frame.srcdoc = text;",
    "frame.setHTMLUnsafe(text);",
    "new DOMParser();",
    "parser.parseFromString(text, 'text/html');",
    "eval(text);",
    "globalThis.eval(text);",
    "new Function(text);",
    "Function(text);",
    "setTimeout('go()', 1);",
    "window.setInterval(`go()`, 1);",
    "link.setAttribute('onclick', text);",
    "link.setAttribute('style', text);",
    "link.setAttribute(name, text);",
    "use.setAttributeNS(null, 'onload', text);",
    "link.href = 'javascript:go()';",
    "link.href = ' \\tJavaScript:go()';",
    "console.log(text);",
  ])("%s", async (code) => {
    expect(await lint("src/client/a.ts", code)).toHaveLength(1);
    expect(await lint("src/search/a.ts", code)).toHaveLength(1);
    expect(await lint("scripts/a.ts", code)).toHaveLength(1);
  });

  test.each([
    ["src/client/a.js", "document.body.innerHTML = 'a';"],
    ["src/components/site/A.astro", "<script>document.body.innerHTML = location.hash;</script>"],
    ["src/components/site/A.astro", "<iframe srcdoc={text}></iframe>"],
    ["scripts/check.ts", "process.stdout.write('a');"],
    ["scripts/bench/a.ts", "const { write } = process; process.stderr.write('a'); write;"],
    ["scripts/add/a.ts", "console.error('a');"],
  ])("%s: %s", async (path, code) => {
    expect(await lint(path, code)).toHaveLength(1);
  });

  test.each([
    ["scripts/output.ts", "process.stdout.write('a');"],
    ["scripts/a.ts", "export const isTerminal = process.stdout.isTTY;"],
    [
      "src/client/a.ts",
      "document.body.textContent = text; link.setAttribute('href', text); setTimeout(() => go(), 1);",
    ],
    ["src/client/a.test.ts", "document.body.innerHTML = 'a';"],
  ])("%s: %s is fine", async (path, code) => {
    expect(await lint(path, code)).toEqual([]);
  });
});

describe("words of the interface stand in messages", () => {
  test.each([
    "<p>Latest reports</p>",
    "<p>{count} more</p>",
    "<p>{isOpen && 'Open'}</p>",
    "<p>{isOpen ? words.open : 'Closed'}</p>",
    "<p>{`${count} of them`}</p>",
    '<nav aria-label="Main"></nav>',
    '<img src="a.svg" alt="A strip" />',
    '<input placeholder="Search" />',
    '<abbr title={"North Wire"}></abbr>',
    "<abbr title={`the ${name}`}></abbr>",
    '<SectionHead id="Facts" title="The facts" />',
    '<p set:text="Latest" />',
    "<p>来源</p>",
  ])("%s is refused", async (code) => {
    expect(await lint("src/components/site/A.astro", code)).toEqual([expect.stringMatching(/^Unexpected words/u)]);
    expect(await lint("src/layouts/A.astro", code)).toHaveLength(1);
    expect(await lint("src/pages/a.astro", code)).toHaveLength(1);
  });

  test.each([
    "<p>{words.latest}</p>",
    "<p>{index > 0 && ', '}{name}</p>",
    "<p>{count} / {total}&nbsp;·</p>",
    "<p><code>npm run check</code> <kbd>K</kbd></p>",
    '<p class="deck" id="Lead" data-part="head" lang="en">{lead}</p>',
    "<p class={`type-${step}`}>{step}</p>",
    "<nav aria-label={words.main}></nav>",
    '<svg aria-hidden="true"><path d="M0 8.8h10L5 .4Z"></path></svg>',
  ])("%s is fine", async (code) => {
    expect(await lint("src/components/site/A.astro", code)).toEqual([]);
  });
});
