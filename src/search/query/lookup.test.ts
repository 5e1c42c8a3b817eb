import { expect, it } from "vitest";
import { LOOKUP_KINDS, lookupAddress } from "./lookup.ts";

it("knows the address of each kind", () => {
  const addresses = LOOKUP_KINDS.map((kind) =>
    lookupAddress({ kind, id: "one", name: "One", names: [], symbols: [], reports: 0 }),
  );
  expect(addresses).toEqual(["/entities/one/", "/metrics/one/", "/tags/one/", "/publishers/one/"]);
});
