import { expect, test } from "vitest";
import { articleAddress } from "./article-address.ts";

const ADDRESS = "https://wire.example/news/a-b?id=7&page=2";

test.each([
  "http://wire.example/news/a-b?id=7&page=2",
  "https://www.wire.example/news/a-b?id=7&page=2",
  "https://m.wire.example/news/a-b?id=7&page=2",
  "https://WIRE.example:443/news/a-b?id=7&page=2",
  "https://wire.example/news/a-b/?id=7&page=2",
  "https://wire.example/news/a%2Db?page=2&id=7",
  "https://wire.example/news/a-b?utm_source=x&id=7&page=2&fbclid=y#comments",
])("%s is the same article", (written) => {
  expect(articleAddress(written)).toBe(articleAddress(ADDRESS));
});

test.each([
  "https://wire.example/news/a-b?id=8&page=2",
  "https://wire.example/news/a-b?id=7",
  "https://wire.example/news/A-b?id=7&page=2",
  "https://wire.example/news/a%2Fb?id=7&page=2",
  "https://wire.example:8443/news/a-b?id=7&page=2",
  "https://hk.wire.example/news/a-b?id=7&page=2",
  "https://wire.example/news/a-b?id=7&page=2#/story/9",
])("%s is another", (written) => {
  expect(articleAddress(written)).not.toBe(articleAddress(ADDRESS));
});

test("a host of two parts keeps its name, and what is no address stays as it is", () => {
  expect(articleAddress("https://m.example/a")).not.toBe(articleAddress("https://www.example/a"));
  expect(articleAddress("no address")).toBe("no address");
});
