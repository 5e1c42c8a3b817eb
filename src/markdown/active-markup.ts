/**
 * What in finished HTML could run, load or pass for something of the site's own. Written without regard to how bodies
 * are made safe (`sanitize.ts`), so that one watches the other.
 */

/** As `hast-util-to-html` writes: every `<` of a text is escaped, values stand between double quotes. */
const TAG = /<(?:\/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*)>/giu;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/gu;
const ADDRESSES = new Set(["cite", "href", "src"]);
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/iu;

const ELEMENTS = new Set(
  (
    "a abbr b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i " +
    "img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody " +
    "td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);

const ATTRIBUTES = new Set(
  (
    "alt aria-describedby aria-label checked cite class colspan data-elsewhere data-footnote-backref data-footnote-ref data-footnotes " +
    "datetime dir disabled height href id lang open rel reversed role rowspan scope src start tabindex title type value width"
  ).split(" "),
);

/** Each thing as it stands there; empty: harmless. Linear in the text's length. */
export function activeMarkup(html: string): string[] {
  const found: string[] = [];
  const rest = html.replace(TAG, (tag, closed: string | undefined, opened: string | undefined, attributes = "") => {
    const name = (closed ?? opened)!.toLowerCase();
    if (!ELEMENTS.has(name) || (name === "input" && opened && !/\btype="checkbox"/u.test(tag))) found.push(tag);
    for (const [, attribute, value = ""] of (attributes as string).matchAll(ATTRIBUTE)) {
      const isKnown = ATTRIBUTES.has(attribute!.toLowerCase());
      const isSafe = !ADDRESSES.has(attribute!.toLowerCase()) || SAFE_ADDRESS.test(value);
      if (!isKnown || !isSafe) found.push(`${attribute}="${value}"`);
    }
    return "";
  });
  const at = rest.search(/[<\0]/u);
  return at < 0 ? found : [...found, rest.slice(at, at + 40)];
}
