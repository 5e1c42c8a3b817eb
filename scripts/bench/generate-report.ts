/** One generated report: its facts, how they relate to an earlier report's, and its text. */
import { METRICS, type GeneratedRegistry } from "./generate-registry.ts";
import type { Random } from "./random.ts";
import { takeFacts } from "./take-facts.ts";

interface GeneratedFact {
  /** Subject, metric and period: what a report says once only. */
  readonly key: string;
  readonly subject: string;
  readonly metric: string;
  readonly period: string;
  readonly literal: string;
  readonly words: string;
}

interface GeneratedStatement {
  readonly key: string;
  readonly subject: string;
  readonly text: string;
}

export interface GeneratedReport {
  readonly id: string;
  readonly origin: string;
  readonly facts: readonly GeneratedFact[];
  readonly statements: readonly GeneratedStatement[];
  readonly text: string;
}

interface Assignment {
  readonly number: number;
  readonly factCount: number;
  readonly random: Random;
  readonly registry: GeneratedRegistry;
  readonly earlier: GeneratedReport | null;
}

/** Facts shared independently: too few of them to look like a copy. */
const SHARED_FACTS = 12;
const STATEMENTS = 4;

export function generateReport({ number, factCount, random, registry, earlier }: Assignment): GeneratedReport {
  const id = `report-${String(number).padStart(5, "0")}`;
  const { isCopy, taken } = takeFacts(random, earlier?.facts ?? null, SHARED_FACTS);
  const facts = new Map(taken.slice(0, factCount).map((fact) => [fact.key, fact]));
  while (facts.size < factCount) {
    const fact = inventFact(random, registry, number);
    if (!facts.has(fact.key)) facts.set(fact.key, fact);
  }
  const copied = isCopy ? earlier : null;
  const statements = copied?.statements ?? Array.from({ length: STATEMENTS }, () => inventStatement(random, registry));
  const report = {
    id,
    origin: copied?.origin ?? id,
    facts: [...facts.values()],
    statements,
  };
  return { ...report, text: render(report, number, random.pick(registry.publishers)) };
}

function inventFact(random: Random, { entities }: GeneratedRegistry, number: number): GeneratedFact {
  const subject = random.pick(entities);
  const metric = random.pick(METRICS);
  const period = inventPeriod(random, number);
  return {
    key: `${subject} ${metric.id} ${period}`,
    subject,
    metric: metric.id,
    period,
    ...inventValue(random, metric.unit),
  };
}

function inventValue(random: Random, unit: string): Pick<GeneratedFact, "literal" | "words"> {
  const digits = unit === "" ? String(random.whole(900) + 11) : `${random.whole(90)}.${random.whole(9) + 1}`;
  const isNegative = unit === "%" && random.chance(40);
  const hedge = random.chance(30) ? `${random.pick(["nearly", "over", "about"])} ` : "";
  const said = { "%": " percent", x: " times", "bn HKD": " billion Hong Kong dollars", " points": " points", "": "" }[
    unit
  ]!;
  return {
    literal: `${hedge}${isNegative ? "-" : ""}${digits}${unit}`,
    words: `${hedge}${isNegative ? "minus " : ""}${digits}${said}`,
  };
}

/** Around the time of the report: a day, month, quarter or year; seldom unknown. */
function inventPeriod(random: Random, number: number): string {
  const year = 2019 + (number % 8);
  const month = String(random.whole(12) + 1).padStart(2, "0");
  const lot = random.whole(100);
  if (lot < 55) return `${year}-${month}-${String(random.whole(28) + 1).padStart(2, "0")}`;
  if (lot < 70) return `${year}-${month}`;
  if (lot < 85) return `${year}-Q${random.whole(4) + 1}`;
  return lot < 96 ? String(year) : "unknown";
}

function inventStatement(random: Random, registry: GeneratedRegistry): GeneratedStatement {
  const subject = random.pick(registry.entities);
  const act = random.pick(["opens a plant", "names a chief", "buys a rival", "drops a product"]);
  const region = Array.from({ length: 3 }, () => random.pick(registry.entities).slice(0, 5)).join("-");
  return { key: `${act.replaceAll(" ", "-")}-${region}`, subject, text: `The company ${act} in the region ${region}.` };
}

function render(report: Omit<GeneratedReport, "text">, number: number, publisher: string): string {
  const day = `${2019 + (number % 8)}-${String((number % 12) + 1).padStart(2, "0")}-${String((number % 28) + 1).padStart(2, "0")}`;
  return [
    "---",
    `title: Generated report ${number}`,
    "summary: Made-up figures of made-up companies.",
    `added: ${day}`,
    "source:",
    `  publisher: ${publisher}`,
    `  headline: Made-up headline ${number}`,
    `  published: ${day}`,
    "  language: en",
    `  origin: ${report.origin === report.id ? "own" : report.origin}`,
    "tags: [generated]",
    "facts:",
    ...report.facts.flatMap((fact, index) => [
      `  - id: f-${index}`,
      `    subject: ${fact.subject}`,
      `    metric: ${fact.metric}`,
      `    value: ${fact.literal}`,
      `    period: ${fact.period}`,
      `    words: ${fact.words}`,
      `    at: ${index + 1}`,
    ]),
    "statements:",
    ...report.statements.flatMap(({ key, subject, text }, index) => [
      `  - id: s-${index}`,
      `    key: ${key}`,
      "    kind: event",
      `    subjects: [${subject}]`,
      `    text: ${text}`,
      `    at: ${index + 60}`,
    ]),
    "---",
    "",
    ...[0, 1, 2].map((index) => `A made-up paragraph states [](#f-${index}) among other figures.\n`),
  ].join("\n");
}
