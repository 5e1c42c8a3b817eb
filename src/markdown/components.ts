/** What `.mdx` may hold between its tags: the site's components, and plain elements of HTML, with literal attributes. */
import type { ComponentName } from "./rendered-body.ts";

export interface Prop {
  /** The values it takes; null: any text. */
  readonly values: readonly string[] | null;
  readonly meaning: string;
}

/** What `src/model/pages/body-view.ts` reads. */
const choice = {
  facts: { values: null, meaning: "ids of facts of this report, with spaces between: only these" },
  metric: { values: null, meaning: "metric id: only facts of this metric" },
  subject: { values: null, meaning: "entity id: only facts about it" },
  title: { values: null, meaning: "text above it" },
} satisfies Record<string, Prop>;

export const COMPONENTS: Readonly<Record<ComponentName, Readonly<Record<string, Prop>>>> = {
  FactTable: choice,
  FactChart: choice,
  Callout: {
    kind: { values: ["note", "warning", "caveat"], meaning: "how it is set; a note by default" },
    title: { values: null, meaning: "text above it" },
  },
};

/** Whether bodies may hold a component of that name. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

const everywhere = ["title", "lang", "dir"];

/** Attributes by element. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    (
      "abbr b i em strong sub sup br hr s mark kbd small cite samp var dfn u wbr ruby rt rp dl dt dd figure figcaption " +
      "summary p div span ul code pre h2 h3 h4 h5 h6 table caption thead tbody tfoot tr"
    )
      .split(" ")
      .map((name) => [name, everywhere]),
  ),
  a: [...everywhere, "href"],
  blockquote: [...everywhere, "cite"],
  q: [...everywhere, "cite"],
  del: [...everywhere, "cite", "datetime"],
  ins: [...everywhere, "cite", "datetime"],
  time: [...everywhere, "datetime"],
  details: [...everywhere, "open"],
  li: [...everywhere, "value"],
  ol: [...everywhere, "start", "reversed"],
  td: [...everywhere, "colspan", "rowspan"],
  th: [...everywhere, "colspan", "rowspan", "scope"],
};

export const BOOLEAN_ATTRIBUTES: ReadonlySet<string> = new Set(["open", "reversed"]);

/** HTML's names of attributes that trees (hast) spell otherwise. */
export const PROPERTY_BY_ATTRIBUTE: Readonly<Record<string, string>> = {
  datetime: "dateTime",
  colspan: "colSpan",
  rowspan: "rowSpan",
};

const PHRASING = new Set(
  (
    "a abbr b bdi bdo br cite code del dfn em i img input ins kbd mark q rp rt ruby s samp small span strong sub sup " +
    "time u var wbr strike tt"
  ).split(" "),
);

/** Whether an element stands in a line of text, rather than being a block of its own. */
export function isPhrasing(tagName: string): boolean {
  return PHRASING.has(tagName);
}

/** Elements that hold text only, never blocks, though they are blocks themselves. */
export const HOLDS_TEXT_ONLY: ReadonlySet<string> = new Set([
  "p",
  "pre",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "summary",
  "caption",
  "dt",
]);
