/**
 * In dev, what is wrong with the content covers the page, in the words of the terminal, until it is mended. The loader and
 * Astro's configuration are different instances of these modules; what both hold is the watcher of files.
 */
import type { EventEmitter } from "node:events";
import { resolve } from "node:path";
import type { AstroIntegration } from "astro";
import type { Problem } from "../facts/problem.ts";
import { formatProblems } from "../gate/format-problems.ts";

/** Sent on the watcher with the problems of the content whenever it was read. */
const CHECKED = "readacross:checked";

/** Tells `devProblems` what was found; nothing where there is no watcher, as in a build. */
export function tellProblems(watcher: EventEmitter | undefined, problems: readonly Problem[]): void {
  watcher?.emit(CHECKED, problems);
}

/** Shows errors in every open page, and in those that are opened later. Warnings stay in the terminal. */
export function devProblems(root: string): AstroIntegration {
  return {
    name: "readacross:dev-problems",
    hooks: {
      "astro:server:setup": ({ server }) => {
        const browsers = server.environments.client.hot;
        let overlay: ReturnType<typeof toOverlay> | null = null;
        server.watcher.on(CHECKED as "all", (found: unknown) => {
          const problems = found as readonly Problem[];
          const wasShown = overlay !== null;
          overlay = problems.some(({ severity }) => severity === "error") ? toOverlay(problems, root) : null;
          if (overlay) browsers.send(overlay);
          else if (wasShown) browsers.send({ type: "full-reload", path: "*" });
        });
        server.ws.on("connection", () => void (overlay && browsers.send(overlay)));
      },
    },
  };
}

/**
 * As the overlay wants it, which takes its message for HTML. The mark keeps Astro from reading it as Markdown, where an
 * author's text could make links.
 */
function toOverlay(problems: readonly Problem[], root: string) {
  const text = formatProblems(problems);
  const { place } = problems.find(({ severity }) => severity === "error")!;
  const message = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  const loc = { file: resolve(root, place.path), line: place.line, column: place.column };
  return {
    type: "error" as const,
    __isEnhancedAstroErrorPayload: true,
    err: { name: "Content", title: "The content has errors", message, stack: text, loc },
  };
}
