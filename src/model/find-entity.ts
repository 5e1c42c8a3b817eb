/** Finds the entity that an author means: by id, or by a ticker in any spelling. */
import { nearest, type Complaint } from "../facts/problem.ts";
import type { Registry } from "./registry.ts";
import { normalizeTicker, symbolsOfBareNumber } from "./ticker.ts";

/** The registry as references look things up in it. */
export interface Directory {
  readonly registry: Registry;
  /** Entity ids by folded name or alias. */
  readonly idsByName: ReadonlyMap<string, readonly string[]>;
  /** Ids of files that couldn't be read: references to them are no second mistake. */
  readonly unread: {
    readonly entities: ReadonlySet<string>;
    readonly metrics: ReadonlySet<string>;
    readonly publishers: ReadonlySet<string>;
  };
}

export type Found<T> =
  | { readonly kind: "found"; readonly value: T }
  | { readonly kind: "unread" }
  | { readonly kind: "refused"; readonly complaint: Complaint };

/** The id of a registered entity. */
export function findEntity(written: string, directory: Directory): Found<string> {
  const { registry, unread } = directory;
  if (registry.entities.has(written)) return { kind: "found", value: written };
  if (unread.entities.has(written)) return { kind: "unread" };
  const symbol = findSymbol(written, directory);
  if (symbol.kind === "found") return { kind: "found", value: registry.entityBySymbol.get(symbol.value)! };
  if (symbol.kind === "unread" || isTicker(written)) return symbol;
  return refusedReference(written, "a registered entity", suggestEntity(written, directory));
}

/** The symbol of the listing by which the author names an entity; null where they write its id, or nothing that is known. */
export function listingNamed(written: string, directory: Directory): string | null {
  if (directory.registry.entities.has(written)) return null;
  const symbol = findSymbol(written, directory);
  return symbol.kind === "found" ? symbol.value : null;
}

/** The symbol of a registered listing, as its exchange writes it. */
export function findSymbol(written: string, directory: Directory): Found<string> {
  const { registry, unread } = directory;
  const symbol = normalizeTicker(written);
  const candidates = [written, ...(symbol === null ? [] : [symbol]), ...symbolsOfBareNumber(written)];
  const found = [...new Set(candidates)].filter((each) => registry.entityBySymbol.has(each));
  if (found.length === 1) return { kind: "found", value: found[0]! };
  if (found.length > 1) {
    return refusedReference(
      written,
      "one listing",
      `Write which is meant: ${found.map((each) => `\`${each}\``).join(" or ")}.`,
    );
  }
  // The listing may stand in a registry file that can't be read.
  if (unread.entities.size > 0 && isTicker(written)) return { kind: "unread" };
  return refusedReference(written, "a registered ticker", suggestSymbol(symbol ?? written, directory));
}

/** The one entity of that name, alias, id or ticker; null where there is none. */
export function findByAnyName(written: string, directory: Directory): string | null {
  const found = findEntity(written, directory);
  if (found.kind === "found") return found.value;
  const named = directory.idsByName.get(foldName(written)) ?? [];
  return named.length === 1 ? named[0]! : null;
}

/** What names are compared by: case, width, spaces, hyphens and full stops don't count. */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.\-–‑]+/gu, "");
}

/** What was written is none of what was expected; the note says what to do. */
export function refusedReference(
  written: string,
  expected: string,
  note: string,
): { kind: "refused"; complaint: Complaint } {
  return {
    kind: "refused",
    complaint: { reason: `Unexpected \`${written}\`, expected ${expected}`, actual: written, expected, note },
  };
}

/** *Did you mean*, or how to register it. */
export function suggestFrom(written: string, ids: Iterable<string>, folder: string): string {
  const near = nearest(written, ids);
  if (near.length > 0) return `Did you mean ${near.map((id) => `\`${id}\``).join(" or ")}?`;
  return `Register it in content/registry/${folder}/.`;
}

function isTicker(written: string): boolean {
  return /\d/u.test(written) && (normalizeTicker(written) !== null || symbolsOfBareNumber(written).length > 0);
}

function suggestEntity(written: string, { registry, idsByName }: Directory): string {
  const named = idsByName.get(foldName(written));
  if (named) return `Write \`${named[0]}\`.`;
  return suggestFrom(written, [...registry.entities.keys(), ...registry.entityBySymbol.keys()], "entities");
}

function suggestSymbol(written: string, { registry, idsByName }: Directory): string {
  const [named] = idsByName.get(foldName(written)) ?? (registry.entities.has(written) ? [written] : []);
  const listing = named === undefined ? undefined : registry.entities.get(named)?.listings[0];
  if (listing) return `Write \`${listing.symbol}\`.`;
  const near = nearest(written, registry.entityBySymbol.keys());
  if (near.length > 0) return `Did you mean ${near.map((symbol) => `\`${symbol}\``).join(" or ")}?`;
  return "Add the listing to its entity in content/registry/entities/.";
}
