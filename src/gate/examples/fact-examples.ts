import type { FACT_RULES } from "../../model/rules/fact-rules.ts";
import { factExample, facts, report, reportExample, type Example } from "./example.ts";

export const FACT_EXAMPLES: Readonly<Record<keyof typeof FACT_RULES, Example>> = {
  "subject-is-registered": factExample({ subject: "alibabba" }, { subject: "HKG:9988" }),
  "metric-is-registered": factExample({ metric: "price-chnage" }, { metric: "price-change" }),
  "by-is-registered": factExample({ by: "tencnt" }, { by: "tencent" }),
  "metric-has-of": factExample(
    { metric: "index-weight", value: "8%" },
    { metric: "index-weight", value: "8%", of: "hang-seng-tech-index" },
  ),
  "of-is-kebab": factExample(
    { metric: "index-weight", value: "8%", of: "The Tech Index" },
    { metric: "index-weight", value: "8%", of: "Hang Seng Tech Index" },
  ),
  "of-is-known": factExample(
    { metric: "index-weight", value: "8%", of: "hang-seng-teck-index" },
    { metric: "index-weight", value: "8%", of: "hang-seng-tech-index" },
  ),
  "value-has-unit": factExample({ value: "-8" }, { value: "-8%" }),
  "sign-fits-metric": factExample({ metric: "pe-ratio", value: "-16x" }, { metric: "pe-ratio", value: "16x" }),
  "period-fits-metric": factExample({ period: "2026-Q1" }, { period: "2026-02" }),
  "period-can-trade": factExample({ period: "2026-02-07" }, { period: "2026-02-06?" }),
  "period-is-trading-day": factExample(
    { subject: "09988.HK", period: "2025-10-01" },
    { subject: "09988.HK", period: "2025-10-02" },
  ),
  "words-state-value": factExample({ words: "shed 9%" }, { words: "shed 8%" }),
  "restates-exists": reportExample(
    report(facts({}, { id: "again", restates: "alibaba-dya" })),
    report(facts({}, { id: "again", restates: "alibaba-day" })),
  ),
  "restates-same-thing": reportExample(
    report(facts({}, { id: "again", subject: "tencent", restates: "alibaba-day" })),
    report(facts({}, { id: "again", restates: "alibaba-day" })),
  ),
};
