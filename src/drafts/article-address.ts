/** Addresses of articles as they are compared: the same page behind other ways to get to it. */

/** Parameters that say how a reader came, not what they read. */
const TRACKING =
  /^(?:utm_.*|mc_.*|ga_.*|_ga|_gl|fbclid|gclid|dclid|msclkid|yclid|igshid|ref|ref_src|referrer|cmpid|ocid|smid|spm|share|shared|src|feature|amp)$/iu;

/** Without scheme, `www.`, tracking, anchor and final slash, parameters in order; null where it is no web address. */
export function comparableAddress(address: string): string | null {
  if (!/^https?:\/\//iu.test(address.trim()) || !URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  const host = url.host
    .toLowerCase()
    .replace(/^www\./u, "")
    .replace(/:(?:80|443)$/u, "");
  const parameters = [...url.searchParams]
    .filter(([key]) => !TRACKING.test(key))
    .map(([key, value]) => `${key}=${value}`);
  const query = parameters.length === 0 ? "" : `?${parameters.sort().join("&")}`;
  return host + url.pathname.replace(/\/+$/u, "") + query;
}
