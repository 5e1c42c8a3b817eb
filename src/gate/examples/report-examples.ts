import type { REPORT_RULES } from "../../model/rules/report-rules.ts";
import { caveats, facts, report, reportExample, statements, type Example, type ExampleFiles } from "./example.ts";

function sourceOf(publisher: string, more = ""): string {
  return `source:\n  publisher: ${publisher}\n${more}`;
}

/** Two reports of two publishers. */
function pair(first: string, second: string): ExampleFiles {
  return {
    "reports/alibaba-falls.md": report(first),
    "reports/dip-is-bought.md": report(second, "", sourceOf("evening-post")),
  };
}

const WEEK = ["02", "03", "04", "05", "06"].map((day) => ({ id: `alibaba-${day}`, period: `2026-02-${day}` }));

function weekOf(publisher: string, origin: string): string {
  return report(facts(...WEEK), "", sourceOf(publisher, `  origin: ${origin}\n`));
}

/** A report on an article that another publisher has word for word. */
function copyOf(publisher: string, origin: string): string {
  return report("", "", sourceOf(publisher, `  origin: ${origin}\n  sha256: ${"5a".repeat(32)}\n`));
}

/** An entity whose id is a word that claim addresses use. */
const ONCE: ExampleFiles = { "registry/entities/once.yaml": "name: Once Capital\nkind: institution\n" };

/** A metric that measures a listing, and an entity that has two. */
const TWICE_LISTED: ExampleFiles = {
  "registry/entities/alibaba.yaml":
    'name: Alibaba\nkind: company\nlistings:\n  - { symbol: "09988.HK", mic: XHKG }\n  - { symbol: BABA, mic: XNYS }\n',
  "registry/metrics/price-change.yaml":
    "name: Price change\ndimension: percent\ndefinition: Change from one close to another.\nperListing: true\n",
};

const moves = (subject: string) => pair(facts({ subject: "BABA" }), facts({ subject }));

const IN_DOUBT = caveats({ about: "[alibaba-day-again]", kind: "contradiction", note: "It says both." });

export const REPORT_EXAMPLES: Readonly<Record<keyof typeof REPORT_RULES, Example>> = {
  "facts-have-source": reportExample(report(facts({}), "", ""), report(facts({}))),
  "siglum-is-given": reportExample(
    report("", "", "source:\n  language: en\n"),
    report("", "", "source:\n  siglum: WB\n"),
  ),
  "publisher-is-registered": reportExample(
    report("", "", sourceOf("dayly-wire")),
    report("", "", sourceOf("daily-wire")),
  ),
  "ticker-is-registered": reportExample(report("tickers: [9989.HK]\n"), report("tickers: [9988.HK]\n")),
  "updated-follows-added": reportExample(report("updated: 2026-02-08\n"), report("updated: 2026-02-10\n")),
  "correction-is-dated": reportExample(
    report("correction: The fall was 8%, not 9%.\n"),
    report("updated: 2026-02-10\ncorrection: The fall was 8%, not 9%.\n"),
  ),
  "old-address-is-free": {
    bad: pair("formerly: [dip-is-bought]\n", ""),
    good: pair("formerly: [alibaba-drops]\n", ""),
  },
  "fact-id-is-unique": reportExample(
    report(facts({}, { subject: "tencent" })),
    report(facts({}, { id: "tencent-day", subject: "tencent" })),
  ),
  "caveat-is-about-something": reportExample(
    report(facts({}) + caveats({ about: "[alibaba-dya]" })),
    report(facts({}) + caveats({ about: "[alibaba-day]" })),
  ),
  "statement-key-is-known": {
    bad: pair(statements({ key: "mainland-buys-the-dip" }), statements({ key: "mainland-buys-dip" })),
    good: pair(statements({ key: "mainland-buys-the-dip" }), statements({ key: "mainland-buys-the-dip" })),
  },
  "statement-kind-is-one": {
    bad: pair(statements({ kind: "event" }), statements({ kind: "view" })),
    good: pair(statements({ kind: "event" }), statements({ kind: "event" })),
  },
  "statement-key-is-of-one-thing": {
    bad: pair(statements({}), statements({ subjects: "[tencent]" })),
    good: pair(statements({}), statements({ subjects: "[tencent, alibaba]" })),
  },
  "source-is-consistent": reportExample(
    report(facts({}, { id: "alibaba-day-again", value: "-11%" })),
    report(facts({}, { id: "alibaba-day-again", value: "-11%", restates: "alibaba-day" }) + IN_DOUBT),
  ),
  "listing-is-named": { bad: { ...TWICE_LISTED, ...moves("alibaba") }, good: { ...TWICE_LISTED, ...moves("BABA") } },
  "origin-is-plausible": {
    bad: { "reports/first.md": weekOf("daily-wire", "own"), "reports/second.md": weekOf("evening-post", "own") },
    good: {
      "reports/first.md": weekOf("daily-wire", "bad-week"),
      "reports/second.md": weekOf("evening-post", "bad-week"),
    },
  },
  "one-text-has-one-origin": {
    bad: { "reports/first.md": copyOf("daily-wire", "own"), "reports/second.md": copyOf("evening-post", "own") },
    good: { "reports/first.md": copyOf("daily-wire", "dip"), "reports/second.md": copyOf("evening-post", "dip") },
  },
  "claim-id-is-unique": {
    bad: { ...ONCE, "reports/listing.md": listing("ipo-proceeds") },
    good: { ...ONCE, "reports/listing.md": listing("ipo-is-dear") },
  },
};

function listing(key: string): string {
  const proceeds = facts({ metric: "ipo-proceeds", value: "25bn HKD" });
  return report(proceeds + statements({ key, kind: "view", by: "once", text: "The price is high." }));
}
