import type { BODY_RULES } from "../../model/rules/body-rules.ts";
import { bodyExample, facts, report, type Example } from "./example.ts";

export const BODY_EXAMPLES: Readonly<Record<keyof typeof BODY_RULES, Example>> = {
  "text-states-fact": bodyExample("Alibaba fell [9%](#alibaba-day).", "Alibaba fell [8%](#alibaba-day)."),
  "link-resolves": bodyExample("See [Alibaba](/entities/alibabba/).", "See [Alibaba](/entities/alibaba/)."),
  "link-is-safe": bodyExample("See [this](javascript:alert(1)).", "See [this](https://wire.example/)."),
  "link-has-text": bodyExample("See [](/entities/alibaba/).", "Alibaba moved [](#alibaba-day)."),
  "definition-is-used": bodyExample(
    "Alibaba fell.\n\n[^why]: On thin trading.",
    "Alibaba fell.[^why]\n\n[^why]: On thin trading.",
  ),
  "picture-is-local": bodyExample(
    "![Chart](https://wire.example/chart.png)",
    "[Chart](https://wire.example/chart.png)",
  ),
  "heading-is-below-title": bodyExample("# What happened", "## What happened"),
  "heading-id-is-free": bodyExample("## Alibaba day", "## The day of Alibaba"),
  "mdx-holds-no-code": bodyExample("Alibaba fell {4 + 4}%.", "Alibaba fell 8%.", "mdx"),
  "mdx-is-well-formed": bodyExample("<Callout>\n\nThin trading.", "<Callout>\n\nThin trading.\n\n</Callout>", "mdx"),
  "component-prop-is-known": bodyExample(
    '<FactTable metrik="price-change" />',
    '<FactTable metric="price-change" />',
    "mdx",
  ),
  "component-is-in-mdx": {
    bad: { "reports/alibaba-falls.md": report(facts({}), "<FactTable />") },
    good: { "reports/alibaba-falls.mdx": report(facts({}), "<FactTable />") },
  },
  "component-stands-alone": bodyExample("See <FactTable /> for all.", "See the table for all.\n\n<FactTable />", "mdx"),
  "html-is-closed": bodyExample("<!-- to be written\n\nAlibaba fell.", "<!-- to be written -->\n\nAlibaba fell."),
  "html-is-harmless": bodyExample("<script>count()</script>", "Alibaba fell."),
  "markdown-is-shallow": bodyExample(`${"> ".repeat(101)}quoted`, "> quoted"),
};
