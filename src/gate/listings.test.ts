import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { checkContent } from "./check-content.ts";
import { facts, REGISTRY, report, type Fields } from "./examples/example.ts";

const OPTIONS = { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" };
const SHARED = REGISTRY as Readonly<Record<string, string>>;

const TWICE_LISTED = {
  ...SHARED,
  "registry/entities/alibaba.yaml":
    'name: Alibaba\nkind: company\nlistings:\n  - { symbol: "09988.HK", mic: XHKG }\n  - { symbol: BABA, mic: XNYS }\n',
  "registry/metrics/price-change.yaml": `${SHARED["registry/metrics/price-change.yaml"]}perListing: true\n`,
};

type Move = readonly [subject: string, value: string];

/** Two sources on Alibaba's move, of one origin or each of its own. */
function check([one, other]: readonly [Move, Move], shared = TWICE_LISTED, origin = "own") {
  const reportOf = ([subject, value]: Move, publisher: string) =>
    report(facts({ subject: `"${subject}"`, value }), "", `source:\n  publisher: ${publisher}\n  origin: ${origin}\n`);
  return checkContent(
    contentOf({
      ...shared,
      "reports/first.md": reportOf(one, "daily-wire"),
      "reports/second.md": reportOf(other, "evening-post"),
    }),
    OPTIONS,
  );
}

function verdictOn(moves: readonly [Move, Move], shared = TWICE_LISTED) {
  const { model, problems } = check(moves, shared);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(model.factClaims).toHaveLength(1);
  return model.factClaims[0]!.verdict;
}

describe("two listings of one entity", () => {
  test.each([
    ["-5%", "-5%", "single-source", "corroborated"],
    ["-5%", "-2%", "single-source", "disputed"],
  ])("that moved %s and %s: %s; the same of one listing: %s", (one, other, ofTwo, ofOne) => {
    const moves = (first: string, second: string) =>
      verdictOn([
        [first, one],
        [second, other],
      ]);
    for (const hongKong of ["09988.HK", "9988", "HKG:9988", "9988 HK"]) expect(moves("BABA", hongKong)).toBe(ofTwo);
    expect(moves("9988.HK", "09988.HK")).toBe(ofOne);
    expect(moves("NYSE:BABA", "BABA")).toBe(ofOne);
  });

  test.each([
    ["-5%", "-5%", "corroborated"],
    ["-5%", "-2%", "disputed"],
  ])("are compared as one where a source names the entity, %s and %s: %s", (one, other, verdict) => {
    expect(
      verdictOn([
        ["alibaba", one],
        ["BABA", other],
      ]),
    ).toBe(verdict);
    expect(
      verdictOn([
        ["09988.HK", one],
        ["alibaba", other],
      ]),
    ).toBe(verdict);
  });

  test("are compared where the metric measures the whole entity", () => {
    const shared = {
      ...TWICE_LISTED,
      "registry/metrics/price-change.yaml": SHARED["registry/metrics/price-change.yaml"]!,
    };
    expect(
      verdictOn(
        [
          ["BABA", "-5%"],
          ["09988.HK", "-5%"],
        ],
        shared,
      ),
    ).toBe("corroborated");
  });

  test.each<[what: string, subjects: [string, string], origin: string, found: string[]]>([
    ["names one and another the entity", ["BABA", "alibaba"], "own", ["second:8 listing-is-named"]],
    ["names one and its own story the entity", ["BABA", "alibaba"], "dip", []],
    ["names one and another the other", ["BABA", "9988.HK"], "own", []],
    ["names the entity, and so does another", ["alibaba", "alibaba"], "own", []],
  ])("are asked for where a source %s", (_, [one, other], origin, found) => {
    const { problems } = check(
      [
        [one, "-5%"],
        [other, "-5%"],
      ],
      TWICE_LISTED,
      origin,
    );
    expect(problems.map(({ ruleId, place }) => `${place.path.slice(16, -3)}:${place.line} ${ruleId}`)).toEqual(found);
  });

  test("aren't asked for where the entity has one", () => {
    const once = { ...TWICE_LISTED, "registry/entities/alibaba.yaml": SHARED["registry/entities/alibaba.yaml"]! };
    expect(
      check(
        [
          ["9988.HK", "-5%"],
          ["alibaba", "-5%"],
        ],
        once,
      ).problems,
    ).toEqual([]);
  });

  const problemsOf = (...list: readonly Fields[]) =>
    checkContent(contentOf({ ...TWICE_LISTED, "reports/a.md": report(facts(...list)) }), OPTIONS).problems.map(
      ({ ruleId, reason }) => [ruleId, reason],
    );

  test("that moved differently in one source are no contradiction, one that moved twice is", () => {
    const moves = (first: string, second: string) =>
      problemsOf({ subject: first }, { id: "other", subject: second, value: "-2%" }).map(([ruleId]) => ruleId);
    expect(moves("BABA", "9988.HK")).toEqual([]);
    expect(moves("09988.HK", "9988.HK")).toEqual(["source-is-consistent"]);
    expect(moves("alibaba", "BABA")).toEqual(["source-is-consistent"]);
  });

  test("aren't said again one by the other", () => {
    const again = (subject: string) =>
      problemsOf({ subject: "BABA" }, { id: "again", subject, restates: "alibaba-day" });
    expect(again("9988.HK")).toEqual([
      ["restates-same-thing", "Unexpected `BABA` as `subject` of `alibaba-day`, expected `09988.HK` as here"],
    ]);
    expect([again("NYSE:BABA"), again("alibaba")]).toEqual([[], []]);
  });
});
