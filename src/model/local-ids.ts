/** Ids inside one report: facts and statements share them, since both are anchors on its page. */
import type { Place, Problem } from "../facts/problem.ts";
import { breach } from "./rules.ts";

export class LocalIds {
  readonly #placeById = new Map<string, Place>();

  get ids(): ReadonlySet<string> {
    return new Set(this.#placeById.keys());
  }

  /** Whether the id was free; if not, what is wrong. */
  claim(id: string, place: Place): Problem | null {
    const first = this.#placeById.get(id);
    if (first === undefined) {
      this.#placeById.set(id, place);
      return null;
    }
    return breach("fact-id-is-unique", place, {
      reason: `Unexpected second \`${id}\`, expected each id once in a report`,
      actual: id,
      note: "Facts and statements share their ids: rename one of the two.",
      related: [{ reason: "first used here", place: first }],
    });
  }
}
