/**
 * What of HTML a body may hold: GitHub's list without classes, ids, data, forms and embedded things, and without `bdo`,
 * which prints figures backwards. The last step that sees anything unsafe; whatever the site adds (anchors, classes,
 * links to entities) is added to the outcome.
 */
import type { ElementContent, Properties, Root } from "hast";
import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import { visit } from "unist-util-visit";
import type { SiteComponent, TrustedElement } from "./own-nodes.ts";
import type { Parent } from "./text-runs.ts";

/** Stands for a node of our own while the sanitiser, which knows elements only, goes over its children. */
const STAND_IN = "readacross-node";

/** Taken out with all that they hold. */
export const STRIPPED_ELEMENTS = "script style title textarea noscript iframe object template svg math select".split(
  " ",
);

/** Those that a body may hold. */
export const SHOWN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 " +
    "hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table " +
    "tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);

const schema: Schema = {
  tagNames: [STAND_IN, ...SHOWN_ELEMENTS],
  attributes: {
    "*": [["dir", /^(?:ltr|rtl|auto)$/iu], ["lang", /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu], "title"],
    [STAND_IN]: ["index"],
    a: ["href"],
    blockquote: ["cite"],
    code: [["className", /^language-[\w+#.-]+$/]],
    del: ["cite", "dateTime"],
    details: ["open"],
    img: ["alt", "height", "src", "width"],
    ins: ["cite", "dateTime"],
    li: ["value", ["className", "task-list-item"]],
    ol: ["reversed", "start", ["className", "contains-task-list"]],
    q: ["cite"],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan", "scope"],
    time: ["dateTime"],
    ul: [["className", "contains-task-list"]],
  },
  ancestors: { tbody: ["table"], td: ["table"], tfoot: ["table"], th: ["table"], thead: ["table"], tr: ["table"] },
  clobber: [],
  protocols: { cite: ["http", "https"], href: ["http", "https", "mailto"], src: [] },
  strip: STRIPPED_ELEMENTS,
  allowComments: false,
  allowDoctypes: false,
};

const sanitizeElements = rehypeSanitize(schema);

/** A new tree; our own nodes keep what they are, and their children are sanitised too. */
export function sanitize(tree: Root): Root {
  const ownNodes: (SiteComponent | TrustedElement)[] = [];
  replaceChildren(tree, (node) => {
    // An author who writes the stand-in gets its children only.
    if (node.type === "element" && node.tagName === STAND_IN) return node.children;
    if (node.type !== "siteComponent" && node.type !== "trustedElement") return [node];
    ownNodes.push(node);
    return [
      { type: "element", tagName: STAND_IN, properties: { index: ownNodes.length - 1 }, children: node.children },
    ];
  });
  const safe = sanitizeElements(tree);
  visit(safe, (node) => {
    if (node.type === "text") node.value = printable(node.value);
    else if (node.type === "element") tidyProperties(node.properties);
  });
  replaceChildren(safe, (node) => {
    if (node.type !== "element" || node.tagName !== STAND_IN) return [node];
    const ownNode = ownNodes[Number(node.properties.index)]!;
    return [{ ...ownNode, children: node.children }];
  });
  return safe;
}

/** A class whose every name was taken away, and characters that Markdown's own references can't put into a text. */
function tidyProperties(properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (Array.isArray(value) && value.length === 0) delete properties[name];
    else if (typeof value === "string") properties[name] = printable(value);
  }
}

/** As Markdown reads `&#27;` and the like, which raw HTML and tags of MDX would pass on: no feed could carry them. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are meant
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, "\ufffd").toWellFormed();
}

/** Children first, so that what is replaced has its children replaced already. */
function replaceChildren(parent: Parent, replace: (node: ElementContent) => ElementContent[]): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if ("children" in child) replaceChildren(child, replace);
    return replace(child);
  });
}
