/**
 * Keys of citations. Ids are in small letters, digits and hyphens, so colons keep their parts apart: `site:report`,
 * `site:report:fact`, `site:claim:entity:anchor`. No two things share one.
 */

export function reportKey(site: string, report: string): string {
  return `${slugOf(site)}:${report}`;
}

/** From a fact's or statement's id, `<report>#<fact>`. */
export function factKey(site: string, id: string): string {
  return `${slugOf(site)}:${id.replace("#", ":")}`;
}

/** From a claim's id, `<entity>/<claim>`. */
export function claimKey(site: string, id: string): string {
  return `${slugOf(site)}:claim:${id.replace("/", ":")}`;
}

/** The site's name as BibTeX takes it in a key: ASCII letters, digits and hyphens; `site` where it has none. */
function slugOf(name: string): string {
  const words =
    name
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  return words.join("-") || "site";
}
