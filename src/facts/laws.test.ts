/** Laws that hold for all input, on cases made to tempt: few subjects and metrics, near-equal values, shared origins. */
import Big from "big.js";
import fc from "fast-check";
import { distinctWitnesses } from "./witness.ts";
import { describe, expect, it } from "vitest";
import { relate } from "./agreement.ts";
import { comparableFacts, type FactClaim } from "./claim.ts";
import type { Fact } from "./fact.ts";
import { formatQuantity } from "./format.ts";
import { closureHolds, intersection, intervalOf, precisionOf } from "./interval.ts";
import { canonicalPeriod, isKnownSpan, parsePeriod } from "./period.ts";
import { amountInFull, parseQuantity, plainDigits, printQuantity, type Quantity } from "./quantity.ts";
import { reconcileFacts } from "./reconcile-facts.ts";
import { reconcileStatements } from "./reconcile-statements.ts";
import { relateClaims } from "./relate-claims.ts";
import { checkTextStates, stateValue } from "./state-value.ts";
import { fact, metrics, period, quantity, statement, type FactFields } from "./testing.ts";
import { QUALIFIERS, SCALES, UNIT_FORMS } from "./unit.ts";
import { withdrawFacts } from "./withdraw-facts.ts";

const numRuns = Number(process.env["READACROSS_RUNS"] ?? 200);

/** Draws examples until the law breaks. */
function holds<A>(a: fc.Arbitrary<A>, law: (a: A) => void): void;
function holds<A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>, law: (a: A, b: B) => void): void;
function holds<A, B, C>(
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
  c: fc.Arbitrary<C>,
  law: (a: A, b: B, c: C) => void,
): void;
function holds(...args: unknown[]): void {
  fc.assert(fc.property(...(args as [fc.Arbitrary<unknown>, (value: unknown) => void])), { numRuns });
}

const digits = fc.oneof(
  fc.constantFrom("0", "0.0", "1", "9", "10", "10.0", "15", "99", "100", "1,240", "24.68", "7.523", "500", "0.05"),
  fc.integer({ min: 0, max: 20_000 }).map(String),
  fc.integer({ min: 1000, max: 9_999_999 }).map((whole) => String(whole).replace(/\B(?=(\d{3})+$)/gu, ",")),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.stringMatching(/^\d{1,4}$/u))
    .map(([whole, part]) => `${whole}.${part}`),
);

const units = [...UNIT_FORMS.map((form) => form.literal), "USD", "HKD", "CNY", "JPY", "KRW", "TWD", "ALL"];

const literals = fc
  .record({
    qualifier: fc.option(fc.constantFrom(...QUALIFIERS), { freq: 2 }),
    sign: fc.constantFrom("", "-", "+"),
    first: digits,
    upTo: fc.option(fc.tuple(fc.constantFrom("", "-"), digits), { freq: 4 }),
    scale: fc.constantFrom("", "", "", ...SCALES.map((scale) => scale.literal)),
    unit: fc.constantFrom(...units),
    isSpaced: fc.boolean(),
  })
  .map(({ qualifier, sign, first, upTo, scale, unit, isSpaced }) => {
    const lead = qualifier === null || upTo !== null ? "" : `${qualifier} `;
    const range = upTo === null ? "" : `..${upTo[0]}${upTo[1]}`;
    return `${lead}${sign}${first}${range}${scale}${isSpaced ? " " : ""}${unit}`.trim();
  })
  .filter((literal) => parseQuantity(literal).ok);

const quantities = literals.map(quantity);

