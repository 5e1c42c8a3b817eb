import fc from "fast-check";
import { expect, it } from "vitest";
import { deflate } from "./deflate.ts";
import { inflate } from "./query/inflate.ts";

it("gives back every text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      expect(await inflate(deflate(text).buffer)).toBe(text);
    }),
  );
});

it("is smaller than a text that repeats itself", () => {
  expect(deflate("騰訊 Tencent ".repeat(100)).length).toBeLessThan(100);
});

it("refuses what was never deflated", async () => {
  await expect(inflate(new TextEncoder().encode("<!doctype html>").buffer)).rejects.toThrow();
});
