/** A citation as one line of text. */
import { formatDay } from "../facts/format.ts";
import type { Work } from "./work.ts";

/** `Site. “Title”. 22 November 2026. Notes. https://…`, the permanent address last. */
export function renderCitationText({ author, title, issued, added, notes, url }: Work): string {
  const date = added === null ? formatDay(issued) : `${formatDay(added)}, updated ${formatDay(issued)}`;
  return [`${author}.`, `“${title}”.`, `${date}.`, ...notes, url].join(" ");
}
