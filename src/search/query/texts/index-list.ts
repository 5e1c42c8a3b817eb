/**
 * The pages that Pagefind's list of its index names (`.pf_meta`), in the order in which they were indexed. That list has
 * to be loaded anyway, so that no other file needs to name thousands of pages. Sent to the browser.
 */

/** Pages by id. `list` is the unpacked file: CBOR, an array of a version, the pages and more. Throws for anything else. */
export function pagesOfIndex(list: Uint8Array): string[] {
  let at = 0;
  /** An item's kind and its value or length. */
  const head = (): [kind: number, size: number] => {
    const first = list[at++] ?? 0xff;
    const short = first & 31;
    if (short < 24) return [first >> 5, short];
    if (short > 26) throw UNEXPECTED();
    let size = 0;
    for (let left = 1 << (short - 24); left > 0; left--) size = size * 256 + (list[at++] ?? 0);
    return [first >> 5, size];
  };
  const text = (length: number) => new TextDecoder().decode(list.subarray(at, (at += length)));
  const item = (): unknown => {
    const [kind, size] = head();
    if (kind === UNSIGNED) return size;
    if (kind === TEXT) return text(size);
    if (kind === ARRAY) return Array.from({ length: size }, item);
    throw UNEXPECTED();
  };
  if (head()[0] !== ARRAY || typeof item() !== "string") throw UNEXPECTED();
  const pages = item();
  if (!Array.isArray(pages)) throw UNEXPECTED();
  return pages.map((page: unknown) => {
    const id: unknown = Array.isArray(page) ? page[0] : null;
    if (typeof id !== "string") throw UNEXPECTED();
    return id;
  });
}

const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;
const UNEXPECTED = () => new Error("Unexpected content of Pagefind’s list of pages");
