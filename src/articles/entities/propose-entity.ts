/** Registry entries for entities that an article names and the registry lacks, as files ready to be added. */
import type { Registry } from "../../model/registry.ts";
import { plainScalar, quotedScalar } from "../yaml-scalar.ts";
import type { RegistryProposal } from "./entity-mention.ts";
import { foldText } from "./fold-text.ts";
import { withoutLegalForm } from "./legal-forms.ts";
import type { Referent, WrittenListing } from "./referent.ts";

/** Longer ids are cut: a name that long is no short common name. */
const MAX_ID_LENGTH = 60;

/** In the order given; ids are those of no registered entity and of no other proposal. `han` is the language of Chinese names. */
export function proposeEntities(
  referents: readonly Referent[],
  registry: Registry,
  han: "zh-Hant" | "zh-Hans",
): RegistryProposal[] {
  const taken = new Set<string>(registry.entities.keys());
  return referents
    .filter(({ id, isProposed }) => id === null && isProposed)
    .map((referent) => {
      const written = idOf(referent);
      const id = freeId(written.id, taken);
      taken.add(id);
      const name = referent.properName ?? shortNameOf(referent);
      const yaml = yamlOf({ ...referent, name }, shortNameOf(referent), written.isStopgap, registry, han);
      return { kind: "entity", id, name, yaml, file: `registry/entities/${id}.yaml` };
    });
}

/** The short common name; an index or fund keeps all of its own. */
function shortNameOf({ name, kind }: Referent): string {
  return kind === "company" || kind === "institution" ? withoutLegalForm(name) : name;
}

function idOf(referent: Referent): { id: string; isStopgap: boolean } {
  const latin = foldText(referent.properName ?? shortNameOf(referent))
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
  const isLatin =
    latin !== "" && !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(referent.properName ?? referent.name);
  if (isLatin) return { id: cut(latin.replaceAll(" ", "-")), isStopgap: false };
  const [listing] = referent.listings;
  if (listing) return { id: idOfListing(listing), isStopgap: true };
  const codes = Array.from(foldText(referent.name), (character) => character.codePointAt(0)!.toString(16));
  return { id: cut(`zh-${codes.join("-")}`), isStopgap: true };
}

/** `01347.HK` gives `hk-01347`, `BABA` gives `baba`. */
function idOfListing({ symbol }: WrittenListing): string {
  const [code, suffix] = symbol.toLowerCase().split(".");
  return suffix === undefined ? code! : `${suffix}-${code!}`;
}

function cut(id: string): string {
  return id.slice(0, MAX_ID_LENGTH).replace(/-$/u, "");
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let next = 2; ; next++) if (!taken.has(`${id}-${next}`)) return `${id}-${next}`;
}

function yamlOf(
  { name, kind, listings }: Referent,
  local: string,
  isIdStopgap: boolean,
  { entityBySymbol }: Registry,
  han: string,
): string {
  const lines = [];
  if (isIdStopgap) lines.push("# The id stands in for the short common name in Latin letters: rename the file.");
  lines.push(`name: ${plainScalar(name)}`);
  lines.push(
    `kind: ${kind ?? "company"}${kind === null ? " # company | index | fund | market | institution | security | group" : ""}`,
  );
  if (/\p{Script=Han}/u.test(local))
    lines.push("names:", `  - { lang: ${han}, name: ${quotedScalar(local)}, basis: stated }`);
  else if (local !== name) lines.push(`aliases: [${quotedScalar(local)}]`);
  const free = listings.filter(({ symbol }) => !entityBySymbol.has(symbol));
  const known = free.filter(({ mic }) => mic !== null);
  if (known.length > 0) lines.push("listings:");
  for (const { symbol, mic } of known)
    lines.push(`  - { symbol: ${quotedScalar(symbol)}, mic: ${mic!}, basis: stated }`);
  for (const { symbol } of free.filter(({ mic }) => mic === null)) {
    lines.push(
      `# The article names no exchange for ${symbol}: - { symbol: ${quotedScalar(symbol)}, mic: …, basis: stated }`,
    );
  }
  return `${lines.join("\n")}\n`;
}
