/**
 * How texts name entities: an index that finds the longest name at a place. It maps every beginning of every name, by
 * words and by single Chinese characters, so that a text is read once, however many names there are.
 */

export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly names: readonly { readonly lang: string; readonly name: string }[];
  readonly aliases: readonly string[];
  readonly listings: readonly { readonly symbol: string }[];
  /** Whether prose links its names; its ticker symbols are linked anyway. */
  readonly canAutolink: boolean;
}

interface Name {
  readonly name: string;
  /** Null: a name that is found, so that no shorter one is found inside it, but not linked. */
  readonly entityId: string | null;
}

export interface EntityNames {
  /** By beginning of a name, in small letters; a beginning that is no name by itself has none. */
  readonly namesByBeginning: ReadonlyMap<string, readonly Name[]>;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entityId: string | null;
}

/** A run of letters and digits, one Chinese or Japanese character, white space, or one other mark. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+|\s+|[^]/gu;

/** Built once for a site. Two entities with the same name: neither is linked by it. */
export function indexEntityNames(entities: Iterable<NamedEntity>): EntityNames {
  const namesByBeginning = new Map<string, Name[]>();
  const add = (written: string, entityId: string | null) => {
    const name = normalizeName(written);
    const tokens = name.match(TOKEN) ?? [];
    let beginning = "";
    for (const token of tokens) {
      beginning += token.toLowerCase();
      if (!namesByBeginning.has(beginning)) namesByBeginning.set(beginning, []);
    }
    const same = namesByBeginning.get(beginning);
    if (!same) return;
    const other = same.findIndex((each) => each.name === name);
    if (other === -1) same.push({ name, entityId });
    else if (same[other]!.entityId !== entityId) same[other] = { name, entityId: null };
  };
  for (const { id, name, names, aliases, listings, canAutolink } of entities) {
    for (const each of new Set([name, ...names.map((local) => local.name), ...aliases])) {
      if (isDistinct(each)) add(each, canAutolink ? id : null);
    }
    for (const { symbol } of listings) if (isDistinctSymbol(symbol)) add(symbol, id);
  }
  return { namesByBeginning };
}

/** Names in a text, from left to right, none inside another. */
export function findMentions(text: string, { namesByBeginning }: EntityNames): Mention[] {
  const mentions: Mention[] = [];
  const tokens = tokensOf(text);
  let at = 0;
  while (at < tokens.length) {
    let beginning = "";
    let found: { last: number; entityId: string | null } | null = null;
    for (let last = at; last < tokens.length; last++) {
      const token = tokens[last]!;
      beginning += token.normal;
      const names = namesByBeginning.get(beginning);
      if (names === undefined) break;
      const slice = normalizeName(text.slice(tokens[at]!.start, token.end));
      const name = names.find((each) => each.name === slice) ?? names.find((each) => isWrittenAs(each.name, slice));
      if (name) found = { last, entityId: name.entityId };
    }
    if (found === null) at++;
    else {
      mentions.push({ start: tokens[at]!.start, end: tokens[found.last]!.end, entityId: found.entityId });
      at = found.last + 1;
    }
  }
  return mentions;
}

function tokensOf(text: string): { start: number; end: number; normal: string }[] {
  return Array.from(text.matchAll(TOKEN), ({ index, 0: token }) => ({
    start: index,
    end: index + token.length,
    normal: normalizeName(token).toLowerCase(),
  }));
}

/** White space as one space, apostrophes and hyphens as typed. */
function normalizeName(name: string): string {
  return name.replace(/\s+/gu, " ").replace(/[‘’]/gu, "'").replace(/[‐‑]/gu, "-");
}

/** One letter, or one Chinese character, names too much. */
function isDistinct(name: string): boolean {
  return name.trim().length >= 2;
}

/** Short symbols of letters alone are words (`AI`, `IT`) oftener than tickers. */
function isDistinctSymbol(symbol: string): boolean {
  return symbol.length >= 3;
}

/**
 * Whether a text that has the same letters, case aside, writes the name: names of at most three letters and those in
 * capitals only exactly; in others, words in capitals exactly and the first letter in its case, except that a small one
 * may be a capital at the start of a sentence.
 */
function isWrittenAs(name: string, written: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (letters <= 3 || !/\p{Ll}/u.test(name)) return false;
  const words = name.split(/(?<=[^\p{L}\p{N}])/u);
  let at = 0;
  for (const word of words) {
    const other = written.slice(at, at + word.length);
    if (/\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) && word !== other) return false;
    at += word.length;
  }
  const first = name.search(/\p{L}/u);
  return written[first] === name[first] || /\p{Ll}/u.test(name[first]!);
}
