/** The explorer's state in the address bar, and the way back through the states that a reader had. */
import { parseState, writeState, type ExplorerState } from "../../explorer/query/state.ts";
import { ownAddress } from "../own-address.ts";

export interface AddressBar {
  readonly state: () => ExplorerState;
  /** With host and path, for links. */
  readonly addressOf: (state: ExplorerState) => string;
  /**
   * Shows the state. What is typed in one go is one step back: the first letter makes it, the others write over it
   * until `endTyping`.
   */
  readonly go: (state: ExplorerState, how: "step" | "typing") => void;
  readonly endTyping: () => void;
}

/** `onReturn`: the reader went back or forward to another state. */
export function addressBar(onReturn: () => void): AddressBar {
  let isTyping = false;
  let query = location.search;

  window.addEventListener("popstate", () => {
    isTyping = false;
    if (location.search === query) return;
    query = location.search;
    onReturn();
  });

  const addressOf = (state: ExplorerState) => {
    const params = writeState(state).toString();
    return ownAddress(params === "" ? "" : `?${params}`);
  };

  return {
    state: () => parseState(new URLSearchParams(location.search)),
    addressOf,
    go: (state, how) => {
      const address = addressOf(state);
      if (address !== ownAddress(location.search)) {
        if (how === "typing" && isTyping) history.replaceState(null, "", address);
        else history.pushState(null, "", address);
        isTyping = how === "typing";
      } else if (how === "step") isTyping = false;
      query = location.search;
    },
    endTyping: () => {
      isTyping = false;
    },
  };
}
