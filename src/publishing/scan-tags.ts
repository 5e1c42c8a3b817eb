/**
 * The tags of a page that this project wrote: real ones, not what looks like a tag in a text, an attribute, a comment
 * or a script. Takes time in proportion to the page, whatever stands in it.
 */

export interface Tag {
  /** In small letters. */
  readonly name: string;
  /** As written, entities not decoded, by name in small letters; empty where an attribute has no value. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its `<` stands. */
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
}

/** What stands in these is text up to their end tag. */
const RAW_TEXT = new Set(["script", "style", "title", "textarea", "noscript", "iframe", "xmp", "noembed", "noframes"]);

const NO_ATTRIBUTES: Tag["attributes"] = new Map();

const NAME = /[a-z][^\s/>]*/iuy;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/uy;
const TAG_END = /[\s/]*>/uy;

const GREATER = 0x3e;

/** Throws where a tag, comment or raw text doesn't end. `inside` is told what stands in a raw-text element. */
export function scanTags(
  html: string,
  visit: (tag: Tag) => void,
  inside: (tag: Tag, text: string) => void = () => undefined,
): void {
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    const next = html.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) at = endOfMarkup(html, at);
    else if (next === 0x2f) at = indexBehind(html, ">", at);
    else if (isLetter(next)) {
      const tag = readTag(html, at);
      visit(tag);
      at = tag.end;
      if (RAW_TEXT.has(tag.name)) {
        const end = endOfRawText(html, tag);
        inside(tag, html.slice(tag.end, end));
        at = end;
      }
    } else at += 1;
  }
}

function readTag(html: string, start: number): Tag {
  NAME.lastIndex = start + 1;
  NAME.test(html);
  let at = NAME.lastIndex;
  const name = html.slice(start + 1, at).toLowerCase();
  if (html.charCodeAt(at) === GREATER) return { name, attributes: NO_ATTRIBUTES, start, end: at + 1 };
  const attributes = new Map<string, string>();
  for (;;) {
    if (html.charCodeAt(at) === GREATER) return { name, attributes, start, end: at + 1 };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (found === null) {
      TAG_END.lastIndex = at;
      if (TAG_END.test(html)) return { name, attributes, start, end: TAG_END.lastIndex };
      throw new Error(`a tag <${name} at ${start} without its end`);
    }
    const key = found[1]!.toLowerCase();
    // Browsers keep the first.
    if (!attributes.has(key)) attributes.set(key, found[2] ?? found[3] ?? found[4] ?? "");
    at = ATTRIBUTE.lastIndex;
  }
}
function endOfMarkup(html: string, at: number): number {
  return html.startsWith("<!--", at) ? indexBehind(html, "-->", at) : indexBehind(html, ">", at);
}

function endOfRawText(html: string, { name, start, end }: Tag): number {
  const closing = new RegExp(`</${name}[\\s/>]`, "giu");
  closing.lastIndex = end;
  const found = closing.exec(html);
  if (found === null) throw new Error(`<${name}> at ${start} without its end`);
  return found.index;
}

function indexBehind(html: string, end: string, at: number): number {
  const found = html.indexOf(end, at);
  if (found === -1) throw new Error(`markup at ${at} without its ${end}`);
  return found + end.length;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
