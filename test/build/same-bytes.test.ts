/** The same content gives the same site, whoever builds it, where and when. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../support/build-site.ts";
import { builtSite } from "../support/built-sites.ts";
import { readDist, type Dist } from "../support/dist.ts";

const here = readDist(builtSite("real"));
const elsewhere = readDist(builtSite("real-elsewhere"));

test("another time zone, language and folder give the same files, byte for byte", () => {
  expect(elsewhere.files).toEqual(here.files);
  const differing = here.files.filter((path) => digestOf(here, path) !== digestOf(elsewhere, path));
  // Where pages differ that no time zone could change, `dist` is older than the content or the code: build again.
  expect(differing).toEqual([]);
});

test("Pagefind’s index is among them", () => {
  expect(here.files.filter((path) => path.startsWith("pagefind/")).length).toBeGreaterThan(5);
});

test("no file tells where or when it was built", () => {
  const years = /\b20\d\d-\d\d-\d\dT(?!00:00:00)\d\d:\d\d:\d\d/u;
  const texts = here.files.filter((path) => /\.(html|xml|json|txt|js|css|svg)$/u.test(path));
  expect(texts.filter((path) => here.text(path).includes(projectFolder))).toEqual([]);
  expect(texts.filter((path) => years.test(here.text(path)))).toEqual([]);
});

function digestOf(dist: Dist, path: string): string {
  return createHash("sha256")
    .update(readFileSync(join(dist.folder, path)))
    .digest("hex");
}
