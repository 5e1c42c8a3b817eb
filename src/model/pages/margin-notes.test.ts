import { describe, expect, test } from "vitest";
import type { BodyBlock } from "./body-blocks.ts";
import { marginNotes, type MarginNote } from "./margin-notes.ts";
import { sampleModel, type SampleFact, type SampleReport } from "./sample-site.ts";

const LONG = 900;

function block(...factIds: string[]): BodyBlock {
  return { parts: [], factIds, length: LONG };
}

function notesOf(
  facts: readonly SampleFact[],
  others: readonly SampleReport[],
  blocks: readonly BodyBlock[],
): MarginNote[][] {
  const model = sampleModel({
    entities: ["acme", "bond", "cask", "dock"].map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) })),
    metrics: [{ id: "price-change", name: "Price change" }],
    reports: [{ id: "one", source: { origin: "story" }, facts }, ...others],
  });
  return marginNotes(model, model.reportById.get("one")!, blocks);
}

const own: readonly SampleFact[] = [
  { id: "a", subject: "acme", value: "-5%" },
  { id: "b", subject: "bond", value: "about -6%" },
  { id: "c", subject: "cask", value: "-7%" },
  { id: "d", subject: "dock", value: "-8%" },
];
const copy: SampleReport = {
  id: "two",
  source: { origin: "story" },
  facts: own.map((fact) => (fact.id === "b" ? { ...fact, value: "-6%" } : fact)),
};

const textsOf = ({ lines }: MarginNote) =>
  lines.map((line) => [
    line.marks.map(({ mark }) => mark.siglum).join(" "),
    line.kind === "same" ? "" : line.value.text,
    line.text,
  ]);

