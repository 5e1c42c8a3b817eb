import { describe, expect, test } from "vitest";
import { countVerdicts, type VerdictCounts } from "../site-model.ts";
import { agreementLead } from "./agreement-lead.ts";
import { agreementIndex, agreementList, agreementPage, agreementPageCount, ITEMS_PER_PAGE } from "./agreement.ts";
import { sampleModel, type SampleReport } from "./sample-site.ts";

const counts = (given: Partial<VerdictCounts>): VerdictCounts => ({ ...countVerdicts([]), ...given });

describe("what the record shows", () => {
  test.each<[Partial<VerdictCounts>, Partial<VerdictCounts>, title: string]>([
    [{}, {}, "Nothing to hold side by side yet"],
    [{ "single-source": 1 }, {}, "No figure here has two witnesses"],
    [{ syndicated: 20 }, { corroborated: 6 }, "No figure here has two witnesses"],
    [{ disputed: 1 }, {}, "No figure here is corroborated, and one is disputed"],
    [{ corroborated: 1 }, {}, "One figure has two or more witnesses"],
    [{ corroborated: 15, disputed: 2 }, {}, "15 figures are corroborated; two are disputed"],
    [{}, { "single-source": 3 }, "No statement here has two witnesses"],
    [{}, { corroborated: 2 }, "Two statements have two or more witnesses"],
  ])("of figures %o and statements %o: %s", (figures, statements, title) => {
    expect(agreementLead(counts(figures), counts(statements)).title).toBe(title);
  });

  test("counts figures and statements apart, each with its n", () => {
    const { text } = agreementLead(counts({ syndicated: 1, "single-source": 1239 }), counts({ corroborated: 1 }));
    expect(text).toBe(
      "1,240 figures: none corroborated, 1 only repeated, 1,239 from a single source, none disputed. " +
        "1 statement: 1 corroborated, none only repeated, none from a single source, none disputed.",
    );
  });
});

const reports: SampleReport[] = [
  {
    id: "wire",
    source: { origin: "story", published: "2026-02-09", publisher: "wire" },
    facts: [
      {
        id: "sales",
        subject: "acme",
        metric: "sales",
        value: "4.2bn HKD",
        period: "2025",
        words: "sales of HK$4.2 billion",
      },
      { id: "fall", subject: "acme", value: "about -9.5%", words: "Acme declined about 9.5 percent", at: 4 },
      { id: "capex", subject: "acme", metric: "capex", value: "175..185bn USD", period: "2026" },
      { id: "same", subject: "acme", metric: "stores", value: "137", period: "2025" },
      { id: "rise", subject: "acme", value: "3%", period: "2026-02-11" },
    ],
  },
  {
    id: "copy",
    source: { origin: "story", after: ["wire"] },
    facts: [
      { id: "sales", subject: "acme", metric: "sales", value: "4.4bn HKD", period: "2025" },
      { id: "fall", subject: "acme", value: "-9.5%", words: "Acme fell 9.5 percent", at: 2 },
      { id: "capex", subject: "acme", metric: "capex", value: "175..185bn USD", period: "2026" },
      { id: "again", subject: "acme", metric: "capex", value: "nearly 200bn USD", period: "2026", restates: "capex" },
      { id: "same", subject: "acme", metric: "stores", value: "137", period: "2025" },
    ],
    caveats: [{ about: ["sales"], kind: "contradiction", note: "Another figure than the wire’s." }],
  },
  {
    id: "own",
    source: { published: "2026-02-12" },
    facts: [{ id: "rise", subject: "acme", value: "3.0%", period: "2026-02-11" }],
    statements: [
      { id: "low", key: "low", kind: "view", by: "bank", subjects: ["acme"], text: "The low is in." },
      { id: "deal", key: "deal", subjects: ["acme"], text: "Acme buys Zenith." },
    ],
  },
  {
    id: "other",
    source: { published: "2026-02-13" },
    statements: [
      { id: "low", key: "low", kind: "view", by: "broker", says: "denies", subjects: ["acme"], text: "The low is in." },
      { id: "deal", key: "deal", says: "denies", subjects: ["acme"], text: "Acme buys Zenith." },
    ],
  },
];

