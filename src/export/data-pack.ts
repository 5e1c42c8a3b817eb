/** The files of the data pack, each as name and text: the site's build and `npm run export` write the same. */
import type { SiteModel } from "../model/site-model.ts";
import { toClaimRows } from "./claim-rows.ts";
import { renderRows } from "./exact-json.ts";
import { toFactRows, type SiteLocation } from "./fact-rows.ts";

interface DataFile {
  /** Below `/data/`. */
  readonly name: string;
  readonly render: (model: SiteModel, site: SiteLocation) => string;
}

export const DATA_FILES = [
  { name: "facts.json", render: (model, site) => renderRows("facts", toFactRows(model, site)) },
  { name: "claims.json", render: (model, site) => renderRows("claims", toClaimRows(model, site)) },
] as const satisfies readonly DataFile[];

export type DataFileName = (typeof DATA_FILES)[number]["name"];

/** The whole text of one file. */
export function renderDataFile(name: DataFileName, model: SiteModel, site: SiteLocation): string {
  return DATA_FILES.find((file) => file.name === name)!.render(model, site);
}