describe("notes in the margin", () => {
  test("fold what the same source repeats, and print the figure that it prints otherwise", () => {
    const [[note, ...rest] = []] = notesOf(own, [copy], [block("a", "b", "c", "d")]);
    expect(rest).toEqual([]);
    expect(note).toMatchObject({
      number: 1,
      anchor: "Margin-1",
      factIds: ["a", "b", "c", "d"],
      verdict: { verdict: "syndicated" },
    });
    expect(note!.about.map(({ head, terms }) => [head, terms.map(({ name }) => name)])).toEqual([
      ["Price change", ["Acme", "Bond", "Cask", "Dock"]],
    ]);
    expect(textsOf(note!)).toEqual([
      ["TW", "", "repeats three of the four figures"],
      ["TW", "−6%", "for Bond"],
    ]);
  });

  test("never say that who told the story first repeats it", () => {
    const first: SampleReport = { ...copy, source: { origin: "story", published: "2026-01-01" } };
    const last: SampleReport = { id: "zwei", source: { origin: "story", published: "2027-01-01" }, facts: own };
    const [[note] = []] = notesOf(own, [first, last], [block("a", "c")]);
    expect(textsOf(note!)).toEqual([
      ["TW", "", "prints both figures too, as the same witness"],
      ["ZW", "", "repeats both figures"],
    ]);
  });

  test("say that two figures can’t both be true only of those that the core holds to be in dispute", () => {
    const other: SampleReport = { id: "two", facts: [{ id: "a", subject: "acme", value: "-9%" }] };
    const [[note] = []] = notesOf(own, [other], [block("a")]);
    expect(note).toMatchObject({ verdict: { verdict: "disputed" }, support: "2 sources, 2 witnesses" });
    expect(textsOf(note!)).toEqual([["TW", "−9%", "can’t be true beside it"]]);
    expect(note!.strip?.gap).not.toBeNull();
  });

  test("set another witness apart, and nobody who wasn’t examined", () => {
    const facts: SampleFact[] = [{ id: "a", subject: "acme", value: "-5%" }];
    const witness: SampleReport = { id: "two", facts };
    const unread: SampleReport = { id: "unread", source: { origin: null }, facts };
    const [[note] = []] = notesOf(own, [witness, unread], [block("a")]);
    expect(note!.verdict.verdict).toBe("corroborated");
    expect(textsOf(note!)).toEqual([
      ["TW", "", "prints the figure, apart from this witness"],
      ["UN", "", "also prints the figure"],
    ]);
  });

  test("show six sources of a line and count the rest", () => {
    const facts: SampleFact[] = [{ id: "a", subject: "acme", value: "-5%" }];
    const others = Array.from({ length: 8 }, (_, index): SampleReport => ({ id: `other-${"abcdefgh"[index]}`, facts }));
    const [[note] = []] = notesOf(own, others, [block("a")]);
    expect(note!.lines.map(({ marks, text }) => [marks.length, text])).toEqual([
      [6, "and 2 more sources print the figure, apart from this witness"],
    ]);
  });

  test("say once that a period is unknown", () => {
    const undated: SampleReport = { id: "two", facts: [{ id: "a", subject: "acme", value: "-3%", period: "unknown" }] };
    const [[note] = []] = notesOf(own, [undated], [block("a")]);
    expect(note!.lines.map((line) => line.kind === "related" && [line.period.text, line.text])).toEqual([
      ["period unknown", ""],
    ]);
  });

  test("hold a figure of another period beside it, with the reason, and link to the claim", () => {
    const later: SampleReport = {
      id: "two",
      facts: [{ id: "a", subject: "acme", value: "-3%", period: "2026-05-05" }],
    };
    const [[note] = []] = notesOf(own, [later], [block("a", "b")]);
    expect(textsOf(note!)).toEqual([["TW", "−3%", "different period"]]);
    expect(note).toMatchObject({ factIds: ["a"], verdict: { verdict: "single-source" } });
    expect(note!.about[0]!.terms[0]).toEqual({
      name: "Acme, price change",
      address: "/entities/acme/#price-change.2026-02-02",
    });
    expect(note!.strip?.lanes).toHaveLength(2);
  });

  test("count no sources for a fact that stands apart from theirs", () => {
    const told = (id: string, value: string, period?: string): SampleReport => ({
      id,
      facts: [{ id: "a", subject: "acme", value, ...(period === undefined ? {} : { period }) }],
    });
    const others = [told("two", "-9%"), told("three", "-9%"), told("four", "-1%", "2026-05-05")];
    const [[note] = []] = notesOf([{ id: "a", subject: "acme", value: "over -5%" }], others, [block("a")]);
    expect(note).toMatchObject({ verdict: { verdict: "single-source" }, support: null });
    expect(textsOf(note!)).toEqual([["FO", "−1%", "different period"]]);
  });

  test("stand once for a claim, however often the text comes back to it", () => {
    const notes = notesOf(own, [copy], [block("a"), block("a"), block("c", "a")]);
    expect(notes.map((each) => each.flatMap(({ factIds }) => factIds))).toEqual([["a"], [], ["c"]]);
    expect(notes.flat().map(({ number }) => number)).toEqual([1, 2]);
  });

  test("are silent where no other source speaks", () => {
    expect(notesOf(own, [], [block("a", "b"), block()])).toEqual([[], []]);
  });

  test("don’t outgrow the text: of many in short paragraphs those that say most are kept", () => {
    const many = Array.from({ length: 30 }, (_, index) => `e${index}`);
    const facts = many.map((id, index) => ({ id, subject: id, value: index === 7 ? "-5%" : "-4%" }));
    const other = { id: "two", source: { origin: "story" }, facts: facts.map((fact) => ({ ...fact, value: "-4%" })) };
    const short = many.map((id): BodyBlock => ({ parts: [], factIds: [id], length: 40 }));
    const notes = notesOf(facts, [other], short).flat();
    expect(notes.length).toBeGreaterThan(3);
    expect(notes.length).toBeLessThan(20);
  });

  test("are at most three beside a block", () => {
    const facts = [...own, ...["e", "f", "g"].map((id) => ({ id, subject: id, value: "-1%" }))];
    const disputing = { id: "two", facts: facts.map((fact) => ({ ...fact, value: "-20%" })) };
    // Of each fact another source, so that no two of them share a note.
    const copies = facts.map((fact) => ({ id: `copy-${fact.id}`, source: { origin: "story" }, facts: [fact] }));
    const long = { ...block(...facts.map(({ id }) => id)), length: 9000 };
    for (const others of [[disputing], copies]) expect(notesOf(facts, others, [long])[0]).toHaveLength(3);
  });

  test("stand near what they are on: those pushed far below it are left out, however long the text goes on", () => {
    const facts = Array.from({ length: 9 }, (_, index) => ({ id: `e${index}`, subject: `e${index}`, value: "-4%" }));
    const other = { id: "two", source: { origin: "story" }, facts };
    const short = facts.map(({ id }): BodyBlock => ({ parts: [], factIds: [id], length: 40 }));
    const notes = notesOf(facts, [other], [...short, { parts: [], factIds: [], length: 20_000 }]).flat();
    expect(notes.length).toBeGreaterThan(2);
    expect(notes.length).toBeLessThan(9);
  });
});
