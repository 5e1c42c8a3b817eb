/** Bytes → text. Strict: content that isn't UTF-8 is refused with the place of its first bad byte, never patched up. */

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly byte: number };

/**
 * A byte-order mark is dropped and every line ends with a line feed, whichever way the file ends its lines.
 * Line and column count from 1, columns in UTF-16 units.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, text: text.replace(/\r\n?/gu, "\n") };
  } catch {
    return { ok: false, ...firstBadByte(bytes) };
  }
}

/**
 * One byte after the other: a streaming decoder fails on the byte that no character can go on with. The bad one is that
 * which the character began with: a Latin-1 letter looks like the start of one.
 */
function firstBadByte(bytes: Uint8Array): { line: number; column: number; byte: number } {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let [line, column, start] = [1, 1, 0];
  for (const index of bytes.keys()) {
    let decoded: string;
    try {
      decoded = decoder.decode(bytes.subarray(index, index + 1), { stream: true });
    } catch {
      return { line, column, byte: bytes[start]! };
    }
    if (decoded !== "") start = index + 1;
    if (decoded === "\n") [line, column] = [line + 1, 1];
    else if (decoded !== "\ufeff" || index > 2) column += decoded.length;
  }
  return { line, column, byte: bytes[start] ?? 0 };
}
