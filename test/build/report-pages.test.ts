/** What stands beside a report's text: every figure leads to its row and is described by it, and notes say what the data says. */
import { describe, expect, test } from "vitest";
import { VERDICTS } from "../../src/facts/verdict.ts";
import { builtSite } from "../support/built-sites.ts";
import type { FactRow } from "../support/data-rows.ts";
import { readDist } from "../support/dist.ts";
import { select } from "../support/html.ts";

describe.each(["real", "every-verdict"] as const)("in the %s site", (name) => {
  const dist = readDist(builtSite(name));
  const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
  const reports = [...new Set(facts.map(({ report }) => report))];

  test.each(reports)("each figure in the text of %s leads to its row and is described in one sentence", (report) => {
    const { elements } = dist.page(`/reports/${report}/`);
    const rows = new Set(select(elements, "tr").map(({ attributes }) => attributes.get("id")));
    const described = new Map(
      select(elements, "span", { class: "vh" }).map((each) => [each.attributes.get("id"), each.text]),
    );
    const links = select(elements, "a").filter(({ attributes }) =>
      attributes.get("class")?.split(" ").includes("fact"),
    );
    for (const { attributes } of links) {
      const id = attributes.get("href")!.slice(1);
      const { subject, verdict } = facts.find((fact) => fact.id === `${report}#${id}`)!;
      expect(rows).toContain(id);
      const said = described.get(attributes.get("aria-describedby")) ?? "";
      expect(said.startsWith(`${subject.name}, `), said).toBe(true);
      const label = VERDICTS.find((rule) => rule.verdict === verdict)?.label.toLowerCase() ?? "withdrawn";
      expect(said.endsWith(`, ${label}`), said).toBe(true);
    }
  });

  test.each(reports)("each note in the margin of %s has its number in the text, and its facts’ verdict", (report) => {
    const { elements } = dist.page(`/reports/${report}/`);
    const notes = select(elements, "div", { class: "mnote" });
    const numbers = select(elements, "sup", { class: "ref" });
    expect(numbers.map(({ text }) => text)).toEqual(notes.map((_, index) => String(index + 1)));
    const claimLinks = notes.flatMap(({ inside }) =>
      select(inside, "p", { class: "mnote-about" }).flatMap((about) => select(about.inside, "a")),
    );
    const addresses = claimLinks.map(({ attributes }) => attributes.get("href")!);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { inside, text } of notes) {
      for (const link of select(select(inside, "p", { class: "mnote-about" })[0]!.inside, "a")) {
        const claim = link.attributes.get("href")!.replace(/^\/entities\/([^/]+)\/#/u, "$1/");
        const own = facts.filter((fact) => fact.report === report && fact.claim === claim);
        const labels = own.map(({ verdict }) => VERDICTS.find((rule) => rule.verdict === verdict)?.label);
        expect(
          labels.some((label) => label !== undefined && text.includes(label)),
          `${claim}: ${text}`,
        ).toBe(true);
      }
    }
  });
});
