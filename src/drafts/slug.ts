/** Ids that are made: of the report, which becomes its file's name and address, and parts of others. */

const MAX_LENGTH = 60;

/** Names that the site or a system keeps for itself. */
const RESERVED = /^(?:page|index|rss|atom|feed|readme|con|prn|aux|nul|com\d|lpt\d)$/u;

/** ASCII letters and digits of a text in kebab-case, cut at a word; empty where it has none. */
export function slugOf(text: string, maxLength = MAX_LENGTH): string {
  const slug = text
    .normalize("NFKD")
    .replace(/[\p{M}'’]+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  if (slug.length <= maxLength) return slug;
  const cut = slug.slice(0, maxLength + 1);
  const end = cut.lastIndexOf("-");
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, maxLength)).replace(/-$/u, "");
}

/** The wanted id, or the first of `id-2`, `id-3` … that is free. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const id = `${wanted}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** Whether a report's file may be named so. */
export function isUsableId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id) && id.length <= 200 && !RESERVED.test(id);
}
