/**
 * What ids are made of, and ids that nothing can have: they name folders of the built site and files of a checkout. What the site calls its own
 * pages and files would be overwritten or hidden by them, and Windows keeps some names for devices, whatever extension
 * stands behind. Names that start with a dot or an underscore aren't ids in the first place.
 */

/** Parts of the site's own addresses, those with an extension aside: no id has a full stop. */
const ROUTES: ReadonlySet<string> = new Set(
  (
    "404 about agreement atom cite data entities facts feed feeds index metrics page pagefind publishers reports rss " +
    "search share shards styleguide tags tickers timeline"
  ).split(" "),
);

const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** Ids name files and folders, and file systems take no longer names than 255 bytes, extension and all. */
export const MAX_ID_LENGTH = 100;

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** Small letters, digits and single hyphens. */
export function isKebab(text: string): boolean {
  return KEBAB.test(text);
}

/** Whether the site or a system uses the name itself. */
export function isReserved(id: string): boolean {
  return ROUTES.has(id) || DEVICES.test(id);
}
