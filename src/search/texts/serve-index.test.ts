import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveIndex } from "./serve-index.ts";

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-serve-index-"));
  await mkdir(join(folder, "dist/pagefind/index"), { recursive: true });
  await writeFile(join(folder, "dist/pagefind/texts.bin"), "texts");
  await writeFile(join(folder, "dist/pagefind/index/en_1.pf_index"), "part");
  await writeFile(join(folder, "dist/secret.txt"), "secret");
  const serve = serveIndex(join(folder, "dist"), "/base/");
  server = createServer((request, response) => {
    // As Vite hands requests on: without the base path.
    const asked = Object.assign(request, { originalUrl: request.url, url: request.url?.slice("/base".length) });
    serve(asked, response, () => response.end("passed on"));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** As it stands: `fetch` would tidy a path up before it asks. */
function get(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path }, (response) => {
      response.setEncoding("utf8");
      let body = "";
      response.on("data", (part: string) => (body += part));
      response.on("end", () => resolve(response.statusCode === 200 ? body : String(response.statusCode)));
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/base/pagefind/texts.bin", "texts"],
  ["/base/pagefind/texts.bin?1", "texts"],
  ["/base/pagefind/index/en_1.pf_index", "part"],
])("%s is served from the last build", async (path, body) => {
  expect(await get(path)).toBe(body);
});

test.each([
  "/base/pagefind/nothing.bin",
  "/base/pagefind/",
  "/base/pagefind/index",
  "/base/pagefind/../secret.txt",
  "/base/pagefind/index/../../secret.txt",
  "/base/pagefind/%2e%2e/secret.txt",
  "/base/pagefind/..%2fsecret.txt",
])("%s isn’t there", async (path) => {
  expect(await get(path)).toBe("404");
});

test("where nothing was built the directory has no content", async () => {
  await rm(join(folder, "dist/pagefind/texts.bin"));
  expect(await get("/base/pagefind/texts.bin")).toBe("204");
});

test.each(["/base/search/", "/pagefind/texts.bin", "/base/pagefindx"])("%s is none of the index’s", async (path) => {
  expect(await get(path)).toBe("passed on");
});
