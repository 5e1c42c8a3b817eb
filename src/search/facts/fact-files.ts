/** The files of the fact index as they stand on the site. */
import { deflate } from "../deflate.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { FACT_DIRECTORY_ADDRESS } from "../query/facts/fact-files.ts";
import { factIndex } from "./fact-index.ts";

export interface FactFile {
  /** From the site's root, without the base path. */
  readonly address: string;
  /** Deflated JSON. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The directory first. */
export function factFiles(model: SiteModel): FactFile[] {
  const { directory, files } = factIndex(model, deflate);
  return [
    { address: FACT_DIRECTORY_ADDRESS, bytes: deflate(JSON.stringify(directory)) },
    ...Array.from(files, ([address, bytes]) => ({ address, bytes })),
  ];
}
