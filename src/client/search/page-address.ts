/** The search's state in the address bar, and the way back through the states that a reader had. */
import { parseSearch, writeSearch, type SearchState } from "../../search/query/search-state.ts";
import { ownAddress } from "../own-address.ts";

export interface SearchAddress {
  readonly state: () => SearchState;
  /**
   * Shows the state. A step leads on from the last step, so that going back returns there and not to what was typed
   * in between; typing shows in the address alone.
   */
  readonly go: (state: SearchState, how: "step" | "typing") => void;
}

/** `onReturn`: the reader went back or forward to another state. */
export function searchAddress(onReturn: () => void): SearchAddress {
  let settled = location.search;

  window.addEventListener("popstate", () => {
    settled = location.search;
    onReturn();
  });

  return {
    state: () => parseSearch(new URLSearchParams(location.search)),
    go: (state, how) => {
      const params = writeSearch(state).toString();
      const address = params === "" ? "" : `?${params}`;
      if (how === "typing") show(address, "replaceState");
      else if (address !== settled) {
        show(settled, "replaceState");
        show(address, "pushState");
        settled = address;
      } else show(address, "replaceState");
    },
  };
}

function show(query: string, how: "pushState" | "replaceState"): void {
  if (how === "pushState" || query !== location.search) history[how](null, "", ownAddress(query));
}
