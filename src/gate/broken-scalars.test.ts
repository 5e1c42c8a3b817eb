import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { readDocument } from "../reader/read-document.ts";
import { checkContent } from "./check-content.ts";
import { facts, REGISTRY, report, statements } from "./examples/example.ts";

const OPTIONS = { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" };
const registry = contentOf(REGISTRY as Readonly<Record<string, string>>);

function errorsOf(text: string): string[] {
  const file = { id: "a", format: "md" as const, file: "a.md", path: "content/reports/a.md" };
  const { document, problems } = readDocument(new TextEncoder().encode(text), file);
  const checked = checkContent({ ...registry, reports: [document], problems }, OPTIONS);
  return checked.problems.flatMap(({ severity, place }) =>
    severity === "error" ? [`${place.line}:${place.column}`] : [],
  );
}

/** Line and column, from 1, at which the scalar stands: it occurs once. */
function placeOf(text: string, scalar: string): string {
  const lines = text.slice(0, text.lastIndexOf(scalar)).split("\n");
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

const VALUES =
  "0700 NO 1_000 12:30 2025-02-30 0x10 1e400 .inf ~ true ٣٪ ＋5% --5% 5%% 1,00% 1,0000 5.0.0% ١٢% 1e3 Infinity 5%\u200b \u200e5% ½% Ⅷ% 5‰ 5%-6% $5 ¥5 1/2 5%;6% constructor __proto__ null \ufeff5% 5%\ufeff NaN -Infinity 0b1 0o17 5%.. ..5% 5%..5HKD";
const PERIODS =
  "2026-02-30 2026-02-29 0000-01-01 10000 -0001 2026-13 2026-00 2026-01-00 2025-Q5 2025-Q0 2026-02-06/2026-02-02 ../.. / 2026-02-06T10:00 2026-2-6 06/02/2026 2026/02/06 20260206 2026-02-06Z ２０２６-02-06 2026‐02‐06 2026-02-06?? today 2026-W05 2026-001 1e3 2026-02-06\u200b 2026-02-06/2026-02-06/2026-02-06 constructor __proto__";
const IDS =
  "A a.b a/b .. %2e%2e a. _x .x é e\u0301 ß \u212a İ аlibaba a\u200bb a\u202eb 😀 中国 a--b -a a- a_b A-B #a a#b a?b a&b \u00ada ａ __proto__ a\ufeffb a\u2066b \u3164";
const RESERVED = "con nul com1 index page";
const URLS =
  "javascript:alert(1) data:text/html,x file:///etc/passwd https://u:p@a.example/ https://u@a.example https://[::1 http:// https:// https://a.example/\u200b https://a.example/\u202ex //a.example/ ftp://a.example https://a.example:99999/ mailto:a@b.example constructor https://a..example/%zz\u0085";
const REFERENCES = "constructor __proto__ toString hasOwnProperty valueOf nobody ALIBABA alibaba\u200b аlibaba";
const DAYS =
  "2026-02-30 0000-00-00 0000-01-01 10000-01-01 2026-02-09? 2026-02 2026 today 2026-02-09T00:00:00Z 09-02-2026 ２０２６-02-09 2026-02-09\u200b constructor";

/** What is broken, the texts, and a report that holds one of them, written as a scalar. */
const KINDS: readonly [string, string, (scalar: string) => string][] = [
  ["a fact’s value", VALUES, (scalar) => report(facts({ value: scalar }))],
  ["a fact’s period", PERIODS, (scalar) => report(facts({ period: scalar }))],
  [
    "a fact’s day of reading",
    "2026-02-30 0000-00-00 10000-01-01 today 2026-02-09T00:00:00Z 09-02-2026 constructor",
    (scalar) => report(facts({ asOf: scalar })),
  ],
  ["a fact’s id", IDS, (scalar) => report(facts({ id: scalar }))],
  ["a tag", `${IDS} ${RESERVED}`, (scalar) => report(`tags: [${scalar}]\n`)],
  ["a former address", `${RESERVED} A a.b .. é a\u200bb`, (scalar) => report(`formerly: [${scalar}]\n`)],
  ["a statement’s key", IDS, (scalar) => report(statements({ key: scalar }))],
  ["a source’s address", URLS, (scalar) => report("", "", `source:\n  publisher: daily-wire\n  url: ${scalar}\n`)],
  ["a source’s day", DAYS, (scalar) => report("", "", `source:\n  publisher: daily-wire\n  published: ${scalar}\n`)],
  ["the day of adding", DAYS, (scalar) => `---\ntitle: A\nadded: ${scalar}\n---\n`],
  ["a subject", REFERENCES, (scalar) => report(facts({ subject: scalar }))],
  ["a metric", REFERENCES, (scalar) => report(facts({ metric: scalar }))],
  ["a speaker", REFERENCES, (scalar) => report(facts({ by: scalar }))],
  ["what a fact restates", REFERENCES, (scalar) => report(facts({ restates: scalar }))],
  ["a mode", REFERENCES, (scalar) => report(facts({ mode: scalar }))],
  ["a publisher", REFERENCES, (scalar) => report("", "", `source:\n  publisher: ${scalar}\n`)],
  [
    "a title that shows nothing",
    "\u200b \ufeff \u2060\u200b",
    (scalar) => `---\ntitle: ${scalar}\nadded: 2026-02-09\n---\n`,
  ],
];

const ROWS = KINDS.flatMap(([kind, texts, write]) => texts.split(" ").map((text) => [kind, text, write] as const));

test("there are hundreds of them", () => {
  expect(ROWS.length).toBeGreaterThan(250);
});

describe("a broken scalar is refused at its very line and column, in quotes", () => {
  test.each(ROWS)("%s: %j", (_, text, write) => {
    const scalar = JSON.stringify(text);
    const file = write(scalar);
    expect(errorsOf(file)).toContain(placeOf(file, scalar));
  });
});

test("a byte-order mark before the first key is an error at its place", () => {
  expect(errorsOf("---\n\ufefftitle: A\nadded: 2026-02-09\n---\n")).toContain("2:1");
});
