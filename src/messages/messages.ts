/**
 * The words of the interface in the language of the site: the one module that components, views and scripts take words
 * from. Another language is a second file beside `en.ts` that satisfies `Messages`, and is exported here instead.
 * Figures, periods and the names of verdicts aren’t among them: those have their words in `src/facts`.
 */
import type * as english from "./en.ts";

export * from "./en.ts";
export type { RichPart } from "./rich-text.ts";

/** The same names with any words: what the English ones say is no part of their type. */
type InAnyWords<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => InAnyWords<Said>
    : Words extends object
      ? { readonly [Name in keyof Words]: InAnyWords<Words[Name]> }
      : Words;

export type Messages = InAnyWords<typeof english>;
