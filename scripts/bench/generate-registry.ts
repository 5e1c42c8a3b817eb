/** Registries for generated content: made-up companies and publishers, and metrics with made-up definitions. */
import type { Random } from "./random.ts";
import { twoLetters } from "./two-letters.ts";

export interface GeneratedMetric {
  readonly id: string;
  readonly name: string;
  readonly unit: "%" | "x" | "bn HKD" | " points" | "";
}

const DIMENSIONS = {
  "%": "percent",
  x: "multiple",
  "bn HKD": "money",
  " points": "points",
  "": "count",
} as const;

const QUALITIES = ["Gross", "Net", "Core", "Segment", "Overseas", "Forward", "Trailing", "Adjusted"];
const MEASURES: readonly (readonly [name: string, unit: GeneratedMetric["unit"]])[] = [
  ["margin", "%"],
  ["growth", "%"],
  ["valuation ratio", "x"],
  ["sales", "bn HKD"],
  ["store count", ""],
];

/** Forty: each quality of each measure. */
export const METRICS: readonly GeneratedMetric[] = QUALITIES.flatMap((quality) =>
  MEASURES.map(([measure, unit]) => {
    const name = `${quality} ${measure}`;
    return { id: idOf(name), name, unit };
  }),
);

const STARTS = "bel dor fen gal hul jor kel lum mar nor pel quin ros sel tor vel wex yar zan".split(" ");
const MIDDLES = "a e i o u an en in on un".split(" ");
const ENDS = "bridge crest dale field gate haven mont port ridge vale".split(" ");
const HAN = [..."海山金龍新光明華東方北南天元和信達通泰安"];

export interface GeneratedRegistry {
  readonly entities: readonly string[];
  readonly publishers: readonly string[];
  /** Files by path below the content folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** At most 1900 entities and 500 publishers: what the parts of their names give. */
export function generateRegistry(random: Random, entityCount: number, publisherCount: number): GeneratedRegistry {
  const names = distinctNames(entityCount);
  const files: Record<string, string> = {};
  for (const metric of METRICS) files[`registry/metrics/${metric.id}.yaml`] = metricFile(metric);
  for (const [index, name] of names.entries())
    files[`registry/entities/${idOf(name)}.yaml`] = entityFile(name, index, random);
  const publishers = Array.from(
    { length: publisherCount },
    (_, index) => `${names[index % names.length]!} ${index % 2 === 0 ? "Post" : "Wire"} ${index}`,
  );
  for (const [index, name] of publishers.entries())
    files[`registry/publishers/${idOf(name)}.yaml`] = `name: ${name}\nsiglum: ${twoLetters(index)}\n`;
  return { entities: names.map(idOf), publishers: publishers.map(idOf), files };
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

function distinctNames(count: number): string[] {
  const names = STARTS.flatMap((start) => MIDDLES.flatMap((middle) => ENDS.map((end) => start + middle + end)));
  // A step without a common factor visits each once, so that neighbours differ.
  return Array.from({ length: count }, (_, index) => names[(index * 787) % names.length]!).map(
    (name) => name.charAt(0).toUpperCase() + name.slice(1),
  );
}

function entityFile(name: string, index: number, random: Random): string {
  const han = Array.from({ length: 3 }, () => random.pick(HAN)).join("") + HAN[index % HAN.length]!;
  const symbol = `${String(index + 1).padStart(5, "0")}.HK`;
  return [
    `name: ${name}`,
    "kind: company",
    "names:",
    `  - { lang: zh-Hant, name: ${han}, basis: known }`,
    "listings:",
    `  - { symbol: "${symbol}", mic: XHKG, basis: known }`,
    `aliases: [${name} Holdings]`,
    "description: A made-up company.",
    "",
  ].join("\n");
}

function metricFile({ name, unit }: GeneratedMetric): string {
  return [
    `name: ${name}`,
    `dimension: ${DIMENSIONS[unit]}`,
    "definition: A made-up measure.",
    "names: []",
    `triggers: [${name.toLowerCase()}]`,
    "once: false",
    "of: none",
    "periods: [day, month, quarter, year]",
    "sign: any",
    "",
  ].join("\n");
}
