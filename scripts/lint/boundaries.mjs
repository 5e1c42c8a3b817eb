// @ts-check
/**
 * Who may import whom. One row a folder, closest match first; what a row doesn't name is refused, and so is a folder
 * without a row.
 *
 * @typedef {object} Boundary
 * @property {string} folder a folder or file below the project
 * @property {string[]} folders other rows' folders it may import, and the rows inside those
 * @property {string[]} [typesOf] folders of which it may import types only
 * @property {RegExp} [packages] what it may import from outside, `node:` and `astro:` modules included; none by default
 * @property {RegExp} [packageTypes] the same, for types only
 * @property {string} why ends the sentence that the linter prints
 */

const pure = /^(zod|big\.js)$/;
const unified =
  /^(unified|vfile(-.*)?|remark-.*|rehype-.*|mdast(-.*)?|hast(-.*)?|unist(-.*)?|micromark(-.*)?|mdurl|estree(-.*)?|github-slugger|bcp-47-match|property-information|space-separated-tokens|zod|big\.js)$/;
const astro = /^astro($|\/)/;

/** @type {Boundary[]} */
const boundaries = [
  { folder: "src/facts", folders: [], packages: pure, why: "facts are pure" },
  {
    folder: "src/articles/reading",
    folders: ["src/facts", "src/model", "src/articles", "src/markdown"],
    packages: new RegExp(`${unified.source}|^(@mozilla/readability|linkedom|chardet|yaml)$`),
    why: "articles are read from text, not from files",
  },
  {
    folder: "src/articles",
    folders: ["src/facts", "src/model"],
    packages: pure,
    packageTypes: /^mdast$/,
    why: "articles are pure",
  },
  {
    folder: "src/drafts/files",
    folders: ["src/drafts", "src/articles", "src/facts", "src/model", "src/gate", "src/reader"],
    packages: /^node:/,
    why: "only drafts' files are read and written here",
  },
  {
    folder: "src/drafts",
    folders: ["src/facts", "src/model", "src/articles", "src/markdown", "src/gate"],
    packages: new RegExp(`${unified.source}|^yaml$`),
    why: "drafts are pure",
  },
  {
    folder: "src/model/addresses.ts",
    folders: ["src/facts", "src/model"],
    packages: pure,
    why: "addresses are pure, and every link is made by them",
  },
  {
    folder: "src/model/han-variants.ts",
    folders: [],
    packages: /^opencc-js$/,
    why: "variants of characters come from one table",
  },
  {
    folder: "src/model/pages",
    folders: ["src/facts", "src/model", "src/messages"],
    typesOf: ["src/markdown"],
    packages: pure,
    why: "what a page prints is a pure function of the model",
  },
  { folder: "src/model", folders: ["src/facts", "src/messages"], packages: pure, why: "the model is pure" },
  { folder: "src/markdown", folders: ["src/facts"], packages: unified, why: "Markdown plugins are tree functions" },
  {
    folder: "src/reader",
    folders: ["src/facts"],
    typesOf: ["src/model"],
    packages: /^(node:.*|yaml|zod)$/,
    why: "the reader knows files, not Astro",
  },
  {
    folder: "src/gate/impact",
    folders: ["src/facts", "src/model", "src/gate", "src/messages"],
    why: "what a change does is a pure comparison of two models",
  },
  {
    folder: "src/gate",
    folders: ["src/facts", "src/model", "src/markdown"],
    typesOf: ["src/reader"],
    packages: unified,
    why: "the gate is pure: entries in, model and problems out",
  },
  {
    folder: "src/data",
    folders: ["src/facts", "src/model", "src/gate", "src/reader", "src/markdown", "src/site.ts"],
    packages: /^(astro:content|astro($|\/.*)|zod|node:.*)$/,
    why: "data hands the model to the pages",
  },
  {
    folder: "src/content.config.ts",
    folders: ["src/facts", "src/model", "src/gate", "src/reader", "src/markdown", "src/data", "src/site.ts"],
    packages: /^(astro:content|astro($|\/.*)|zod|node:.*)$/,
    why: "collections stand over the reader",
  },
  {
    folder: "src/feeds",
    folders: ["src/facts", "src/model", "src/markdown", "src/messages", "src/site.ts"],
    typesOf: ["src/data"],
    packages: /^(@astrojs\/rss|feedsmith|hast-util-to-html|hast-util-to-string|unist-util-visit|hast|unist)$/,
    why: "feeds are written from the model",
  },
  {
    folder: "src/search/query",
    folders: ["src/facts", "src/model", "src/messages", "src/explorer/query"],
    packages: /^stemmer$/,
    why: "queries are read in the browser: pure code",
  },
  {
    folder: "src/search",
    folders: ["src/facts", "src/model", "src/messages", "src/explorer", "src/site.ts"],
    typesOf: ["src/data"],
    packages: /^(node:.*|pagefind|stemmer)$/,
    packageTypes: astro,
    why: "the index is written from the model and the built pages",
  },
  {
    folder: "src/explorer/query",
    folders: ["src/facts", "src/model", "src/messages"],
    why: "the explorer is asked in the browser: pure code",
  },
  {
    folder: "src/explorer",
    folders: ["src/facts", "src/model", "src/messages", "src/site.ts"],
    packages: /^node:crypto$/,
    why: "the explorer's tables are written from the model",
  },
  {
    folder: "src/export/tables",
    folders: ["src/facts"],
    typesOf: ["src/export"],
    packages: /^(csv-stringify|hyparquet-writer)$/,
    why: "tables are written in the browser too: pure code",
  },
  {
    folder: "src/export/write-pack.ts",
    folders: ["src/facts", "src/model", "src/messages", "src/site.ts", "src/export", "src/publishing"],
    packages: /^node:/,
    why: "a pack takes its place as a site does, and is written from the model",
  },
  {
    folder: "src/export",
    folders: ["src/facts", "src/model", "src/messages", "src/site.ts"],
    typesOf: ["src/data"],
    packages: /^(node:.*|zod|big\.js)$/,
    why: "exports are written from the model",
  },
  {
    folder: "src/citation",
    folders: ["src/facts", "src/model", "src/messages"],
    why: "citations are pure: the model in, text out",
  },
  {
    folder: "src/plain-text",
    folders: ["src/facts", "src/model", "src/markdown", "src/messages", "src/citation"],
    packages: /^(rehype-raw|vfile|hast|hast-util-to-string)$/,
    why: "plain text is written from the model",
  },
  {
    folder: "src/structured-data/encode-json-ld.ts",
    folders: ["src/structured-data"],
    packageTypes: /^schema-dts$/,
    why: "the encoder knows JSON-LD, not the site",
  },
  {
    folder: "src/structured-data",
    folders: ["src/facts", "src/model", "src/messages", "src/citation"],
    packageTypes: /^schema-dts$/,
    why: "structured data is written from the model",
  },
  { folder: "src/sharing/share-size.ts", folders: [], why: "a size is a value" },
  {
    folder: "src/sharing",
    folders: ["src/facts", "src/model", "src/messages", "src/site.ts"],
    packages: /^(node:(crypto|fs|path)|satori|sharp)$/,
    why: "pictures for sharing are drawn from the model",
  },
  {
    folder: "src/publishing",
    folders: ["src/facts", "src/model", "src/gate", "src/messages", "src/site.ts"],
    packages: /^(node:.*|saxes)$/,
    packageTypes: astro,
    why: "publishing knows the built files, not how they were made",
  },
  { folder: "src/messages", folders: ["src/facts"], typesOf: ["src/model"], why: "messages are words" },
  { folder: "src/site.ts", folders: ["src/facts"], why: "settings are values" },
  {
    folder: "src/layouts",
    folders: [
      "src/components",
      "src/styles",
      "src/client",
      "src/facts",
      "src/model/addresses.ts",
      "src/messages",
      "src/sharing/share-size.ts",
      "src/site.ts",
    ],
    typesOf: ["src/citation", "src/structured-data", "src/sharing", "src/model"],
    packages: /^astro:assets$/,
    packageTypes: /^(astro($|\/)|schema-dts$)/,
    why: "layouts take props only",
  },
  {
    folder: "src/components",
    folders: [
      "src/styles",
      "src/client",
      "src/facts",
      "src/model/addresses.ts",
      "src/structured-data/encode-json-ld.ts",
      "src/messages",
      "src/sharing/share-size.ts",
      "src/site.ts",
    ],
    typesOf: ["src/citation", "src/structured-data", "src/explorer", "src/sharing", "src/model"],
    packages: /^astro:assets$/,
    packageTypes: /^(astro($|\/)|schema-dts$)/,
    why: "components take props only",
  },
  {
    folder: "src/pages",
    folders: [
      "src/data",
      "src/model/pages",
      "src/feeds",
      "src/citation",
      "src/plain-text",
      "src/structured-data",
      "src/search",
      "src/sharing",
      "src/explorer",
      "src/export",
      "src/layouts",
      "src/components",
      "src/styles",
      "src/messages",
      "src/site.ts",
    ],
    packageTypes: astro,
    why: "pages are shells over data, feeds, layouts and components",
  },
  {
    folder: "src/client",
    folders: ["src/facts", "src/messages", "src/search/query", "src/export/tables", "src/explorer/query"],
    typesOf: ["src/search", "src/export", "src/explorer", "src/model"],
    why: "browser scripts are sent to every reader",
  },
  { folder: "src/styles", folders: [], why: "styles are styles" },
  {
    folder: "scripts",
    folders: [
      "src/reader",
      "src/model",
      "src/facts",
      "src/articles",
      "src/drafts",
      "src/markdown",
      "src/gate",
      "src/export",
      "src/publishing",
      "src/search",
      "src/messages",
      "src/sharing",
      "src/site.ts",
      "package.json",
    ],
    packages: /^(?!astro($|:|\/)|@astrojs\/)/,
    why: "scripts run without Astro",
  },
];

/**
 * The row that governs a file, the project's other files (tests, configuration) having none.
 *
 * @param {string} path below the project, with `/`
 */
export function boundaryOf(path) {
  return boundaries.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
}

/** Unit tests stand beside their code but are not part of it. @param {string} path */
export function isTest(path) {
  return /\.test\.m?ts$/.test(path);
}
