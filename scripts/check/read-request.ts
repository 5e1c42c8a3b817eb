/** What a command line of `npm run check` asks for. */
import { parseArgs } from "node:util";
import { didYouMean } from "../../src/facts/problem.ts";

export interface CheckRequest {
  readonly format: "text" | "json" | "github" | "markdown";
  /** Whether warnings fail too. */
  readonly isStrict: boolean;
  /** The folder of articles that facts are verified against; null where they aren't. */
  readonly sources: string | null;
  /** The commit that the work tree is compared with; null where it isn't. */
  readonly base: string | null;
  readonly isHelp: boolean;
}

export const HELP = `Checks the content and prints everything that is wrong with it.

npm run check                    for people
npm run check -- --sources DIR   facts against the articles in DIR too, found by the digest of their bytes
npm run check -- --impact        what the change since the last commit does to the site
npm run check -- --base REF      with --impact: the change since another commit
npm run check -- --json          an array of problems; with --impact or --sources an object that holds it
npm run check -- --github        annotations in a workflow of GitHub
npm run check -- --markdown      with --impact: problems and impact for a pull request
npm run check -- --strict        warnings fail too
npm run check -- --debug         a failing program's own trace
npm run check -- --help          this text

Exits with 0 where the content is fine, 1 where it isn't or one of its files can't be read, 2 on a wrong option or
setting, 3 where the machine fails or git can't be asked, 4 where the program itself fails. Of very many problems in
one file the first hundred are printed; --json and --github have all.
`;

const FLAG = { type: "boolean", default: false } as const;
const TEXT = { type: "string" } as const;
const OPTIONS = {
  sources: TEXT,
  impact: FLAG,
  base: TEXT,
  json: FLAG,
  github: FLAG,
  markdown: FLAG,
  strict: FLAG,
  debug: FLAG,
  help: { ...FLAG, short: "h" },
} as const;
const FORMATS = ["json", "github", "markdown"] as const;

/** A complaint is one line that ends with what to do. */
export function readRequest(args: readonly string[]): CheckRequest | { readonly complaint: string } {
  const unknown = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true }).tokens.find(
    (token) => token.kind === "positional" || (token.kind === "option" && !Object.hasOwn(OPTIONS, token.name)),
  );
  if (unknown) return { complaint: complainOf(unknown) };
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: OPTIONS, strict: true }));
  } catch (error) {
    return { complaint: `Unexpected options: ${(error as Error).message.split("\n")[0]!}.` };
  }
  const formats = FORMATS.filter((format) => values[format]);
  if (formats.length > 1) {
    const [first, second] = formats as [string, string];
    return { complaint: `Unexpected --${second} beside --${first}, expected one of them.` };
  }
  if (values.sources?.trim() === "") return { complaint: "Unexpected empty --sources, expected a folder." };
  if (values.base?.trim() === "") return { complaint: "Unexpected empty --base, expected a commit." };
  for (const needing of ["base", "markdown"] as const) {
    if (values[needing] && !values.impact) {
      return { complaint: `Unexpected --${needing} without --impact, expected both or none.` };
    }
  }
  return {
    format: formats[0] ?? "text",
    isStrict: values.strict,
    sources: values.sources ?? null,
    base: values.impact ? (values.base ?? "HEAD") : null,
    isHelp: values.help,
  };
}

type Token = { readonly kind: string; readonly name?: string; readonly rawName?: string; readonly value?: unknown };

function complainOf({ kind, name, rawName, value }: Token): string {
  if (kind === "positional") {
    return `Unexpected \`${String(value)}\`, expected options only: the whole content is checked.`;
  }
  const near = didYouMean(
    name ?? "",
    Object.keys(OPTIONS).map((option) => option),
  ).replaceAll(/`([^`]+)`/gu, "`--$1`");
  return `Unexpected option ${rawName}. ${near || "npm run check -- --help says which there are."}`;
}
