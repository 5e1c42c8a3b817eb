/** Made-up English prose: sentences of real build with words of the vocabulary. It means nothing. */
import type { Random } from "../random.ts";
import { past, type PickWord, type Vocabulary } from "./vocabulary.ts";

/** Slots: `n` a noun, `a` an adjective, `v` a verb in the past, `i` a plain verb, `d` an adverb, `c` a company. */
const SENTENCES = [
  "The {a} {n} of the {n} {v} the {a} {n}, and the {n} {v} {d}.",
  "Before the {n}, {c} {v} its {a} {n} to {i} the {n} of the {a} {n}.",
  "No {n} {v} the {n} as {d} as the {a} {n} that {c} {v}.",
  "A {n} between the {n} and the {n} {v} what {c} had {v} at the {a} {n}.",
  "{c} and its {n} {v} a {a} {n}, which {v} the {n} in every {a} {n}.",
  "While the {n} {v}, the {a} {n} of {c} {v} more than its {n} could {i}.",
  "That {n} has {v} {d} since the {a} {n} {v} the {n} of the {n}.",
  "It was the {a} {n} that {v} the {n}, not the {n} that {c} {v}.",
  "Both the {n} and the {a} {n} {v} {d} where the {n} {v} none.",
  "With a {a} {n} in its {n}, {c} plans to {i} the {n} and to {i} the {n}.",
  "Few of the {n} makers {v}; those that {v} {d} are {a} to the {n}.",
  "One {n} later the {n} {v} again, this time without the {a} {n}.",
  "The {n} says little of the {n}: its {a} {n} {v} {d} under a {a} {n}.",
  "If the {n} {v}, {c} would {i} its {n} rather than {i} a {a} {n}.",
] as const;

const TOPIC_SENTENCES = [
  "Much of this rests on the {t}, which {v} the {a} {n}.",
  "The {t} of {c} {v} {d} in the {a} {n}.",
  "Without the {t} no {n} would {i} the {n}.",
] as const;

const HEADINGS = ["What the {n} {v}", "The {a} {n} of the {n}", "A {n} and its {n}", "{c} and the {a} {n}"] as const;
const TITLES = [
  "{c} {v} its {n} as the {a} {n} {v}",
  "A {a} {n} meets the {n} of {c}",
  "How {c} {v} the {a} {n}",
  "The {n} {v} {c} before its {a} {n}",
] as const;

export interface EnglishWriter {
  readonly sentence: (companies: readonly string[]) => string;
  readonly topicSentence: (companies: readonly string[], topic: string) => string;
  readonly heading: (companies: readonly string[]) => string;
  readonly title: (companies: readonly string[]) => string;
}

export function englishWriter(random: Random, vocabulary: Vocabulary, pickWord: PickWord): EnglishWriter {
  const fill = (pattern: string, companies: readonly string[], topic = ""): string =>
    withArticles(
      pattern.replaceAll(/\{(.)\}/gu, (_, slot: string) => {
        if (slot === "c") return random.chance(60) ? companies[0]! : random.pick(companies);
        if (slot === "t") return topic;
        if (slot === "n") return pickWord(vocabulary.nouns);
        if (slot === "a") return pickWord(vocabulary.adjectives);
        if (slot === "d") return pickWord(vocabulary.adverbs);
        const verb = pickWord(vocabulary.verbs);
        return slot === "i" ? verb : past(verb);
      }),
    );
  return {
    sentence: (companies) => fill(random.pick(SENTENCES), companies),
    topicSentence: (companies, topic) => fill(random.pick(TOPIC_SENTENCES), companies, topic),
    heading: (companies) => fill(random.pick(HEADINGS), companies),
    title: (companies) => fill(random.pick(TITLES), companies),
  };
}

/** With a capital first, and `an` where `a` stands before a vowel. */
function withArticles(text: string): string {
  return (text.charAt(0).toUpperCase() + text.slice(1)).replaceAll(/\b([Aa]) (?=[aeiou])/gu, "$1n ");
}