const VALUES = [
  "-15%",
  "nearly -15%",
  "-15.0%",
  "about -15%",
  "-14%",
  "-16%",
  "15%",
  "over 15%",
  "over 20%",
  "under 15%",
  "at-least 15%",
  "at-least 10%",
  "at-most 15%",
  "at-most -15%",
  "14..16%",
  "-16..-14%",
  "-5..5%",
  "0%",
  "0.0%",
  "-1%",
  "1%",
  "nearly 0%",
  "7.5bn USD",
  "7.523bn USD",
  "over 7bn USD",
  "at-least 7bn USD",
  "7.523bn HKD",
  "7,523m HKD",
  "-976m CNY",
];
const PERIODS = [
  "unknown",
  "unknown",
  "2026-02",
  "2026-02?",
  "2026-02-01/2026-02-28",
  "2026-02-06",
  "2026-02-02?/2026-02-06?",
  "2026",
  "2026-Q1",
  "2026-01/2026-03",
  "2026/..",
  "2026-01-01/..",
  "/2026",
  "../2026",
  "2026/",
];
const REPORTS = ["a", "b", "c", "d", "e"];
/** A source has one origin, publisher and day, whatever it says. */
const SOURCES: Readonly<Record<string, Pick<FactFields, "origin" | "publisher" | "published">>> = {
  a: { origin: "wire", publisher: "mexc", published: "2026-02-09" },
  b: { origin: "wire", publisher: "cryptopolitan", published: "2026-02-10" },
  c: { origin: "c", publisher: "wind", published: "2026-02-09" },
  d: { origin: null, publisher: null, published: null },
  e: { origin: "e", publisher: "cnbc", published: null },
};

const fieldsOfFacts = fc.record({
  report: fc.constantFrom(...REPORTS),
  subject: fc.constantFrom("alibaba", "alibaba", "alibaba", "tencent"),
  listing: fc.constantFrom(null, null, "BABA", "09988.HK"),
  of: fc.constantFrom(null, null, null, "csi-index"),
  metric: fc.constantFrom(
    "price-change",
    "price-change",
    "intraday-price-change",
    "capital-expenditure",
    "ipo-proceeds",
    "first-day-return",
    "probability",
  ),
  value: fc.constantFrom(...VALUES),
  period: fc.constantFrom(...PERIODS),
  asOf: fc.constantFrom(null, null, "2026-02-06", "2026-02-06?", "2026-02-09", "2026-02"),
  mode: fc.constantFrom("reported" as const, "reported" as const, "projected" as const, "market-implied" as const),
  by: fc.constantFrom(null, null, "wind", "goldman-sachs", "cnbc"),
  at: fc.constantFrom(null, 3, 7),
});

const factLists = fc
  .array(fc.tuple(fieldsOfFacts, fc.option(fc.nat({ max: 11 }), { freq: 6 })), { minLength: 1, maxLength: 12 })
  .map((list) =>
    list.map(([fields, restated], index) => {
      const target = restated === null ? undefined : list[restated];
      const restates = target && target[0].report === fields.report ? `${fields.report}#fact-${restated}` : null;
      return fact({ ...fields, ...SOURCES[fields.report], localId: `fact-${index}`, restates });
    }),
  );

const listings = fc.constantFrom(null, null, null, "BABA", "09988.HK");

/** Facts that mostly meet in one claim. */
const closeFacts = fc
  .array(
    fc.record({
      report: fc.constantFrom(...REPORTS),
      value: fc.constantFrom(...VALUES.filter((value) => value.endsWith("%"))),
      period: fc.constantFrom("unknown", "2026-02", "2026-02", "2026-02"),
      by: fc.constantFrom(null, null, "wind", "cnbc"),
      listing: listings,
    }),
    { minLength: 1, maxLength: 10 },
  )
  .chain((list) =>
    fc
      .constantFrom("reported" as const, "projected" as const, "market-implied" as const)
      .map((mode) =>
        list.map((fields, index) => fact({ ...fields, ...SOURCES[fields.report], localId: `fact-${index}`, mode })),
      ),
  );

