/**
 * What all programs have in common: settings are checked first, whatever goes wrong ends in one message and the exit
 * code of its kind, and `--debug` adds the trace.
 */
import { resolve } from "node:path";
import { checkSettings } from "../src/reader/check-settings.ts";
import { site } from "../src/site.ts";
import { complain, endWithReader, print } from "./output.ts";
import { exitCodes, ForeseeableFailure } from "./setup/foreseeable.mjs";

/** A failure that is explained already: its message is all that a user needs. */
export class ExplainedFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

export interface Program {
  /** As npm knows it. */
  readonly name: string;
  /** What a user typed, where it isn’t `npm run NAME --`. */
  readonly command?: string;
  /** What a failure says first: `The check failed`. */
  readonly failed: string;
  /** What `--help` prints, where `main` doesn’t see to it. */
  readonly usage?: string;
}

/** Runs `main` with the arguments of the command line, `--debug` taken out, and ends with the exit code it returns. */
export async function runProgram(
  program: Program,
  main: (args: readonly string[], isDebugging: boolean) => number | Promise<number>,
): Promise<void> {
  const given = process.argv.slice(2);
  const args = given.filter((arg) => arg !== "--debug");
  const isDebugging = args.length < given.length;
  const end = (error: unknown) => process.exit(explainFailure(error, program, isDebugging));
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
  endWithReader(end);
  if (program.usage !== undefined && isAskingForHelp(args)) {
    print(program.usage);
    return;
  }
  try {
    const complaints = isAskingForHelp(args)
      ? []
      : checkSettings(site, resolve(import.meta.dirname, ".."), process.env);
    if (complaints.length > 0) complain(`${complaints.join("\n")}\n`);
    process.exitCode = complaints.length > 0 ? exitCodes.usage : await main(args, isDebugging);
  } catch (error) {
    process.exitCode = explainFailure(error, program, isDebugging);
  }
}

/** Prints what went wrong; the exit code of its kind. What the system refuses is the machine's, what nobody foresaw ours. */
function explainFailure(
  error: unknown,
  { name, command = `npm run ${name} --`, failed }: Program,
  isDebugging: boolean,
): number {
  const message = error instanceof Error ? error.message : String(error);
  const trace = isDebugging && error instanceof Error ? `${traceOf(error)}\n` : "";
  if (error instanceof ExplainedFailure) {
    complain(`${message}\n${trace}`);
    return error.exitCode;
  }
  if (error instanceof ForeseeableFailure) {
    complain(`${message}\n${String(error.mend)}\n${trace}`);
    return exitCodes.environment;
  }
  if (isOfSystem(error)) {
    complain(`${failed}: ${message}\n${trace}`);
    return exitCodes.environment;
  }
  complain(`${failed}: ${message}\n${isDebugging ? trace : `${command} --debug says where.\n`}`);
  return exitCodes.internal;
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && ("syscall" in error || (error.cause !== undefined && isOfSystem(error.cause)));
}

function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by: ${traceOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}

function isAskingForHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}
