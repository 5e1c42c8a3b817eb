/**
 * How well a page's own text answers the words that were typed: Pagefind knows words by their stems only and scores a
 * page by how often it holds them, wherever they stand. Sent to the browser.
 */
import { stemmer } from "stemmer";
import { camelPartsOf, foldWord, partsOf } from "./fold-word.ts";
import type { PageFragment } from "./text-files.ts";
import type { WordPlan } from "./word-plan.ts";

/** How a word of a text holds a word that was typed; the greater, the better. Zero: not at all. */
const AS_IT_STANDS = 4;
const AS_BEGINNING = 3;
const BY_STEM = 2;
/** `AInvest` for `investing`: a part that only capitals set off. */
const AS_PART = 1;

/** Of one page. Words that stand for themselves only, such as phrases and Chinese ones, aren't looked at. */
export interface Nearness {
  /** How the page holds the word that it holds worst. */
  readonly form: number;
  /** How far apart they stand at their nearest: −1 one behind the other as typed, 0 in another order; then in doublings. */
  readonly distance: number;
}

/** Whether a page's text can tell more than Pagefind does. */
export function canBeNear(plans: readonly WordPlan[]): boolean {
  return plans.some(isLookedAt);
}

/** For pages that hold all words. Better ones first; of a single word all stand alike near. */
export function compareNearness(a: Nearness, b: Nearness): number {
  return a.distance - b.distance || b.form - a.form;
}

/** Made once for a question: texts hold the same words again and again. */
export function nearnessTest(plans: readonly WordPlan[]): (page: PageFragment) => Nearness {
  const tests = plans.filter(isLookedAt).map(formTest);
  const known = new Map<string, readonly number[]>();
  const formsOf = (written: string): readonly number[] => {
    const forms = known.get(written) ?? tests.map((test) => test(written));
    known.set(written, forms);
    return forms;
  };
  return ({ content }) => {
    const forms = content.split(" ").map(formsOf);
    return { form: weakest(forms, tests.length), distance: distanceIn(forms, tests.length) };
  };
}

type LookedAt = WordPlan & { readonly kind: "exact" | "beginning" };

function isLookedAt(plan: WordPlan): plan is LookedAt {
  return plan.kind === "beginning" || (plan.kind === "exact" && plan.isCertain);
}

function formTest(plan: LookedAt): (written: string) => number {
  const words = plan.kind === "exact" ? plan.phrases.flat() : [plan.beginning];
  const stems = new Set(words.map(stemmer));
  const initials = new Set(words.map((word) => word.charAt(0)));
  const formOf = (folded: string): number => {
    // Stems begin as their words do.
    if (!initials.has(folded.charAt(0))) return 0;
    if (words.includes(folded)) return AS_IT_STANDS;
    if (plan.kind === "beginning" && folded.startsWith(plan.beginning)) return AS_BEGINNING;
    const isOfStem = stems.has(stemmer(folded)) || (plan.kind === "beginning" && folded.startsWith(plan.start));
    return isOfStem ? BY_STEM : 0;
  };
  return (written) => {
    const form = Math.max(...[foldWord(written), ...partsOf(written)].map(formOf));
    return form > 0 || !camelPartsOf(written).some((part) => formOf(part) > 0) ? form : AS_PART;
  };
}

/** Of how a text holds each of the words at its best. */
function weakest(forms: readonly (readonly number[])[], words: number): number {
  const best = new Array<number>(words).fill(0);
  for (const each of forms) for (const [word, form] of each.entries()) best[word] = Math.max(best[word]!, form);
  return Math.min(...best);
}

function distanceIn(forms: readonly (readonly number[])[], words: number): number {
  const isTyped = (from: number) =>
    Array.from({ length: words }, (_, word) => word).every((word) => hasWord(from + word, word));
  const hasWord = (place: number, word: number) => (forms[place]?.[word] ?? 0) > 0;
  if (forms.some((_, from) => isTyped(from))) return -1;
  return Math.ceil(Math.log2(shortestStretch(forms, words) / words));
}

/** The number of words in the shortest stretch that holds all that were typed; infinite where none does. */
function shortestStretch(forms: readonly (readonly number[])[], words: number): number {
  const last = new Array<number>(words).fill(-Infinity);
  let shortest = Infinity;
  for (const [place, each] of forms.entries()) {
    for (const [word, form] of each.entries()) if (form > 0) last[word] = place;
    shortest = Math.min(shortest, place - Math.min(...last) + 1);
  }
  return shortest;
}
