/**
 * Which ids pages have, and which ones links want. Ids are kept as hashes of 32 bits: of four thousand million broken
 * links one would pass, and ten thousand pages need no more than some megabytes.
 */

export interface WantedAnchors {
  /** A page, by its place, has these ids. */
  readonly offer: (page: number, ids: readonly string[]) => void;
  /** A link on the page `from` leads to `anchor` on `to`; as in an address, percent signs and all. */
  readonly want: (from: number, to: number, anchor: string) => void;
  /** Links whose page has no such id, one of each. Asked when all pages are read. */
  readonly missing: () => { readonly from: number; readonly to: number; readonly anchor: string }[];
}

export function wantedAnchors(): WantedAnchors {
  const idsByPage = new Map<number, Uint32Array>();
  const wantedByPage = new Map<number, Map<number, { from: number; anchor: string }>>();
  return {
    offer: (page, ids) => idsByPage.set(page, Uint32Array.from(ids, hashOf)),
    want: (from, to, anchor) => {
      const hash = hashOf(anchor.includes("%") ? decoded(anchor) : anchor);
      let wanted = wantedByPage.get(to);
      if (wanted === undefined) wantedByPage.set(to, (wanted = new Map<number, { from: number; anchor: string }>()));
      // Cut out of a page, it would keep that page in memory.
      if (!wanted.has(hash)) wanted.set(hash, { from, anchor: Buffer.from(anchor).toString() });
    },
    missing: () =>
      [...wantedByPage].flatMap(([to, wanted]) => {
        const ids = new Set(idsByPage.get(to));
        return [...wanted].filter(([hash]) => !ids.has(hash)).map(([, { from, anchor }]) => ({ from, to, anchor }));
      }),
  };
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
