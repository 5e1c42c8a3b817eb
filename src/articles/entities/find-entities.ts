/** All entities that an article names, and what its words stand for: the registered ones, and those the registry lacks. */
import type { Registry } from "../../model/registry.ts";
import type { Passage } from "../article.ts";
import { addWellKnownNames } from "./well-known-names.ts";
import { attachTickers } from "./attach-tickers.ts";
import type { EntityMention, RegistryProposal } from "./entity-mention.ts";
import { findTickers } from "./find-tickers.ts";
import { findEconomies } from "./economies.ts";
import { findBareSymbols } from "./find-bare-symbols.ts";
import { findUnregistered, type ReadPassage } from "./find-unregistered.ts";
import { foldHan } from "./fold-text.ts";
import { withoutLegalForm } from "./legal-forms.ts";
import { mannerOf } from "./name-context.ts";
import { proposeEntities } from "./propose-entity.ts";
import { findNames, indexRegisteredNames } from "./registered-names.ts";
import { registeredReferents, type Named, type Referent } from "./referent.ts";
import { findShareClasses, withoutClasses } from "./share-classes.ts";
import { resolveAnaphors } from "./resolve-anaphors.ts";
import { isFree } from "./short-forms.ts";
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
  addWellKnownNames(index, registry, referentById);
  const read = passages.map((passage): ReadPassage => {
    const tokens = tokensOf(passage.text);
    const manner = mannerOf(passage.text);
    const tickers = findTickers(passage.text);
    const { named, extended } = findNames(passage.text, tokens, index, manner);
    // `Nasdaq` and `HKEX` in front of a code are a part of it.
    const outside = named.filter((each) =>
      isFree(
        each,
        tickers.filter(({ isBare }) => !isBare),
      ),
    );
    return { passage, tokens, manner, tickers, named: outside, extended };
  });
  const unregisteredByPassage = findUnregistered(read, registry, referentById);
  const economies = new Map<string, Referent>();
  const allByPassage = read.map(({ passage: { text }, manner, named, tickers }, place) => {
    const names = [...named, ...unregisteredByPassage[place]!];
    const all = [...names, ...findEconomies(text, names, economies)];
    return attachTickers(
      text,
      all,
      [...tickers, ...findBareSymbols(text, manner, registry).filter((each) => isFree(each, tickers))],
      registry,
      referentById,
    );
  });
  const classesByPassage = passages.map(({ text }, place) => findShareClasses(text, allByPassage[place]!));
  const namedByPassage = passages.map(({ text }, place) =>
    withoutClasses(text, allByPassage[place]!, classesByPassage[place]!),
  );
  nameAsWritten(passages, namedByPassage);
  const anaphorsByPassage = resolveAnaphors(passages, namedByPassage);
  const mentionsByPassage = namedByPassage.map((named, place) =>
    [
      ...named.map((each) => asSource(passages[place]!.text, each)),
      ...classesByPassage[place]!.map((each) => toMention({ ...each, reference: "anaphor" })),
      ...anaphorsByPassage[place]!.filter((each) => isFree(each, classesByPassage[place]!)).map((each) =>
        toMention({ ...each, reference: "anaphor", symbol: null }),
      ),
    ].sort((a, b) => a.start - b.start),
  );
  const proposed = new Set(namedByPassage.flat().map(({ referent }) => referent));
  return { mentionsByPassage, proposals: proposeEntities([...proposed], registry, hanOf(passages)) };
}

/** What is known without being registered is called by the longest of the names that the article gives it. */
function nameAsWritten(passages: readonly Passage[], namedByPassage: readonly (readonly Named[])[]): void {
  const longest = new Map<Referent, string>();
  for (const [place, named] of namedByPassage.entries()) {
    for (const { referent, reference, start, end } of named) {
      if (referent.id !== null || referent.properName === null || referent.kind === "market" || reference !== "name")
        continue;
      const written = withoutLegalForm(passages[place]!.text.slice(start, end));
      if (written.length > (longest.get(referent)?.length ?? 0)) longest.set(referent, written);
    }
  }
  for (const [referent, written] of longest) referent.name = written;
}

const OWN =
  /^(?:['’]s)? (?:shares|stock|revenues?|profits?|earnings|IPO)(?![A-Za-z])|^[（(]|^(?:股[價价]|[營营]收|[純纯]利)/u;

/** Of its own shares and results it is the subject. */
function asSource(text: string, named: Named): EntityMention {
  const mention = toMention(named);
  return named.referent.isSource === true && !OWN.test(text.slice(named.end))
    ? { ...mention, isSource: true }
    : mention;
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
