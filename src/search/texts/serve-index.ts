/** In `astro dev`: the full-text index of the last build, where there was one. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { DIRECTORY_FILE } from "../query/texts/text-files.ts";

/** Vite takes the base path off `url` for those behind it; `originalUrl` is what was asked. */
type Asked = IncomingMessage & { readonly originalUrl?: string | undefined };
type Middleware = (request: Asked, response: ServerResponse, next: () => void) => void;

/** Files of the index have names of these characters only, so that no path leads out of its folder. */
const FILE = /^(?:[\w-]+\/)?[\w-][\w.-]*$/u;

/**
 * Answers what is asked below `<base>/pagefind/` from `<outFolder>/pagefind/`, or with 404; passes on all else. Where nothing
 * was built yet, its directory has no content (204): that is no error for a browser to complain of.
 */
export function serveIndex(outFolder: string, base: string): Middleware {
  const start = `${base.replace(/\/+$/u, "")}/pagefind/`;
  return (request, response, next) => {
    const path = (request.originalUrl ?? request.url ?? "").split(/[?#]/u)[0] ?? "";
    if (!path.startsWith(start)) {
      next();
      return;
    }
    void send(join(outFolder, "pagefind"), path.slice(start.length), response);
  };
}

async function send(folder: string, name: string, response: ServerResponse): Promise<void> {
  const file = join(folder, name);
  const isThere =
    FILE.test(name) &&
    (await stat(file).then(
      (found) => found.isFile(),
      () => false,
    ));
  if (!isThere) {
    response.writeHead(name === DIRECTORY_FILE ? 204 : 404).end();
    return;
  }
  const type = name.endsWith(".js") ? "text/javascript" : "application/octet-stream";
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
  createReadStream(file).pipe(response);
}
