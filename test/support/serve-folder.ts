/**
 * Serves a built site from its folder as hosts do that read `_headers`, on a port of its own, for as long as a test file
 * runs.
 */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
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

export interface ServedFolder {
  readonly folder: string;
  /** The path under which it stands. */
  readonly base: string;
  /** Whether what `_headers` says is sent, where there is such a file: plain hosts don't. */
  readonly sendsHeaders?: boolean;
}

/** A folder without its slash leads to the one with it. */
export async function serveFolder({ folder, base, sendsHeaders = true }: ServedFolder): Promise<Server> {
  const rules = sendsHeaders ? headerRules(folder) : [];
  // Addresses that somebody made up can be longer than a server usually takes.
  const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    const inside = path.startsWith(base) && !path.split("/").includes("..") ? path.slice(base.length - 1) : null;
    const file = inside === null ? null : join(folder, fileAt(inside));
    if (file !== null && existsSync(file) && statSync(file).isDirectory()) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const isFound = file !== null && existsSync(file);
    const sent = isFound ? file : join(folder, "404.html");
    for (const { start, name, value } of rules) if (path.startsWith(start)) response.setHeader(name, value);
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

/** `/start/*` on a line, and its headers indented below. */
function headerRules(folder: string): { start: string; name: string; value: string }[] {
  const file = join(folder, "_headers");
  let start = "";
  return (existsSync(file) ? readFileSync(file, "utf8") : "").split("\n").flatMap((line) => {
    if (line.startsWith("/")) start = line.replace(/\*$/u, "");
    const [, name, value] = /^\s+([\w-]+): (.*)$/u.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [{ start, name, value }];
  });
}
