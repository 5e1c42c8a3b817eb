/** What a report's Markdown becomes: pieces of safe HTML with the site's own components between them. */

export type ComponentName = "FactTable" | "FactChart" | "Callout";

/** Put together in order, the pieces are the body: a piece of HTML may open an element that a later one closes. */
export type BodyPart =
  | { readonly kind: "html"; readonly html: string }
  /** A link to one of the report's own facts; `text` is plain text. */
  | { readonly kind: "fact"; readonly factId: string; readonly text: string }
  | {
      readonly kind: "component";
      readonly name: ComponentName;
      readonly props: Readonly<Record<string, string | true>>;
      readonly children: readonly BodyPart[];
    };

export interface Heading {
  /** 2 to 6. */
  readonly depth: number;
  readonly text: string;
  readonly id: string;
}

export interface RenderedBody {
  readonly parts: readonly BodyPart[];
  readonly headings: readonly Heading[];
  /** Words and, in Chinese, characters. */
  readonly length: number;
  /** Local ids of the facts that the text refers to, each once, in order. */
  readonly factIds: readonly string[];
  /** Entity ids that the text links to, each once, in order. */
  readonly entityIds: readonly string[];
}

export const EMPTY_BODY: RenderedBody = { parts: [], headings: [], length: 0, factIds: [], entityIds: [] };
