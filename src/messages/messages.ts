/**
 * The words of the interface in the language of the site: the one module that components, views and scripts take words
 * from. Another language is a second file beside `en.ts` that satisfies `Messages`, and is exported here instead.
 */
import type * as english from "./en.ts";

export * from "./en.ts";
export { rich, type RichPart } from "./rich-text.ts";

export type Messages = typeof english;
