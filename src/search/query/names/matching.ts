/** What a query names or begins to name, as a list while it is typed. Sent to the browser. */
import type { LookupEntry } from "../lookup.ts";
import type { NameMatch } from "../names.ts";
import { compareEntries, type KnownNames } from "./known-names.ts";
import { chosenIn } from "./mentions.ts";
import { nearFinder } from "./misspellings.ts";
import { nameLines, SPOTS, type NameLines, type Spot } from "./name-lines.ts";
import { glued, scan, spaced, type Piece } from "./scan.ts";
import { spellingsAt } from "./windows.ts";

/** How well an entry fits; in the order in which they stand. */
const FITS = ["whole", "line", "word", "words", "within", "trigger", "corrected"] as const;
type Fit = (typeof FITS)[number];

/** Fewer Latin letters within a word say nothing. */
const MIN_WITHIN = 4;
/** Fewer letters aren't a word that was split. */
const MIN_TOGETHER = 4;

/** Best first; within equals entities, metrics, tags, publishers, the more reported first. */
export function matchFinder(known: KnownNames): (query: string) => readonly NameMatch[] {
  const lines = nameLines(known.entries, known.spellings);
  const correct = wordCorrector(known, lines);
  return (query) => {
    const pieces = scan(query, known.foldHan);
    if (pieces.length === 0) return [];
    const fits = new Map<LookupEntry, Fit>();
    const add = (entries: Iterable<LookupEntry>, fit: Fit) => {
      for (const entry of entries) if (!fits.has(entry)) fits.set(entry, fit);
    };
    const whole = chosenIn(known, query, pieces).find(({ from, to }) => from === 0 && to === pieces.length);
    const spellings = spellingsAt(known, pieces);
    if (whole?.recognition === "exact" && !whole.isTrigger) add(whole.entries, "whole");
    add(entriesOf(spellings.filter(({ isTrigger }) => !isTrigger)), "whole");
    const held = heldIn(lines, pieces);
    for (const [entry, spot] of held) if (spot !== "within") add([entry], spot);
    add(withAllWords(lines, pieces), "words");
    const isInLatin = pieces.every(({ isUnspaced }) => !isUnspaced);
    if (!isInLatin || fits.size === 0) add(held.keys(), "within");
    add(entriesOf(spellings), "trigger");
    const isCorrectedWhole = whole?.recognition === "corrected";
    const isFound = [...fits.values()].some((fit) => fit !== "within");
    const corrected = isFound ? [] : [...(isCorrectedWhole ? whole.entries : []), ...correct(pieces)];
    add(corrected, "corrected");
    const first = isCorrectedWhole ? whole.entries[0] : undefined;
    return [...fits]
      .sort(
        ([a, fitOfA], [b, fitOfB]) =>
          FITS.indexOf(fitOfA) - FITS.indexOf(fitOfB) ||
          Number(b === first) - Number(a === first) ||
          compareEntries(a, b),
      )
      .map(([entry, fit]) => ({
        entry,
        recognition: fit === "corrected" ? fit : fit === "whole" ? "exact" : "prefix",
        isWhole: fit === "whole" || (fit === "corrected" && entry === first),
      }));
  };
}

function entriesOf(spellings: readonly { readonly entry: LookupEntry }[]): LookupEntry[] {
  return spellings.map(({ entry }) => entry);
}

/** The query as it stands, its spaces and signs ignored only at the beginning of a name. */
function heldIn(lines: NameLines, pieces: readonly Piece[]): ReadonlyMap<LookupEntry, Spot> {
  const text = spaced(pieces);
  const held = new Map(lines.holding(text, spotsFor(pieces, text)));
  const together = glued(pieces);
  if (pieces.length > 1 && together.length >= MIN_TOGETHER) {
    for (const entry of lines.holding(together, ["line"]).keys()) held.set(entry, "line");
  }
  return held;
}

function spotsFor(pieces: readonly Piece[], text: string): readonly Spot[] {
  if (pieces.some(({ isUnspaced }) => isUnspaced)) return SPOTS;
  if (text.length === 1) return ["line"];
  return /^\D+$/u.test(text) && text.length >= MIN_WITHIN ? SPOTS : ["line", "word"];
}

/** Entries of which every word of the query begins a word, in whatever order. */
function withAllWords(lines: NameLines, pieces: readonly Piece[]): LookupEntry[] {
  const words = wordsIn(pieces);
  if (words.length < 2) return [];
  const rarest = words.reduce((longest, word) => (word.length > longest.length ? word : longest));
  const candidates = [...lines.holding(rarest, ["line", "word"]).keys()];
  return candidates.filter((entry) => words.every((word) => lines.wordsOf(entry).some((own) => own.startsWith(word))));
}

/**
 * Entries whose names have the words of a query once a letter is put right, where it holds a word that nothing has. Only
 * long words, and those that names of companies and the like begin with, are told from other words so.
 */
function wordCorrector(known: KnownNames, lines: NameLines): (pieces: readonly Piece[]) => LookupEntry[] {
  const telling = tellingWords(known);
  const entriesByWord = new Map<string, Set<LookupEntry>>();
  for (const { entry, spaced: text } of known.spellings) {
    for (const word of text.split(" ")) {
      if (telling.has(word)) entriesByWord.set(word, (entriesByWord.get(word) ?? new Set()).add(entry));
    }
  }
  const near = nearFinder(telling);
  const nearWords = (word: string, isLast: boolean) => [
    ...near.like(word).flatMap(({ text, errors }) => (errors === 1 && text[0] === word[0] ? text : [])),
    ...(isLast ? near.beginningLike(word).map(({ text }) => text) : []),
  ];
  return (pieces) => {
    const words = wordsIn(pieces);
    const unknown = words.findIndex((word) => !known.isWord(word) && !known.isBeginning(word));
    if (unknown < 0) return [];
    const meant = words.map((word, place) => (known.isWord(word) ? [] : nearWords(word, place === words.length - 1)));
    const candidates = new Set(meant[unknown]!.flatMap((word) => [...(entriesByWord.get(word) ?? [])]));
    return [...candidates].filter((entry) => {
      const own = lines.wordsOf(entry);
      return words.every((word, place) => own.some((each) => each.startsWith(word) || meant[place]!.includes(each)));
    });
  };
}

function tellingWords(known: KnownNames): ReadonlySet<string> {
  const telling = new Set<string>();
  for (const { entry, spaced: text, canBeMisspelt } of known.spellings) {
    const isProper = entry.kind === "entity" || entry.kind === "publisher";
    for (const [place, word] of (canBeMisspelt ? text.split(" ") : []).entries()) {
      if (word.length >= LONG || (isProper && place === 0 && word.length >= TELLING)) telling.add(word);
    }
  }
  return telling;
}

/** So many letters tell a word of a name, misspelt, from other words; behind a name's beginning, or anywhere. */
const TELLING = 6;
const LONG = 9;

function wordsIn(pieces: readonly Piece[]): string[] {
  return spaced(pieces).split(" ");
}
