/** `npm run check`: everything that is wrong in the content, in one run. Writes no files. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkContent } from "../src/gate/check-content.ts";
import { formatProblems, formatProblemsAsJson, formatProblemsForGitHub } from "../src/gate/format-problems.ts";
import { readContent } from "../src/reader/read-content.ts";
import { site } from "../src/site.ts";

const HELP = `Checks the content and prints everything that is wrong with it.

npm run check                 for people
npm run check -- --json       an array of problems
npm run check -- --github     annotations in a workflow of GitHub
npm run check -- --strict     warnings fail too
npm run check -- --debug      a failing program's own trace
npm run check -- --help       this text

Exits with 0 where the content is fine, 1 where it isn't, 2 on a wrong option, 3 where a file can't be opened, 4 where
the program itself fails.
`;

const EXIT = { fine: 0, content: 1, usage: 2, environment: 3, internal: 4 } as const;

const FORMATS = { json: formatProblemsAsJson, github: formatProblemsForGitHub, text: formatProblems } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) return EXIT.usage;
  if (options.help) {
    process.stdout.write(HELP);
    return EXIT.fine;
  }
  try {
    const root = resolve(import.meta.dirname, "..");
    const { problems } = checkContent(await readContent(root, site.content), { ...site, includeDrafts: false });
    process.stdout.write(FORMATS[options.json ? "json" : options.github ? "github" : "text"](problems));
    const fails = problems.some(({ severity }) => severity === "error" || options.strict);
    return fails ? EXIT.content : EXIT.fine;
  } catch (error) {
    return reportFailure(error, options.debug);
  }
}

function readOptions(args: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: flag, github: flag, strict: flag, debug: flag, help: { ...flag, short: "h" } },
    });
    if (!(values.json && values.github)) return values;
    process.stderr.write("Unexpected --json beside --github, expected one of them.\n");
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\nnpm run check -- --help says what there is.\n`);
  }
  return null;
}

/** A call to the system that failed is the machine's fault, anything else ours. */
function reportFailure(error: unknown, isDebugging: boolean): number {
  const isSystem = error instanceof Error && "syscall" in error;
  process.stderr.write(
    isDebugging && error instanceof Error ? `${error.stack}\n` : `The check failed: ${messageOf(error)}\n`,
  );
  if (!isDebugging) process.stderr.write("npm run check -- --debug says where.\n");
  return isSystem ? EXIT.environment : EXIT.internal;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
