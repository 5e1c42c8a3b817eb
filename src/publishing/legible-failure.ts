/**
 * Astro prints whatever ends a build with its whole trace, and ends with 1. Here that becomes one message, the exit code
 * of its kind, and a trace with `--debug` only. Astro's command line hands an error to nobody before it prints it, so
 * its text is what there is to go by.
 */
import { stripVTControlCharacters } from "node:util";
import { ENVIRONMENT, INTERNAL } from "./exit-codes.ts";
import { MEANINGS } from "./system-failure.ts";

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

/** Null where the text isn't Astro's last word. `what` says what becomes of the site: `dist is as it was.` */
export function readFailure(printed: string, what: string): Failure | null {
  const text = stripVTControlCharacters(printed);
  const [message, trace] = text.split(/\n\s*Stack trace:/u);
  if (message === undefined || trace === undefined) return null;
  const found = /\b(E[A-Z]{3,}): |\(os error (\d+)\)/u.exec(text);
  const code = found?.[1] ?? NATIVE_CODES[found?.[2] ?? ""];
  const meaning = code === undefined ? undefined : MEANINGS[code];
  if (meaning !== undefined) {
    const path = /'([^']+)'/u.exec(message)?.[1];
    const lines = [`${path ?? "The build"}: Unexpected ${meaning.found}, expected a place that can be written to`];
    return { code: ENVIRONMENT, lines: [...lines, `    ${meaning.note}`, `    ${what}`] };
  }
  const cause = /\n\s*Caused by:\s*\n\s*([^\n]+)/u.exec(trace)?.[1];
  return {
    code: INTERNAL,
    lines: [
      message.trimEnd(),
      ...(cause === undefined || message.includes(cause) ? [] : [`    because of: ${cause}`]),
      `    The build stopped. ${what} \`--debug\` shows where in the code it was.`,
    ],
  };
}

/** From now on, until the process ends. */
export function keepFailuresLegible(what: string, isDebugging: boolean): void {
  const terminal = console;
  const { error } = terminal;
  terminal.error = (...parts: unknown[]) => {
    const failure = parts.length === 1 && typeof parts[0] === "string" ? readFailure(parts[0], what) : null;
    if (failure === null) {
      error(...parts);
      return;
    }
    if (isDebugging) error(...parts);
    for (const line of failure.lines) error(line);
    // Astro itself ends with 1 right behind.
    process.once("exit", () => (process.exitCode = failure.code));
  };
}
