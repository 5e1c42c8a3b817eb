/** Rules among entities: their listings, names and groups. Read from the files, so that each breach has its place. */
import type { Place, Problem } from "../facts/problem.ts";
import { foldName, refusedReference, suggestFrom, type Directory } from "./find-entity.ts";
import type { RawDocument } from "./raw.ts";
import type { Entity } from "./registry.ts";
import { breach } from "./rules.ts";
import { indicesOf, itemsOf, scalarAt, scalarsOf } from "./written-scalars.ts";

interface Claimed {
  readonly entity: string;
  readonly written: string;
  readonly place: Place;
}

/** Breaches of the rules on symbols, names and groups, in the order of the documents. */
export function checkEntities(documents: readonly RawDocument[], directory: Directory): Problem[] {
  const problems: Problem[] = [];
  const symbols = new Map<string, Claimed>();
  const names = new Map<string, Claimed>();
  for (const document of documents) {
    const entity = directory.registry.entities.get(document.id);
    if (!entity) continue;
    problems.push(...checkSymbols(document, entity, symbols));
    problems.push(...checkNames(document, entity, names));
    problems.push(...checkParts(document, directory));
  }
  return problems;
}

/** What each market's symbols look like; any other market's are capitals and digits. */
const SYMBOL_FORMS: Readonly<Record<string, readonly [form: RegExp, expected: string]>> = {
  XHKG: [/^\d{5}\.HK$/u, "five digits and .HK, such as 09988.HK"],
  XSHG: [/^\d{6}\.SH$/u, "six digits and .SH, such as 688981.SH"],
  XSHE: [/^\d{6}\.SZ$/u, "six digits and .SZ, such as 300750.SZ"],
};
const OTHER_FORM = [/^[A-Z0-9]{1,10}([.-][A-Z0-9]{1,4})?$/u, "capitals and digits, such as BABA"] as const;

function checkSymbols(document: RawDocument, entity: Entity, claimed: Map<string, Claimed>): Problem[] {
  const problems: Problem[] = [];
  for (const index of indicesOf(document, "listings")) {
    const [listing] = scalarAt(document, ["listings", index, "symbol"]);
    if (!listing) continue;
    const { written: symbol, place } = listing;
    const mic = scalarAt(document, ["listings", index, "mic"])[0]?.written ?? "";
    const [form, expected] = SYMBOL_FORMS[mic] ?? OTHER_FORM;
    if (!form.test(symbol)) {
      problems.push(
        breach("symbol-is-as-listed", place, {
          reason: `Unexpected symbol \`${symbol}\`, expected ${expected}`,
          actual: symbol,
          expected,
          note: `Write it as its exchange does${/^\d+$/u.test(symbol) ? ", with its suffix" : ""}.`,
        }),
      );
    }
    const first = claimed.get(symbol);
    if (!first) claimed.set(symbol, { entity: entity.id, written: symbol, place });
    else {
      problems.push(
        breach("symbol-is-unique", place, {
          reason: `Unexpected second listing of \`${symbol}\`, expected each symbol once`,
          actual: symbol,
          note:
            first.entity === entity.id
              ? "Delete one of the two."
              : `It belongs to \`${first.entity}\`: delete it from one of the two.`,
          related: [{ reason: "first listed here", place: first.place }],
        }),
      );
    }
  }
  return problems;
}

function checkNames(document: RawDocument, entity: Entity, claimed: Map<string, Claimed>): Problem[] {
  const problems: Problem[] = [];
  const own = [
    ...scalarAt(document, ["name"]),
    ...scalarsOf(document, "names", "name"),
    ...itemsOf(document, "aliases"),
  ];
  for (const { written, place } of own) {
    const folded = foldName(written);
    const first = claimed.get(folded);
    if (!first) claimed.set(folded, { entity: entity.id, written, place });
    if (!first || first.entity === entity.id) continue;
    const isSame = first.written === written;
    problems.push(
      breach(isSame ? "name-is-unique" : "name-is-distinct", place, {
        reason: `Unexpected name \`${written}\` of \`${first.entity}\`${isSame ? "" : `, there \`${first.written}\``}, expected a name of its own`,
        actual: written,
        note: "Keep the name with one of the two; a longer name tells them apart.",
        related: [{ reason: `name of \`${first.entity}\``, place: first.place }],
      }),
    );
  }
  return problems;
}

function checkParts(document: RawDocument, { registry, unread }: Directory): Problem[] {
  return itemsOf(document, "partOf").flatMap(({ written, place }) => {
    if (unread.entities.has(written)) return [];
    if (!registry.entities.has(written)) {
      const { complaint } = refusedReference(
        written,
        "a registered entity",
        suggestFrom(written, registry.entities.keys(), "entities"),
      );
      return [breach("part-is-registered", place, complaint)];
    }
    if (!isPartOf(written, document.id, registry.entities)) return [];
    const note = `\`${written}\` is itself part of \`${document.id}\`: delete one of the two.`;
    return [
      breach("part-is-registered", place, {
        reason: "Unexpected circle, expected a group that is no part of its own part",
        actual: written,
        note,
      }),
    ];
  });
}

function isPartOf(part: string, whole: string, entities: ReadonlyMap<string, Entity>): boolean {
  const seen = new Set<string>();
  const queue = [part];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === whole) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(entities.get(id)?.partOf ?? []));
  }
  return false;
}