describe("the page on agreement", () => {
  const model = sampleModel({ reports });
  const page = agreementPage(model);
  const list = (kind: string) => page.lists.find((each) => each.kind === kind)!;

  test("counts claims as the model does, and leads to the explorer where there is something to show", () => {
    expect(page.claimCount).toBe(model.factClaims.length + model.statementClaims.length);
    expect(page.tally.map(({ verdict, figures, statements }) => [verdict, figures.count, statements.count])).toEqual([
      ["corroborated", 1, 0],
      ["syndicated", 3, 0],
      ["single-source", 0, 2],
      ["disputed", 1, 1],
    ]);
    expect(page.tally[3]!.figures.address).toBe("/facts/?verdict=disputed");
    expect(page.tally[3]!.statements.address).toBe("/facts/?rows=statements&verdict=disputed");
    expect(page.tally[0]!.statements.address).toBeNull();
  });

  test("shows a disputed figure from low to high, with the gap in its unit, the scope and the notes", () => {
    const { disputes, statements } = list("disputed");
    expect(disputes).toHaveLength(1);
    const [{ readings, gapText, notes, claim, strip }] = disputes as [(typeof disputes)[number]];
    expect(readings.map(({ mark, value }) => [mark.siglum, value.text])).toEqual([
      ["WI", "HK$4.2bn"],
      ["CO", "HK$4.4bn"],
    ]);
    expect(gapText).toBe("Between them lies a gap of HK$100m: nothing from HK$4.25bn to HK$4.35bn satisfies both.");
    expect(claim.verdict.scope).toBe("within one story");
    expect(notes).toMatchObject([{ siglum: "CO", caveat: { kind: "contradiction" } }]);
    expect(strip!.gap!.from).toBeLessThan(strip!.gap!.to);
    expect(statements).toMatchObject([{ text: "Acme buys Zenith.", verdict: { scope: "between stories" } }]);
  });

  test("shows what a later text changed, the gravest first, and what it repeats as it was", () => {
    const [story] = list("syndicated").stories;
    expect(story).toMatchObject({
      title: "One story, two tellings",
      orderText: "WI is the only dated text, and stands first.",
    });
    expect(story!.changed.map(({ claim, later }) => [claim.text, later[0]!.changes])).toEqual([
      ["acme, capex, 2026", ["Said again, out of range"]],
      ["acme, price-change, 2 February 2026", ["Hedge dropped"]],
    ]);
    expect(story!.changed[0]!.later[0]!.outOfReach.map(({ value }) => value!.text)).toEqual(["nearly US$200bn"]);
    expect(story!.changed[1]!.later[0]!.runs).toContainEqual({ text: "declined about", in: "first" });
    expect(story!.unchanged.map(({ text }) => text)).toEqual(["acme, stores, 2025"]);
  });

  test("doesn’t say what was dropped where it isn’t known which text came first", () => {
    const facts = (value: string) => [{ id: "fall", subject: "acme", value }];
    const unordered = sampleModel({
      reports: [
        { id: "one", source: { origin: "story" }, facts: facts("about -9.5%") },
        { id: "two", source: { origin: "story" }, facts: facts("-9.5%") },
      ],
    });
    const [story] = agreementPage(unordered).lists.find(({ kind }) => kind === "syndicated")!.stories;
    expect(story!.orderText).toBe("Which text is the earliest isn’t known.");
    expect(story!.changed[0]!.later[0]!.changes).toEqual(["Hedge differs"]);
  });

  test("shows what is agreed with its consensus and its witnesses", () => {
    expect(list("corroborated").figures).toMatchObject([
      { consensus: "2.95% to 3.05%", support: "2 sources, 2 witnesses", known: { times: [{}, {}] } },
    ]);
  });

  test("holds side by side what only looks like a clash, with the reason", () => {
    const { clashes } = list("clashes");
    expect(clashes.map(({ about, one, other, reason }) => [about, one.mark.siglum, other.mark.siglum, reason])).toEqual(
      [
        ["price-change", "OW", "WI", "different-period"],
        ["The low is in", "OW", "OT", "different-holder"],
      ],
    );
  });

  test("says when each of two readings of one period was taken, where the days differ", () => {
    const cut = {
      subject: "acme",
      value: "64%",
      period: "2026-04",
      mode: "market-implied",
      asOf: "2026-03-06",
    } as const;
    const odds = sampleModel({
      reports: [
        { id: "one", facts: [{ id: "cut", ...cut }] },
        { id: "two", facts: [{ id: "cut", ...cut, value: "70%", asOf: "2026-03-05" }] },
      ],
    });
    const [clash] = agreementPage(odds).lists.find(({ kind }) => kind === "clashes")!.clashes;
    expect([clash!.one.asOf?.text, clash!.other.asOf?.text]).toEqual(["6 March 2026", "5 March 2026"]);
    expect(clash!.one.period).toEqual(clash!.other.period);
    expect(list("clashes").clashes[0]!.one.asOf).toBeNull();
  });

  test("takes neither one source’s two figures, nor one figure of two days, nor two views in one source for a clash", () => {
    const view = { kind: "view", subjects: ["acme"], text: "The low is in.", key: "low" } as const;
    const calm = sampleModel({
      reports: [
        {
          id: "one",
          facts: [
            { id: "monday", subject: "acme", value: "3%", period: "2026-02-02" },
            { id: "tuesday", subject: "acme", value: "5%", period: "2026-02-03" },
          ],
          statements: [
            { ...view, id: "yes", by: "bank" },
            { ...view, id: "no", by: "broker", says: "denies" },
          ],
        },
        { id: "two", facts: [{ id: "friday", subject: "zenith", value: "3%", period: "2026-02-06" }] },
        { id: "three", facts: [{ id: "saturday", subject: "zenith", value: "3%", period: "2026-02-07" }] },
      ],
    });
    expect(agreementIndex(calm).clashes).toEqual([]);
  });

  test("says in words that there is nothing of a kind", () => {
    const empty = agreementPage(sampleModel({}));
    expect(empty.claimCount).toBe(0);
    expect(empty.lists.map(({ note, pageCount }) => [note, pageCount])).toEqual(Array(4).fill(["None", 1]));
  });
});

