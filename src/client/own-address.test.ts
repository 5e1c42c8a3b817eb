import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

test.each([
  ["/facts/", "?page=2", "/facts/?page=2"],
  ["/research/search/", "", "/research/search/"],
  ["//evil.example/facts/", "?q=a", "/evil.example/facts/?q=a"],
  ["///evil.example/", "", "/evil.example/"],
  ["/\\\\evil.example/", "", "/evil.example/"],
])("%j with %j is %j, on this site", (pathname, query, address) => {
  expect(ownAddress(query, pathname)).toBe(address);
  expect(new URL(address, "https://example.org/").host).toBe("example.org");
});
