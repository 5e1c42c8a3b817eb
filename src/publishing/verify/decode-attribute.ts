/** The value of an attribute as a browser reads it, with the references that this project’s writers of HTML use. */

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Other named references stay as they are. */
export function decodeAttribute(value: string): string {
  return value.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/giu, (written, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? String(written);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : String(written);
  });
}
