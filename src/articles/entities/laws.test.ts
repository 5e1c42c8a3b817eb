import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passages, testRegistry } from "../testing.ts";
import { findEntities } from "./find-entities.ts";
import { findVoices } from "../voices/find-voices.ts";
import { findStatements } from "../statements/find-statements.ts";
import { foldHan, foldText } from "./fold-text.ts";
import { sentencesOf } from "./sentences.ts";

const registry = testRegistry();
const PIECES = (
  "Tencent|Tencent Holdings Ltd.|Hang Seng Tech Index|Meta|Wind|騰訊|腾讯控股|恒生科技指數|(00700.HK)|（9988）|$BABA|the company|its shares|該公司|" +
  "Longteng Robotics Co.|蔚藍科技集團|S&P 500|, |. |。|，|“|”|「|」|said|expects|according to |據|預計|表示|analysts at |fell 3%|升2%|🙂|é|\u00a0|; |launched |合作"
).split("|");
const texts = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 4, unit: "binary" })))
  .map((parts) => parts.join(" "));

describe("whatever the text", () => {
  test("mentions are inside it, in order, not overlapping, and registered where they have an id", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (all) => {
        const { mentionsByPassage, proposals } = findEntities(passages(...all), registry);
        expect(mentionsByPassage).toHaveLength(all.length);
        for (const [place, mentions] of mentionsByPassage.entries()) {
          let last = 0;
          for (const { start, end, id, confidence, name } of mentions) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(all[place]!.length);
            expect(id === null || registry.entities.has(id)).toBe(true);
            expect(name.trim()).not.toBe("");
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
            last = end;
          }
        }
        const ids = proposals.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => registry.entities.has(id))).toEqual([]);
      }),
    );
  });

  test("voices and statements are inside it and in order, and name only who is mentioned", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = passages(text);
        const { mentionsByPassage } = findEntities(all, registry);
        const voices = findVoices(all[0]!, mentionsByPassage[0]!);
        const statements = findStatements(all, mentionsByPassage, [voices]);
        for (const found of [voices, statements]) {
          expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
          for (const { start, end } of found) {
            expect(0 <= start && start < end && end <= text.length).toBe(true);
          }
        }
        for (const { scope, holder } of voices) {
          expect(0 <= scope.start && scope.start <= scope.end && scope.end <= text.length).toBe(true);
          expect(holder === null || mentionsByPassage[0]!.includes(holder)).toBe(true);
        }
      }),
    );
  });

  test("folding keeps every place, and folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldHan(foldHan(text))).toBe(foldHan(text));
      }),
    );
  });

  test("sentences are the whole text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          sentencesOf(text)
            .map(({ start, end }) => text.slice(start, end))
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

test("names are found alike in traditional and simplified characters", () => {
  const found = (text: string) =>
    findEntities(passages(text), registry).mentionsByPassage[0]!.map(({ start, end, id }) => [start, end, id]);
  const traditional =
    "據萬得數據，騰訊控股（00700）及阿里巴巴造好，中芯國際、小馬智行跟升，恒生科技指數、科創50指數及納斯達克100指數向上。";
  expect(found(foldHan(traditional))).toEqual(found(traditional));
  expect(found(traditional)).toHaveLength(8);
});
