/**
 * How a word is asked of Pagefind. Left alone Pagefind takes any word for the beginning of others, and where it knows
 * none, for whatever shorter word it begins with: `tension` finds `ten`. Sent to the browser.
 */
import { stemmer } from "stemmer";
import { foldWord, isFigure, partsOf } from "./fold-word.ts";
import { phrasesOf, type HanVariants } from "./han-phrases.ts";
import { COMMA, hasUnspaced, spaceOut } from "./spacing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words are folded. */
export type WordPlan =
  /**
   * Any of the phrases, word behind word, by their stems. `isCertain`: texts hold one, without asking for it. `around`
   * are all words that begin like a single word; with them its pages can be told from one another by a score.
   */
  | {
      readonly kind: "exact";
      readonly phrases: readonly (readonly string[])[];
      readonly isCertain: boolean;
      readonly around: readonly string[];
    }
  /** All words that begin with `start`, `around` them, which Pagefind finds by `beginning`. */
  | {
      readonly kind: "beginning";
      readonly beginning: string;
      readonly start: string;
      readonly around: readonly string[];
    }
  /** A beginning of so many words that it says nothing yet. */
  | { readonly kind: "vague" }
  | { readonly kind: "nothing" };

const NOTHING: WordPlan = { kind: "nothing" };
/** Shorter words mean themselves where texts hold them so: `ai` doesn't begin `aim`. */
const MIN_BEGINNING = 3;
/** From this length on the stem alone says enough: `investing` finds `investors`. */
const MIN_STEM = 5;
/** What holds the words of more would be too much to load: hundreds of kilobytes in a large site. */
const MAX_AROUND = 100;

/** Of one word as typed, or of a quoted phrase, which has spaces. */
export async function planWord(
  word: string,
  variants: () => Promise<HanVariants>,
  known: Vocabulary,
): Promise<WordPlan> {
  const tokens = spaceOut(word.normalize("NFKC"))
    .split(/\s+/u)
    .filter((token) => foldWord(token) !== "");
  const folded = tokens.map(foldWord);
  const [only] = folded;
  if (only === undefined) return NOTHING;
  if (folded.some(hasUnspaced)) {
    return planPhrases(phrasesOf(folded.join(" "), await variants()).map((phrase) => phrase.split(" ")));
  }
  if (folded.length > 1) return planPhrases([folded]);
  const plan = isFigure(only) ? await planFigure(only, known) : await planLetters(only, known);
  if (plan.kind !== "nothing" || isFigure(only)) return plan;
  const parts = partsOf(tokens[0]!);
  return parts.length > 1 ? planPhrases([parts]) : plan;
}

function planPhrases(phrases: readonly (readonly string[])[]): WordPlan {
  return { kind: "exact", phrases, isCertain: false, around: [] };
}

/** A figure is what it says: `15` isn't `150`, unless it is still being typed. */
async function planFigure(folded: string, known: Vocabulary): Promise<WordPlan> {
  const forms = [...new Set([folded, folded.replaceAll(COMMA, ""), groupThousands(folded)])];
  const found = await Promise.all(forms.map(async (form) => ({ form, ...(await known.lookUp(form)) })));
  const phrases = found.filter(({ isWord }) => isWord).map(({ form }) => [form]);
  if (phrases.length > 0) return { kind: "exact", phrases, isCertain: true, around: [] };
  const begun = found.find(({ longer }) => longer.length > 0);
  return begun === undefined ? NOTHING : planBeginning(begun.form, begun.form, begun.longer);
}

async function planLetters(folded: string, known: Vocabulary): Promise<WordPlan> {
  const { isWord, longer, related, around } = await known.lookUp(folded);
  const stem = stemmer(folded);
  const isTooMuch = folded.length < MIN_BEGINNING || around.length > MAX_AROUND;
  const exact: WordPlan = { kind: "exact", phrases: [[folded]], isCertain: true, around: isTooMuch ? [] : around };
  if (isWord && isTooMuch) return exact;
  const isOwnStem = stem === folded;
  if (longer.length > 0 && (isOwnStem || related.length === 0)) {
    return planBeginning(folded, folded, around);
  }
  if (related.length > 0) return exact;
  if (stem.length < MIN_STEM) return NOTHING;
  const stemmed = await known.lookUp(stem);
  if (stemmed.longer.length === 0) return NOTHING;
  return planBeginning(folded, stem, stemmed.around);
}

function planBeginning(beginning: string, start: string, around: readonly string[]): WordPlan {
  return around.length > MAX_AROUND ? { kind: "vague" } : { kind: "beginning", beginning, start, around };
}

function groupThousands(figure: string): string {
  return /^\d{4,}$/u.test(figure) ? figure.replace(/\B(?=(?:\d{3})+$)/gu, COMMA) : figure;
}
