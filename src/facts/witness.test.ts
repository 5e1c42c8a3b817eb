import { describe, expect, it } from "vitest";
import { areIndependent, distinctWitnesses, witnessesOf, type Voice } from "./witness.ts";

const voice = (
  origin: string | null,
  by: string | null = null,
  publisher: string | null = null,
  after: readonly string[] = [],
): Voice => ({ origin, by, publisher, after });

const CASES: readonly (readonly [rule: string, voices: readonly Voice[], witnesses: readonly (string | null)[]])[] = [
  ["W1 each origin is a witness", [voice("a"), voice("b")], ["a", "b"]],
  ["W1 sources of one origin are one witness", [voice("wire"), voice("wire")], ["wire", "wire"]],
  ["W2 the same `by` is one witness, whatever the origins", [voice("a", "wind"), voice("b", "wind")], ["wind", "wind"]],
  ["W2 another `by` is another witness", [voice("a", "wind"), voice("b", "cicc")], ["wind", "cicc"]],
  ["W2 an origin that names nobody here speaks for itself", [voice("a", "wind"), voice("b")], ["wind", "b"]],
  [
    "W2 a chain of shared origins and names is one witness",
    [voice("a", "wind"), voice("a", "cicc"), voice("b", "cicc"), voice("c", "wind"), voice("b")],
    ["cicc", "cicc", "cicc", "cicc", "cicc"],
  ],
  [
    "W3 a source that wasn't examined is no witness, whoever it names",
    [voice(null), voice(null, "wind"), voice("a", "wind")],
    [null, null, "wind"],
  ],
  [
    "W3 a source that wasn't examined links nobody",
    [voice("a", "wind"), voice(null, "wind"), voice(null, "cicc"), voice("b", "cicc")],
    ["wind", null, null, "cicc"],
  ],
  [
    "W5 who is named is one witness with what they publish",
    [voice("a", "cnbc"), voice("b", null, "cnbc")],
    ["cnbc", "cnbc"],
  ],
  [
    "W5 who is named is one witness with what they publish and say of another",
    [voice("a", "cnbc"), voice("b", "wind", "cnbc")],
    ["cnbc", "cnbc"],
  ],
  [
    "W6 who says that it repeats a publisher is one witness with what that publishes",
    [voice("a", null, "mexc", ["cnbc"]), voice("b", null, "cnbc"), voice("c", null, "mexc")],
    ["a", "a", "c"],
  ],
  [
    "W6 two that repeat the same publisher are one witness",
    [voice("a", null, null, ["cnbc"]), voice("b", null, null, ["wind", "cnbc"]), voice("c", "wind")],
    ["wind", "wind", "wind"],
  ],
  [
    "W6 a source that wasn't examined links nobody by what it repeats",
    [voice(null, null, null, ["cnbc"]), voice("a", null, "cnbc"), voice("b", null, "cnbc")],
    [null, "a", "b"],
  ],
  ["W5 a publisher nobody names links nothing", [voice("a", null, "cnbc"), voice("b", null, "cnbc")], ["a", "b"]],
];

describe("W: witnesses", () => {
  it.each(CASES)("%s", (_, voices, witnesses) => {
    expect(witnessesOf(voices)).toEqual(witnesses);
    expect(witnessesOf([...voices].reverse())).toEqual([...witnesses].reverse());
  });

  it("W3 two voices are independent only where both have a witness, and not the same", () => {
    expect([
      areIndependent("a", "b"),
      areIndependent("a", "a"),
      areIndependent("a", null),
      areIndependent(null, null),
    ]).toEqual([true, false, false, false]);
  });

  it("W4 witnesses are counted once, in text order", () => {
    expect(distinctWitnesses(["b", null, "a", "b"])).toEqual(["a", "b"]);
  });

  it("W2 a chain of a thousand names is one witness", () => {
    const voices = Array.from({ length: 2000 }, (_, index) =>
      voice(`o${Math.floor(index / 2)}`, `b${Math.ceil(index / 2)}`),
    );
    expect(distinctWitnesses(witnessesOf(voices))).toEqual(["b0"]);
  });
});
