import fc from "fast-check";
import { expect, test } from "vitest";
import { recentSearches, type SearchStorage } from "./recent-searches.ts";

function storageWith(stored: string | null): SearchStorage & { stored: () => string | null } {
  let value = stored;
  return {
    getItem: () => value,
    setItem: (_key, text) => (value = text),
    removeItem: () => (value = null),
    stored: () => value,
  };
}

test("the newest stands first, each once, and no more than eight are kept", () => {
  const storage = storageWith(null);
  const recent = recentSearches(() => storage);
  for (const query of ["a", "b", "c", "d", "e", "f", "g", "h", "a", "i"]) recent.remember(query);
  expect(recent.all()).toEqual(["i", "a", "h", "g", "f", "e", "d", "c"]);
});

test("a search is kept as text, white space mended; an empty one and one that is too long aren't kept", () => {
  const storage = storageWith(null);
  const recent = recentSearches(() => storage);
  recent.remember("  p/e \n <  20 ");
  recent.remember("   ");
  recent.remember("x".repeat(201));
  expect(recent.all()).toEqual(["p/e < 20"]);
});

test("one is forgotten, or all, and then nothing is stored", () => {
  const storage = storageWith('["a","b"]');
  const recent = recentSearches(() => storage);
  recent.forget("a");
  expect(recent.all()).toEqual(["b"]);
  recent.forgetAll();
  expect(recent.all()).toEqual([]);
  expect(storage.stored()).toBeNull();
});

test("storage that is forbidden or full changes nothing", () => {
  const forbidden = recentSearches(() => {
    throw new Error("SecurityError");
  });
  forbidden.remember("a");
  forbidden.forget("a");
  expect(forbidden.all()).toEqual([]);
  const full = recentSearches(() => ({
    ...storageWith('["a"]'),
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  }));
  full.remember("b");
  expect(full.all()).toEqual(["a"]);
});

test("whatever is stored, what comes back is at most eight short texts, none empty, none twice", () => {
  const stored = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(fc.string()).map((texts) => JSON.stringify(texts)),
  );
  fc.assert(
    fc.property(stored, (text) => {
      const all = recentSearches(() => storageWith(text)).all();
      expect(all.length).toBeLessThanOrEqual(8);
      expect(new Set(all).size).toBe(all.length);
      for (const each of all) {
        expect(typeof each).toBe("string");
        expect(each.trim()).toBe(each);
        expect(each.length).toBeGreaterThan(0);
        expect(each.length).toBeLessThanOrEqual(200);
      }
    }),
  );
});

test("a stored text without end isn't read", () => {
  const endless = JSON.stringify(Array.from({ length: 10_000 }, (_, index) => `search ${index}`));
  expect(recentSearches(() => storageWith(endless)).all()).toEqual([]);
});

test("what was remembered comes back first", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { maxLength: 12 }),
      fc.string({ minLength: 1, maxLength: 200 }),
      (before, query) => {
        const storage = storageWith(JSON.stringify(before));
        const recent = recentSearches(() => storage);
        recent.remember(query);
        const kept = query.replace(/\s+/gu, " ").trim();
        if (kept !== "") expect(recent.all()[0]).toBe(kept);
      },
    ),
  );
});
