/** The explorer's store, whose code comes with the first question: most of what the page's script weighs answers it. */
import type { ExplorerStore, FetchShard } from "../../explorer/query/explorer-store.ts";

/** Code that failed to load is asked for again with the next question. */
export function lateStore(fetchShard: FetchShard): ExplorerStore {
  let coming: Promise<ExplorerStore> | null = null;
  const store = (): Promise<ExplorerStore> => {
    coming ??= import("../../explorer/query/explorer-store.ts").then(({ explorerStore }) => explorerStore(fetchShard));
    coming.catch(() => (coming = null));
    return coming;
  };
  return {
    answer: async (state) => (await store()).answer(state),
    lines: async (rows, ordinals) => (await store()).lines(rows, ordinals),
    warm: (rows) =>
      void store().then(
        ({ warm }) => warm(rows),
        () => undefined,
      ),
  };
}
