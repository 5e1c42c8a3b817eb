/** `npm run add -- FILE…`: articles become draft reports. */
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findFacts } from "../src/articles/facts/find-facts.ts";
import { printDraftData } from "../src/drafts/draft-data.ts";
import { addArticles, type AddOutcome } from "../src/drafts/files/add-articles.ts";
import { diskFileSystem } from "../src/drafts/files/file-system.ts";
import { formatOutcomes } from "../src/drafts/format-outcomes.ts";
import { didYouMean } from "../src/facts/problem.ts";
import { testGuards } from "../src/markdown/self-test.ts";
import { watchWork } from "../src/reader/watch-work.ts";
import { site } from "../src/site.ts";
import { askOnTerminal } from "./add/ask-on-terminal.ts";
import { complain, print, printEncoded } from "./output.ts";
import { runProgram } from "./program.ts";
import { exitCodes } from "./setup/foreseeable.mjs";

const HELP = `Turns articles into draft reports with their facts found.

npm run add -- FILE…                 .md, .txt or a saved .html page; several at once
npm run add -- FILE --notes          an outline for one's own words instead of the article's text
npm run add -- FILE --slug ID        the report's id, which is its file's name and address
npm run add -- FILE --force          also where the site has the article, or a file of that name
npm run add -- FILE --register       also writes what the registry lacks, so that its facts stand live
npm run add -- FILE --yes            asks nothing; in a pipe nothing is asked anyway
npm run --silent add -- FILE --json  prints the draft, writes nothing; several files print an array
npm run add -- --debug               a failing program's own trace
npm run add -- --help                this text

Exits with 0 where every article became a draft, 1 where one can't be read or is there already, 2 on a wrong option,
3 where a file can't be opened or written, 4 where the program itself fails, 130 where you broke off.
`;

const BROKEN_OFF = 130;

const flag = { type: "boolean", default: false } as const;
const OPTIONS = {
  notes: flag,
  force: flag,
  json: flag,
  yes: flag,
  register: flag,
  debug: flag,
  slug: { type: "string" },
  help: { ...flag, short: "h" },
} as const;

await runProgram({ name: "add", failed: "Nothing was added" }, main);

async function main(args: readonly string[], isDebugging: boolean): Promise<number> {
  const read = readOptions(args);
  if (typeof read === "string") {
    complain(`${read}\nnpm run add -- --help says what there is.\n`);
    return exitCodes.usage;
  }
  const { values, files } = read;
  if (values.help) {
    print(HELP);
    return exitCodes.fine;
  }
  return add(values, files, isDebugging);
}

async function add(values: Values, files: readonly string[], isDebugging: boolean): Promise<number> {
  testGuards();
  const folder = process.env["INIT_CWD"] ?? process.cwd();
  const root = resolve(import.meta.dirname, "..");
  const isAsking = !values.yes && !values.json && isTerminal();
  const outcomes = await addArticles(
    {
      files,
      folder,
      root,
      content: site.content,
      options: { ...site, includeDrafts: false, workOn: watchWork() },
      today: today(),
      body: values.notes ? "notes" : "text",
      id: values.slug ?? null,
      isForced: values.force,
      isRegistering: values.register,
      isDry: values.json,
    },
    {
      fs: diskFileSystem,
      now: Date.now(),
      findFacts,
      ask: isAsking ? askOnTerminal({ isBodyGiven: values.notes }) : null,
      progress: (message) => {
        if (!values.json && process.stderr.isTTY) complain(`Reading ${JSON.stringify(message)}\n`);
      },
    },
  );
  const done = outcomes.filter((each) => each !== null);
  if (values.json) {
    printEncoded(
      printDraftData(
        done.map(({ data }) => data),
        files.length === 1,
      ),
    );
  } else if (done.length > 0) {
    print(formatOutcomes(done, (path) => relative(folder, resolve(root, path))));
  }
  if (isDebugging) for (const { error } of done) if (error instanceof Error) complain(`${error.stack}\n`);
  return done.length < outcomes.length ? brokenOff() : highest(done);
}

type Values = Exclude<ReturnType<typeof readOptions>, string>["values"];

/** What was asked for, or what is wrong with it. */
function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const files = [...new Set(positionals)];
    if (!values.help && files.length === 0) return "Unexpected end of the command, expected an article’s file.";
    if (values.slug !== undefined && files.length > 1)
      return `Unexpected --slug with ${files.length} files, expected it with one.`;
    if (values.json && values.register) return "Unexpected --register beside --json, expected one of them.";
    return { values, files };
  } catch (error) {
    const unknown = args.find(
      (arg) => /^--?[a-z]/u.test(arg) && !Object.hasOwn(OPTIONS, arg.replace(/^--?|=.*$/gu, "")),
    );
    const near =
      unknown === undefined
        ? ""
        : didYouMean(
            unknown,
            Object.keys(OPTIONS).map((name) => `--${name}`),
          );
    const said =
      unknown === undefined ? (error as Error).message : `Unexpected option ${unknown}, expected a known one.`;
    return `${said}${near === "" ? "" : ` ${near}`}`;
  }
}

/** Somebody sits before it, and it is wide enough for questions: some report no width at all. */
function isTerminal(): boolean {
  const isAutomatic = process.env["CI"] !== undefined && process.env["CI"] !== "" && process.env["CI"] !== "false";
  return process.stdin.isTTY && process.stdout.isTTY && process.stdout.columns >= 20 && !isAutomatic;
}

/** The highest code that fits. */
function highest(outcomes: readonly AddOutcome[]): number {
  return Math.max(exitCodes.fine, ...outcomes.map(({ kind }) => exitCodes[kind]));
}

function brokenOff(): number {
  complain("Broken off: nothing was written of this article.\n");
  return BROKEN_OFF;
}

/** The day where the editor is. */
function today(): string {
  const now = new Date();
  const part = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
