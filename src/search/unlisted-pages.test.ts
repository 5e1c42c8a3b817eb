import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { unlistedPages } from "./unlisted-pages.ts";

test("a page that asks not to be indexed is kept out of the sitemap, under a base path too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "readacross-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const write = async (name: string, head: string) => {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "index.html"), `<head>${head}</head>`);
  };
  await write("", "");
  await write("moved", '<meta name="robots" content="noindex">');
  await write("tags/港股", "");
  const { integration, isListed } = unlistedPages("/research/");
  const pages = [{ pathname: "" }, { pathname: "moved/" }, { pathname: "tags/港股/" }];
  await integration.hooks["astro:build:done"]!({ dir: pathToFileURL(`${folder}/`), pages } as never);
  expect(isListed("https://desk.example/research/")).toBe(true);
  expect(isListed("https://desk.example/research/moved/")).toBe(false);
  expect(isListed("https://desk.example/research/tags/%E6%B8%AF%E8%82%A1/")).toBe(true);
});
