/**
 * The one way to a terminal or a log that programs have: whatever stands in a text (an article's words, a file's name,
 * another program's message), nothing in it is obeyed there.
 */
import { tameLines } from "../src/gate/visible-text.ts";

/** For people, on standard output. Ends as the text ends. */
export function print(text: string): void {
  process.stdout.write(tameLines(text));
}

/** For people, on standard error. */
export function complain(text: string): void {
  process.stderr.write(tameLines(text));
}

/** For programs: JSON, Markdown and workflow commands, whose own encoders have been there. */
export function printEncoded(text: string): void {
  process.stdout.write(text);
}

/** Whoever reads has seen enough (`npm run check | head`), which ends a program quietly; any other failure is told. */
export function endWithReader(tell: (error: unknown) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      else tell(error);
    });
  }
}
