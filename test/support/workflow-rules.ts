/** What a workflow may do, whoever opens a pull request: read, run what is locked, and nothing that a stranger wrote. */
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** None of them runs with more than a reading token where a stranger starts it. */
const EVENTS = ["pull_request", "push", "schedule", "workflow_dispatch"];

/** What expressions may name: nothing of it is text that a stranger chooses. */
const EXPRESSIONS = [
  "!cancelled()",
  "github.event.pull_request.base.sha",
  "github.event.pull_request.number",
  "github.ref",
  "steps.deployment.outputs.page_url",
];

/** Where the token may write: the job that does nothing but publish. */
const PUBLISHING = JSON.stringify({ pages: "write", "id-token": "write" });

/** A line for each rule that a workflow breaks, in no order; empty where it keeps them all. */
export function workflowFaults(text: string): string[] {
  const { on, permissions, concurrency, jobs } = parse(text) as Workflow;
  return [
    ...Object.keys(on).flatMap((event) => (EVENTS.includes(event) ? [] : `starts on ${event}`)),
    ...(JSON.stringify(permissions) === '{"contents":"read"}' ? [] : ["its token can do more than read"]),
    ...(concurrency === undefined ? ["several run at once"] : []),
    ...(/\bsecrets[.[]|github\.token|GITHUB_TOKEN/u.test(text) ? ["takes a secret"] : []),
    ...[...text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/gu)].flatMap(([, expression]) =>
      EXPRESSIONS.includes(expression!) ? [] : `takes over ${expression}`,
    ),
    ...[...text.matchAll(/uses: (.*)$/gmu)].flatMap(([, uses]) =>
      /^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(uses!) ? [] : `uses ${uses}, no commit with its tag`,
    ),
    ...Object.entries(jobs).flatMap(([name, job]) => jobFaults(job).map((fault) => `${name} ${fault}`)),
  ];
}

function jobFaults({ permissions, steps, "timeout-minutes": minutes = Infinity }: Job): string[] {
  const publishesOnly = steps.every(({ uses = "" }) => uses.startsWith("actions/deploy-pages@"));
  const mayWrite = publishesOnly && JSON.stringify(permissions) === PUBLISHING;
  return [
    ...(permissions === undefined || mayWrite ? [] : ["can write and does more than publish"]),
    ...(minutes <= 60 ? [] : ["has no end"]),
    ...steps.flatMap(stepFaults),
  ];
}

function stepFaults({ uses = "", run = "", with: settings = {} }: Step): string[] {
  return [
    ...(run.includes("${{") ? ["puts an expression into a shell"] : []),
    ...(uses.startsWith("actions/checkout@") && settings["persist-credentials"] !== false ? ["keeps its token"] : []),
    ...(uses.startsWith("actions/setup-node@") && settings["package-manager-cache"] !== false ? ["keeps a cache"] : []),
    ...(/\bnpm (?!ci --ignore-scripts$|run |test$|audit )/mu.test(run)
      ? ["installs what isn’t locked, or runs scripts"]
      : []),
    ...(/\b(npx|curl|wget)\b/u.test(run) ? ["fetches a program"] : []),
  ];
}
