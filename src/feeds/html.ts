/** Plain HTML for feed readers: no classes, no scripts, every text escaped. */

/** Markup that is known to be safe; made only here and by the Markdown renderer. */
export type Html = string & { readonly __html?: never };

/** For text and for values in double quotes. */
export function escapeHtml(text: string): Html {
  return text.replace(/[&<>"]/gu, (char) => ENTITIES[char]!);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `html\`<p>${text}</p>\``: texts are escaped, `raw` pieces and lists of them go in as they are. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Raw | readonly Raw[])[]
): Raw {
  return raw(strings.reduce((text, string, index) => text + textOf(values[index - 1]!) + string));
}

export interface Raw {
  readonly html: Html;
}

/** Takes markup that is safe already. */
export function raw(markup: Html): Raw {
  return { html: markup };
}

export const NOTHING: Raw = raw("");

function textOf(value: string | number | Raw | readonly Raw[]): Html {
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return "html" in value ? value.html : value.map(({ html: each }) => each).join("");
}
