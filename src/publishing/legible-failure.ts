/**
 * Astro prints whatever ends a build with its whole trace, and ends with 1. Here that becomes one message, the exit code
 * of its kind, and a trace with `--debug` only. Astro's command line hands an error to nobody before it prints it, so
 * its text is what there is to go by.
 */
import { stripVTControlCharacters } from "node:util";
import { tame } from "../gate/visible-text.ts";
import { ENVIRONMENT, INTERNAL, USAGE } from "./exit-codes.ts";
import { messageOf } from "./fault.ts";
import { outliveReaders } from "./guarded-output.ts";
import { explainSystemError, MEANINGS } from "./system-failure.ts";

export interface Failure {
  readonly code: number;
  readonly lines: readonly string[];
}

/** In the native parts of the build the system's answers come without their names. */
const NATIVE_CODES: Readonly<Record<string, string>> = {
  "1": "EPERM",
  "13": "EACCES",
  "24": "EMFILE",
  "28": "ENOSPC",
  "30": "EROFS",
};

/** What Astro itself foresees, and its user can mend. */
const FORESEEN = /^Another astro (?:dev|preview) server is already running/u;

/** A setting, or an option of the command line, that Astro refuses; it says which. */
const REFUSED_SETTING = /^\[config\] Astro found issue/u;

/** What a failure is told with; both may change while the build goes on. */
export interface FailureContext {
  /** What becomes of the site: `dist is as it was.` Empty where there is nothing to say. */
  readonly outcome: string;
  /** The address of the page in work; null between pages. */
  readonly pageInWork: string | null;
}

/** Null where the text isn't Astro's last word. */
export function readFailure(printed: string, { outcome, pageInWork }: FailureContext): Failure | null {
  const text = stripVTControlCharacters(printed);
  if (REFUSED_SETTING.test(text)) return { code: USAGE, lines: [text.trimEnd()] };
  const [message, trace] = text.split(/\n\s*Stack trace:/u);
  if (message === undefined || trace === undefined) return null;
  const found = /\b(E[A-Z]{3,}): |\(os error (\d+)\)/u.exec(text);
  const code = found?.[1] ?? NATIVE_CODES[found?.[2] ?? ""];
  const meaning = code === undefined ? undefined : MEANINGS[code];
  if (meaning !== undefined) {
    const path = /'([^']+)'/u.exec(message)?.[1];
    const lines = [`${path ?? "The build"}: Unexpected ${meaning.found}, expected a place that can be written to`];
    return { code: ENVIRONMENT, lines: [...lines, ...indent([meaning.note, outcome])] };
  }
  if (FORESEEN.test(message)) return { code: ENVIRONMENT, lines: [withoutInstalledPlace(message)] };
  const cause = /\n\s*Caused by:\s*\n\s*([^\n]+)/u.exec(trace)?.[1];
  const notes = [
    pageInWork === null ? "" : `while ${pageInWork} was rendered`,
    cause === undefined || message.includes(cause) ? "" : `because of: ${cause}`,
    `${outcome === "" ? "It stopped." : `The build stopped. ${outcome}`} \`--debug\` shows where in the code it was.`,
  ];
  return { code: INTERNAL, lines: [withoutInstalledPlace(message), ...indent(notes)] };
}

/** The same of an error that nobody caught. */
export function readUncaught(error: unknown, { outcome, pageInWork }: FailureContext): Failure {
  const fault = explainSystemError(error, "The build");
  if (fault !== null)
    return { code: ENVIRONMENT, lines: [`${fault.path}: ${fault.reason}`, ...indent([fault.note, outcome])] };
  const told = readFailure(`${messageOf(error)}\n  Stack trace:\n`, { outcome, pageInWork });
  return told ?? { code: INTERNAL, lines: [messageOf(error)] };
}

/** Astro names the place in the code: of its own, that tells nobody anything. */
function withoutInstalledPlace(message: string): string {
  return message.replace(/\n\s*Location:\s*\n[^\n]*node_modules[^\n]*/u, "").trimEnd();
}

function indent(notes: readonly string[]): string[] {
  return notes.filter((note) => note !== "").map((note) => `    ${note}`);
}

/**
 * From now on, until the process ends; `context` is asked when something fails. What was asked for last is told, where
 * this is called twice.
 */
export function keepFailuresLegible(context: () => FailureContext, isDebugging: boolean): void {
  const terminal = console;
  const { error } = terminal;
  terminal.error = (...parts: unknown[]) => {
    const text = parts.length === 1 && typeof parts[0] === "string" ? parts[0] : null;
    const failure = text === null ? null : readFailure(text, context());
    if (failure === null) {
      error(...parts);
      return;
    }
    // Not by way of the function before, which may be this one too.
    if (isDebugging) terminal.warn(text);
    for (const line of failure.lines) error(line);
    // Astro itself ends with 1 right behind.
    process.once("exit", () => (process.exitCode = failure.code));
  };
  // Whoever was asked last is heard first, and ends the process.
  process.prependListener("uncaughtException", (thrown: unknown) => {
    const failure = readUncaught(thrown, context());
    if (isDebugging) terminal.warn(thrown);
    for (const line of failure.lines) error(tame(line));
    process.exit(failure.code);
  });
  outliveReaders();
}

/**
 * Of a build: what ends it with 1 is our mistake, unless a listener that was added later says otherwise, as that of content
 * with errors does.
 */
export function takeUnforeseenAsOurs(): void {
  process.on("exit", (code) => {
    if (code === 1) process.exitCode = INTERNAL;
  });
}
