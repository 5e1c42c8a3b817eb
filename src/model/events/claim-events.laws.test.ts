/** Laws of the replay, on small records made to tempt: near values, shared origins, undated figures, repeated publishers. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { sampleModel, type SampleReport } from "../pages/sample-site.ts";
import type { SiteModel } from "../site-model.ts";
import { claimEvents, replaysOf } from "./claim-events.ts";
import { compareSteps } from "./replay.ts";

const figures = fc.record({
  subject: fc.constantFrom("kestrel", "tern"),
  value: fc.constantFrom("-15%", "nearly -15%", "about -15%", "-16%", "over -15%", "about -15.5%"),
  period: fc.constantFrom("2026-02-02", "2026-02-03", "unknown", "unknown", "../2026-02-03"),
  mode: fc.constantFrom("reported", "reported", "projected"),
  by: fc.constantFrom(undefined, "ledger"),
});

const sayings = fc.record({
  key: fc.constantFrom("kestrel-lists", "tern-sells"),
  kind: fc.constantFrom("event", "view"),
  subjects: fc.constantFrom<string[][]>([], ["kestrel"], ["kestrel", "tern"]),
  says: fc.constantFrom("affirms", "affirms", "denies"),
  by: fc.constantFrom(null, "ledger"),
});

const records = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 3 }),
      source: fc.record({
        published: fc.constantFrom(null, "2026-02-05", "2026-02-09"),
        origin: fc.constantFrom("first-story", "second-story", "third-story", null),
        publisher: fc.constantFrom("wire", "post", null),
        after: fc.constantFrom<string[][]>([], [], ["wire"], ["post"]),
      }),
      facts: fc.array(figures, { maxLength: 3 }),
      statements: fc.array(sayings, { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((reports) =>
    reports.map(({ day, source, facts, statements }, index): SampleReport => ({
      id: `r${index}`,
      added: `2026-11-0${day}`,
      source,
      facts: facts.map(({ by, ...fact }, at) => ({ id: `f${at}`, ...fact, ...(by === undefined ? {} : { by }) })),
      statements: statements.map((each, at) => ({ id: `s${at}`, ...each })),
    })),
  );

function modelOf(reports: readonly SampleReport[]): SiteModel {
  return sampleModel({ entities: [{ id: "kestrel" }, { id: "tern" }], reports });
}

/** In the order in which they joined. */
function inOrder(reports: readonly SampleReport[]): SampleReport[] {
  const stepOf = ({ id, added, source }: SampleReport) => ({
    kind: "report" as const,
    day: added!,
    published: source?.published ?? "~",
    id,
  });
  return [...reports].sort((a, b) => compareSteps(stepOf(a), stepOf(b)));
}

const outline = (model: SiteModel) =>
  [...claimEvents(model)].map(({ id, day, before, after }) => [id, day, before.verdict, after?.verdict]);

it("ends at the claims of the record", () => {
  fc.assert(
    fc.property(records, (reports) => {
      const model = modelOf(reports);
      const claims = [...model.factClaims, ...model.statementClaims];
      const replayed = replaysOf(model).flatMap(({ stages, claimsAfter }) => claimsAfter(stages.length - 1));
      const outcome = ({ id, verdict, sources, witnesses }: (typeof claims)[number]) => ({
        id,
        verdict,
        sources,
        witnesses,
      });
      const replayedIds = new Set(replayed.map(({ id }) => id));
      expect(replayedIds.size).toBe(replayed.length);
      const expected = claims.filter(({ id }) => replayedIds.has(id)).map(outcome);
      expect(replayed.map(outcome)).toEqual(expect.arrayContaining(expected));
      expect(expected).toHaveLength(replayed.length);
      const unreplayed = claims.filter(({ id }) => !replayedIds.has(id));
      expect(unreplayed.filter(({ sources }) => sources.length > 1)).toEqual([]);
    }),
  );
});

it("says of each step what a record of that day would have said", () => {
  fc.assert(
    fc.property(records, (reports) => {
      const joined = inOrder(reports);
      for (const event of claimEvents(modelOf(reports))) {
        const place = joined.findIndex(({ id }) => id === event.report);
        const [earlier, then] = [modelOf(joined.slice(0, place)), modelOf(joined.slice(0, place + 1))];
        const claimIn = ({ factClaims, statementClaims }: SiteModel, id: string) =>
          [...factClaims, ...statementClaims].find((claim) => claim.id === id);
        expect(claimIn(then, event.after!.id)?.verdict).toBe(event.after!.verdict);
        expect(claimIn(earlier, event.before.id)?.verdict).toBe(event.before.verdict);
        if (event.kind === "corroborates") expect(claimIn(then, event.after!.id)?.verdict).toBe("corroborated");
        if (event.kind === "disputes") expect(claimIn(then, event.after!.id)?.verdict).toBe("disputed");
        expect(claimIn(then, event.after!.id)?.sources).toContain(event.report);
      }
    }),
  );
});

it("doesn’t depend on the order of the files", () => {
  fc.assert(
    fc.property(records, (reports) => {
      expect(outline(modelOf([...reports].reverse()))).toEqual(outline(modelOf(reports)));
    }),
  );
});

it("never changes what happened when a report joins behind all others", () => {
  fc.assert(
    fc.property(records, (reports) => {
      const joined = inOrder(reports);
      const all = [...claimEvents(modelOf(joined))];
      for (const [count] of joined.entries()) {
        const there = new Set(joined.slice(0, count).map(({ id }) => id));
        const kept = all.filter(({ report }) => there.has(report!));
        expect([...claimEvents(modelOf(joined.slice(0, count)))].map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
      }
    }),
  );
});

it("gives every event a name of its own", () => {
  fc.assert(
    fc.property(records, (reports) => {
      const ids = [...claimEvents(modelOf(reports))].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
