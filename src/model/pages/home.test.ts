import { describe, expect, test } from "vitest";
import { homePage } from "./home.ts";
import { sampleModel, type SampleReport } from "./sample-site.ts";

const day = { subject: "acme", period: "2026-02-02" };

function telling(id: string, value: string, origin = id): SampleReport {
  return { id, source: { origin }, facts: [{ id: "f", value, ...day }] };
}

describe("the finding", () => {
  const finding = (...reports: SampleReport[]) => homePage(sampleModel({ reports })).finding;
  const title = (...reports: SampleReport[]) => finding(...reports).title;

  test("of no report and of reports without figures", () => {
    expect(title()).toBe("Nothing to read across yet");
    expect(title({ id: "one" })).toBe("No figures yet");
  });

  test("of one source", () => {
    expect(title(telling("one", "-5%"))).toBe("One source, and nothing to hold it against");
    expect(title(telling("one", "-5%"), { id: "two" })).toBe("One source, and nothing to hold it against");
  });

  test("where sources repeat each other, and none vouches for another", () => {
    expect(finding(telling("one", "-5%", "story"), telling("two", "-5%", "story"))).toEqual({
      title: "One figure told again, none by a second witness",
      text: "Two reports state 1 different figure. None has two witnesses; one is only repeated.",
    });
  });

  test("where several stories tell of falls, each with a witness of its own", () => {
    const [one, two] = [telling("one", "-5%"), telling("two", "-9%")];
    const later = { ...two, facts: two.facts!.map((fact) => ({ ...fact, period: "2026-02-03" })) };
    expect(finding(one, later)).toEqual({
      title: "Two stories of decline, one witness to each",
      text: "Two articles report falls over two periods. Not one of 2 different figures has two witnesses: two rest on a single source.",
    });
    const rising = { ...later, facts: later.facts.map((fact) => ({ ...fact, value: "9%" })) };
    expect(title(one, rising)).toBe("Two stories of ups and downs, one witness to each");
    const flat = { ...later, facts: later.facts.map((fact) => ({ ...fact, value: "0%" })) };
    expect(title(one, flat)).toBe("Two stories of change, one witness to each");
    const unexamined = { ...later, source: { origin: null } };
    expect(title(one, unexamined)).toBe("Two stories of decline, no figure with two witnesses");
  });

  test("where two witnesses agree", () => {
    expect(title(telling("one", "-5%"), telling("two", "-5%"))).toBe("One figure has two witnesses");
    expect(finding(telling("one", "-5%"), telling("two", "-5%")).text).toBe(
      "Two reports state 1 different figure. One has two or more witnesses.",
    );
  });

  test("of a dispute comes before what is agreed, and names the subject of the only one", () => {
    const other = { id: "g", subject: "bond", period: "2026-02-02" };
    const [one, two] = [telling("one", "-5%"), telling("two", "-5%")];
    const withSecond = (report: SampleReport, value: string) => ({
      ...report,
      facts: [...report.facts!, { ...other, value }],
    });
    expect(finding(withSecond(one, "-5%"), withSecond(two, "-9%"))).toEqual({
      title: "Sources can’t all be right about bond",
      text: "Two reports state 2 different figures. One is corroborated; on one, sources can’t all be right.",
    });
    const all = homePage(sampleModel({ reports: [withSecond(one, "-5%"), withSecond(two, "-9%")] }));
    expect(all.evidence).toMatchObject({
      kind: "claims",
      columns: [{ claim: { id: "bond/price-change.2026-02-02" } }],
    });
    expect(all.disputedFigures).toEqual([]);
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
    expect(page.evidence).toMatchObject({ columns: [{ claim: { id: "acme/price-change.2026-02-02" } }] });
    expect(page.tape).toEqual(["disputed"]);
  });

  test("doesn’t take a second source for none because its figure stands apart", () => {
    const { finding } = homePage(sampleModel({ reports: [telling("one", "-9%"), telling("two", "over -5%")] }));
    expect(finding).toEqual({
      title: "No figure here has two witnesses",
      text: "Two reports state 1 different figure. None has two witnesses; one rests on a single source.",
    });
  });

  test("shows a glyph for each claim only where they can be told apart", () => {
    const facts = Array.from({ length: 201 }, (_, index) => ({ id: `f${index}`, subject: `s${index}`, value: "1%" }));
    const page = homePage(sampleModel({ reports: [{ id: "one", facts }] }));
    expect(page.claimCount).toBe(201);
    expect(page.tape).toEqual([]);
  });
});
