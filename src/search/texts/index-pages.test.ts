import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { indexPages } from "./index-pages.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-texts-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("indexes the marked pages that are answers, whatever their language, and nothing else", async () => {
  const site = await writeSite("kinds", [
    ["reports/one/index.html", page("en", "alpha")],
    ["entities/two/index.html", page("zh-Hant", "騰訊")],
    ["tags/three/index.html", page("en", "gamma", "")],
    ["reports/page/2/index.html", page("en", "delta")],
    ["about/index.html", page("en", "epsilon")],
  ]);
  expect(await indexPages(site)).toBe(2);
  const fragments = (await filesOf(join(site, "pagefind"))).filter(([path]) => path.endsWith(".pf_fragment"));
  expect(fragments).toHaveLength(2);
});

it("reads past what only a screen reader hears, and what a page marks as not its own", async () => {
  const heard = '<p>11%<span class="vh"> eleven percent</span></p>';
  const listed = "<p data-pagefind-ignore>gamma</p>";
  const plain = page("en", "alpha").replace("</main>", "<p>11%</p></main>");
  const [one, other] = [
    await writeSite("plain", [["entities/one/index.html", plain]]),
    await writeSite("listing", [
      ["entities/one/index.html", page("en", "alpha").replace("</main>", `${heard}${listed}</main>`)],
    ]),
  ];
  await indexPages(one);
  await indexPages(other);
  const indexOf = async (site: string) =>
    (await filesOf(join(site, "pagefind"))).filter(([path]) => path.endsWith(".pf_index"));
  expect(await indexOf(other)).toEqual(await indexOf(one));
});

it("writes the same bytes in whatever order the pages came to be", async () => {
  const pages = Array.from({ length: 40 }, (_, i) => {
    const long = page("en", `word${i % 5}`).replace("</main>", `<p>${"more of it ".repeat((i % 7) * 300)}</p></main>`);
    return [`reports/r${i}/index.html`, long] as const;
  });
  const [one, other] = [await writeSite("forward", pages), await writeSite("backward", [...pages].reverse())];
  await indexPages(one);
  await indexPages(other);
  expect(await filesOf(join(one, "pagefind"))).toEqual(await filesOf(join(other, "pagefind")));
});

it("writes the index, with what others need to ask it but no ready-made interface, and nothing of an earlier build stays", async () => {
  const site = await writeSite("again", [
    ["reports/one/index.html", page("en", "騰訊 alpha").replace("<main", '<main data-search-facets="ticker:tencent"')],
    ["pagefind/stale.txt", "stale"],
  ]);
  await indexPages(site);
  const kinds = (await filesOf(join(site, "pagefind"))).map(([path]) => path.replace(/[^/]+\.(?=pf_|bin$)/u, "*."));
  expect([...new Set(kinds)].sort()).toEqual([
    "/*.bin",
    "/*.pf_meta",
    "/facets/*.bin",
    "/filter/*.pf_filter",
    "/fragment/*.pf_fragment",
    "/index/*.pf_index",
    "/pagefind-entry.json",
    "/pagefind-worker.js",
    "/pagefind.js",
    "/wasm.en.pagefind",
    "/words/*.bin",
  ]);
});

it("writes an index for a site without pages", async () => {
  expect(await indexPages(await writeSite("empty", []))).toBe(0);
});

it("fails where the index can't be written", async () => {
  const site = await writeSite("blocked", [["reports/one/index.html", page("en", "alpha")]]);
  await expect(indexPages(join(site, "reports/one/index.html"))).rejects.toThrow();
});

function page(lang: string, word: string, mark = "data-pagefind-body"): string {
  return `<!doctype html><html lang="${lang}"><head><title>${word}</title></head><body><main ${mark}><h1>${word}</h1><p>Some ${word}.</p></main></body></html>`;
}

async function writeSite(name: string, files: readonly (readonly [path: string, text: string])[]): Promise<string> {
  const site = join(folder, name);
  await mkdir(site, { recursive: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
  return site;
}

async function filesOf(from: string): Promise<(readonly [string, string])[]> {
  const names = await readdir(from, { recursive: true, withFileTypes: true });
  const paths = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return Promise.all(
    paths.sort().map(async (path) => [path.slice(from.length), await readFile(path, "base64")] as const),
  );
}
