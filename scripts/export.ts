/** `npm run export -- DIR`: the data pack, byte for byte what the site serves under `/data/`, without building the site. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { DATA_FILES } from "../src/export/data-files.ts";
import { ForeignFolder, writePack } from "../src/export/write-pack.ts";
import { checkContent } from "../src/gate/check-content.ts";
import { formatProblems } from "../src/gate/format-problems.ts";
import { testGuards } from "../src/markdown/self-test.ts";
import type { RuleId } from "../src/model/rules.ts";
import { readContent } from "../src/reader/read-content.ts";
import { watchWork } from "../src/reader/watch-work.ts";
import { site } from "../src/site.ts";
import { complain, print } from "./output.ts";
import { ExplainedFailure, runProgram } from "./program.ts";
import { exitCodes } from "./setup/foreseeable.mjs";

const USAGE = [
  "Usage: npm run export -- DIR [--debug]",
  "",
  "Writes the site’s data into DIR, which is new, empty or holds an earlier export:",
  ...DATA_FILES.map(({ name, description }) => `  ${name.padEnd(20)} ${description}`),
].join("\n");

/** A pack without anything in it is no export: whoever asked for one meant another folder. */
const NO_CONTENT: RuleId = "content-is-found";

const root = resolve(import.meta.dirname, "..");

await runProgram({ name: "export", failed: "The data could not be written" }, main);

async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if ("help" in request) {
    print(`${USAGE}\n`);
    return exitCodes.fine;
  }
  if ("complaint" in request) {
    complain(`${request.complaint}\n${USAGE}\n`);
    return exitCodes.usage;
  }
  return exportTo(request.folder);
}

async function exportTo(folder: string): Promise<number> {
  testGuards();
  const raw = await readContent(root, site.content);
  const checked = checkContent(raw, {
    includeDrafts: false,
    base: site.base,
    homeCurrency: site.homeCurrency,
    language: site.language,
    workOn: watchWork(),
  });
  if (checked.problems.length > 0) complain(`${formatProblems(checked.problems)}\n`);
  if (checked.problems.some(({ severity }) => severity === "error")) {
    complain("The content has errors, so nothing was written.\n");
    return exitCodes.content;
  }
  if (raw.problems.some(({ ruleId }) => ruleId === NO_CONTENT)) {
    complain("There is no content, so nothing was written.\n");
    return exitCodes.usage;
  }
  for (const path of await writePack(folder, checked.model, site).catch(explainForeign)) print(`${path}\n`);
  return exitCodes.fine;
}

/** A folder is taken relative to where npm was called. */
function readArguments(args: readonly string[]): { folder: string } | { help: true } | { complaint: string } {
  const options = { help: { type: "boolean", short: "h" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) return { help: true };
    const [folder] = positionals;
    if (folder?.trim() === "") return { complaint: "Unexpected empty text, expected a folder." };
    if (positionals.length !== 1 || !folder)
      return { complaint: `Unexpected ${positionals.length} folders, expected one.` };
    return { folder: resolve(process.env.INIT_CWD ?? process.cwd(), folder) };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}

function explainForeign(error: unknown): never {
  if (!(error instanceof ForeignFolder)) throw error;
  const mend = "Name a folder that is new, empty or holds an earlier export.";
  throw new ExplainedFailure(`${error.message}.\n${mend}`, exitCodes.usage, { cause: error });
}
