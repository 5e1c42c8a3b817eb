/**
 * The content security policy of every page: what a browser may load, run and send, and nothing else. It stands in each
 * page, for hosts that can't send headers, and in `_headers`.
 *
 * `'self'` is for what modules import, which no browser can be told by hash yet; scripts that a page names are named by
 * hash as well, and hold to it by their `integrity`. DECISIONS.md says why not `'strict-dynamic'`.
 */

/** As a page's own: `'sha256-…'` of each script that it names, in any order; none is fine. */
export function contentPolicy(scriptHashes: Iterable<string>): string {
  const hashes = [...new Set(scriptHashes)].sort().map((hash) => ` '${hash}'`);
  return [
    "default-src 'none'",
    // Pagefind's engine is WebAssembly, and the dialog that asks it is on every page.
    `script-src 'self' 'wasm-unsafe-eval'${hashes.join("")}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** The same with what only a header can say. */
export function headerPolicy(scriptHashes: Iterable<string>): string {
  return `${contentPolicy(scriptHashes)}; frame-ancestors 'none'`;
}
