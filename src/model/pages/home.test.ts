import { describe, expect, test } from "vitest";
import { findingOf, homePage } from "./home.ts";
import { sampleModel, type SampleReport } from "./sample-site.ts";

const day = { subject: "acme", period: "2026-02-02" };

function telling(id: string, value: string, origin = id): SampleReport {
  return { id, source: { origin }, facts: [{ id: "f", value, ...day }] };
}

describe("the finding", () => {
  const title = (...reports: SampleReport[]) => findingOf(sampleModel({ reports })).title;

  test("of no report and of reports without figures", () => {
    expect(title()).toBe("Nothing to read across yet");
    expect(title({ id: "one" })).toBe("No figures yet");
  });

  test("of one source", () => {
    expect(title(telling("one", "-5%"))).toBe("One source, and nothing to hold it against");
  });

  test("where sources repeat each other, and none vouches for another", () => {
    const finding = findingOf(
      sampleModel({ reports: [telling("one", "-5%", "story"), telling("two", "-5%", "story")] }),
    );
    expect(finding.title).toBe("No figure here has two independent witnesses");
    expect(finding.text).toBe(
      "Two reports state 1 different figure. One figure stands in several articles, but of one story.",
    );
  });

  test("where two witnesses agree", () => {
    expect(title(telling("one", "-5%"), telling("two", "-5%"))).toBe("One figure has two independent witnesses");
  });

  test("says none, where no other figure is repeated or rests on one source", () => {
    expect(findingOf(sampleModel({ reports: [telling("one", "-5%"), telling("two", "-5%")] })).text).toBe(
      "Two reports state 1 different figure. One is vouched for independently, none only repeated, none from a single source.",
    );
  });

  test("where sources agree here and contradict each other there", () => {
    const other = { id: "g", subject: "bond", period: "2026-02-02" };
    const [one, two] = [telling("one", "-5%"), telling("two", "-5%")];
    const withSecond = (report: SampleReport, value: string) => ({
      ...report,
      facts: [...report.facts!, { ...other, value }],
    });
    expect(title(withSecond(one, "-5%"), withSecond(two, "-9%"))).toBe("One figure corroborated, one disputed");
  });
});

describe("homePage", () => {
  test("of an empty site says so and has nothing to show", () => {
    expect(homePage(sampleModel({}))).toMatchObject({
      isEmpty: true,
      extent: null,
      claimCount: 0,
      latest: [],
      tickers: null,
    });
  });

  test("counts what there is and sorts claims by how they stand", () => {
    const page = homePage(
      sampleModel({
        reports: [telling("one", "-5%", "story"), telling("two", "-5%", "story"), telling("three", "-9%")],
      }),
    );
    expect(page.extent).toBe("3 reports, 3 facts, 1 claim");
    expect(page.disputedFigures.map(({ id }) => id)).toEqual(["acme/price-change.2026-02-02"]);
    expect(page.tape).toEqual(["disputed"]);
  });

  test("shows a glyph for each claim only where they can be told apart", () => {
    const facts = Array.from({ length: 201 }, (_, index) => ({ id: `f${index}`, subject: `s${index}`, value: "1%" }));
    const page = homePage(sampleModel({ reports: [{ id: "one", facts }] }));
    expect(page.claimCount).toBe(201);
    expect(page.tape).toEqual([]);
  });
});
