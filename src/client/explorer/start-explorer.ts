/**
 * The explorer at work: the address is the state; a state is answered from the shards, and the answer is drawn into the
 * page's own elements. Nothing is loaded before a reader asks for something that the page doesn't show already.
 */
import { EditionMismatch } from "../../explorer/query/edition-mismatch.ts";
import {
  DEFAULT_SORT,
  EMPTY_STATE,
  writeState,
  type ExplorerState,
  type FacetName,
} from "../../explorer/query/state.ts";
import { switchRows } from "../../explorer/query/switch-rows.ts";
import { EXPLORER_WORDS } from "../../messages/messages.ts";
import { addressBar } from "./addresses.ts";
import { answerView } from "./answer-view.ts";
import { fetchJson } from "./fetch-json.ts";
import { lateStore } from "./late-store.ts";

const TYPING_PAUSE_MS = 250;

export function startExplorer(root: HTMLElement): void {
  const base = root.dataset.base ?? "/";
  const store = lateStore((address) => fetchJson(base + address.slice(1)));
  let turn = 0;
  let timer = 0;
  let state: ExplorerState;

  const bar = addressBar(() => {
    clearTimeout(timer);
    state = bar.state();
    void show({ isFromAddress: true });
  });
  state = bar.state();

  const view = answerView(root, {
    addressOf: bar.addressOf,
    onToggle: (facet, id, isChosen) => go(withOption(state, facet, id, isChosen)),
    onSort: (sort) => go({ ...state, sort: sort ?? DEFAULT_SORT, page: 1 }),
    onRows: (rows) => go(switchRows(state, rows)),
    onPage: (page) => {
      go({ ...state, page });
      view.goToStart();
    },
    onState: go,
    onClear: () => go(switchRows(EMPTY_STATE, state.rows)),
    onField: (change) => go({ ...state, ...change, page: 1 }),
    onType: (change) => {
      state = { ...state, ...change, page: 1 };
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        bar.go(state, "typing");
        void show();
      }, TYPING_PAUSE_MS);
    },
    onSettle: () => {
      flushTyping();
      bar.endTyping();
    },
    onRetry: () => void show({ isFromAddress: true }),
    onApproach: () => store.warm(state.rows),
  });

  function go(next: ExplorerState): void {
    clearTimeout(timer);
    state = next;
    bar.go(next, "step");
    void show();
  }

  function flushTyping(): void {
    if (writeState(state).toString() === writeState(bar.state()).toString()) return;
    clearTimeout(timer);
    bar.go(state, "typing");
    void show();
  }

  /** Answers the state; what an earlier one still finds is dropped. */
  async function show({ isFromAddress = false, isFirst = false } = {}): Promise<void> {
    const mine = ++turn;
    const asked = state;
    view.drawState(asked, { isForced: isFromAddress });
    view.setBusy(true, isFirst);
    try {
      const answer = await store.answer(asked);
      const lines = await store.lines(asked.rows, answer.shown);
      if (mine !== turn) return;
      // What was typed since isn't asked yet and stays.
      if (state === asked) state = answer.state;
      view.draw(answer, lines, { isForced: isFromAddress });
      view.setBusy(false);
    } catch (error) {
      if (mine !== turn) return;
      view.setBusy(false);
      view.fail(error instanceof EditionMismatch ? EXPLORER_WORDS.newEdition : EXPLORER_WORDS.cannotLoad);
    }
  }

  if (writeState(state).toString() !== "") void show({ isFromAddress: true, isFirst: true });
  else view.drawState(state, { isForced: true });
}

function withOption(state: ExplorerState, facet: FacetName, id: string, isChosen: boolean): ExplorerState {
  const others = state.chosen[facet].filter((other) => other !== id);
  return { ...state, chosen: { ...state.chosen, [facet]: isChosen ? [...others, id] : others }, page: 1 };
}
