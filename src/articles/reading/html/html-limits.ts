/**
 * What a page may not exceed, so that a hostile or broken one neither overflows a stack nor takes more than seconds: parsers
 * walk nested elements recursively, and repeat every formatting element that is left open in each block behind it. Counted
 * before anything is parsed, in one pass. Pages of news have a few thousand tags, 30 to 60 deep.
 */

const MAX_TAGS = 100_000;
const MAX_OPEN = 400;
const MAX_OPEN_FORMATTING = 60;
/** Of one tag. */
const MAX_ATTRIBUTES = 300;

/** Elements that need no end tag, or have none. */
const CLOSES_ITSELF =
  /^(?:p|li|d[dt]|t[dhr]|tbody|thead|tfoot|colgroup|option|optgroup|r[tp]|br|hr|img|input|wbr|col|area|base|meta|link|source|track|param|embed|html|head|body)$/u;
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/u;
/** Elements of drawings: among these alone a slash before the bracket closes an element. */
const FOREIGN =
  /^(?:path|g|circle|rect|line|ellipse|poly(?:gon|line)|use|defs|stop|image|symbol|mask|pattern|filter|animate[a-z]*|text|tspan|clippath|(?:linear|radial)gradient|fe[a-z]+|m[a-z]+)$/u;
/** Their content is text, up to their end tag. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)$/u;

/** What there is too much of, in words; null where a page is within the limits. Takes linear time. */
export function htmlIsTooMuch(html: string): string | null {
  const lower = html.toLowerCase();
  const ends = new Map<string, number>();
  /** Where the next `end` stands, or the end of the page; each ending is looked for once past it. */
  const next = (end: string, from: number) => {
    const known = ends.get(end);
    if (known !== undefined && known >= from) return known;
    const found = lower.indexOf(end, from);
    const at = found < 0 ? lower.length : found;
    ends.set(end, at);
    return at;
  };
  let tags = 0;
  let open = 0;
  let formatting = 0;
  let isForeign = false;
  let countedTo = -1;
  for (let at = lower.indexOf("<"); at >= 0; at = lower.indexOf("<", at)) {
    if (lower.startsWith("<!--", at)) {
      at = next("-->", at + 4) + 1;
      continue;
    }
    const tag = /<(\/?)([a-z][a-z\d-]{0,30})/uy;
    tag.lastIndex = at;
    const match = tag.exec(lower);
    at++;
    // Brackets that begin no tag cost as much.
    tags++;
    if (tags > MAX_TAGS) return `tags (at most ${MAX_TAGS})`;
    if (match === null) continue;
    const [, slash, name] = match as unknown as [string, string, string];
    const end = next(">", at);
    // A tag within another's quotes ends where that does.
    const isCounted = end === countedTo;
    countedTo = end;
    if (
      !isCounted &&
      end - at > MAX_ATTRIBUTES &&
      (lower.slice(at, end).match(/[\s"']=|\w=/gu)?.length ?? 0) > MAX_ATTRIBUTES
    )
      return "attributes of one tag";
    if (name === "svg" || name === "math") isForeign = slash === "";
    else if (!FOREIGN.test(name)) isForeign = false;
    const isClosed = CLOSES_ITSELF.test(name) || (isForeign && lower[end - 1] === "/");
    if (!isClosed) {
      const step = slash === "" ? 1 : -1;
      open = Math.max(0, open + step);
      if (FORMATTING.test(name)) formatting = Math.max(0, formatting + step);
      if (open > MAX_OPEN) return `elements within one another (at most ${MAX_OPEN})`;
      if (formatting > MAX_OPEN_FORMATTING)
        return `formatting elements within one another (at most ${MAX_OPEN_FORMATTING})`;
    }
    if (slash === "" && RAW.test(name)) at = next(`</${name}`, end);
  }
  return null;
}