/** Wordings that leave room for each other, and ranges that agree with both. */
const bridgedFacts = fc
  .array(
    fc.record({
      report: fc.constantFrom(...REPORTS),
      value: fc.constantFrom("over 15%", "over 20%", "14..25%"),
      listing: listings,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((fields, index) => fact({ ...fields, ...SOURCES[fields.report], localId: `fact-${index}` })));

const anyFacts = fc.oneof(factLists, closeFacts, bridgedFacts);

function claimsOf(facts: readonly Fact[]): FactClaim[] {
  return relateClaims(reconcileFacts(facts, metrics), metrics);
}

/** All that a reader could see of the claims, in a form that compares. */
function seen(claims: readonly FactClaim[]): unknown {
  return claims.map(({ facts, verdictByMember, witnessByMember, ...claim }) => ({
    ...claim,
    facts: facts.map(({ id }) => [id, verdictByMember.get(id), witnessByMember.get(id)]),
  }));
}

function corroborated(facts: readonly Fact[]): Set<string> {
  const ids = new Set<string>();
  for (const claim of claimsOf(facts)) {
    if (claim.verdict === "corroborated") ids.add(claim.id);
    for (const [id, verdict] of claim.verdictByMember) if (verdict === "corroborated") ids.add(id);
  }
  return ids;
}

describe("laws of quantities", () => {
  it("Q8 what is parsed and printed parses the same, and prints the same again", () => {
    holds(quantities, (value) => {
      const printed = printQuantity(value);
      expect(quantity(printed)).toEqual(value);
      expect(printQuantity(quantity(printed))).toBe(printed);
    });
  });

  it("Q9 any text is read or refused, never thrown over", () => {
    holds(
      fc.oneof(
        fc.string(),
        fc.string({ unit: "grapheme" }),
        literals.map((literal) => `$${literal}e`),
      ),
      (text) => {
        const parsed = parseQuantity(text);
        expect(parsed.ok || parsed.complaint.note !== "").toBe(true);
      },
    );
  });

  it("I1 the closure of an interval holds its figure", () => {
    holds(quantities, (value) => {
      const interval = intervalOf(value);
      expect(closureHolds(interval, amountInFull(value.amount, value.scale))).toBe(true);
      if (value.upTo) expect(closureHolds(interval, amountInFull(value.upTo, value.scale))).toBe(true);
    });
  });

  it("I1 the interval of a loss is that of the gain, turned round", () => {
    holds(
      quantities.filter(({ upTo }) => upTo === null),
      (value) => {
        const gain = intervalOf({ ...value, amount: { ...value.amount, isNegative: false } });
        const loss = intervalOf({ ...value, amount: { ...value.amount, isNegative: true } });
        const turned = (end: string | null) =>
          end === null ? null : new Big(end).neg().toFixed().replace(/^-0$/u, "0");
        expect([loss.low, loss.high]).toEqual([turned(gain.high), turned(gain.low)]);
        expect([loss.lowOpen, loss.highOpen]).toEqual([gain.highOpen, gain.lowOpen]);
      },
    );
  });

  it("I5 neighbouring figures of one precision never meet as printed", () => {
    const plain = quantities.filter(({ upTo }) => upTo === null);
    holds(plain, fc.boolean(), (value, isNegative) => {
      const printed: Quantity = { ...value, qualifier: null, amount: { ...value.amount, isNegative } };
      const next = neighbourOf(printed);
      fc.pre(next.amount.digits !== plainDigits(printed.amount));
      fc.pre(precisionOf(printed.amount, printed.scale).eq(precisionOf(next.amount, next.scale)));
      expect(intersection(intervalOf(printed), intervalOf(next))).toBeNull();
    });
  });

  it("T8 what a link to a fact prints states the fact", () => {
    holds(quantities, fc.boolean(), (value, isChange) => {
      for (const text of [
        formatQuantity(value, { isChange }).text,
        stateValue(value, "signed"),
        stateValue(value, "size"),
      ]) {
        expect([text, checkTextStates(text, "", value)]).toEqual([text, null]);
      }
    });
  });

  it("T1 what another fact's link prints never states this one", () => {
    const percents = fc.constantFrom(...VALUES.filter((value) => value.endsWith("%"))).map(quantity);
    holds(percents, percents, (value, other) => {
      const isOther = printQuantity(value) !== printQuantity(other);
      expect(checkTextStates(stateValue(other, "signed"), "", value) === null).toBe(!isOther || isSizeOf(other, value));
    });
  });

  it("T1 any text is judged, never thrown over", () => {
    holds(fc.string({ unit: "grapheme" }), fc.string(), quantities, (text, before, value) => {
      const complaint = checkTextStates(text, before, value);
      expect(complaint === null || complaint.note !== "").toBe(true);
    });
  });
});

describe("laws of periods", () => {
  const days = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const ends = fc.oneof(
    days,
    days.map((day) => day.slice(0, 7)),
    days.map((day) => day.slice(0, 4)),
    fc.tuple(days, fc.integer({ min: 1, max: 4 })).map(([day, quarter]) => `${day.slice(0, 4)}-Q${quarter}`),
    fc.tuple(days, fc.integer({ min: 21, max: 24 })).map(([day, season]) => `${day.slice(0, 4)}-${season}`),
    days.map((day) => `${day.slice(0, 3)}X`),
    days.map((day) => `${day.slice(0, 7)}-XX`),
  );
  const marked = fc.tuple(ends, fc.constantFrom("", "?", "~", "%")).map(([end, mark]) => end + mark);
  const texts = fc
    .oneof(
      marked,
      fc
        .tuple(fc.oneof(marked, fc.constantFrom("", "..")), fc.oneof(marked, fc.constantFrom("", "..")))
        .map((both) => both.join("/")),
    )
    .filter((text) => parsePeriod(text).ok);

  it("P4 the canonical text reads as the same span and is canonical itself", () => {
    holds(texts, (text) => {
      const read = period(text);
      const again = period(canonicalPeriod(read));
      expect([again.start, again.end]).toEqual([read.start, read.end]);
      expect(canonicalPeriod(again)).toBe(canonicalPeriod(read));
    });
  });

  it("P4 the same span always has the same canonical text", () => {
    holds(texts, (text) => {
      const read = period(text);
      fc.pre(isKnownSpan(read));
      expect(canonicalPeriod(period(`${read.start}/${read.end}`))).toBe(canonicalPeriod(read));
    });
  });

  it("P1 any text is read or refused, never thrown over", () => {
    holds(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.?~XQ-]{0,24}$/u)), (text) => {
      const parsed = parsePeriod(text);
      expect(parsed.ok || parsed.complaint.note !== "").toBe(true);
    });
  });
});

