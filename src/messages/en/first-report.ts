/** The smallest useful report, shown to whoever adds one by hand. */
export const FIRST_REPORT_PATH = "content/reports/my-first-report.md";

export const FIRST_REPORT = `---
title: What the report says, in our words
summary: One or two sentences for lists and feeds.
added: 2026-01-31
source:
  publisher: my-publisher        # content/registry/publishers/my-publisher.yaml
  headline: The article’s own headline
  published: 2026-01-30
  origin: own                    # examined, and its own story
facts:
  - id: week
    subject: alibaba             # content/registry/entities/alibaba.yaml
    metric: price-change         # content/registry/metrics/price-change.yaml
    value: nearly -5%
    period: 2026-01-26/2026-01-30
    words: fell nearly 5 percent
    at: 12                       # line of the article
---
Alibaba lost [nearly 5%](#week) in the last week of January.
`;
