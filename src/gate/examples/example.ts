/** What a rule's examples are made of: small sites that break the rule, and the same sites mended. */

/** Text, bytes that are no text, or a link to somewhere else. */
export type ExampleFile = string | Uint8Array | { readonly linkTo: string };

/** By path below the content folder. */
export type ExampleFiles = Readonly<Record<string, ExampleFile>>;

export interface Example {
  /** Breaks its rule and no other. */
  readonly bad: ExampleFiles;
  /** The same, mended: breaks none. */
  readonly good: ExampleFiles;
  /** False: the site has these files only, without the shared registry. */
  readonly hasRegistry?: boolean;
  /** The articles that are at hand, by file name; a rule that compares with them needs them. */
  readonly sources?: Readonly<Record<string, string>>;
}

/** One report, `reports/alibaba-falls`, as it is and as it should be. */
export function reportExample(bad: string, good: string, format: "md" | "mdx" = "md"): Example {
  const path = `reports/alibaba-falls.${format}`;
  return { bad: { [path]: bad }, good: { [path]: good } };
}

/** One report with one fact: fields put in place of the usual ones; null leaves a field out. */
export function factExample(bad: Fields, good: Fields): Example {
  return reportExample(report(facts(bad)), report(facts(good)));
}

export function bodyExample(bad: string, good: string, format: "md" | "mdx" = "md"): Example {
  return reportExample(report(facts({}), bad), report(facts({}), good), format);
}

/** Lines of front matter and a body, in a report that is otherwise fine. */
export function report(lines: string, body = "", source = SOURCE): string {
  return `---\ntitle: Alibaba falls\nadded: 2026-02-09\n${source}${lines}---\n${body}\n`;
}

export const SOURCE = "source:\n  publisher: daily-wire\n";

export type Fields = Readonly<Record<string, string | null>>;

const FACT: Fields = {
  id: "alibaba-day",
  subject: "alibaba",
  metric: "price-change",
  value: "-8%",
  period: "2026-02-06",
};

const STATEMENT: Fields = {
  id: "buying",
  key: "mainland-buys-the-dip",
  kind: "event",
  subjects: "[alibaba]",
  text: "Mainland investors bought.",
};

export function facts(...each: readonly Fields[]): string {
  return `facts:\n${each.map((fields) => item({ ...FACT, ...fields })).join("")}`;
}

export function statements(...each: readonly Fields[]): string {
  return `statements:\n${each.map((fields) => item({ ...STATEMENT, ...fields })).join("")}`;
}

export function caveats(...each: readonly Fields[]): string {
  return `caveats:\n${each.map((fields) => item({ kind: "other", note: "Read with care.", ...fields })).join("")}`;
}

export function lines(fields: Fields): string {
  return Object.entries(fields)
    .flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}\n`]))
    .join("");
}

function item(fields: Fields): string {
  const [first = "", ...others] = lines(fields).split("\n").slice(0, -1);
  return [`  - ${first}\n`, ...others.map((line) => `    ${line}\n`)].join("");
}

/** The registry that all examples share. */
export const REGISTRY: ExampleFiles = {
  "registry/entities/alibaba.yaml": 'name: Alibaba\nkind: company\nlistings:\n  - { symbol: "09988.HK", mic: XHKG }\n',
  "registry/entities/tencent.yaml": 'name: Tencent\nkind: company\nlistings:\n  - { symbol: "00700.HK", mic: XHKG }\n',
  "registry/entities/hang-seng-tech-index.yaml": "name: Hang Seng Tech Index\nkind: index\n",
  "registry/metrics/price-change.yaml":
    "name: Price change\ndimension: percent\ndefinition: Change from one close to another.\nperiods: [day, span, month]\nsign: any\n",
  "registry/metrics/intraday-price-change.yaml":
    "name: Intraday price change\ndimension: percent\ndefinition: Change inside a session.\nintradayOf: price-change\nsign: any\n",
  "registry/metrics/pe-ratio.yaml":
    "name: P/E ratio\ndimension: multiple\ndefinition: Price by earnings.\nsign: non-negative\n",
  "registry/metrics/index-weight.yaml":
    "name: Index weight\ndimension: percent\ndefinition: Share in an index.\nof: required\nofMeaning: the index\nsign: non-negative\n",
  "registry/metrics/ipo-proceeds.yaml":
    "name: IPO proceeds\ndimension: money\ndefinition: Money raised.\nonce: true\nsign: non-negative\n",
  "registry/publishers/daily-wire.yaml": "name: Daily Wire\nsiglum: DW\n",
  "registry/publishers/evening-post.yaml": "name: Evening Post\nsiglum: EP\n",
};
