import { describe, expect, it, test } from "vitest";
import type { WordFile } from "./text-files.ts";
import { vocabulary } from "./vocabulary.ts";

const FILES: Readonly<Record<string, WordFile>> = {
  one: { words: "invest investment investor", weights: "120" },
  two: { words: "investors markel market meta", weights: "3033" },
  three: { words: "metal-free strategist strategy ten tencent tension", weights: "000000" },
};
const FIRST = [
  { first: "invest", file: "one" },
  { first: "investors", file: "two" },
  { first: "metal-free", file: "three" },
];

function open() {
  const loaded: string[] = [];
  const known = vocabulary(FIRST, (file) => {
    loaded.push(file);
    return Promise.resolve(FILES[file]!);
  });
  return { known, loaded };
}

describe("a word is looked up", () => {
  it("with all words that begin so, over the ends of files", async () => {
    const { known } = open();
    expect((await known.lookUp("investo")).longer).toEqual(["investor", "investors"]);
  });

  it("with words of its stem, which may be shorter", async () => {
    const { known } = open();
    expect(await known.lookUp("investing")).toMatchObject({
      isWord: false,
      longer: [],
      related: ["invest", "investment"],
    });
  });

  it("in the files that can hold it and no others", async () => {
    const { known, loaded } = open();
    expect((await known.lookUp("ten")).isWord).toBe(true);
    expect(loaded).toEqual(["three"]);
  });

  it("before the first file and behind the last in vain", async () => {
    const { known, loaded } = open();
    expect((await known.lookUp("alibaba")).longer).toEqual([]);
    expect((await known.lookUp("zzz")).longer).toEqual([]);
    expect(loaded).toEqual(["three"]);
  });
});

describe("the nearest word", () => {
  test.each([
    ["markt", "market"],
    ["maket", "market"],
    ["strategits", "strategist"],
    ["strategyst", "strategist"],
    ["tencnet", "tencent"],
  ])("of %s is %s", async (written, meant) => {
    expect(await open().known.nearest(written)).toBe(meant);
  });

  test.each(["metl", "arket", "mrkte", "12345", "騰訊控股有限"])("of %s is none", async (written) => {
    expect(await open().known.nearest(written)).toBeNull();
  });

  it("is the one that more pages hold where two are as near", async () => {
    expect(await open().known.nearest("markey")).toBe("market");
  });
});
