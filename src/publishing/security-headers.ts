/**
 * What a host should send with every answer, and the file that tells hosts so: `_headers`, as Netlify and Cloudflare
 * read it. docs/deploying.md has the same for other servers, and a test that holds both alike.
 */
import { headerPolicy } from "./content-policy.ts";

export type Header = readonly [name: string, value: string];

/** Files below it have names that hold a hash of what is in them. */
const HASHED_FOLDER = "/_astro/";

/** Theirs never change. `no-transform`: what a proxy rewrites no longer fits its `integrity`. */
export const HASHED_CACHE = "public, max-age=31536000, immutable, no-transform";

/** Cloudflare reads no longer line. */
const LONGEST_LINE = 2000;

/** With each answer. */
export function securityHeaders(scriptHashes: Iterable<string>): readonly Header[] {
  return [
    ["Content-Security-Policy", headerPolicy(scriptHashes)],
    ["X-Content-Type-Options", "nosniff"],
    // For browsers that don't know `frame-ancestors`.
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
  ];
}

/**
 * `base` is the site's path, `/` or `/research/`. No header is set by two rules, which hosts would join. Throws where a
 * line is too long for hosts to read.
 */
export function renderHeadersFile(base: string, scriptHashes: Iterable<string>): string {
  const root = base.replace(/\/+$/u, "");
  const lines = [
    `${root}/*`,
    ...securityHeaders(scriptHashes).map(([name, value]) => `  ${name}: ${value}`),
    `${root}${HASHED_FOLDER}*`,
    `  Cache-Control: ${HASHED_CACHE}`,
  ];
  const long = lines.find(({ length }) => length > LONGEST_LINE);
  if (long !== undefined) {
    throw new Error(`Unexpected line of ${long.length} characters in _headers, expected at most ${LONGEST_LINE}`);
  }
  return `${lines.join("\n")}\n`;
}
