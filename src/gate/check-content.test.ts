import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { checkContent, understandContent } from "./check-content.ts";
import { caveats, facts, REGISTRY, report, SOURCE, statements } from "./examples/example.ts";

const OPTIONS = { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" };
const SHARED = REGISTRY as Readonly<Record<string, string>>;

function check(files: Readonly<Record<string, string>>, options = OPTIONS) {
  return checkContent(contentOf({ ...SHARED, ...files }), options);
}

const found = (files: Readonly<Record<string, string>>) =>
  check(files).problems.map(({ ruleId, place }) => `${place.line}:${place.column} ${ruleId}`);

const ofReport = (text: string) => found({ "reports/a.md": text });

describe("places", () => {
  test("a wrong value is shown at the value, an unknown key at the key, a missing one at its group", () => {
    const text = report(
      "facts:\n  - id: a\n    subject: nobody\n    metric: price-change\n    valeu: -8%\n    period: 2026-02-06\n",
    );
    expect(ofReport(text)).toEqual(["8:14 subject-is-registered", "10:5 key-is-known"]);
    expect(ofReport(report(facts({ value: null })))).toEqual(["7:5 field-is-present"]);
    expect(ofReport(report("tags: [fine, Not Fine, also fine]\n"))).toEqual(["6:14 tag-is-kebab", "6:24 tag-is-kebab"]);
  });

  test("an id that no folder could be named after is refused where it stands", () => {
    const [longest, long] = ["a".repeat(100), "a".repeat(101)];
    expect(ofReport(report(`formerly: [${longest}]\ntags: [${longest}]\n`))).toEqual([]);
    expect(ofReport(report(`formerly: [${long}]\ntags: [${long}]\n`))).toEqual([
      "6:12 old-address-is-id",
      "7:8 tag-is-kebab",
    ]);
  });

  test("a disagreement names both places", () => {
    const { problems } = check({ "reports/a.md": report(facts({}, { id: "again", value: "-11%" })) });
    expect(problems.map(({ place, related }) => [place.line, related[0]?.place.line])).toEqual([[12, 7]]);
  });

  test("of a body, lines count from the top of the file", () => {
    expect(ofReport(report(facts({}), "One\n\n[9%](#alibaba-day)"))).toEqual(["15:1 text-states-fact"]);
  });
});

describe("everything wrong is shown in one run", () => {
  test("across files, fields, references and bodies", () => {
    const files = {
      "registry/entities/jd.yaml": "name: JD.com\nkind: firm\n",
      "reports/a.md": `---\ntitle: A\nadded: 2026-13-01\ntags: One\n${SOURCE}${facts({ value: "$8", period: "2026-02-30", by: "x" })}---\n[x](/nowhere/)\n`,
      "reports/b.md": "---\ntitle: B: b\n---\n",
    };
    expect(new Set(check(files).problems.map(({ ruleId }) => ruleId))).toEqual(
      new Set([
        "choice-is-known",
        "date-is-real",
        "field-has-form",
        "value-is-quantity",
        "period-is-real",
        "by-is-registered",
        "link-resolves",
        "yaml-is-valid",
      ]),
    );
  });

  test("one mistake is one problem: what hangs on it stays silent", () => {
    const again = facts({ value: "$8" }, { id: "again", restates: "alibaba-day" });
    const doubt = caveats({ about: "[alibaba-day]" });
    expect(ofReport(report(again + doubt, "It moved [](#alibaba-day)."))).toEqual(["10:12 value-is-quantity"]);
    expect(ofReport(report("").replace("title: Alibaba", "titel: Alibaba"))).toEqual(["2:1 key-is-known"]);
  });

  test.each([
    ["entity by id", "registry/entities/alibaba.yaml", facts({})],
    ["entity by ticker", "registry/entities/alibaba.yaml", facts({ subject: "9988.HK" })],
    ["metric", "registry/metrics/price-change.yaml", facts({})],
    ["publisher", "registry/publishers/daily-wire.yaml", facts({})],
  ])("references to a registry file that can't be read are no second mistake: %s", (_name, path, text) => {
    const { problems } = check({
      [path]: "name: 'never closed\n",
      "reports/a.md": report(text, "[x](/entities/alibaba/)"),
    });
    expect(new Set(problems.map(({ place }) => place.path))).toEqual(new Set([`content/${path}`]));
  });
});

describe("references", () => {
  test.each(["alibaba", "09988.HK", "9988.HK", "HKG:9988", "9988 HK", "9988", "09988"])(
    "subject %s is Alibaba",
    (subject) => {
      const { model, problems } = check({ "reports/a.md": report(facts({ subject: `"${subject}"` })) });
      expect(problems).toEqual([]);
      expect(model.facts[0]!.subject).toBe("alibaba");
    },
  );

  test("an `of` can be a name; the model holds the entity's id", () => {
    const text = report(facts({ metric: "index-weight", value: "8%", of: "Hang Seng Tech Index" }));
    expect(check({ "reports/a.md": text }).model.facts[0]!.of).toBe("hang-seng-tech-index");
  });

  test.each([
    ["a name", "Alibaba", "Write `alibaba`."],
    ["a slip", "tencet", "Did you mean `tencent`?"],
    ["a stranger", "zzzzzzzzz", "Register it in content/registry/entities/."],
  ])("a note says what to write for %s", (_name, subject, note) => {
    const [problem] = check({ "reports/a.md": report(facts({ subject })) }).problems;
    expect(problem).toMatchObject({ ruleId: "subject-is-registered", note });
  });
});

describe("values", () => {
  test.each([
    ["15", "price-change", "Write `15%`."],
    ["620m", "ipo-proceeds", "Write the currency's code behind it, such as `620m USD`."],
    [
      "16%",
      "pe-ratio",
      "`pe-ratio` is measured in a multiple, or times (`x`): correct the value, or take another metric.",
    ],
  ])("%s of %s: %s", (value, metric, note) => {
    expect(check({ "reports/a.md": report(facts({ value, metric })) }).problems).toMatchObject([
      { ruleId: "value-has-unit", note },
    ]);
  });

  test("a restatement may take another unit", () => {
    expect(
      ofReport(
        report(
          facts(
            { metric: "pe-ratio", value: "16x" },
            { id: "b", metric: "pe-ratio", value: "1600%", restates: "alibaba-day" },
          ),
        ),
      ),
    ).toEqual([]);
  });
});

describe("one source", () => {
  const twice = (a: Record<string, string>, b: Record<string, string>, more = "") =>
    ofReport(report(facts({ ...a }, { id: "b", ...b }) + more));

  test.each([
    ["over 8% and 11%", { value: "over 8%" }, { value: "11%" }],
    ["nearly 8% and 7.6%", { value: "nearly 8%" }, { value: "7.6%" }],
    ["two periods", { value: "8%" }, { value: "11%", period: "2026-02-05" }],
    ["two unknown periods", { value: "8%", period: "unknown" }, { value: "11%", period: "unknown" }],
    [
      "readings of two days",
      { value: "8%", mode: "market-implied", asOf: "2026-02-02" },
      { value: "11%", mode: "market-implied", asOf: "2026-02-03" },
    ],
  ])("may say %s", (_name, a, b) => {
    expect(twice(a, b)).toEqual([]);
  });

  test("may restate a figure that can't be true only with a caveat that doubts it", () => {
    const [first, again] = [{ value: "8%" }, { value: "11%", restates: "alibaba-day" }];
    expect(twice(first, again)).toEqual(["12:9 source-is-consistent"]);
    expect(twice(first, again, caveats({ about: "[b]", kind: "missing-date" }))).toEqual(["12:9 source-is-consistent"]);
    expect(twice(first, again, caveats({ about: "[alibaba-day]", kind: "suspected-error" }))).toEqual([]);
  });

  test("may not contradict itself on what happens once", () => {
    const once = { metric: "ipo-proceeds", period: "unknown" };
    expect(twice({ ...once, value: "620m USD" }, { ...once, value: "1bn USD" })).toEqual(["12:9 source-is-consistent"]);
  });
});

test("sources that share five facts look copied only where these are most of what one of them says", () => {
  const days = (months: readonly string[]) =>
    facts(
      ...months.flatMap((month) =>
        ["02", "03", "04", "05", "06"].map((day) => ({
          id: `m${month}-${day}`,
          period: `20${month}-02-${day}`,
          value: "8x",
          metric: "pe-ratio",
        })),
      ),
    );
  const site = (more: readonly string[]) => ({
    "reports/a.md": report(days(["26", ...more]), "", `${SOURCE}  origin: own\n`),
    "reports/b.md": report(
      days(["26", ...more.map((year) => String(Number(year) - 5))]),
      "",
      "source:\n  publisher: evening-post\n  origin: own\n",
    ),
  });
  expect(found(site([]))).toEqual(["2:8 origin-is-plausible"]);
  expect(found(site(["20"]))).toEqual([]);
  const ruling = "withdraws: [b#m26-04]\ndate: 2026-11-22\nreason: Misread.\n";
  expect(found({ ...site([]), "rulings/r.yaml": ruling })).toEqual([]);
});

test("one report may use near keys, one entity the same name twice", () => {
  expect(ofReport(report(statements({}, { id: "b", key: "mainland-buys-dip" })))).toEqual([]);
  const jd =
    "name: JD.com\nkind: company\naliases: [JD.com, jd.com]\nnames:\n  - { lang: zh-Hant, name: 京東 }\n  - { lang: zh-Hans, name: 京東 }\n";
  expect(found({ "registry/entities/jd.yaml": jd })).toEqual([]);
});

test("restatements in a circle are shown at each fact", () => {
  const circle = facts({ restates: "b" }, { id: "b", restates: "alibaba-day" }, { id: "c", restates: "c" });
  expect(ofReport(report(circle))).toEqual(["12:15 restates-exists", "18:15 restates-exists", "24:15 restates-exists"]);
});

test.each([
  ["the listing that is named", "09988.HK", "2025-10-01", true],
  ["the listing that is named, of which another traded", "BABA", "2025-10-01", false],
  ["all of its listings", "alibaba", "2025-12-25", true],
  ["one of its listings", "alibaba", "2025-10-01", false],
  ["an index without an exchange", "hang-seng-tech-index", "2025-10-01", false],
])("a price change on a holiday of %s", (_name, subject, period, isWarned) => {
  const entity =
    'name: Alibaba\nkind: company\nlistings:\n  - { symbol: "09988.HK", mic: XHKG }\n  - { symbol: BABA, mic: XNYS }\n';
  const text = report(facts({ subject, period }));
  const { problems } = check({ "registry/entities/alibaba.yaml": entity, "reports/a.md": text });
  expect(problems.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual(
    isWarned ? ["warning period-is-trading-day"] : [],
  );
});

test("a security without a listing may trade on a Sunday", () => {
  const bitcoin = { "registry/entities/bitcoin.yaml": "name: Bitcoin\nkind: security\n" };
  expect(found({ ...bitcoin, "reports/a.md": report(facts({ subject: "bitcoin", period: "2026-02-08" })) })).toEqual(
    [],
  );
});

describe("rulings", () => {
  const ruling = (withdraws: string, more = "date: 2026-11-22\nreason: The line was misread.\n") =>
    `withdraws: ${withdraws}\n${more}`;
  const REPORT = { "reports/a.md": report(facts({}, { id: "again", restates: "alibaba-day" }) + statements({})) };
  const withRulings = (...rulings: readonly string[]) =>
    check({ ...REPORT, ...Object.fromEntries(rulings.map((text, index) => [`rulings/r${index + 1}.yaml`, text])) });
  const notes = (...rulings: readonly string[]) =>
    withRulings(...rulings).problems.map(
      ({ ruleId, place, note }) => `${place.path}:${place.line}:${place.column} ${ruleId} ${note}`,
    );

  test("withdraw a fact and what restates it, from claims but not from the report", () => {
    const { model, problems, reports } = withRulings(ruling("[a#alibaba-day]"));
    const withdrawn = { ruling: "r1", date: "2026-11-22", reason: "The line was misread." };
    expect(problems).toEqual([]);
    expect(reports[0]!.facts.map((fact) => fact.withdrawn)).toEqual([withdrawn, withdrawn]);
    expect(model.facts).toHaveLength(2);
    expect([model.factClaims, [...model.claimByFact]]).toEqual([[], []]);
  });

  test.each([
    ["a slip in the fact", "[a#alibaba-dya]", "1:13 ruling-names-fact Did you mean `a#alibaba-day`?"],
    ["a slip in the report", "[aa#alibaba-day]", "1:13 ruling-names-fact Did you mean `a`?"],
    ["a report only", "[a]", "1:13 ruling-names-fact Name each fact, such as `a#alibaba-day`."],
    [
      "a statement",
      "[a#buying]",
      "1:13 ruling-names-fact Rulings withdraw facts only: correct the report where a statement is wrong.",
    ],
    ["nothing", "[]", "1:12 ruling-names-fact Name what is withdrawn as `<report>#<fact>`, or delete the file."],
  ])("that name %s are shown at the name", (_name, withdraws, expected) => {
    expect(notes(ruling(withdraws))).toEqual([`content/rulings/r1.yaml:${expected}`]);
  });

  test("that name a report by its old id say the new one", () => {
    const renamed = { "reports/new.md": report(`formerly: [old]\n${facts({})}`) };
    expect(check({ ...renamed, "rulings/r.yaml": ruling("[old#alibaba-day]") }).problems).toMatchObject([
      { ruleId: "ruling-names-fact", note: "That report is `new` now." },
    ]);
  });

  test("that withdraw one fact twice name both places, in whatever order they are read", () => {
    const [first, second] = [ruling("[a#alibaba-day]"), ruling("\n  - a#again\n  - a#alibaba-day")];
    const files = { ...REPORT, "rulings/r2.yaml": second, "rulings/r1.yaml": first };
    for (const each of [files, Object.fromEntries(Object.entries(files).reverse())]) {
      const { problems, model } = check(each);
      expect(problems).toMatchObject([
        {
          ruleId: "fact-is-withdrawn-once",
          place: { path: "content/rulings/r2.yaml", line: 3, column: 5 },
          related: [{ place: { path: "content/rulings/r1.yaml", line: 1, column: 13 } }],
        },
      ]);
      expect(model.facts.map(({ withdrawn }) => withdrawn?.ruling)).toEqual(["r1", "r2"]);
    }
  });

  test("lack nothing and have nothing else", () => {
    expect(notes(ruling("[a#alibaba-day]", "date: 2026-02-30\nreason: ''\nby: desk\n"))).toEqual([
      "content/rulings/r1.yaml:2:7 date-is-real 2026-02 has 28 days.",
      "content/rulings/r1.yaml:3:9 field-has-form Write the text, or delete the key.",
      "content/rulings/r1.yaml:4:1 key-is-known The keys here are `withdraws`, `date`, `reason`.",
    ]);
    expect(withRulings("").problems.map(({ reason }) => reason)).toEqual([
      "Unexpected group without `date`, expected the field",
      "Unexpected group without `reason`, expected the field",
      "Unexpected group without `withdraws`, expected the field",
    ]);
  });

  test("may withdraw a draft's fact, whether or not drafts are shown", () => {
    const files = { "reports/a.md": report(`draft: true\n${facts({})}`), "rulings/r.yaml": ruling("[a#alibaba-day]") };
    for (const includeDrafts of [true, false]) expect(check(files, { ...OPTIONS, includeDrafts }).problems).toEqual([]);
  });

  test("on what has mistakes of its own are no second mistake", () => {
    const wrong = { "reports/a.md": report(facts({ value: "$8" })), "reports/b.md": "---\ntitle: B: b\n---\n" };
    const both = ruling("[a#alibaba-day, b#alibaba-day]");
    expect(found({ ...wrong, "rulings/r.yaml": both })).toEqual(found(wrong));
  });

  test("end a contradiction of a source with itself", () => {
    const twice = { "reports/a.md": report(facts({}, { id: "b", value: "-11%" })) };
    expect(found(twice)).toEqual(["12:9 source-is-consistent"]);
    expect(found({ ...twice, "rulings/r.yaml": ruling("[a#b]") })).toEqual([]);
  });

  test("leave references in bodies as they are: they still state the value", () => {
    const files = (body: string) => ({
      "reports/a.md": report(facts({}), body),
      "rulings/r.yaml": ruling("[a#alibaba-day]"),
    });
    expect(found(files("It fell [8%](#alibaba-day)."))).toEqual([]);
    expect(found(files("It fell [9%](#alibaba-day)."))).toEqual(["13:9 text-states-fact"]);
  });
});

test("drafts are checked, and stay out of the model unless they are wanted", () => {
  const files = {
    "reports/a.md": report(`draft: true\n${facts({ value: "$8" })}`),
    "reports/b.md": report("", "[draft](/reports/a/)"),
  };
  expect(found(files)).toEqual(["11:12 value-is-quantity", "7:1 link-resolves"]);
  expect(check(files).reports.map(({ id }) => id)).toEqual(["b"]);
  expect(check(files, { ...OPTIONS, includeDrafts: true }).reports.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("origin: own names the report; none is none", () => {
  const own = check({ "reports/a.md": report("", "", `${SOURCE}  origin: own\n`) }).reports[0]!.source!;
  expect(own).toMatchObject({ origin: "a", isOwnOrigin: true });
  expect(check({ "reports/a.md": report("") }).reports[0]!.source).toMatchObject({ origin: null, isOwnOrigin: false });
});

test("a report with a title, a day and a body is enough, and so is no report at all", () => {
  expect(check({ "reports/a.md": "---\ntitle: A\nadded: 2026-02-09\n---\nHello\n" }).problems).toEqual([]);
  expect(checkContent(contentOf({}), OPTIONS)).toMatchObject({ reports: [], problems: [] });
});

test("the order of files changes nothing", () => {
  const files: Record<string, string> = {
    ...SHARED,
    "reports/a.md": report(facts({})),
    "reports/b.md": report(statements({})),
  };
  const backwards = Object.fromEntries(Object.entries(files).reverse());
  expect(checkContent(contentOf(backwards), OPTIONS).model.factClaims).toEqual(
    checkContent(contentOf(files), OPTIONS).model.factClaims,
  );
});

const KEYS =
  "title added source publisher siglum after formerly tickers facts id subject metric value period of by about restates " +
  "statements key kind caveats note tags name listings symbol mic names aliases partOf ofValues intradayOf __proto__";

test("no value of any form makes it throw", () => {
  const key = fc.constantFrom(...KEYS.split(" "));
  const scalar = fc.constantFrom(
    "alibaba",
    "price-change",
    "-8%",
    "2026-02-06",
    "unknown",
    "",
    "a",
    "company",
    "percent",
    "own",
    "9988",
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(scalar, fc.constant(null)),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(key, tie("tree"), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(key, tree), fc.dictionary(key, tree), (data, entry) => {
      // JSON is YAML.
      const [report, registry] = [`---\n${JSON.stringify(data)}\n---\n[x](#a)\n`, JSON.stringify(entry)];
      const files = {
        "reports/a.md": report,
        "registry/metrics/price-change.yaml": registry,
        "registry/entities/e.yaml": registry,
        "registry/publishers/p.yaml": registry,
      };
      for (const { place, reason } of check(files).problems)
        expect([place.line > 0, reason !== ""]).toEqual([true, true]);
    }),
  );
});

test("an error of ours names the file in work", () => {
  const raw = contentOf({ "reports/a.md": report(facts({})) });
  const broken = raw.reports.map((document) => ({ ...document, places: null as never }));
  expect(() => checkContent({ ...raw, reports: broken }, OPTIONS)).toThrow(/^in work on content\/reports\/a\.md: /u);
});

test("what is understood without being checked is the model and the drafts that come with the problems", () => {
  const files = { "reports/a.md": report(facts({})), "reports/b.md": report(`draft: true\n${facts({})}`) };
  const raw = contentOf({ ...SHARED, ...files });
  for (const includeDrafts of [false, true]) {
    const options = { ...OPTIONS, includeDrafts };
    const { model, drafts } = checkContent(raw, options);
    expect(understandContent(raw, options)).toEqual({ model, drafts, unread: [] });
    expect(drafts.map(({ id }) => id)).toEqual(includeDrafts ? [] : ["b"]);
  }
});

test("files that hold what couldn’t be understood are named, once each", () => {
  const raw = contentOf({
    ...SHARED,
    "reports/a.md": report(facts({ value: "many" }, { id: "b", subject: "nobody" })),
    "reports/b.md": "---\ntitle: [\n---\n",
    "reports/c.md": report(facts({ words: "fell 9%" })),
  });
  expect(understandContent(raw, OPTIONS).unread).toEqual(["content/reports/a.md", "content/reports/b.md"]);
});

test.each([
  ["a fact", "/reports/b/#alibaba-day", []],
  ["a heading", "/reports/b/?q#the-day", []],
  ["a heading in Chinese", "/reports/b/#%E6%B8%AF%E8%82%A1", []],
  ["a heading by a relative address", "../b/#the-day", []],
  ["nothing", "/reports/b/#the-dya", ["Did you mean `the-day`?"]],
  ["whatever another kind of page has", "/entities/alibaba/#gone", []],
])("a link to %s of another report leads where something is", (_name, href, notes) => {
  const { problems } = check({
    "reports/a.md": report("", `[x](${href})`),
    "reports/b.md": report(facts({}), "## The day\n\n## 港股"),
  });
  expect(problems.filter(({ ruleId }) => ruleId === "link-resolves").map(({ note }) => note)).toEqual(notes);
});

test("a report that can't be rendered has anchors that nobody knows", () => {
  const { problems } = check({
    "reports/a.md": report("", "[x](/reports/b/#the-day)"),
    "reports/b.mdx": report(facts({}), "## The day\n\n<b>"),
  });
  expect(problems.map(({ ruleId }) => ruleId)).not.toContain("link-resolves");
});
