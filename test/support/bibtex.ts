/** A strict reader of BibTeX: what it doesn't expect, it refuses, as BibTeX and TeX together would stumble over it. */

export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** By name; text as a reader sees it, addresses letter for letter. */
  readonly fields: ReadonlyMap<string, string>;
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciitilde: "~",
  textasciicircum: "^",
  textless: "<",
  textgreater: ">",
  textbar: "|",
  textminus: "−",
  texttimes: "×",
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** All entries of a file. Throws a `SyntaxError` at the first thing that isn't BibTeX. */
export function parseBibtex(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let rest = text.trim();
  const take = (pattern: RegExp, what: string): RegExpExecArray => {
    const match = pattern.exec(rest);
    if (match?.index !== 0) throw new SyntaxError(`Expected ${what} at ${JSON.stringify(rest.slice(0, 40))}`);
    rest = rest.slice(match[0].length);
    return match;
  };
  while (rest !== "") {
    const [, type, key] = take(/@([a-z]+)\{([^\s,{}"#%~\\'()=]+),\s*/u, "the head of an entry");
    const fields = new Map<string, string>();
    while (!rest.startsWith("}")) {
      const [, name] = take(/([a-z]+) = /u, "a field");
      if (fields.has(name!)) throw new SyntaxError(`Unexpected second ${name}`);
      const value = rest.startsWith("{") ? takeBraced() : take(/[a-z]+/u, "a month")[0];
      fields.set(name!, readValue(name!, value));
      take(/,?\s*/u, "a comma");
    }
    take(/\}\s*/u, "the end of the entry");
    entries.push({ type: type!, key: key!, fields });
  }
  return entries;

  /** BibTeX counts every brace, also one behind a backslash. */
  function takeBraced(): string {
    let depth = 0;
    for (let at = 0; at < rest.length; at++) {
      if (rest[at] === "{") depth++;
      if (rest[at] === "}" && --depth === 0) {
        const value = rest.slice(1, at);
        rest = rest.slice(at + 1);
        return value;
      }
    }
    throw new SyntaxError("Unexpected end within braces");
  }
}

function readValue(name: string, value: string): string {
  if (name === "url") return value;
  if (name === "month") {
    if (!MONTHS.includes(value)) throw new SyntaxError(`Unexpected month ${value}`);
    return value;
  }
  return readTex(/^\{(.*)\}$/su.exec(value)?.[1] ?? value);
}

function readTex(tex: string): string {
  return tex.replace(/\\([a-z]+)\{\}|\\([#$%&_])|([\\{}#$%&_~^])/gu, (found, command, escaped: string | undefined) => {
    const read = command === undefined ? escaped : COMMANDS[command as string];
    if (read === undefined) throw new SyntaxError(`Unexpected ${found} in ${tex}`);
    return read;
  });
}
