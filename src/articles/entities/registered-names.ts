/** Names of registered entities in a text: the longest at each place, as far as its writing and its context allow. */
import type { Entity, EntityKind, Registry } from "../../model/registry.ts";
import type { TextSpan } from "../article.ts";
import { foldText } from "./fold-text.ts";
import { isHanBoundary } from "./han-boundary.ts";
import { lengthOfLegalForm } from "./legal-forms.ts";
import { COMMON_NAME_WORDS, EXTENDING_WORDS, HAN_EXTENSION } from "./name-words.ts";
import { isNameInContext, type TextManner } from "./name-context.ts";
import { NameIndex } from "./name-index.ts";
import type { Named, Referent } from "./referent.ts";
import type { Token } from "./tokens.ts";

/** A name by which a text may call a referent. */
export interface NameEntry {
  readonly referent: Referent;
  /** As the registry, or the article, writes it. */
  readonly written: string;
  /** Whether it is also a word, so that its context must say that it is meant. */
  readonly isCommonWord: boolean;
  /** Whether it may be written in small letters where the name has capitals. */
  readonly canBeSmall: boolean;
  readonly confidence: number;
}

const SMALL_KINDS: ReadonlySet<string> = new Set(["group", "market", "security"]);

/** Every name, local name and alias of every entity. */
export function indexRegisteredNames(
  registry: Registry,
  referentById: ReadonlyMap<string, Referent>,
): NameIndex<NameEntry> {
  const index = new NameIndex<NameEntry>();
  for (const entity of registry.entities.values()) {
    const referent = referentById.get(entity.id)!;
    for (const written of namesOf(entity)) index.add(written, entryOf(written, entity, referent));
  }
  return index;
}

function namesOf({ name, names, aliases }: Entity): Set<string> {
  const all = [name, ...names.map((local) => local.name), ...aliases].map((each) => each.trim());
  return new Set(all.filter((each) => each.length >= 2));
}

function entryOf(written: string, entity: Entity, referent: Referent): NameEntry {
  const isOneWord = /^[A-Za-z]+$/u.test(written);
  return {
    referent,
    written,
    isCommonWord:
      isOneWord && (COMMON_NAME_WORDS.has(written.toLowerCase()) || (!entity.canAutolink && written.length > 2)),
    canBeSmall: SMALL_KINDS.has(entity.kind),
    confidence: 1,
  };
}

export interface Found {
  readonly named: readonly Named[];
  /** Where a registered name is the beginning of another, longer one, which the registry lacks: `Tencent Music`. */
  readonly extended: readonly LongerName[];
}

/** A name that begins with a registered one, or, of a fund, holds it, and is that of something else. */
export interface LongerName extends TextSpan {
  readonly kind: EntityKind;
}

/** In the order of the text, none inside another. `tokens` are those of the text. */
export function findNames(
  text: string,
  tokens: readonly Token[],
  index: NameIndex<NameEntry>,
  manner: TextManner,
): Found {
  const named: Named[] = [];
  const extended: LongerName[] = [];
  let place = 0;
  while (place < tokens.length) {
    const start = tokens[place]!.start;
    const hit = index
      .hitsAt(tokens, place)
      .map(({ end, values }) => ({ end, entry: meantOf(values, text.slice(start, tokens[end - 1]!.end), manner) }))
      .find(({ end, entry }) => entry !== null && isWhole(text, start, tokens[end - 1]!.end, entry));
    if (!hit?.entry) {
      place++;
      continue;
    }
    const { entry } = hit;
    const end = endOfName(text, tokens[hit.end - 1]!.end, entry);
    const longer = longerName(text, { start, end }, entry);
    const confidence = longer ? 0 : isNameInContext(text, { start, end }, entry, manner) * entry.confidence;
    if (longer) {
      extended.push(longer);
      while (named.at(-1) !== undefined && named.at(-1)!.end > longer.start) named.pop();
    } else if (confidence > 0) {
      named.push({ start, end, referent: entry.referent, reference: "name", confidence, symbol: null });
    }
    while (place < tokens.length && tokens[place]!.start < (longer?.end ?? end)) place++;
  }
  return { named, extended };
}

/** Of several entities with that name the one that writes it so; null: none, or it can't be told. */
function meantOf(entries: readonly NameEntry[], slice: string, manner: TextManner): NameEntry | null {
  const fitting = entries.filter((entry) => isWrittenAs(entry, slice, manner));
  const exact = fitting.filter(({ written }) => written === slice);
  const candidates = exact.length > 0 ? exact : fitting;
  const referents = new Set(candidates.map(({ referent }) => referent));
  return referents.size === 1 ? candidates[0]! : null;
}

