/** What the page on the method prints: the code's own tables, with examples that the code itself worked out. */
import { formatPeriod, formatQuantity } from "../../facts/format.ts";
import { INTERVAL_RULES, intervalOf, type Interval } from "../../facts/interval.ts";
import { parsePeriod } from "../../facts/period.ts";
import { parseQuantity } from "../../facts/quantity.ts";
import type { Parsed } from "../../facts/problem.ts";
import { RELATED_REASONS, VERDICTS, type RelatedReasonRule, type VerdictRule } from "../../facts/verdict.ts";
import { SCALES, UNIT_FORMS } from "../../facts/unit.ts";
import { aboutWords, CAVEAT_LABELS, STEPS } from "../../messages/messages.ts";
import { fieldReference, type FieldEntry } from "./field-reference.ts";
import { inlineParts, type InlinePart } from "./inline-code.ts";
import { ruleReference, type RuleExample, type RuleReferenceGroup } from "./rule-reference.ts";

export interface IntervalExample {
  /** `at-least`, `as printed`: by which its mark is drawn. */
  readonly qualifier: string;
  /** `nearly`, `as printed`. */
  readonly wording: string;
  readonly interval: string;
  readonly note: string;
  /** A literal, how the site prints it, and what it allows. */
  readonly literal: string;
  readonly printed: string;
  readonly allows: string;
}

export interface AboutPage {
  readonly verdicts: readonly VerdictRule[];
  readonly reasons: readonly RelatedReasonRule[];
  readonly intervals: readonly IntervalExample[];
  readonly units: readonly { readonly literal: string; readonly printed: string; readonly meaning: string }[];
  readonly scales: readonly { readonly literal: string; readonly spellings: string }[];
  readonly periods: readonly { readonly literal: string; readonly printed: string; readonly meaning: string }[];
  readonly caveats: readonly string[];
  readonly steps: readonly RecipeStep[];
  readonly fields: readonly FieldEntry[];
  readonly rules: readonly RuleReferenceGroup[];
  readonly limits: readonly { readonly what: string; readonly limit: string }[];
}

/** How much a file of the content may hold. */
export interface ReadingLimits {
  /** Of any file. */
  readonly fileBytes: number;
  /** Of front matter, and of a registry file or ruling as a whole. */
  readonly yamlBytes: number;
  readonly yamlDepth: number;
  readonly markdownDepth: number;
}

/** One on the way from an article to a report. */
export interface RecipeStep {
  readonly title: string;
  readonly text: readonly InlinePart[];
}

const INTERVAL_EXAMPLES: Readonly<Record<(typeof INTERVAL_RULES)[number]["qualifier"], string>> = {
  "as printed": "24.68x",
  nearly: "nearly -15%",
  about: "about -9.5%",
  over: "over 500bn USD",
  under: "under 3%",
  "at-least": "at-least 20 points",
  "at-most": "at-most 5%",
  range: "175..185bn USD",
};

const UNIT_EXAMPLES: readonly (readonly [literal: string, meaning: string])[] = [
  ...UNIT_FORMS.map(({ literal, isSpaced, meaning }) => [`12${isSpaced ? " " : ""}${literal}`, meaning] as const),
  ["7.523bn HKD", aboutWords.money],
];

const PERIOD_EXAMPLES: readonly (readonly [literal: string, meaning: string])[] = [
  ["2026-02-09", aboutWords.periodMeanings.day],
  ["2026-02", aboutWords.periodMeanings.month],
  ["2025-Q1", aboutWords.periodMeanings.quarter],
  ["2026", aboutWords.periodMeanings.year],
  ["2026-02-02/2026-02-06", aboutWords.periodMeanings.span],
  ["2026-02-02?/2026-02-06?", aboutWords.periodMeanings.inferred],
  ["../2025-11-07", aboutWords.periodMeanings.open],
  ["unknown", aboutWords.periodMeanings.unknown],
];

/** `examples`: of the rules, which only the gate knows; `limits`: of those who read files and bodies. */
export function aboutPage(examples: readonly RuleExample[], limits: ReadingLimits): AboutPage {
  return {
    verdicts: VERDICTS,
    reasons: RELATED_REASONS,
    intervals: INTERVAL_RULES.map(({ qualifier, interval, note }) => {
      const literal = INTERVAL_EXAMPLES[qualifier];
      const quantity = parsed(parseQuantity(literal), literal);
      return {
        qualifier,
        wording: qualifier.replace("-", " "),
        interval,
        note,
        literal,
        printed: formatQuantity(quantity).text,
        allows: allowed(intervalOf(quantity)),
      };
    }),
    units: UNIT_EXAMPLES.map(([literal, meaning]) => ({
      literal,
      printed: formatQuantity(parsed(parseQuantity(literal), literal)).text,
      meaning,
    })),
    scales: SCALES.map(({ literal, spellings }) => ({ literal, spellings: spellings.join(", ") })),
    periods: PERIOD_EXAMPLES.map(([literal, meaning]) => ({
      literal,
      printed: formatPeriod(parsed(parsePeriod(literal), literal)),
      meaning,
    })),
    caveats: Object.values(CAVEAT_LABELS),
    steps: STEPS.map(({ title, text }) => ({ title, text: inlineParts(text) })),
    fields: fieldReference(),
    rules: ruleReference(examples),
    limits: limitRows(limits),
  };
}

function limitRows({ fileBytes, yamlBytes, yamlDepth, markdownDepth }: ReadingLimits) {
  const { file, frontMatter, lists, elements, megabytes, kilobytes, deep } = aboutWords.safety.limits;
  return [
    { what: file, limit: megabytes(fileBytes / 1_000_000) },
    { what: frontMatter, limit: kilobytes(yamlBytes / 1_000) },
    { what: lists, limit: deep(yamlDepth) },
    { what: elements, limit: deep(markdownDepth) },
  ];
}

/** The examples are this file's own: one that doesn't parse is a mistake here. */
function parsed<T>(result: Parsed<T>, literal: string): T {
  if (!result.ok) throw new Error(`The example \`${literal}\` doesn’t parse: ${result.complaint.reason}`);
  return result.value;
}

/** `−15.5 < x ≤ −14.5`, in full units. */
function allowed({ low, high, lowOpen, highOpen }: Interval): string {
  const number = (text: string) => text.replace("-", "−").replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ",");
  if (low !== null && low === high) return aboutWords.exactly(number(low));
  const [from, to] = [
    low === null ? "" : `${number(low)} ${lowOpen ? "<" : "≤"} `,
    high === null ? "" : ` ${highOpen ? "<" : "≤"} ${number(high)}`,
  ];
  return `${from}x${to}`;
}
