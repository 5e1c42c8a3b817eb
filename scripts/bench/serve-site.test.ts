import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { folderSize } from "./folder-size.ts";
import { serveSite } from "./serve-site.ts";

const folder = mkdtempSync(join(tmpdir(), "serve-site-"));
mkdirSync(join(folder, "search/deep"), { recursive: true });
writeFileSync(join(folder, "search/index.html"), "<p>".repeat(10_000));
writeFileSync(join(folder, "search/deep/a.bin"), new Uint8Array(500));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  [true, 100, 1000],
  [false, 30_000, 31_000],
])("keeps account of what it sends, compressed: %s", async (isCompressed, least, most) => {
  const host = await serveSite(folder, { isCompressed });
  try {
    expect(await (await fetch(`${host.origin}/search/?q=a`)).text()).toHaveLength(30_000);
    const [page, ...more] = host.take();
    expect(page!.path).toBe("/search/");
    expect(page!.bytes).toBeGreaterThan(least);
    expect(page!.bytes).toBeLessThan(most);
    expect(more).toEqual([]);
    expect((await fetch(`${host.origin}/search/deep/a.bin`)).status).toBe(200);
    expect((await fetch(`${host.origin}/../secret`)).status).toBe(404);
    const paths = host.take().map(({ path }) => path);
    expect(paths[0]).toBe("/search/deep/a.bin");
    expect(host.take()).toEqual([]);
  } finally {
    await host.close();
  }
});

it("counts the files of a folder at any depth", () => {
  expect(folderSize(folder, "search")).toEqual({ folder: "search", files: 2, bytes: 30_500 });
  expect(folderSize(folder, "pagefind")).toEqual({ folder: "pagefind", files: 0, bytes: 0 });
});