const GENERIC =
  /^(?:index|indices|etf|etfs|fund|stocks?|shares?|market|group|bank|exchange|technology|tech|companies|company|futures?|holdings|securities|investors?)$/iu;

/**
 * Whether the slice, which has the letters of the name, writes it: short names and those in capitals exactly; words in
 * capitals exactly; a first capital as a capital, save in what every index or fund is called.
 */
function isWrittenAs({ written, canBeSmall }: NameEntry, slice: string, { isAllCapitals }: TextManner): boolean {
  const letters = written.match(/[\p{L}]/gu)?.length ?? 0;
  if (!/[A-Za-z]/u.test(written)) return true;
  const [own, other] = [wordsOf(written), wordsOf(slice)];
  if (own.length !== other.length) return false;
  if (isAllCapitals && letters > 3) return true;
  return own.every((word, place) => {
    const seen = other[place]!;
    if (word === seen) return true;
    if (letters <= 3) return false;
    if (word.length > 1 && word === word.toUpperCase() && /[A-Z]/u.test(word)) return false;
    if (!/^\p{Lu}/u.test(word)) return true;
    if (seen === seen.toUpperCase() && seen.length > 3) return true;
    return /^\p{Lu}/u.test(seen) || canBeSmall || (place > 0 && GENERIC.test(seen));
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{N}\p{M}]+/gu) ?? [];
}

/** Whether the name doesn't begin or end within a word, or, of two Chinese characters, across two. */
function isWhole(text: string, start: number, end: number, { written }: NameEntry): boolean {
  if (/^\p{Script=Han}{2}$/u.test(written)) return isHanBoundary(text, start, end);
  // `AT&T` in `A&T`, `Z.ai` in `xyZ.ai`: marks join words.
  if (/^[A-Za-z0-9]/u.test(written) && /[A-Za-z0-9][.&@/]$/u.test(text.slice(Math.max(0, start - 2), start)))
    return false;
  return !/^[&@/][A-Za-z]/u.test(text.slice(end, end + 2)) || /^\//u.test(text.slice(end));
}

function endOfName(text: string, end: number, { referent }: NameEntry): number {
  const { kind } = referent;
  return kind === "company" || kind === "institution" || kind === null ? end + lengthOfLegalForm(text, end) : end;
}

/** The longer name of which this one is a part; null: none. */
function longerName(text: string, { start, end }: TextSpan, { referent, written }: NameEntry): LongerName | null {
  const { kind } = referent;
  const behind = text.slice(end, end + 60);
  if (kind === "index") return derivedFromIndex(text, { start, end });
  if (kind !== "company" && kind !== "institution") return null;
  if (/[A-Za-z]$/u.test(written)) {
    const next = /^ ([A-Z][A-Za-z]+)(?:(?: (?:and|&))? [A-Z][A-Za-z]+)*/u.exec(behind);
    return next && EXTENDING_WORDS.has(next[1]!) ? { start, end: end + next[0].length, kind } : null;
  }
  const extension = HAN_EXTENSION.exec(foldText(behind))?.[0];
  return extension === undefined ? null : { start, end: end + extension.length, kind };
}

const ISSUER = /(?:(?<![A-Za-z])(?!(?:The|A|An|In|On|Of|For|And|While|But|Its)\b)(?:i[A-Z]|[A-Z])[A-Za-z&]+ ){1,4}$/u;
const HAN_ISSUER = /(?:^|[^\p{Script=Han}])([\p{Script=Han}]{2,4})$/u;

/** `Hang Seng Tech ETF`, 恒生科技ETF: a fund with its issuer's name before; `Hang Seng Index futures`. */
function derivedFromIndex(text: string, { start, end }: TextSpan): LongerName | null {
  const behind = text.slice(end, end + 40);
  const fund = /^(?: Index)? ?(?:UCITS )?(?:ETF|Fund)(?![A-Za-z])|^(?:指[數数])?(?:ETF|基金)/u.exec(behind)?.[0];
  if (fund !== undefined) {
    const before = text.slice(Math.max(0, start - 40), start);
    const issuer = ISSUER.exec(before)?.[0] ?? HAN_ISSUER.exec(before)?.[1] ?? "";
    return { start: start - issuer.length, end: end + fund.length, kind: "fund" };
  }
  const futures = /^ (?:Index )?[Ff]utures(?![A-Za-z])|^期[貨货]/u.exec(behind)?.[0];
  return futures === undefined ? null : { start, end: end + futures.length, kind: "security" };
}
