/**
 * What Astro, Vite and Pagefind print while they build may hold an author's words or a file's name: colours pass, all
 * else that a terminal or a workflow runner would obey is shown instead.
 */
import type { AstroIntegration } from "astro";
import { tameLines } from "../gate/visible-text.ts";

/** What `styleText` and its like write: colours and weights, which the next one ends. Tabs, too, do no more than they say. */
const COLOUR = new RegExp(`(${"\u001b"}\\[[\\d;]{0,24}m|\\t)`, "u");

/** Colours and ends of lines of Windows stay; a command is one behind colours too. */
export function tameColoured(text: string): string {
  const parts = text.replaceAll("\r\n", "\n").split(COLOUR);
  return parts.map((part, index) => (index % 2 === 1 ? part : tameLines(part))).join("");
}

/** A line of a trace. Astro prints one itself of a page that throws. */
const TRACE_LINE = new RegExp(
  `^(?:${"\u001b"}\\[[\\d;]{0,24}m)*[ \\t]+at [^\\n]*:\\d+:\\d+\\)?[^\\n]*(?:\\n|$)`,
  "gmu",
);

/** Where in the code something failed is for those who ask for it (`--debug`). */
export function withoutTrace(text: string): string {
  return text.replace(TRACE_LINE, "");
}

/** From its hook on, everything that this process prints is tamed: `astro build` has no other output. */
export function guardedOutput(): AstroIntegration {
  return {
    name: "readacross:guarded-output",
    hooks: {
      "astro:config:setup": ({ command }) => {
        if (command !== "build") return;
        const shown = process.argv.includes("--debug")
          ? tameColoured
          : (text: string) => tameColoured(withoutTrace(text));
        guard(process.stdout, shown);
        guard(process.stderr, shown);
      },
    },
  };
}

type Stream = Pick<NodeJS.WriteStream, "write">;

/** Bytes are taken for UTF-8. Guarding twice changes nothing. */
export function guard(stream: Stream, shown: (text: string) => string = tameColoured): void {
  const write: (text: string, ...rest: never[]) => boolean = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array, ...rest: never[]) =>
    write(shown(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString()), ...rest);
}

/** Whoever reads what is printed has seen enough (`npm run build | head`): the work goes on. Other failures are thrown. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
