/**
 * Serves a folder as a plain static host does, with gzip for text or without, on this machine only; and keeps account of
 * what it sends.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Host {
  /** `http://127.0.0.1:40123`, without a slash. */
  readonly origin: string;
  /** What was sent whole since the last call, whoever asked: pages and their workers. */
  readonly take: () => Transfer[];
  readonly close: () => Promise<void>;
}

export interface Transfer {
  /** Without query. */
  readonly path: string;
  /** Head and body, as they cross the wire. */
  readonly bytes: number;
}

export interface HostOptions {
  readonly isCompressed: boolean;
  /** Whether browsers are told to keep what has its content's hash in its name; otherwise they are told nothing. */
  readonly isKept?: boolean;
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

const OTHER_TYPES: Readonly<Record<string, string>> = { ".png": "image/png", ".woff2": "font/woff2" };

const FOR_GOOD = "public, max-age=31536000, immutable";

interface Body {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export async function serveSite(folder: string, options: HostOptions): Promise<Host> {
  const bodies = new Map<string, Body | null>();
  let sent: Transfer[] = [];
  const server = createServer((request, response) => {
    const { socket } = request;
    const bytesBefore = socket.bytesWritten;
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    response.on("finish", () => sent.push({ path, bytes: socket.bytesWritten - bytesBefore }));
    if (!bodies.has(path)) bodies.set(path, readBody(folder, path, options));
    const body = bodies.get(path);
    if (body) response.writeHead(200, body.headers).end(body.bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Null where the folder has no such file. */
function readBody(folder: string, path: string, { isCompressed, isKept = false }: HostOptions): Body | null {
  if (path.split("/").includes("..")) return null;
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  const extension = extname(file);
  const type = TEXT_TYPES[extension] ?? OTHER_TYPES[extension] ?? "application/octet-stream";
  const bytes = readFileSync(file);
  const headers = {
    "content-type": type,
    ...(isKept && path.includes("/_astro/") ? { "cache-control": FOR_GOOD } : {}),
  };
  if (!isCompressed || TEXT_TYPES[extension] === undefined) return { bytes, headers };
  return { bytes: gzipSync(bytes), headers: { ...headers, "content-encoding": "gzip" } };
}
