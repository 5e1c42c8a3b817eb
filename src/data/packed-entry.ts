/**
 * An entry as Astro's store keeps it: its JSON, compressed, as text. Astro hands the whole store to the pages as one
 * string in a module, and V8 reads such a string in a time that grows with the square of its length: 120 MB, the plain
 * entries of 5,000 reports, took 18 s; a quarter of it, in ASCII, takes none to speak of.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Plain JSON inside: no key is undefined, and what two places share comes out twice. */
export interface PackedEntry extends Record<string, unknown> {
  readonly packed: string;
}

/** More effort makes it hardly smaller. */
const LEVEL = 1;

export function packEntry(json: string): PackedEntry {
  return { packed: deflateRawSync(json, { level: LEVEL }).toString("base64") };
}

/** Throws where it is none. What it holds is the caller's to state: our own loader wrote it. */
export function unpackEntry({ packed }: PackedEntry): unknown {
  return JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString("utf8"));
}
