import type { FIELD_RULES } from "../../model/rules/field-rules.ts";
import { factExample, facts, report, reportExample, SOURCE, statements, type Example } from "./example.ts";

const DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** A line of the source, as it is and as it should be. */
function sourceExample(bad: string, good: string): Example {
  return reportExample(report("", "", `${SOURCE}  ${bad}\n`), report("", "", `${SOURCE}  ${good}\n`));
}

function lineExample(bad: string, good: string): Example {
  return reportExample(report(`${bad}\n`), report(`${good}\n`));
}

export const FIELD_EXAMPLES: Readonly<Record<keyof typeof FIELD_RULES, Example>> = {
  "key-is-known": lineExample("sumary: A bad day", "summary: A bad day"),
  "field-is-present": factExample({ subject: null }, { subject: "alibaba" }),
  "field-has-form": lineExample("tags: hong-kong-tech", "tags: [hong-kong-tech]"),
  "choice-is-known": factExample({ mode: "forecast" }, { mode: "projected" }),
  "flag-is-true-or-false": lineExample("draft: yes", "draft: true"),
  "date-is-real": sourceExample("published: 2026-02-30", "published: 2026-02-28"),
  "url-is-absolute": sourceExample("url: wire.example/alibaba", "url: https://wire.example/alibaba"),
  "language-is-a-tag": sourceExample("language: Chinese", "language: zh-Hant"),
  "sha256-is-hex": sourceExample(`sha256: ${DIGEST.slice(0, 63)}`, `sha256: ${DIGEST}`),
  "line-number-is-positive": factExample({ at: "0" }, { at: "16" }),
  "tag-is-kebab": lineExample("tags: [Hong Kong]", "tags: [hong-kong]"),
  "origin-is-kebab": sourceExample("origin: The February dip", "origin: february-dip"),
  "fact-id-is-kebab": factExample({ id: "Alibaba_day" }, { id: "alibaba-day" }),
  "statement-key-is-kebab": reportExample(
    report(statements({ key: "mainland buys" })),
    report(statements({ key: "mainland-buys" })),
  ),
  "old-address-is-id": lineExample("formerly: [/reports/alibaba-drops/]", "formerly: [alibaba-drops]"),
  "words-are-few": factExample(
    { words: "Alibaba, the biggest of them all, fell no less than 8 percent" },
    { words: "fell no less than 8 percent", value: "at-least -8%" },
  ),
  "value-is-quantity": reportExample(
    report(facts({ metric: "ipo-proceeds", value: "$620m" })),
    report(facts({ metric: "ipo-proceeds", value: "620m USD" })),
  ),
  "period-is-real": factExample({ period: "2026-02-30" }, { period: "2026-02-27" }),
  "siglum-is-code": reportExample(
    report("", "", "source:\n  siglum: weblog\n"),
    report("", "", "source:\n  siglum: WB\n"),
  ),
};
