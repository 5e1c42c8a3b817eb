/** The addresses that a body may link to. */
import { siteAddresses } from "../model/pages/site-addresses.ts";
import type { SiteModel } from "../model/site-model.ts";

/**
 * Of pages, feeds and files that a build makes, from the site's root, unencoded; old addresses of reports lead on and
 * count. `files` are those of `public/`.
 */
export function knownAddresses(model: SiteModel, files: readonly string[]): ReadonlySet<string> {
  const made = siteAddresses(model);
  return new Set([...made.pages, ...made.feeds, ...made.files, ...files]);
}