describe("a long record", () => {
  const many = sampleModel({
    reports: ["one", "two"].map((id) => ({
      id,
      facts: Array.from({ length: ITEMS_PER_PAGE * 2 + 1 }, (_, index) => ({
        id: `f${index}`,
        subject: `s${index}`,
        value: id === "one" ? "3%" : "5%",
      })),
    })),
  });
  const index = agreementIndex(many);

  test("hides no dispute: each stands on exactly one page", () => {
    expect(agreementPageCount(index, "disputed")).toBe(3);
    const lists = [1, 2, 3].map((page) => agreementList(many, "disputed", page, index));
    const ids = lists.flatMap(({ disputes }) => disputes.map(({ claim }) => claim.id));
    expect(ids.toSorted()).toEqual(many.factClaims.map(({ id }) => id).toSorted());
    expect(lists.map(({ newer, older }) => [newer, older])).toEqual([
      [null, "/agreement/disputed/page/2/"],
      ["/agreement/#Disputed", "/agreement/disputed/page/3/"],
      ["/agreement/disputed/page/2/", null],
    ]);
  });

  test("shows both sides of a dispute, however many sources repeat one of them", () => {
    const crowd = sampleModel({
      reports: Array.from({ length: 30 }, (_, index) => ({
        id: `r${String(index).padStart(2, "0")}`,
        facts: [{ id: "f", subject: "acme", value: index === 29 ? "5%" : "3%" }],
      })),
    });
    const [dispute] = agreementPage(crowd).lists[0]!.disputes;
    expect(new Set(dispute!.readings.map(({ value }) => value.text))).toEqual(new Set(["+3%", "+5%"]));
    expect(dispute!.readings.length + dispute!.hiddenCount).toBe(30);
    expect(dispute!.strip!.lanes).toHaveLength(dispute!.readings.length);
  });
});
