import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { homeWords } from "../../../messages/messages.ts";
import type { SiteModel } from "../../site-model.ts";
import { homePage } from "../home.ts";
import { sampleModel, type SampleFact, type SampleReport } from "../sample-site.ts";
import { findingsOf } from "./finding.ts";
import { countingFacts, reportedMoves, summaryOf } from "./occasions.ts";

const periods = ["2026-02-02", "2026-02-03", "2026-02-02/2026-02-06", "unknown", "2025"];

const facts = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    subject: fc.constantFrom("acme", "zenith", "orient"),
    metric: fc.constantFrom("price-change", "pe-ratio"),
    value: fc.constantFrom("-5%", "nearly -5%", "-9%", "over 3%", "0%", "-5..-4%"),
    period: fc.constantFrom(...periods),
    by: fc.constantFrom(undefined, "wind"),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
);

/** Every report says of each thing one figure only: two of its own that clash are refused before anything is reconciled. */
function oneOfEach(given: readonly Omit<SampleFact, never>[]): SampleFact[] {
  const first = new Map<string, SampleFact>();
  for (const fact of given) {
    const key = `${fact.subject} ${fact.metric} ${fact.period}`;
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}

const sites = fc
  .array(fc.record({ origin: fc.constantFrom(null, "s1", "s2", "own"), facts }), { maxLength: 6 })
  .map((reports) =>
    reports.map(({ origin, facts }, index): SampleReport => ({
      id: `r${index}`,
      added: `2026-11-${10 + (index % 3)}`,
      source: { origin: origin === "own" ? `r${index}` : origin },
      facts: oneOfEach(facts.map(({ by, ...fact }) => (by === undefined ? fact : { ...fact, by }))),
    })),
  );

const metrics = [{ id: "price-change" }, { id: "pe-ratio", isChange: false }];

function modelOf(reports: readonly SampleReport[]): SiteModel {
  return sampleModel({ metrics, reports });
}

describe("whatever the record is, its findings", () => {
  test("speak of two witnesses, of disputes and of single ones only as the claims do", () => {
    fc.assert(
      fc.property(sites, (reports) => {
        const model = modelOf(reports);
        const { candidates, record } = findingsOf(model);
        const count = (verdict: string) => model.factClaims.filter((claim) => claim.verdict === verdict).length;
        expect(candidates.length).toBeGreaterThan(0);
        for (const finding of candidates) {
          if (finding.kind === "disputed") for (const { verdict } of finding.claims) expect(verdict).toBe("disputed");
          if (finding.kind === "corroborated")
            for (const { verdict, witnesses } of finding.claims) {
              expect(verdict).toBe("corroborated");
              expect(witnesses.length).toBeGreaterThanOrEqual(2);
            }
          if (["moves", "echoes", "no-second-witness"].includes(finding.kind))
            for (const { witnesses } of model.factClaims) expect(witnesses.length).toBeLessThanOrEqual(1);
          if (finding.kind === "echoes") expect(count("syndicated")).toBeGreaterThan(0);
          if ("claims" in finding) expect(finding.claims.length).toBeGreaterThan(0);
          if (count("corroborated") > 0) continue;
          const { title, text } = homeWords.finding(finding, record, null);
          for (const clause of `${title}. ${text}`.split(/[.:;]/u).filter((each) => /two .*witnesses/u.test(each)))
            expect(clause).toMatch(/\b(no|none|not one)\b/iu);
        }
      }),
    );
  });

  test("give each story one witness only where none of its figures has another, and no other story has the same", () => {
    let isSaid = false;
    fc.assert(
      fc.property(sites, (reports) => {
        const { candidates, record, moves } = findingsOf(modelOf(reports));
        for (const finding of candidates) {
          const { title } = homeWords.finding(finding, record, null);
          if (!title.includes("one witness to each")) continue;
          isSaid = true;
          const claims = moves!.occasions.flatMap((occasion) => occasion.claims);
          const stories = new Set(claims.flatMap(({ origins }) => origins));
          const witnesses = new Set(claims.flatMap((claim) => claim.witnesses));
          expect(claims.every((claim) => claim.witnesses.length === 1 && claim.origins.length === 1)).toBe(true);
          expect(witnesses.size).toBe(stories.size);
          expect(numbersIn(title)).toEqual([stories.size]);
        }
      }),
    );
    expect(isSaid).toBe(true);
  });

  test("name no number that isn’t a count of the record", () => {
    fc.assert(
      fc.property(sites, (reports) => {
        const model = modelOf(reports);
        const { candidates, record, moves } = findingsOf(model);
        const summary = moves && summaryOf(moves);
        const counts = new Set([
          record.reports,
          record.reportsWithFigures,
          record.figureCount,
          ...Object.values(record.figures),
          ...(summary ? [summary.stories, summary.reports, summary.periods, summary.undatedStories] : []),
          ...model.factClaims.map(({ witnesses }) => witnesses.length),
        ]);
        for (const finding of candidates) {
          const { title, text } = homeWords.finding(finding, record, null);
          for (const number of numbersIn(`${title} ${text}`)) expect(counts, `${title} ${text}`).toContain(number);
        }
      }),
    );
  });

  test("don’t depend on the order in which reports are read", () => {
    fc.assert(
      fc.property(sites, (reports) => {
        const shown = (order: readonly SampleReport[]) => {
          const { finding, evidence } = homePage(modelOf(order));
          return { finding, evidence };
        };
        expect(shown([...reports].reverse())).toEqual(shown(reports));
      }),
    );
  });

  test("draw nothing that isn’t a claim’s own figure, at most four columns of six", () => {
    fc.assert(
      fc.property(sites, (reports) => {
        const model = modelOf(reports);
        const { evidence } = homePage(model);
        if (evidence?.kind !== "occasions") return;
        expect(evidence.columns.length).toBeLessThanOrEqual(4);
        const moves = reportedMoves(model)!;
        expect(evidence.columns.length + evidence.hiddenCount).toBe(moves.occasions.length);
        for (const { rows, marks, hiddenCount } of evidence.columns) {
          expect(rows.length).toBeLessThanOrEqual(6);
          expect(rows.length + hiddenCount).toBeGreaterThan(0);
          expect(marks.length).toBeGreaterThan(0);
          for (const { address, strip } of rows) {
            const claim = model.factClaims.find(
              ({ subject, anchor }) => address === `/entities/${subject}/#${anchor}`,
            )!;
            expect(countingFacts(claim).map(({ source }) => source.siglum)).toContain(strip.lanes[0]!.siglum);
          }
        }
      }),
    );
  });
});

describe("the family that is shown", () => {
  test("is the change in percent that most reports state, with its moments inside a session", () => {
    const model = sampleModel({
      metrics: [
        { id: "price-change" },
        { id: "low-change", intradayOf: "price-change" },
        { id: "pe-ratio", isChange: false, ownUnit: "multiple" },
      ],
      reports: [
        {
          id: "one",
          facts: [
            { id: "a", subject: "acme", value: "-5%" },
            { id: "p", subject: "acme", metric: "pe-ratio", value: "16x" },
            { id: "q", subject: "zenith", metric: "pe-ratio", value: "17x" },
            { id: "r", subject: "orient", metric: "pe-ratio", value: "18x" },
          ],
        },
        { id: "two", facts: [{ id: "b", subject: "zenith", metric: "low-change", value: "-7%" }] },
      ],
    });
    const moves = reportedMoves(model)!;
    expect(moves.metric).toBe("price-change");
    expect(moves.occasions).toHaveLength(1);
    expect(summaryOf(moves)).toMatchObject({
      stories: 2,
      reports: 2,
      periods: 1,
      direction: "fall",
      isOneWitnessEach: true,
    });
  });

  test.each<[by: readonly [string | undefined, string | undefined], isOneEach: boolean]>([
    [[undefined, undefined], true],
    [["wind", "choice"], true],
    [["wind", "wind"], false],
  ])("whose two stories name %o has one witness to each: %s", (names, expected) => {
    const reports = names.map((by, index): SampleReport => ({
      id: `r${index}`,
      source: { origin: `story-${index}` },
      facts: [
        {
          id: "fall",
          subject: "acme",
          value: "-5%",
          period: `2026-02-0${index + 2}`,
          ...(by === undefined ? {} : { by }),
        },
      ],
    }));
    expect(summaryOf(reportedMoves(sampleModel({ reports }))!).isOneWitnessEach).toBe(expected);
  });

  test("is another one where nothing moves, and none where no family has two claims", () => {
    const ratios = (...subjects: string[]) =>
      sampleModel({
        metrics: [{ id: "pe-ratio", isChange: false, ownUnit: "multiple" }],
        reports: [
          {
            id: "one",
            facts: subjects.map((subject) => ({ id: subject, subject, metric: "pe-ratio", value: "16x" })),
          },
        ],
      });
    expect(reportedMoves(ratios("acme", "zenith"))).toMatchObject({ metric: "pe-ratio", isChange: false });
    expect(reportedMoves(ratios("acme"))).toBeNull();
  });

  test("takes a story’s newest occasion before any story’s second, and says how many more there are", () => {
    const on = (id: string, origin: string, ...days: string[]): SampleReport => ({
      id,
      source: { origin },
      facts: days.flatMap((period) =>
        ["acme", "zenith"].map((subject) => ({ id: `${subject}-${period}`, subject, value: "-5%", period })),
      ),
    });
    const model = sampleModel({
      reports: [
        on("often", "often", "2026-02-02", "2026-02-03", "2026-02-04", "2026-02-05", "2026-02-06"),
        {
          ...on("once", "once", "2025-01-02"),
          facts: [{ id: "a", subject: "acme", value: "-5%", period: "2025-01-02" }],
        },
        on("undated", "undated", "unknown"),
      ],
    });
    const { evidence } = homePage(model);
    if (evidence?.kind !== "occasions") throw new Error("expected occasions");
    expect(evidence.columns.map(({ period }) => period?.text ?? null)).toEqual([
      "2 January 2025",
      "5 February 2026",
      "6 February 2026",
      null,
    ]);
    expect(evidence.hiddenCount).toBe(3);
  });

  test("shows a story by an occasion of several figures, where it has one, before a newer one of a single figure", () => {
    const told = (origin: string, days: Readonly<Record<string, readonly string[]>>): SampleReport => ({
      id: origin,
      source: { origin },
      facts: Object.entries(days).flatMap(([period, subjects]) =>
        subjects.map((subject) => ({ id: `${subject}-${period}`, subject, value: "-5%", period })),
      ),
    });
    const several = ["acme", "zenith"];
    const model = sampleModel({
      reports: [
        told("a", { "2026-02-02": several, "2026-02-10": ["acme"] }),
        told("b", { "2026-02-03": several }),
        told("c", { "2026-02-04": several }),
        told("d", { "2026-02-05": several }),
      ],
    });
    const { evidence } = homePage(model);
    if (evidence?.kind !== "occasions") throw new Error("expected occasions");
    expect(evidence.columns.map(({ period }) => period?.text)).toEqual([
      "2 February 2026",
      "3 February 2026",
      "4 February 2026",
      "5 February 2026",
    ]);
  });
});

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Counts in figures and in words; `one witness to each` and `two witnesses` are the rule’s own, and `once` is one. */
function numbersIn(sentence: string): number[] {
  const said = sentence.replaceAll(
    /one witness to each|(two or more|two|second) witness(es)?|no figure with|Not one of|One source|so far|No figures?|Nothing|none?/giu,
    "",
  );
  return [...said.matchAll(/\p{L}+|\d+/gu)].flatMap(([word]) =>
    /^\d+$/u.test(word)
      ? [Number(word)]
      : WORDS.indexOf(word.toLowerCase()) > 0
        ? [WORDS.indexOf(word.toLowerCase())]
        : [],
  );
}
