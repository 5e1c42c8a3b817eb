import { describe, expect, it } from "vitest";
import { sampleModel, type SampleReport, type SampleSite } from "../pages/sample-site.ts";
import type { ClaimEvent } from "./claim-event.ts";
import { claimEvents } from "./claim-events.ts";

const entities = [{ id: "kestrel" }, { id: "tern" }];

/** `day kind claim: before → after`, newest first. */
function storyOf(reports: readonly SampleReport[], site: SampleSite = {}): string[] {
  return [...claimEvents(sampleModel({ entities, ...site, reports }))].map(inOneLine);
}

function inOneLine({ id, day, before, after }: ClaimEvent): string {
  return `${day.slice(8)} ${id}: ${before.verdict} → ${after?.verdict ?? "gone"}`;
}

/** A report, added on that day of November, that says how far Kestrel moved on 2 February. */
function report(id: string, day: number, value: string, fields: Partial<SampleReport> = {}): SampleReport {
  return {
    id,
    added: `2026-11-${String(day).padStart(2, "0")}`,
    facts: [{ id: "move", subject: "kestrel", value }],
    ...fields,
  };
}

const claim = "kestrel/price-change.2026-02-02";

describe("a report that joins a claim", () => {
  it("makes no event as the first", () => {
    expect(storyOf([report("wire", 1, "-15%")])).toEqual([]);
  });

  it("corroborates it as another witness that agrees", () => {
    expect(storyOf([report("wire", 1, "-15%"), report("post", 2, "about -15%")])).toEqual([
      `02 ${claim}/corroborates/post: single-source → corroborated`,
    ]);
  });

  it("syndicates it where it goes back to the same story", () => {
    const post = report("post", 2, "-15%", { source: { origin: "wire" } });
    expect(storyOf([report("wire", 1, "-15%"), post])).toEqual([
      `02 ${claim}/syndicates/post: single-source → syndicated`,
    ]);
  });

  it("only repeats a corroborated claim where it adds no witness", () => {
    const post = report("post", 3, "-15%", { source: { origin: "wire" } });
    const unexamined = report("blog", 4, "-15%", { source: { origin: null } });
    expect(storyOf([report("wire", 1, "-15%"), report("mail", 2, "-15%"), post, unexamined])).toEqual([
      `04 ${claim}/syndicates/blog: corroborated → corroborated`,
      `03 ${claim}/syndicates/post: corroborated → corroborated`,
      `02 ${claim}/corroborates/mail: single-source → corroborated`,
    ]);
  });

  it("can show that two witnesses were one", () => {
    const owl = report("owl", 2, "-15%", { source: { publisher: "owl" } });
    const wire = report("wire", 1, "-15%", { source: { publisher: "wire" } });
    const mail = report("mail", 3, "-15%", { source: { origin: "wire", after: ["owl"] } });
    const publishers = [
      { id: "owl", siglum: "OW" },
      { id: "wire", siglum: "WI" },
    ];
    expect(storyOf([wire, owl, mail], { publishers })).toEqual([
      `03 ${claim}/syndicates/mail: corroborated → syndicated`,
      `02 ${claim}/corroborates/owl: single-source → corroborated`,
    ]);
  });

  it("disputes it where both can’t be true, and so does each further side", () => {
    expect(storyOf([report("wire", 1, "-15%"), report("post", 2, "-18%"), report("mail", 3, "-18%")])).toEqual([
      `03 ${claim}/disputes/mail: disputed → disputed`,
      `02 ${claim}/disputes/post: single-source → disputed`,
    ]);
  });

  it("makes no event where it stands apart, speaks of another day, restates itself or has no figure", () => {
    const restating = report("mail", 4, "-9%", {
      facts: [
        { id: "other", subject: "tern", value: "-9%" },
        { id: "move", subject: "tern", value: "-9%", restates: "other" },
      ],
    });
    const nextDay = report("post", 3, "-15%", {
      facts: [{ id: "move", subject: "kestrel", value: "-15%", period: "2026-02-03" }],
    });
    expect(storyOf([report("wire", 1, "over -15%"), report("apart", 2, "-19%"), nextDay, restating])).toEqual([]);
  });

  it("revises a forecaster’s earlier projection", () => {
    const forecast = (id: string, day: number, value: string, published: string) =>
      report(id, day, value, {
        source: { published },
        facts: [{ id: "move", subject: "kestrel", value, mode: "projected", by: "tern", period: "2026" }],
      });
    const projected = "kestrel/price-change.2026.projected.tern";
    expect(
      storyOf([
        forecast("spring", 1, "10%", "2026-04-01"),
        forecast("summer", 2, "20%", "2026-07-01"),
        forecast("repeat", 3, "20%", "2026-07-02"),
        forecast("found-late", 4, "5%", "2026-01-01"),
      ]),
    ).toEqual([
      `03 ${projected}/syndicates/repeat: single-source → syndicated`,
      `02 ${projected}/revises/summer: single-source → single-source`,
    ]);
  });

  it("gives a day to an undated figure of its story, whose claim it becomes", () => {
    const undated = report("wire", 1, "-15%", {
      facts: [{ id: "move", subject: "kestrel", value: "-15%", period: "unknown" }],
    });
    const [event, ...others] = claimEvents(
      sampleModel({ entities, reports: [undated, report("post", 2, "-15%", { source: { origin: "wire" } })] }),
    );
    expect(others).toEqual([]);
    expect(inOneLine(event!)).toBe(`02 ${claim}/syndicates/post: single-source → syndicated`);
    expect(event!.before.id).toBe("kestrel/price-change.undated-wire");
  });

  it("keeps its name when it is renamed", () => {
    const renamed = report("later-name", 2, "-15%", { formerly: ["post", "other-name"] });
    expect(storyOf([report("wire", 1, "-15%"), renamed])[0]).toContain(`${claim}/corroborates/post:`);
    const taken = [report("wire", 1, "-15%"), { ...renamed, formerly: ["wire"] }];
    expect(storyOf(taken)[0]).toContain(`${claim}/corroborates/later-name:`);
  });
});

