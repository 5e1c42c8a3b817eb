/** That the labels of test/fixtures/articles fit their articles and the registry. */
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkContent } from "../../../src/gate/check-content.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { readContent } from "../../../src/reader/read-content.ts";
import { site } from "../../../src/site.ts";
import { placeOfWords } from "./place.ts";
import { readLabelled, type LabelledFile } from "./read-labelled.ts";

const root = resolve(import.meta.dirname, "../../..");
const folder = resolve(root, "test/fixtures/articles");
let files: readonly LabelledFile[];
let unlabelled: readonly string[];
let registry: Registry;

beforeAll(async () => {
  const checked = checkContent(await readContent(root, "content"), { ...site, includeDrafts: false });
  registry = checked.registry;
  ({ files, unlabelled } = await readLabelled(folder, checked.reports, registry.metrics));
});

describe("labelled articles", () => {
  it("are varied: three formats, three encodings, English and both kinds of Chinese", () => {
    expect(unlabelled).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(14);
    const count = (test: (file: LabelledFile) => boolean) => files.filter(test).length;
    for (const format of [".html", ".md", ".txt"])
      expect(count(({ name }) => name.endsWith(format))).toBeGreaterThan(1);
    for (const language of ["zh-Hant", "zh-Hans"])
      expect(count(({ labels }) => labels.language === language)).toBeGreaterThan(1);
    expect(new Set(files.map(({ bytes }) => charsetOf(bytes)))).toEqual(new Set(["utf-8", "big5", "gb18030"]));
  });

  it("have their labels’ words on the labels’ lines", () => {
    const astray = files.flatMap(({ name, bytes, labels }) => {
      const text = new TextDecoder(charsetOf(bytes), { fatal: true }).decode(bytes);
      return labels.figures
        .filter(({ at, words, occurrence }) => placeOfWords(text, at, words, occurrence).start === null)
        .map(({ at, words }) => `${name}:${at}: ${words}`);
    });
    expect(astray).toEqual([]);
  });

  it("name registered ids only, and only entities of their lists", () => {
    const wrong = files.flatMap(({ name, labels }) => {
      const ids = labels.entities.flatMap(({ id }) => id ?? []).filter((id) => !registry.entities.has(id));
      const listed = new Set(labels.entities.flatMap(({ id, name: said, also }) => [id, said, ...also]));
      const named = labels.figures.flatMap(({ facts }) =>
        facts.flatMap(({ subject, by }) => [...subject, ...(by === undefined ? [] : [by])]),
      );
      return [...ids, ...named.filter((each) => !listed.has(each))].map((each) => `${name}: ${each}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** As a page declares it, which browsers keep when they save one. */
function charsetOf(bytes: Uint8Array): string {
  return /charset="?([\w-]+)/u.exec(new TextDecoder("latin1").decode(bytes))?.[1] ?? "utf-8";
}
