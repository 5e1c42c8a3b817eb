/** This page's own address with another query, for links and for the address bar. */

/**
 * `query` is empty or begins with a question mark. Servers that take `//facts/` for `/facts/` would otherwise let an
 * address name a host: what begins with two slashes leads to another site.
 */
export function ownAddress(query: string, pathname: string = location.pathname): string {
  return pathname.replace(/^[/\\]{2,}/u, "/") + query;
}
