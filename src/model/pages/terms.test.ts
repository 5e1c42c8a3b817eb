import { expect, test } from "vitest";
import { tagTerm } from "./terms.ts";

test.each([
  ["bear-market", "Bear market"],
  ["hong-kong-tech", "Hong Kong tech"],
  ["ai-spending", "AI spending"],
  ["ipos", "IPOs"],
  ["spin-offs", "Spin-offs"],
])("the tag %s reads %s", (tag, name) => {
  expect(tagTerm(tag)).toEqual({ name, address: `/tags/${tag}/` });
});