describe("laws of claims", () => {
  it("V1 the order of the facts changes nothing", () => {
    holds(
      anyFacts.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
      ([facts, shuffled]) => {
        expect(seen(claimsOf(shuffled))).toEqual(seen(claimsOf(facts)));
      },
    );
  });

  it("A1 how two facts stand to each other doesn't depend on which comes first", () => {
    holds(anyFacts, fc.boolean(), (facts, isOnce) => {
      for (const claim of claimsOf(facts)) {
        const members = claim.facts.filter((each) => each.restates === null);
        for (const one of members) {
          for (const other of members) expect(relate(one, other, { isOnce })).toEqual(relate(other, one, { isOnce }));
        }
      }
    });
  });

  it("C2 no two claims share an id", () => {
    holds(anyFacts, (facts) => {
      const ids = claimsOf(facts).map((claim) => claim.id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it("C1 each fact that counts is in one claim, beside facts with the same subject, of, metric, unit and mode", () => {
    holds(anyFacts, (facts) => {
      const claims = claimsOf(facts);
      const counting = facts.filter((each) => each.restates === null);
      expect(claims.flatMap((claim) => claim.facts).filter((each) => each.restates === null).length).toBe(
        counting.length,
      );
      for (const claim of claims) {
        for (const member of claim.facts.filter((each) => each.restates === null)) {
          expect([member.subject, member.of, member.metric, member.value.unit, member.mode]).toEqual([
            claim.subject,
            claim.of,
            claim.metric,
            claim.unit,
            claim.mode,
          ]);
        }
      }
    });
  });

  it("C3 known periods of one claim are one span, unless the metric happens once", () => {
    holds(anyFacts, (facts) => {
      for (const claim of claimsOf(facts)) {
        if (metrics.get(claim.metric)!.isOnce) continue;
        const spans = claim.facts.filter((each) => each.restates === null && isKnownSpan(each.period));
        expect(new Set(spans.map((each) => canonicalPeriod(each.period))).size).toBeLessThanOrEqual(1);
      }
    });
  });

  it("V2 no fact is corroborated without two witnesses, nor syndicated without two sources", () => {
    holds(anyFacts, (facts) => {
      for (const claim of claimsOf(facts)) {
        const verdicts = [...claim.verdictByMember.values()];
        const sources = new Set(claim.facts.map((fact) => fact.source.report));
        if (verdicts.includes("corroborated")) {
          expect(distinctWitnesses(claim.witnessByMember.values()).length).toBeGreaterThan(1);
        }
        if (verdicts.includes("syndicated")) expect(sources.size).toBeGreaterThan(1);
      }
    });
  });

  it("V7 a claim's verdict fits the sources and witnesses that it names", () => {
    holds(anyFacts, (facts) => {
      for (const { verdict, sources, witnesses, facts: members, verdictByMember } of claimsOf(facts)) {
        const corroboratedFacts = members.filter(({ id }) => verdictByMember.get(id) === "corroborated");
        const corroboratedSources = new Set(corroboratedFacts.map(({ source }) => source.report));
        if (verdict === "corroborated") {
          expect(witnesses.length).toBeGreaterThan(1);
          expect(sources.some((source) => corroboratedSources.has(source))).toBe(true);
        }
        if (verdict === "syndicated") expect([sources.length > 1, witnesses.length < 2]).toEqual([true, true]);
        if (verdict === "single-source") expect(sources).toHaveLength(1);
        if (verdict === "disputed") expect(sources.length).toBeGreaterThan(1);
      }
    });
  });

  it("V2 sources of one witness never corroborate, however many they are", () => {
    holds(anyFacts, fc.constantFrom("origin", "by"), (facts, shared) => {
      const voices = facts.map((each, index) =>
        shared === "origin"
          ? { ...each, source: { ...each.source, origin: "wire" } }
          : { ...each, by: "wind", source: { ...each.source, origin: `origin-${index}` } },
      );
      expect(corroborated(voices)).toEqual(new Set());
    });
  });

  it("W2 a source that repeats another of its origin makes nothing corroborated", () => {
    holds(anyFacts, fc.nat(), (facts, at) => {
      const original = facts[at % facts.length]!;
      fc.pre(original.source.origin !== null && original.restates === null);
      const copy: Fact = { ...original, id: "copy#fact", source: { ...original.source, report: "copy" } };
      const before = corroborated(facts);
      for (const id of corroborated([...facts, copy])) if (id !== copy.id) expect(before).toContain(id);
    });
  });

  it("W3 a source that wasn't examined makes nothing corroborated", () => {
    holds(anyFacts, fieldsOfFacts, (facts, fields) => {
      const added = fact({ ...fields, report: "unexamined", origin: null });
      const before = corroborated(facts);
      for (const id of corroborated([...facts, added])) expect(before).toContain(id);
    });
  });

  it("V3 a fact of one source alone is single-source", () => {
    holds(anyFacts, (facts) => {
      const alone = facts.map((each) => ({ ...each, source: { ...each.source, report: "a" } }));
      for (const claim of claimsOf(alone)) expect(claim.verdict).toBe("single-source");
    });
  });

  it("V7 the consensus lies in the interval of each fact of its core, and is there only where sources agree", () => {
    holds(anyFacts, (facts) => {
      for (const claim of claimsOf(facts)) {
        const isAgreed = claim.verdict === "corroborated" || claim.verdict === "syndicated";
        expect(claim.consensus !== null).toBe(isAgreed);
        if (claim.consensus === null) continue;
        const consensus = claim.consensus;
        const apart = new Set(claim.related.map((related) => related.fact));
        const agreeing = claim.facts.filter((each) => each.restates === null && !apart.has(each.id));
        const holding = agreeing.filter(({ interval }) => {
          const common = intersection(interval, consensus);
          return common !== null && JSON.stringify(common) === JSON.stringify(consensus);
        });
        expect(new Set(holding.map((each) => each.source.report)).size).toBeGreaterThan(1);
      }
    });
  });

  it("R3 what is related is no restatement and, but for what stands apart in the claim itself, in another claim", () => {
    holds(anyFacts, (facts) => {
      const byId = new Map(facts.map((each) => [each.id, each]));
      for (const claim of claimsOf(facts)) {
        const ids = claim.related.map((related) => related.fact);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(byId.get(id)!.restates).toBeNull();
      }
    });
  });
});

describe("laws of listings", () => {
  const isOfListing = ({ metric }: Pick<Fact, "metric">) => metrics.get(metric)!.isPerListing;

  it("L1 facts of different listings alone make nothing corroborated, syndicated or disputed", () => {
    holds(anyFacts, (facts) => {
      const apart = facts.map((each) => ({ ...each, listing: `listing-${each.source.report}` }));
      for (const claim of claimsOf(apart).filter(isOfListing)) {
        expect([claim.verdict, ...claim.verdictByMember.values()].filter((each) => each !== "single-source")).toEqual(
          [],
        );
      }
    });
  });

  it("L3 what examined sources agree on is of one listing at most", () => {
    holds(anyFacts, (facts) => {
      for (const claim of claimsOf(facts).filter(isOfListing)) {
        if (claim.verdict !== "corroborated" && claim.verdict !== "syndicated") continue;
        const agreeing = comparableFacts(claim).filter(
          ({ restates, source }) => restates === null && source.origin !== null,
        );
        const named = new Set(agreeing.flatMap(({ listing }) => listing ?? []));
        expect(named.size).toBeLessThanOrEqual(1);
      }
    });
  });

  it("L3 no fact is corroborated but by its own listing, where examined sources name two", () => {
    holds(anyFacts, (facts) => {
      for (const claim of claimsOf(facts).filter(isOfListing)) {
        const examined = claim.facts.filter(({ restates, source }) => restates === null && source.origin !== null);
        const named = new Set(examined.flatMap(({ listing }) => listing ?? []));
        for (const member of examined) {
          if (named.size < 2 || member.listing === null) continue;
          if (claim.verdictByMember.get(member.id) !== "corroborated") continue;
          const own = examined.filter(({ listing, source }) => {
            return listing === member.listing || (listing === null && storyNames(examined, source.origin, member));
          });
          const witnesses = own.map(({ id }) => claim.witnessByMember.get(id)!);
          expect(distinctWitnesses(witnesses).length).toBeGreaterThan(1);
        }
      }
    });
  });

  it("L1 which listing is which changes nothing", () => {
    const turned: Readonly<Record<string, string>> = { BABA: "09988.HK", "09988.HK": "BABA" };
    holds(anyFacts, (facts) => {
      const swapped = facts.map((each) => ({ ...each, listing: each.listing && turned[each.listing]! }));
      expect(seen(claimsOf(swapped))).toEqual(seen(claimsOf(facts)));
    });
  });

  it("L4 where nobody names a listing, or the metric measures none, listings play no part", () => {
    const companyWide = new Map([...metrics].map(([id, metric]) => [id, { ...metric, isPerListing: false }]));
    holds(anyFacts, (facts) => {
      const unnamed = facts.map((each) => ({ ...each, listing: null }));
      const before = seen(reconcileFacts(unnamed, companyWide));
      expect(seen(reconcileFacts(unnamed, metrics))).toEqual(before);
      expect(seen(reconcileFacts(facts, companyWide))).toEqual(before);
    });
  });

  it("L4 it makes no difference how an entity of one listing is named", () => {
    holds(anyFacts, (facts) => {
      const bare = facts.map((each) => ({ ...each, listing: null }));
      const either = facts.map((each) => ({ ...each, listing: each.listing && "00700.HK" }));
      expect(seen(claimsOf(either))).toEqual(seen(claimsOf(bare)));
    });
  });

  const storyNames = (facts: readonly Fact[], origin: string | null, { listing }: Fact) =>
    facts.some((each) => each.source.origin === origin && each.listing === listing);
});

describe("laws of rulings", () => {
  /** Facts, and the ids of some of them. */
  const ruledFacts = anyFacts.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.subarray(facts.map(({ id }) => id)).map((ids) => rulingsOn(ids)),
    ),
  );
  const rulingsOn = (ids: readonly string[]) =>
    new Map(ids.map((id) => [id, { ruling: `on-${id}`, date: "2026-11-22", reason: "Misread." }]));

  it("D1 claims are what they would be if the withdrawn facts weren't there", () => {
    holds(ruledFacts, ([facts, rulings]) => {
      const ruled = withdrawFacts(facts, rulings);
      const left = ruled.filter(({ withdrawn }) => withdrawn === null);
      expect(left.every(({ id }) => !rulings.has(id))).toBe(true);
      expect(seen(claimsOf(ruled))).toEqual(seen(claimsOf(left)));
    });
  });

  it("D1 no claim names a withdrawn fact, be it as a member or as related", () => {
    holds(ruledFacts, ([facts, rulings]) => {
      for (const { facts: members, related, verdictByMember, witnessByMember } of claimsOf(
        withdrawFacts(facts, rulings),
      )) {
        const named = [
          ...members.map(({ id }) => id),
          ...related.map(({ fact }) => fact),
          ...verdictByMember.keys(),
          ...witnessByMember.keys(),
        ];
        expect(named.filter((id) => rulings.has(id))).toEqual([]);
      }
    });
  });

  it("D1 what is left of one source alone is single-source", () => {
    holds(anyFacts, (facts) => {
      for (const claim of claimsOf(facts)) {
        for (const report of claim.sources) {
          const others = facts.filter(({ source }) => source.report !== report).map(({ id }) => id);
          const left = claimsOf(withdrawFacts(facts, rulingsOn(others)));
          expect(new Set(left.map(({ verdict }) => verdict))).toEqual(new Set(["single-source"]));
        }
      }
    });
  });

  it("D2 what restates a withdrawn fact goes with it, what it restates stays", () => {
    holds(ruledFacts, ([facts, rulings]) => {
      const ruled = new Map(withdrawFacts(facts, rulings).map((each) => [each.id, each]));
      for (const { id, restates } of facts) {
        const { withdrawn } = ruled.get(id)!;
        const target = restates === null ? null : (ruled.get(restates)?.withdrawn ?? null);
        expect(withdrawn).toEqual(rulings.get(id) ?? target);
      }
    });
  });

  it("D3 neither the order of rulings nor ruling twice changes anything", () => {
    holds(ruledFacts, ([facts, rulings]) => {
      const ruled = withdrawFacts(facts, rulings);
      expect(withdrawFacts(facts, new Map([...rulings].reverse()))).toEqual(ruled);
      expect(withdrawFacts(ruled, rulings)).toEqual(ruled);
      expect(withdrawFacts(ruled, new Map())).toEqual(facts);
    });
  });
});

describe("laws of statements", () => {
  const statements = fc
    .array(
      fc.record({
        report: fc.constantFrom(...REPORTS),
        key: fc.constantFrom("listing", "bottom"),
        kind: fc.constantFrom("event" as const, "view" as const),
        says: fc.constantFrom("affirms" as const, "affirms" as const, "denies" as const),
        by: fc.constantFrom(null, "cicc", "wind"),
        subjects: fc.constantFrom([], ["alibaba"], ["alibaba", "tencent"], ["tencent"]),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((list) =>
      list.map((fields, index) =>
        statement({ ...fields, origin: SOURCES[fields.report]!.origin ?? null, localId: `s-${index}` }),
      ),
    );

  it("S1 the order of the statements changes nothing, and no two claims share an id", () => {
    holds(
      statements.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(reconcileStatements(shuffled)).toEqual(reconcileStatements(list));
        const ids = reconcileStatements(list).map((claim) => claim.id);
        expect(new Set(ids).size).toBe(ids.length);
      },
    );
  });

  it("S4 nothing is corroborated without two witnesses", () => {
    holds(statements, (list) => {
      for (const claim of reconcileStatements(list)) {
        if (claim.verdict === "corroborated") expect(claim.witnesses.length).toBeGreaterThan(1);
      }
    });
  });
});

/** The figure one last place up, with as many digits behind the point. */
function neighbourOf(value: Quantity): Quantity {
  const plain = plainDigits(value.amount);
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const place = precisionOf(value.amount, value.scale).div(
    amountInFull({ isNegative: false, digits: "1" }, value.scale),
  );
  return { ...value, amount: { ...value.amount, digits: new Big(plain).plus(place).toFixed(decimals) } };
}

/** Whether one prints as the other's size, whose minus the sentence may say. */
function isSizeOf(size: Quantity, value: Quantity): boolean {
  return stateValue(size, "signed") === stateValue(value, "size");
}
