/** What kind of thing stands at an address. Sent to the browser. */
import type { LookupKind } from "./lookup.ts";

export type PageKind = LookupKind | "report" | "page";

const KINDS: Readonly<Record<string, PageKind>> = {
  reports: "report",
  entities: "entity",
  metrics: "metric",
  tags: "tag",
  publishers: "publisher",
};

/** From a path without the base path: `/reports/some-report/#fact` is a report. */
export function kindOfAddress(address: string): PageKind {
  return KINDS[address.split("/")[1] ?? ""] ?? "page";
}
