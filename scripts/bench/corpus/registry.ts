/** The registries of the generated reports: companies, indexes, brokers, publishers, and the tags. */
import type { Random } from "../random.ts";
import { companyFile, inventCompanies, type Company } from "./companies.ts";
import { corpusMetricFile, type CorpusMetric } from "./metrics.ts";

export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly siglum: string;
}

export interface CorpusRegistry {
  /** The much reported first. */
  readonly companies: readonly Company[];
  /** Entity ids; brokers forecast. */
  readonly indexes: readonly string[];
  readonly brokers: readonly string[];
  readonly metrics: readonly CorpusMetric[];
  readonly publishers: readonly Publisher[];
  readonly tags: readonly string[];
  /** By path below the content folder. */
  readonly files: Readonly<Record<string, string>>;
}

const INDEXES = ["Pearl Delta 50 Index", "Harbour Growth Index", "Orient Hardware Index", "Peak Value 100 Index"];
const BROKERS = ["Ashgrove Securities", "Millstone Capital", "Larkfield Research", "Copperline Brokers"];
const PUBLISHERS =
  `Morning Ledger|Evening Tally|Harbour Courier|Beacon Markets|Silk Road Wire|Peak Dispatch|Delta Examiner
  |Bamboo Finance|Tidewater News|Ticker Tribune|Jade Bulletin|Coin Sentinel|Chip Gazette|Granite Post|Lotus Business Daily
  |Monsoon Report|North Pier Review|Abacus Weekly|Kite Street Journal|Plover Analysis`
    .split("|")
    .map((name) => name.trim());

const CORPUS_TAGS = `bear-market bull-market valuations buybacks ipos spin-offs mergers dividends earnings guidance
  layoffs hiring tariffs export-controls chip-supply data-centres cloud-computing electric-vehicles batteries solar wind-power
  robotics drones gaming streaming e-commerce food-delivery travel luxury property mortgages shadow-banking bond-market
  currency interest-rates inflation retail-sales consumer-credit insurance pensions short-selling activist-investors
  governance accounting fraud antitrust privacy shipping rare-earths biotech`.split(/\s+/u);

/** So many companies, and the metrics that are said of them. */
export function inventRegistry(random: Random, companyCount: number, metrics: readonly CorpusMetric[]): CorpusRegistry {
  const companies = inventCompanies(random, companyCount);
  const publishers = PUBLISHERS.map((name) => ({ id: idOf(name), name, siglum: initials(name) }));
  const files: Record<string, string> = {};
  for (const company of companies) files[`registry/entities/${company.id}.yaml`] = companyFile(company);
  for (const name of INDEXES) files[`registry/entities/${idOf(name)}.yaml`] = entityFile(name, "index");
  for (const name of BROKERS) files[`registry/entities/${idOf(name)}.yaml`] = entityFile(name, "institution");
  for (const metric of metrics) files[`registry/metrics/${metric.id}.yaml`] = corpusMetricFile(metric);
  for (const { id, name, siglum } of publishers)
    files[`registry/publishers/${id}.yaml`] = `name: ${name}\nsiglum: ${siglum}\ndescription: A made-up publisher.\n`;
  return {
    companies,
    indexes: INDEXES.map(idOf),
    brokers: BROKERS.map(idOf),
    metrics,
    publishers,
    tags: CORPUS_TAGS,
    files,
  };
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

function entityFile(name: string, kind: string): string {
  return `name: ${name}\nkind: ${kind}\ndescription: Made up.\n`;
}

function initials(name: string): string {
  return name
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
}
