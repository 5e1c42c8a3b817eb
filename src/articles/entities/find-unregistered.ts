/** The entities of an article that the registry lacks, wherever it names them, in full or short. */
import type { Registry } from "../../model/registry.ts";
import type { EntityKind } from "../../model/registry.ts";
import type { Passage } from "../article.ts";
import type { Candidate } from "./candidate.ts";
import type { WrittenTicker } from "./find-tickers.ts";
import { findHanCandidates } from "./han-candidates.ts";
import { findLatinCandidates } from "./latin-candidates.ts";
import { withoutLegalForm } from "./legal-forms.ts";
import type { TextManner } from "./name-context.ts";
import { measureWords, type IsMeasure } from "./measure-words.ts";
import { NameIndex } from "./name-index.ts";
import { nameKey, type Named, type Referent } from "./referent.ts";
import { findNames, type LongerName, type NameEntry } from "./registered-names.ts";
import { isFree, shortFormsOf } from "./short-forms.ts";
import type { Token } from "./tokens.ts";

/** What is known of a passage before names that nobody registered are looked for. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly manner: TextManner;
  readonly tickers: readonly WrittenTicker[];
  readonly named: readonly Named[];
  /** Beginnings of longer names that are registered names. */
  readonly extended: readonly LongerName[];
}

/** By passage, in the order of its text: short forms of registered entities too. None overlaps what was named. */
export function findUnregistered(
  passages: readonly ReadPassage[],
  registry: Registry,
  referentById: ReadonlyMap<string, Referent>,
): Named[][] {
  const registeredKeys = keysOf(registry);
  const isMeasure = measureWords(registry);
  const candidatesByPassage = passages.map((read) => candidatesIn(read, isMeasure));
  const proven = provenKeys(passages, candidatesByPassage);
  const index = new NameIndex<NameEntry>();
  const known = new Set<string>();
  const add = (written: string, referent: Referent, confidence: number) => {
    if (known.has(written) || (referent.id === null && registeredKeys.has(nameKey(written)))) return;
    known.add(written);
    index.add(written, { referent, written, isCommonWord: false, canBeSmall: false, confidence });
  };

  for (const { passage, named } of passages) {
    for (const each of named) {
      for (const { written, confidence } of shortFormsOf(passage.text, each)) add(written, each.referent, confidence);
    }
  }
  const referentByKey = new Map<string, Referent>();
  const all = candidatesByPassage.flatMap((candidates, place) => candidates.map((candidate) => ({ candidate, place })));
  // Full names first, so that a short one that stands before them joins them.
  for (const { candidate, place } of all.sort((a, b) => b.candidate.name.length - a.candidate.name.length)) {
    const key = nameKey(candidate.name);
    const registeredId = registeredKeys.get(key);
    // A name that is also a word was found and refused; a longer one differs from the registered by its legal form.
    if (key === "" || (registeredId !== undefined && !candidate.name.includes(" "))) continue;
    if (registry.entityBySymbol.has(candidate.name)) continue;
    if (candidate.needsProof && !proven.has(key)) continue;
    const { passage, tickers } = passages[place]!;
    const referent =
      (registeredId === undefined ? undefined : referentById.get(registeredId)) ??
      referentByKey.get(key) ??
      registeredByTicker(candidate, tickers, registry, referentById) ??
      referentOf(candidate);
    referentByKey.set(key, referent);
    add(candidate.name, referent, candidate.confidence);
    const named: Named = { ...candidate, referent, reference: "name", symbol: null };
    for (const { written, confidence } of shortFormsOf(passage.text, named)) {
      add(written, referent, Math.min(confidence, candidate.confidence));
      if (!referentByKey.has(nameKey(written))) referentByKey.set(nameKey(written), referent);
    }
  }
  return passages.map(({ passage, tokens, manner, named, tickers }) =>
    findNames(passage.text, tokens, index, manner).named.filter(
      (each) =>
        isFree(each, named) &&
        isFree(
          each,
          tickers.filter(({ isBare }) => !isBare),
        ),
    ),
  );
}

function candidatesIn(
  { passage: { text }, tickers, manner, named, extended }: ReadPassage,
  isMeasure: IsMeasure,
): Candidate[] {
  const longer = extended.map((longerName): Candidate => ({
    ...longerName,
    name: text.slice(longerName.start, longerName.end),
    confidence: longerName.kind === "fund" ? 0.7 : 0.5,
    needsProof: false,
  }));
  const latin = findLatinCandidates(text, tickers, [...named, ...longer], manner);
  const told = [...latin, ...findHanCandidates(text, tickers, [...named, ...longer, ...latin], isMeasure)];
  return [...longer, ...told.filter((each) => isSureName(each) || !isMeasure(each.name))];
}

/** A ticker, or a form that only companies have, says that words like those of metrics are a name. */
function isSureName({ confidence, name }: Candidate): boolean {
  return confidence >= 0.9 || /(?:Inc|Corp|Ltd|Limited|PLC)\.?$|有限公司$/u.test(name);
}

/** Names that stand somewhere where they can't be the first word of a sentence only. */
function provenKeys(
  passages: readonly ReadPassage[],
  candidatesByPassage: readonly (readonly Candidate[])[],
): Set<string> {
  const all = candidatesByPassage.flat();
  const doubtful = new Set(all.flatMap(({ needsProof, name }) => (needsProof ? [name] : [])));
  const proven = new Set(all.flatMap(({ needsProof, name }) => (needsProof ? [] : [nameKey(name)])));
  const seen = new Set<string>();
  for (const { name } of all) {
    if (seen.has(name) && /\p{Script=Han}/u.test(name)) proven.add(nameKey(name));
    seen.add(name);
  }
  if (doubtful.size === 0) return proven;
  for (const { passage, tokens, manner } of passages) {
    if (manner.isTitleCase || manner.isAllCapitals) continue;
    for (const { start, end } of tokens) {
      const word = passage.text.slice(start, end);
      if (doubtful.has(word) && /[\p{Ll},] $/u.test(passage.text.slice(0, start))) proven.add(nameKey(word));
    }
  }
  return proven;
}

function registeredByTicker(
  { end }: Candidate,
  tickers: readonly WrittenTicker[],
  { entityBySymbol }: Registry,
  referentById: ReadonlyMap<string, Referent>,
): Referent | undefined {
  const ticker = tickers.find(
    ({ bracket, isBare }) => bracket !== null && !isBare && bracket.start - end >= 0 && bracket.start - end <= 1,
  );
  const id = ticker && entityBySymbol.get(ticker.symbol);
  return id === undefined ? undefined : referentById.get(id);
}

function referentOf({ name, kind, confidence }: Candidate): Referent {
  return {
    id: null,
    name: shortName(name, kind),
    properName: null,
    kind,
    listings: [],
    isProposed: confidence >= 0.55,
  };
}

function shortName(name: string, kind: EntityKind): string {
  return kind === "company" || kind === "institution" ? withoutLegalForm(name) : name;
}

function keysOf({ entities }: Registry): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, name, names, aliases } of entities.values()) {
    for (const each of [name, ...names.map((local) => local.name), ...aliases]) keys.set(nameKey(each), id);
  }
  return keys;
}
