/** A built site as tests see it: its files, its pages and their addresses. */
import { globSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { parseHtml, select, type PageElement } from "./html.ts";

export interface Page {
  /** As a browser asks for it, with the base path: `/research/reports/some-report/`. */
  readonly address: string;
  /** Below the site's folder. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly PageElement[];
  readonly ids: ReadonlySet<string>;
  /** Whether it only leads to another address. */
  readonly isRedirect: boolean;
}

export interface Dist {
  readonly folder: string;
  /** `/`, or `/research/`. */
  readonly base: string;
  /** All files, below the folder, with forward slashes, sorted. */
  readonly files: readonly string[];
  /** In the order of their paths. */
  readonly pages: readonly Page[];
  /** Pages with the site's own layout. */
  readonly fullPages: readonly Page[];
  /** Pages by file. */
  readonly pageByPath: ReadonlyMap<string, Page>;
  /** From the site's root, without the base path: `/reports/`. Throws where there is none. */
  readonly page: (address: string) => Page;
  readonly text: (path: string) => string;
  // What JSON holds is the test's to state.
  readonly json: <T>(path: string) => T;
}

export function readDist({ folder, base }: { readonly folder: string; readonly base: string }): Dist {
  const files = globSync("**/*", { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join("/"))
    .sort();
  const text = (path: string): string => readFileSync(join(folder, path), "utf8");
  // Read when first asked for: a test that only looks through a browser needs none, and a large site has thousands.
  // Who builds into the folder again asks before.
  let read: Pick<Dist, "pages" | "fullPages" | "pageByPath"> | null = null;
  const readPages = () => {
    const pages = files.filter((path) => path.endsWith(".html")).map((path) => readPage(path, text(path), base));
    const fullPages = pages.filter((page) => !page.isRedirect);
    return { pages, fullPages, pageByPath: new Map(pages.map((page) => [page.path, page])) };
  };
  const all = () => (read ??= readPages());
  return {
    folder,
    base,
    files,
    get pages() {
      return all().pages;
    },
    get fullPages() {
      return all().fullPages;
    },
    get pageByPath() {
      return all().pageByPath;
    },
    page: (address) => {
      const found = all().pageByPath.get(fileAt(address));
      if (found === undefined) throw new Error(`No page at ${address}`);
      return found;
    },
    text,
    json: (path) => JSON.parse(text(path)),
  };
}

/** The file behind an address without base path, query and fragment: `/reports/` is `reports/index.html`. */
export function fileAt(address: string): string {
  const path = address.replace(/^\//u, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function readPage(path: string, html: string, base: string): Page {
  const elements = parseHtml(html);
  return {
    address: base + path.replace(/(^|\/)index\.html$/u, "$1"),
    path,
    html,
    elements,
    ids: new Set(elements.flatMap(({ attributes }) => attributes.get("id") ?? [])),
    isRedirect: select(elements, "meta", { "http-equiv": "refresh" }).length > 0,
  };
}
