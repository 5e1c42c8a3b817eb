/**
 * Words for made-up prose: a head of real ones, then thousands built from syllables. Words early in a list are used
 * far more often than late ones, as in real texts.
 */
import type { Random } from "../random.ts";

export interface Vocabulary {
  readonly nouns: readonly string[];
  /** In their plain form; `past` inflects them. */
  readonly verbs: readonly string[];
  readonly adjectives: readonly string[];
  readonly adverbs: readonly string[];
}

/** A word of the list, the one at place n with a chance of about 1 to n. */
export type PickWord = (words: readonly string[]) => string;

const NOUNS = words(`market price share order demand supply customer investor analyst profit margin cost plan quarter
  year month company group factory plant product service chain shipment rival deal loan bond fund index trade tariff rule
  rate cash debt dividend budget forecast target region city province export import policy regulator board manager chief
  worker wage battery chip vehicle engine cloud model network platform store brand drug trial licence patent contract
  partner supplier inventory warehouse port harbour airline railway grid power gas coal steel copper lithium rice milk
  beer tea apartment land mortgage bank insurer broker exchange listing stake merger buyback rally decline recovery
  outlook risk pressure capacity output speed quality weather season holiday evening morning week meeting letter report`);
const VERBS = words(`raise lower expand reduce open close launch delay cancel approve reject expect warn announce
  report deliver order assemble finance borrow invest hire train test sign extend review push pull lift trim`);
const ADJECTIVES = words(`strong weak new old large small early late local foreign domestic steady sudden cheap costly
  quiet busy clean heavy light rural urban annual monthly quarterly regional global private public former current next`);

const ONSETS = words("b br c ch cl d dr f fl g gr h l m n p pl pr r s sc sl sp st t tr v w");
const VOWELS = words("a e i o u ai ea ou");
const CODAS = words("n r l s t m nd rt st lm ns rp nt x");
const NOUN_ENDINGS = words("ment ation ity ance or age ness ure ism ery");
const VERB_ENDINGS = words("ate ify ise en er");
const ADJECTIVE_ENDINGS = words("al ous ive ic ent able ish ine");

const MADE_UP = { nouns: 2400, verbs: 900, adjectives: 1100 } as const;
const ADVERBS = 400;

/** None of the words is one of `taken`. */
export function inventVocabulary(random: Random, taken: ReadonlySet<string>): Vocabulary {
  const known = new Set([...taken, ...NOUNS, ...VERBS, ...ADJECTIVES]);
  const invent = (count: number, endings: readonly string[]) =>
    Array.from({ length: count }, () => {
      for (;;) {
        const word = syllable(random) + random.pick(VOWELS) + random.pick(CODAS) + random.pick(endings);
        if (known.has(word)) continue;
        known.add(word);
        return word;
      }
    });
  const adjectives = [...ADJECTIVES, ...invent(MADE_UP.adjectives, ADJECTIVE_ENDINGS)];
  return {
    nouns: [...NOUNS, ...invent(MADE_UP.nouns, NOUN_ENDINGS)],
    verbs: [...VERBS, ...invent(MADE_UP.verbs, VERB_ENDINGS)],
    adjectives,
    adverbs: adjectives.slice(-ADVERBS).map((word) => `${word}ly`),
  };
}

/**
 * Words of one form that no other word has: for what stands in one text only. None of them begins another, and no
 * ending in them is one that stemmers cut off.
 */
export function inventTopics(random: Random, count: number, taken: ReadonlySet<string>): string[] {
  const topics = new Set<string>();
  while (topics.size < count) {
    const word = `${syllable(random)}o${random.pick(CODAS)}${random.pick(ONSETS)}u${random.pick(["k", "mp", "ft", "b"])}`;
    if (!taken.has(word)) topics.add(word);
  }
  return [...topics];
}

export function pickFrequentFirst(random: Random): PickWord {
  const cumulated = new Map<number, Float64Array>();
  return (list) => {
    let sums = cumulated.get(list.length);
    if (sums === undefined) {
      let sum = 0;
      sums = Float64Array.from(list, (_, index) => (sum += 1 / (index + 3)));
      cumulated.set(list.length, sums);
    }
    const wanted = (random.whole(2 ** 31) / 2 ** 31) * sums.at(-1)!;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return list[low]!;
  };
}

/** `raise` → `raised`, `expand` → `expanded`, `notify` → `notified`; regular, whatever the verb. */
export function past(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return verb.endsWith("fy") ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function syllable(random: Random): string {
  return random.pick(ONSETS) + random.pick(VOWELS) + random.pick(["", "", ...CODAS.slice(0, 6)]);
}

function words(text: string): string[] {
  return text.split(/\s+/u);
}
