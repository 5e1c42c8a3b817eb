/** The same content gives the same site, whoever builds it, where and when; each difference apart: `test/full/`. */
import { expect, test } from "vitest";
import { projectFolder } from "../support/build-site.ts";
import { builtSite } from "../support/built-sites.ts";
import { differingFiles } from "../support/differing-files.ts";
import { readDist } from "../support/dist.ts";

const here = readDist(builtSite("real"));

test("another time zone, language, folder, day, umask and order of files give the same site, byte for byte", () => {
  // Where pages differ that nothing of it could change, `dist` is older than the content or the code: build again.
  expect(differingFiles(here.folder, builtSite("real-elsewhere").folder)).toEqual([]);
});

test("data, feeds, pictures, Pagefind’s index and the manifest are among it", () => {
  expect(here.files).toEqual(
    expect.arrayContaining(["data/readacross.sqlite", "data/facts.parquet", "rss.xml", "build-manifest.json"]),
  );
  expect(here.files.filter((path) => path.startsWith("pagefind/")).length).toBeGreaterThan(5);
  expect(here.files.filter((path) => path.endsWith(".png")).length).toBeGreaterThan(5);
});

test("no file tells where or when it was built", () => {
  const years = /\b20\d\d-\d\d-\d\dT(?!00:00:00)\d\d:\d\d:\d\d/u;
  const texts = here.files.filter((path) => /(\.(html|xml|json|txt|js|css|svg|md)|_headers)$/u.test(path));
  expect(texts.filter((path) => here.text(path).includes(projectFolder))).toEqual([]);
  expect(texts.filter((path) => years.test(here.text(path)))).toEqual([]);
});