describe("statements", () => {
  const says = (id: string, day: number, fields: Partial<SampleReport> = {}, text: object = {}): SampleReport => ({
    id,
    added: `2026-11-0${day}`,
    statements: [{ id: "said", key: "kestrel-lists", subjects: ["kestrel"], ...text }],
    ...fields,
  });

  it("are corroborated, repeated and denied like figures", () => {
    const reports = [
      says("wire", 1),
      says("post", 2, { source: { origin: "wire" } }),
      says("mail", 3),
      says("denial", 4, {}, { says: "denies" }),
    ];
    expect(storyOf(reports)).toEqual([
      "04 kestrel/kestrel-lists/disputes/denial: corroborated → disputed",
      "03 kestrel/kestrel-lists/corroborates/mail: syndicated → corroborated",
      "02 kestrel/kestrel-lists/syndicates/post: single-source → syndicated",
    ]);
  });

  it("are nobody else’s where they are views of another holder", () => {
    const view = { kind: "view", by: "tern" } as const;
    expect(storyOf([says("wire", 1, {}, view), says("post", 2, {}, { ...view, by: "kestrel" })])).toEqual([]);
  });
});

describe("an editor who withdraws a fact", () => {
  const withdrawn = (date: string) => ({ ruling: "post-misread", date, reason: "Misread." });
  const post = (date: string) =>
    report("post", 2, "-15%", {
      facts: [{ id: "move", subject: "kestrel", value: "-15%", withdrawn: withdrawn(date) }],
    });

  it("makes an event where that changes the verdict, and leaves what happened before", () => {
    expect(storyOf([report("wire", 1, "-15%"), post("2026-11-09")])).toEqual([
      `09 ${claim}/withdraws/post-misread: corroborated → single-source`,
      `02 ${claim}/corroborates/post: single-source → corroborated`,
    ]);
  });

  it("makes none where it doesn’t", () => {
    expect(storyOf([report("wire", 1, "-15%"), report("mail", 1, "-15%"), post("2026-11-09")])).toEqual([
      `02 ${claim}/corroborates/post: corroborated → corroborated`,
      `01 ${claim}/corroborates/wire: single-source → corroborated`,
    ]);
    expect(storyOf([post("2026-11-09")])).toEqual([]);
  });

  it("has the fact never count where the ruling is as old as the report", () => {
    expect(storyOf([report("wire", 1, "-15%"), post("2026-11-02")])).toEqual([]);
  });
});

it("orders reports of one day by their sources’ days, undated last, then by id", () => {
  const reports = [
    report("a-undated", 1, "-15%"),
    report("b", 1, "-15%", { source: { published: "2026-02-05" } }),
    report("c", 1, "-15%", { source: { published: "2026-02-04" } }),
    report("d", 1, "-15%", { source: { published: "2026-02-05" } }),
  ];
  expect(storyOf(reports).map((line) => /\/(\S+):/u.exec(line)![1]!.split("/").at(-1))).toEqual([
    "a-undated",
    "d",
    "b",
  ]);
});
