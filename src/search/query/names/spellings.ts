/** How a name can be written besides the way it is registered. Sent to the browser. */
import type { LookupEntry } from "../lookup.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { glued, scan, spaced, type Piece } from "./scan.ts";
import { singular } from "./singular.ts";

/**
 * When a spelling names: always; `common`, only beside something else that is named; `alone`, only where the query is
 * nothing else. Capitals make a name of both.
 */
export type Sureness = "sure" | "common" | "alone";

export interface Spelling {
  readonly entry: LookupEntry;
  /** Without spaces: what queries are compared with. */
  readonly key: string;
  /** With spaces, to see where a query divides it otherwise. */
  readonly spaced: string;
  readonly sureness: Sureness;
  /** Whether it is a word that means its metric beside other things only. */
  readonly isTrigger: boolean;
  /** Whether letters of it can be put right: abbreviations and triggers are written right or aren't meant. */
  readonly canBeMisspelt: boolean;
}

/** What stands behind a company's name and can be left out or put there. Folded; Chinese in both scripts. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  "group holding holdings inc incorporated corp corporation co company ltd limited plc ag sa nv se".split(" "),
);
const HAN_LEGAL_FORMS = "(?:股份|控股|集團|集团|有限公司|公司)+";
/** At the beginning of what stands behind a name. */
export const HAN_LEGAL_FORMS_BEHIND = new RegExp(`^${HAN_LEGAL_FORMS}`, "u");
const HAN_LEGAL_FORMS_LAST = new RegExp(`${HAN_LEGAL_FORMS}$`, "u");

/** What a name can end in without being needed, by what it names. */
const TAILS: Readonly<Record<string, readonly string[]>> = { index: ["index"], metric: ["ratio"] };
const HAN_TAILS = /(?:指數|指数)$/u;

/**
 * In full first, then shortened, then abbreviated; of the latter two only what means one entry and nothing else.
 */
export function spellingsOfEntries(
  entries: readonly LookupEntry[],
  foldHan: (text: string) => string,
): readonly Spelling[] {
  const full: Spelling[] = [];
  const shortened: Spelling[] = [];
  const abbreviated: Spelling[] = [];
  for (const entry of entries) {
    const addFull = distinct(entry, full);
    const addShortened = distinct(entry, shortened);
    const addAbbreviated = distinct(entry, abbreviated);
    for (const name of [entry.name, ...entry.names]) {
      const canBeMisspelt = /[\s\p{Ll}]/u.test(name);
      for (const written of waysToWrite(name)) {
        const pieces = scan(written, foldHan);
        const isLegal = LEGAL_FORMS.has(pieces.at(-1)?.text ?? "") && pieces.length > 1;
        addFull(pieces, {
          sureness: surenessOf(entry, pieces),
          isTrigger: false,
          canBeMisspelt: canBeMisspelt && !isLegal,
        });
        if (pieces.some(({ text }) => text.endsWith("s"))) {
          const inOne = inSingular(pieces);
          addFull(inOne, { ...DERIVED, sureness: surenessOf(entry, inOne) });
        }
        for (const other of withoutTail(entry, pieces))
          addShortened(other, { ...DERIVED, sureness: surenessOfShortened(other, written), canBeMisspelt });
      }
      if (abbreviate(name) !== name) {
        const abbreviation = scan(abbreviate(name), foldHan);
        addAbbreviated(abbreviation, { ...DERIVED, sureness: surenessOf(entry, abbreviation) });
      }
    }
    for (const trigger of entry.triggers ?? []) {
      addFull(scan(trigger, foldHan), { ...DERIVED, sureness: "sure", isTrigger: true });
    }
  }
  const certain = [...full, ...unambiguous(shortened, full)];
  return [...certain, ...unambiguous(abbreviated, certain)];
}

const DERIVED = { isTrigger: false, canBeMisspelt: false };

/** Adds an entry's spellings to a list, each once; a single Chinese character is a trigger at most. */
function distinct(
  entry: LookupEntry,
  list: Spelling[],
): (pieces: readonly Piece[], traits: Pick<Spelling, "sureness" | "isTrigger" | "canBeMisspelt">) => void {
  const seen = new Set<string>();
  return (pieces, traits) => {
    const key = glued(pieces);
    const isTooShort = isHan(pieces) && pieces.length < 2 && !traits.isTrigger;
    if (key === "" || isTooShort || seen.has(key)) return;
    seen.add(key);
    list.push({ entry, key, spaced: spaced(pieces), ...traits });
  };
}

/** Tickers stand apart from names: see `tickers.ts`. */
function surenessOf(entry: LookupEntry, pieces: readonly Piece[]): Sureness {
  if (!isOneWord(pieces)) return "sure";
  if (COMMON_WORDS.has(pieces[0]!.text)) return "alone";
  return entry.isCommonWord === true ? "common" : "sure";
}

/** The name, and what people make of its `&` and its ’s. */
function waysToWrite(name: string): string[] {
  const ways = [name];
  const add = (pattern: RegExp, replacement: string) => {
    for (const way of [...ways]) {
      const other = way.replace(pattern, replacement);
      if (other !== way) ways.push(other);
    }
  };
  add(/['’]s\b/gu, "s");
  add(/ & /gu, " and ");
  add(/ and /giu, " ");
  return ways;
}

function abbreviate(name: string): string {
  return name.replace(/\bHong Kong\b/giu, "HK").replace(/\btechnology\b/giu, "tech");
}

function inSingular(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, text: singular(piece.text) }));
}

/** Empty where nothing can be left out. */
function withoutTail(entry: LookupEntry, pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const kind = entry.entityKind ?? entry.kind;
  const text = glued(pieces);
  if (isHan(pieces)) {
    const length = text.replace(kind === "index" ? HAN_TAILS : HAN_LEGAL_FORMS_LAST, "").length;
    const isEnough = length >= (kind === "index" ? 3 : 2);
    return isEnough && length < text.length ? [pieces.slice(0, length)] : [];
  }
  const isTail = (word: string) =>
    TAILS[kind]?.includes(word) ?? (entry.kind === "entity" && kind !== "group" && LEGAL_FORMS.has(word));
  let end = pieces.length;
  while (end > 1 && isTail(pieces[end - 1]!.text)) end--;
  return end < pieces.length ? [pieces.slice(0, end)] : [];
}

/** One word that was a name with another may be a common one, unless its capitals show that it was coined: `ChiNext`. */
function surenessOfShortened(pieces: readonly Piece[], written: string): Sureness {
  return !isOneWord(pieces) || /^\S*\p{Lu}\S*\p{Lu}/u.test(written) ? "sure" : "common";
}

/** Those that mean one entry of their kind and are in no earlier list as the name of another. */
function unambiguous(spellings: readonly Spelling[], earlier: readonly Spelling[]): Spelling[] {
  const wanted = new Set(spellings.map((each) => each.spaced));
  const taken = new Set(
    earlier.filter(({ isTrigger, spaced: text }) => !isTrigger && wanted.has(text)).map((each) => each.spaced),
  );
  const meaning = ({ entry, spaced: text }: Spelling) => `${entry.kind} ${text}`;
  const owners = new Map<string, Set<LookupEntry>>();
  for (const each of spellings) owners.set(meaning(each), (owners.get(meaning(each)) ?? new Set()).add(each.entry));
  return spellings.filter((each) => !taken.has(each.spaced) && owners.get(meaning(each))!.size === 1);
}

function isHan(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.isUnspaced);
}

function isOneWord(pieces: readonly Piece[]): boolean {
  return pieces.length === 1 && !pieces[0]!.isUnspaced;
}
