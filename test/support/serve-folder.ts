/** Serves a built site from its folder as plain hosts do, on a port of its own, for as long as a test file runs. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileAt } from "./dist.ts";

export interface Server {
  /** `http://127.0.0.1:40123`, without a slash. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** `base` is the path under which the folder stands. A folder without its slash leads to the one with it. */
export async function serveFolder({ folder, base }: { folder: string; base: string }): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    const inside = path.startsWith(base) && !path.split("/").includes("..") ? path.slice(base.length - 1) : null;
    const file = inside === null ? null : join(folder, fileAt(inside));
    if (file !== null && existsSync(file) && statSync(file).isDirectory()) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const isFound = file !== null && existsSync(file);
    const sent = isFound ? file : join(folder, "404.html");
    response.writeHead(isFound ? 200 : 404, { "content-type": TYPES[extname(sent)] ?? "application/octet-stream" });
    createReadStream(sent).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // A test run that is cut short isn't kept alive by a server.
  server.unref();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
