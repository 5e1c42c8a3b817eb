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
  const entry: unknown = JSON.parse(await readFile(join(site, "pagefind/pagefind-entry.json"), "utf8"));
  expect(entry).toMatchObject({ languages: { en: { page_count: 2 } } });
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
  const pages = Array.from({ length: 12 }, (_, i) => [`reports/r${i}/index.html`, page("en", `word${i % 5}`)] as const);
  const [one, other] = [await writeSite("forward", pages), await writeSite("backward", [...pages].reverse())];
  await indexPages(one);
  await indexPages(other);
  expect(await filesOf(join(one, "pagefind"))).toEqual(await filesOf(join(other, "pagefind")));
});

it("leaves out the interface that the site doesn't use, and files of an earlier build", async () => {
  const site = await writeSite("again", [
    ["reports/one/index.html", page("en", "alpha")],
    ["pagefind/stale.txt", "stale"],
  ]);
  await indexPages(site);
  const names = await readdir(join(site, "pagefind"));
  expect(names).toContain("pagefind.js");
  expect(names.filter((name) => /ui|highlight|stale/u.test(name))).toEqual([]);
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
