/** All entities that an article names, and what its words stand for: the registered ones, and those the registry lacks. */
import type { Registry } from "../../model/registry.ts";
import type { Passage } from "../article.ts";
import { attachTickers } from "./attach-tickers.ts";
import type { EntityMention, RegistryProposal } from "./entity-mention.ts";
import { findTickers } from "./find-tickers.ts";
import { foldHan } from "./fold-text.ts";
import { mannerOf } from "./name-context.ts";
import { proposeEntities } from "./propose-entity.ts";
import { findNames, indexRegisteredNames } from "./registered-names.ts";
import { registeredReferents, type Named, type Referent } from "./referent.ts";
import { resolveAnaphors } from "./resolve-anaphors.ts";
import { tokensOf } from "./tokens.ts";

export interface FoundEntities {
  /** As many as passages; each in the order of its text, not overlapping. */
  readonly mentionsByPassage: readonly (readonly EntityMention[])[];
  /** In the order of the text, each id once; none is registered. */
  readonly proposals: readonly RegistryProposal[];
}

/** Never throws on a text. Every mention that has an id has a registered one. */
export function findEntities(passages: readonly Passage[], registry: Registry): FoundEntities {
  const referentById = registeredReferents(registry);
  const index = indexRegisteredNames(registry, referentById);
  const namedByPassage = passages.map(({ text }) => {
    const { named } = findNames(text, tokensOf(text), index, mannerOf(text));
    return attachTickers(text, named, findTickers(text), registry, referentById);
  });
  const anaphorsByPassage = resolveAnaphors(passages, namedByPassage);
  const mentionsByPassage = namedByPassage.map((named, place) =>
    [
      ...named.map((each) => toMention(each)),
      ...anaphorsByPassage[place]!.map((each) => toMention({ ...each, reference: "anaphor", symbol: null })),
    ].sort((a, b) => a.start - b.start),
  );
  const proposed = new Set(namedByPassage.flat().map(({ referent }) => referent));
  return { mentionsByPassage, proposals: proposeEntities([...proposed], registry, hanOf(passages)) };
}

function toMention({
  start,
  end,
  referent,
  reference,
  confidence,
  symbol,
}: Omit<Named, "reference"> & { reference: EntityMention["reference"] }): EntityMention {
  const { id, name, kind, listings }: Referent = referent;
  return {
    start,
    end,
    id,
    name,
    kind,
    symbol,
    tickers: listings.map((listing) => listing.symbol),
    reference,
    confidence: Math.round(confidence * 100) / 100,
  };
}

/** Which Chinese the article is written in; simplified where nothing tells. */
function hanOf(passages: readonly Passage[]): "zh-Hant" | "zh-Hans" {
  return passages.some(({ text }) => foldHan(text) !== text) ? "zh-Hant" : "zh-Hans";
}
