import { expect, it, test } from "vitest";
import { pagesOfIndex } from "./index-list.ts";

const text = (value: string) => [0x60 + value.length, ...new TextEncoder().encode(value)];
const page = (id: string, words: readonly number[]) => [0x83, ...text(id), ...words, ...text("")];

it("names the pages of an index in order, however many words they have", () => {
  const pages = [page("en_a", [0x07]), page("en_b", [0x18, 0x2b]), page("en_c", [0x19, 0x01, 0x00])].flat();
  expect(pagesOfIndex(Uint8Array.from([0x82, ...text("1.6.0"), 0x83, ...pages]))).toEqual(["en_a", "en_b", "en_c"]);
});

it("names more pages than fit in one byte", () => {
  const ids = Array.from({ length: 300 }, (_, at) => `en_${at}`);
  const pages = ids.flatMap((id) => page(id, [0x01]));
  expect(pagesOfIndex(Uint8Array.from([0x82, ...text("1.6.0"), 0x99, 0x01, 0x2c, ...pages]))).toEqual(ids);
});

test.each([
  ["nothing", []],
  ["text", text("1.6.0")],
  ["an array without pages", [0x81, ...text("1.6.0")]],
  ["pages without names", [0x82, ...text("1.6.0"), 0x81, 0x81, 0x01]],
  ["a list that breaks off", [0x82, ...text("1.6.0"), 0x82, ...page("en_a", [0x01])]],
])("%s isn’t a list of pages", (_, bytes) => {
  expect(() => pagesOfIndex(Uint8Array.from(bytes))).toThrow("Unexpected content");
});
