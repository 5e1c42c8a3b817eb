/** What of an article's address says which article it is: the same text is often kept under several spellings. */

/** Parameters that say where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|spm|_ga)$/iu;

/** Which characters need no escape in a path (RFC 3986, unreserved). */
const UNRESERVED = /^[\w.~-]$/u;

/**
 * Scheme, default port, `www.` and `m.`, a last slash, a fragment that is a place on the page, the order of parameters and
 * those of trackers don't count. Of a text that is no address, that text.
 */
export function articleAddress(written: string): string {
  if (!URL.canParse(written)) return written;
  const { hostname, port, pathname, searchParams, hash } = new URL(written);
  const host = hostname.replace(/^(?:www|m|amp)\.(?=[^.]+\.)/u, "") + (port === "" ? "" : `:${port}`);
  const path = pathname.replace(/%[0-9a-f]{2}/giu, plainWhereHarmless).replace(/\/+$/u, "");
  const parameters = [...searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join("="));
  const route = /^#!?\//u.test(hash) ? hash : "";
  return `${host}${path}?${parameters.sort().join("&")}${route}`;
}

function plainWhereHarmless(escape: string): string {
  const char = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return UNRESERVED.test(char) ? char : escape.toUpperCase();
}
