/** The names as the site serves them → the names as they are asked. Sent to the browser. */
import { inflate } from "../inflate.ts";
import type { Lookup } from "../lookup.ts";
import { parseRows } from "./lookup-rows.ts";

/** Where it stands, below the base path. */
export const LOOKUP_FILE = "search/lookup.bin";

/** `bytes`: the file as `renderLookup` writes it. Rejects where they are something else. */
export async function readLookup(bytes: ArrayBuffer): Promise<Lookup> {
  return parseRows(await inflate(bytes));
}
