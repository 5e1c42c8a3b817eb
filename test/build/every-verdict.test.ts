/** A small made-up site that shows what the real reports can't: every verdict, related reason and kind of caveat. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RELATED_REASONS, VERDICTS } from "../../src/facts/verdict.ts";
import { CAVEAT_LABELS } from "../../src/messages/messages.ts";
import { CAVEAT_KINDS } from "../../src/model/report.ts";
import { projectFolder } from "../support/build-site.ts";
import { builtSite, everyVerdict } from "../support/built-sites.ts";
import type { ClaimRow, FactRow } from "../support/data-rows.ts";
import { readDist } from "../support/dist.ts";
import { select } from "../support/html.ts";

const dist = readDist(builtSite("every-verdict"));
const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
const { claims } = dist.json<{ claims: ClaimRow[] }>("data/claims.json");
const claim = (id: string) => claims.find((each) => each.id === id);
const textOf = (address: string) => select(dist.page(address).elements, "main")[0]!.text;
const kestrel = textOf("/entities/kestrel/");

test.each(VERDICTS)("“$label” is the verdict of a claim, of a fact, and stands on a page", ({ verdict, label }) => {
  expect(claims.filter((each) => each.verdict === verdict).length).toBeGreaterThan(0);
  expect(facts.filter((each) => each.verdict === verdict).length).toBeGreaterThan(0);
  expect(kestrel.toLowerCase()).toContain(label.toLowerCase());
});

test.each(RELATED_REASONS)(
  "“$label” is why something isn’t compared, and stands on its subject’s page",
  ({ reason, label }) => {
    const related = claims.filter((each) => each.related.some((one) => one.reason === reason));
    expect(related.length).toBeGreaterThan(0);
    for (const { subject } of related) {
      expect(textOf(`/entities/${subject}/`).toLowerCase(), subject!).toContain(label.toLowerCase());
    }
  },
);

test.each(CAVEAT_KINDS)("a caveat of kind %s stands on a report’s page", (kind) => {
  const files = globSync(`${everyVerdict}/reports/*`, { cwd: projectFolder });
  const withKind = files.filter((path) => readFileSync(join(projectFolder, path), "utf8").includes(`kind: ${kind},`));
  expect(withKind.length).toBeGreaterThan(0);
  for (const path of withKind) {
    const report = /([^/\\]+)\.mdx?$/u.exec(path)![1]!;
    expect(textOf(`/reports/${report}/`)).toContain(CAVEAT_LABELS[kind]);
  }
});

describe("verdicts", () => {
  test.each([
    // Two stories with figures that meet, though one of them is told twice.
    ["kestrel/price-change.2026-03-03", "corroborated"],
    // The wire and the paper that repeats it differ by a digit.
    ["kestrel/revenue.2025-Q4", "disputed"],
    ["kestrel/ipo-proceeds.once.usd", "disputed"],
    // A source that nobody examined repeats another: no witness.
    ["kestrel/index-weight.harbour-40.2026-03-02", "syndicated"],
    // Two stories, but both have it from Ledger Data.
    ["kestrel/stores.2025-12-31", "syndicated"],
    ["kestrel/price-change.2026-03-04", "single-source"],
  ])("%s is %s", (id, verdict) => {
    expect(claim(id)?.verdict).toBe(verdict);
  });

  test("the undated copy of a dated story joins its claim, and an undated figure of another story doesn’t", () => {
    const { facts: members } = claim("kestrel/price-change.2026-03-03")!;
    expect(members).toContain("post-repeats-wire#day");
    expect(members).not.toContain("times-on-kestrel#undated");
  });

  test("a restatement is shown with what it says again and settles nothing", () => {
    expect(claim("kestrel/ipo-proceeds.once.usd")?.facts).toContain("wire-on-kestrel#proceeds-again");
    expect(facts.find(({ id }) => id === "wire-on-kestrel#proceeds-again")?.restates).toBe("wire-on-kestrel#proceeds");
  });

  test("a figure that one source bounds and another oversteps is neither agreement nor dispute", () => {
    const osprey = claims.find(({ subject, metric }) => subject === "osprey" && metric === "price-change");
    expect(osprey?.verdict).toBe("single-source");
    expect(osprey?.related.map(({ reason }) => reason)).toContain("both-can-be-true");
  });
});

describe("a figure that an editor withdrew, and what says it again", () => {
  const withdrawn = ["chinese-account#misprint", "chinese-account#misprint-again"];
  const reason = "A nought too many; the account’s own headline says six per cent.";

  test("are in the data with day and reason and in no claim, so that they dispute nothing", () => {
    const rows = facts.filter((fact) => fact.withdrawn !== null);
    expect(rows.map(({ id }) => id)).toEqual(withdrawn);
    for (const row of rows) {
      expect(row).toMatchObject({ withdrawn: "2026-03-08", claim: null, verdict: null, witness: null });
      expect(row.withdrawnReason?.replaceAll("'", "’")).toBe(reason);
    }
    expect(claims.filter((each) => each.facts.some((id) => withdrawn.includes(id)))).toEqual([]);
    expect(claims.filter((each) => each.related.some(({ fact }) => withdrawn.includes(fact)))).toEqual([]);
    expect(claim("kestrel/price-change.2026-03-03")?.verdict).toBe("corroborated");
  });

  test.each(["/reports/chinese-account/", "/entities/kestrel/", "/metrics/price-change/"])(
    "stand on %s, struck out, with day and reason",
    (address) => {
      const main = select(dist.page(address).elements, "main")[0]!;
      expect(main.text).toContain("Withdrawn");
      expect(main.text).toContain("8 March 2026");
      expect(main.text).toContain(reason);
      expect(select(main.inside, "s").map(({ text }) => text.replaceAll("−", "-"))).toEqual(
        expect.arrayContaining([expect.stringContaining("60%")]),
      );
    },
  );

  test("keep their addresses, and the text's reference says that the figure is withdrawn", () => {
    const main = select(dist.page("/reports/chinese-account/").elements, "main")[0]!;
    for (const id of withdrawn) expect(select(main.inside, "tr", { id: id.split("#")[1]! })).toHaveLength(1);
    const [reference] = select(main.inside, "a", { class: "fact fact--withdrawn", href: "#misprint" });
    expect(reference?.text).toBe("60%");
    expect(main.text).toContain("60% (withdrawn)");
  });

  test("are marked in the feed", () => {
    expect(dist.text("rss.xml")).toContain("Withdrawn on 8 March 2026");
    expect(dist.text("rss.xml")).toMatch(
      /&lt;s&gt;&lt;a [^&]*(?:&quot;[^&]*){2}&gt;60%&lt;\/a&gt;&lt;\/s&gt; \(withdrawn\)/u,
    );
  });
});

test("a page under a former address leads to the report", () => {
  const old = dist.page("/reports/kestrel-in-the-times/");
  expect(old.isRedirect).toBe(true);
  const [refresh] = select(old.elements, "meta", { "http-equiv": "refresh" });
  expect(refresh?.attributes.get("content")).toMatch(/url=\/reports\/times-on-kestrel\/$/u);
  const inSubfolder = readDist(builtSite("every-verdict-in-subfolder")).page("/reports/kestrel-in-the-times/");
  expect(inSubfolder.html).toContain("/research/reports/times-on-kestrel/");
});

test("drafts are nowhere", () => {
  const texts = dist.files.filter((path) => /\.(html|xml|json|txt)$/u.test(path));
  expect(texts.filter((path) => /xylograph|a-draft/iu.test(dist.text(path)))).toEqual([]);
});

describe.each([
  ["wire-on-kestrel", "mdx", ["nearly 6%", "HK$4.2bn", "$620m", "3.1%"]],
  ["times-on-kestrel", "mdx", ["5.8%", "over 2%"]],
  ["post-repeats-wire", "md", ["6%", "HK$4.3bn"]],
])("in the body of %s, which is %s", (report, _format, printed) => {
  test("references to facts lead to their anchors and say what the facts say", () => {
    const main = select(dist.page(`/reports/${report}/`).elements, "main")[0]!;
    const ids = new Set(facts.filter((fact) => fact.report === report).map(({ id }) => `#${id.split("#")[1]}`));
    const references = select(main.inside, "a").filter(({ attributes }) => ids.has(attributes.get("href") ?? ""));
    for (const text of printed) {
      expect(references.map((reference) => reference.text.replaceAll("\u00a0", " ")).join(" | ")).toContain(text);
    }
  });
});

test("a registered name in prose leads to its entity, once a section", () => {
  const main = select(dist.page("/reports/wire-on-kestrel/").elements, "main")[0]!;
  expect(select(main.inside, "a", { href: "/entities/osprey/" }).length).toBeGreaterThan(0);
});

test("raw HTML in Markdown stays where it is harmless", () => {
  expect(select(dist.page("/reports/post-repeats-wire/").elements, "em").map(({ text }) => text)).toContain("as told");
});

test("a Chinese source’s headline and words are marked as Chinese, and so are Chinese names", () => {
  const { elements } = dist.page("/reports/chinese-account/");
  const chinese = elements.filter(({ attributes }) => attributes.get("lang") === "zh-Hant");
  expect(chinese.map(({ text }) => text)).toEqual(expect.arrayContaining(["紅隼汽車下跌", "下跌約6%"]));
  const names = dist
    .page("/entities/kestrel/")
    .elements.filter(({ attributes }) => attributes.get("lang")?.startsWith("zh"));
  expect(names.map(({ text }) => text).join(" ")).toContain("红隼汽车");
});

test("a report with title, day and body alone has its page and stands in the list", () => {
  expect(textOf("/reports/only-words/")).toContain("No source, no facts; it stands here because it may.");
  expect(select(dist.page("/reports/").elements, "a", { href: "/reports/only-words/" }).length).toBeGreaterThan(0);
});
