/** The pages on agreement and the timeline against the exported claims: the same counts, the same claims. */
import { describe, expect, test } from "vitest";
import { VERDICTS } from "../../src/facts/verdict.ts";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import type { ClaimRow, FactRow } from "../support/data-rows.ts";
import { readDist, type Dist } from "../support/dist.ts";
import { select, type PageElement } from "../support/html.ts";

const sites: SiteName[] = ["real", "every-verdict"];

function mainOf(dist: Dist, address: string): PageElement {
  return select(dist.page(address).elements, "main")[0]!;
}

/** Pages of a list, from its first. */
function pagesFrom(dist: Dist, first: string, further: string): PageElement[] {
  const pages = [mainOf(dist, first)];
  for (let page = 2; dist.files.includes(`${further}page/${page}/index.html`.slice(1)); page++)
    pages.push(mainOf(dist, `${further}page/${page}/`));
  return pages;
}

describe.each(sites)("in the site %s", (name) => {
  const dist = readDist(builtSite(name));
  const { claims } = dist.json<{ claims: ClaimRow[] }>("data/claims.json");
  const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
  const agreement = mainOf(dist, "/agreement/");

  test.each([
    ["figures", "fact"],
    ["statements", "statement"],
  ])("the counts of %s by verdict are those of the exported claims, and each leads to the explorer", (column, kind) => {
    for (const { verdict } of VERDICTS) {
      const cell = select(agreement.inside, "td", { "data-verdict": verdict, "data-of": column })[0]!;
      const expected = claims.filter((claim) => claim.kind === kind && claim.verdict === verdict).length;
      expect(cell.text, verdict).toBe(String(expected));
      const link = select(cell.inside, "a")[0]?.attributes.get("href");
      if (expected === 0) expect(link).toBeUndefined();
      else expect(link).toMatch(new RegExp(`^/facts/\\?.*verdict=${verdict}$`, "u"));
    }
  });

  test("every disputed and every corroborated figure stands there with its claim’s address", () => {
    const kinds = { disputed: "/agreement/disputed/", corroborated: "/agreement/corroborated/" };
    for (const [verdict, further] of Object.entries(kinds)) {
      const links = pagesFrom(dist, "/agreement/", further).flatMap(({ inside }) =>
        select(inside, "a").map(({ attributes }) => attributes.get("href")),
      );
      for (const { id, url } of claims.filter((claim) => claim.kind === "fact" && claim.verdict === verdict))
        expect(links, id).toContain(new URL(url!).pathname + new URL(url!).hash);
    }
  });

  test("the title claims two witnesses of figures only where the data have them", () => {
    const corroborated = claims.filter((claim) => claim.kind === "fact" && claim.verdict === "corroborated").length;
    const title = select(agreement.inside, "h1")[0]!.text;
    expect(/^No figure here (has two witnesses|is corroborated)/u.test(title)).toBe(corroborated === 0);
  });

  test("each claim stands once on the timeline", () => {
    const pages = pagesFrom(dist, "/timeline/", "/timeline/");
    const items = pages.flatMap(({ inside }) => select(inside, "li").filter(isTimelineItem));
    expect(items).toHaveLength(claims.length);
    const links = items.flatMap(({ inside }) => select(inside, "a").map(({ attributes }) => attributes.get("href")));
    for (const { id, url } of claims.filter((claim) => claim.url !== null))
      expect(links, id).toContain(new URL(url!).pathname + new URL(url!).hash);
  });

  test("each entity’s timeline has its claims, and its page leads there", () => {
    const subjects = new Set(claims.flatMap(({ kind, subject }) => (kind === "fact" && subject ? [subject] : [])));
    expect(subjects.size).toBeGreaterThan(0);
    for (const entity of subjects) {
      const own = select(dist.page(`/timeline/${entity}/`).elements, "li").filter(isTimelineItem);
      const figures = claims.filter((claim) => claim.kind === "fact" && claim.subject === entity);
      expect(own.length, entity).toBeGreaterThanOrEqual(figures.length);
      // From how many claims there are, and from where it says how to follow them.
      expect(select(dist.page(`/entities/${entity}/`).elements, "a", { href: `/timeline/${entity}/` })).toHaveLength(2);
    }
  });

  test("a publisher’s counts are those of its exported facts, restatements and withdrawn ones aside", () => {
    const publishers = new Set(facts.flatMap(({ publisher }) => publisher ?? []));
    for (const publisher of publishers) {
      const main = mainOf(dist, `/publishers/${publisher}/`);
      const own = facts.filter((fact) => fact.publisher === publisher && fact.restates === null && fact.claim !== null);
      for (const { verdict } of VERDICTS) {
        const cell = select(main.inside, "td", { "data-verdict": verdict, "data-of": "facts" })[0]!;
        const count = own.filter((fact) => fact.verdict === verdict).length;
        expect(cell.text, `${publisher} ${verdict}`).toBe(own.length === 0 ? "0" : `${count} of ${own.length}`);
      }
    }
  });
});

describe("in a site that has everything", () => {
  const main = mainOf(readDist(builtSite("every-verdict")), "/agreement/");
  const sectionOf = (id: string) => select(main.inside, "section", { "aria-labelledby": id })[0]!;

  test("no section is empty", () => {
    expect(sectionOf("Disputed").text).toContain("HK$4.2bn");
    expect(sectionOf("Disputed").text).toContain("US$700m");
    expect(sectionOf("Disputed").text).toContain("Denies");
    expect(sectionOf("Clashes").text).toContain("Intraday and close");
    expect(sectionOf("Syndicated").text).toContain("All per Ledger Data");
    expect(sectionOf("Corroborated").text).toContain("Those who agree allow");
  });

  test("a dispute says how far its figures part", () => {
    const { text } = sectionOf("Disputed");
    expect(text).toContain("a gap of US$40m: nothing from US$625m to US$665m satisfies both");
    expect(text).toContain("One wording ends at HK$4.25bn, where the other begins");
  });
});

function isTimelineItem({ attributes }: PageElement): boolean {
  return attributes.get("class") === "timeitem";
}
