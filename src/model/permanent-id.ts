/** Under which name a report is known to those who keep what they were sent: feed readers. */
import type { Report } from "./report.ts";
import type { SiteModel } from "./site-model.ts";

/**
 * The id that the report had first: the first of `formerly`, or its own. It stays when the report is renamed again, as
 * long as newer old ids are written behind; an id that another report has by now isn't taken.
 */
export function permanentIdOf(model: Pick<SiteModel, "reportById">, { id, formerly }: Report): string {
  return formerly.find((old) => !model.reportById.has(old)) ?? id;
}
