/** Serves a folder as a plain static host does: gzip for text, nothing kept by the browser, on this machine only. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Host {
  /** `http://127.0.0.1:40123`, without a slash. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
};

const OTHER_TYPES: Readonly<Record<string, string>> = { ".woff2": "font/woff2" };

interface Body {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export async function serveCompressed(folder: string): Promise<Host> {
  const bodies = new Map<string, Body | null>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    if (!bodies.has(path)) bodies.set(path, readBody(folder, path));
    const body = bodies.get(path);
    if (body) response.writeHead(200, body.headers).end(body.bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Null where the folder has no such file. */
function readBody(folder: string, path: string): Body | null {
  if (path.split("/").includes("..")) return null;
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  const extension = extname(file);
  const type = TEXT_TYPES[extension] ?? OTHER_TYPES[extension] ?? "application/octet-stream";
  const bytes = readFileSync(file);
  if (TEXT_TYPES[extension] === undefined) return { bytes, headers: { "content-type": type } };
  return { bytes: gzipSync(bytes), headers: { "content-type": type, "content-encoding": "gzip" } };
}
