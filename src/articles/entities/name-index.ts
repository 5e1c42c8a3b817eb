/** All names at once: one tree over their pieces, so that a text is read once however many names there are. */
import { tokensOf, type Token } from "./tokens.ts";

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  values: T[];
}

export interface NameHit<T> {
  /** Index of the token behind the last one. */
  readonly end: number;
  readonly values: readonly T[];
}

export class NameIndex<T> {
  readonly #root: Branch<T> = { next: new Map(), values: [] };

  /** A name without letters, digits and Chinese characters is no name. */
  add(name: string, value: T): void {
    const tokens = tokensOf(name);
    if (tokens.every(({ kind }) => kind === "mark")) return;
    let branch = this.#root;
    for (const [place, token] of tokens.entries()) {
      const key = place === 0 ? token.text : token.key;
      let next = branch.next.get(key);
      if (next === undefined) branch.next.set(key, (next = { next: new Map(), values: [] }));
      branch = next;
    }
    branch.values.push(value);
  }

  /** Every name that begins at a token, the longest first. */
  hitsAt(tokens: readonly Token[], from: number): NameHit<T>[] {
    const hits: NameHit<T>[] = [];
    let branch = this.#root;
    for (let place = from; place < tokens.length; place++) {
      const token = tokens[place]!;
      const next = branch.next.get(place === from ? token.text : token.key);
      if (next === undefined) break;
      branch = next;
      if (branch.values.length > 0) hits.unshift({ end: place + 1, values: branch.values });
    }
    return hits;
  }
}
