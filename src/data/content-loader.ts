/**
 * Astro's view of `content/`: the four collections are filled from one reading, and a build stops here, before anything
 * is rendered, where the content has an error. In dev the problems are printed and what is right is shown.
 */
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";
import type { Loader, LoaderContext } from "astro/loaders";
import { checkContent, type CheckedContent } from "../gate/check-content.ts";
import { formatProblems } from "../gate/format-problems.ts";
import { testGuards } from "../markdown/self-test.ts";
import { readContent } from "../reader/read-content.ts";
import { watchWork } from "../reader/watch-work.ts";
import { site } from "../site.ts";
import { tellProblems } from "./dev-problems.ts";
import { packEntry } from "./packed-entry.ts";
import { inStage } from "./stages.ts";

/** Exit code of every command where the content has an error. */
const CONTENT_ERROR = 1;

/** What a collection holds: data by id. */
type EntriesOf = (content: CheckedContent) => Iterable<readonly [id: string, data: object]>;

interface LoadedCollection {
  readonly context: LoaderContext;
  readonly entriesOf: EntriesOf;
}

const collections = new Map<string, LoadedCollection>();
let reading: Promise<CheckedContent> | null = null;
/** The collections that were filled from `reading`: one that comes again wants another. */
const filled = new Set<string>();

/** A loader for one collection; all loaders share one reading of the files. */
export function contentLoader(entriesOf: EntriesOf): Loader {
  return {
    name: "readacross-content",
    load: async (context) => {
      if (reading === null || filled.has(context.collection)) {
        filled.clear();
        // Before the files are read, so that no change of theirs meanwhile is missed.
        if (context.watcher) reloadOnChange(context.watcher, context.config);
        reading = readAndCheck(context);
      }
      filled.add(context.collection);
      collections.set(context.collection, { context, entriesOf });
      const content = await reading;
      inStage("hand over", () => fill({ context, entriesOf }, content));
    },
  };
}

async function readAndCheck({ config, watcher, logger }: LoaderContext): Promise<CheckedContent> {
  const isDev = watcher !== undefined;
  testGuards();
  const raw = await inStage("read and parse", () => readContent(fileURLToPath(config.root), site.content));
  const options = {
    includeDrafts: isDev,
    base: site.base,
    homeCurrency: site.homeCurrency,
    language: site.language,
    workOn: watchWork(),
  };
  const checked = checkContent(raw, options, inStage);
  const hasErrors = checked.problems.some((problem) => problem.severity === "error");
  if (checked.problems.length > 0) (hasErrors ? console.error : console.warn)(formatProblems(checked.problems));
  if (hasErrors && !isDev) {
    logger.error("The content has errors, so nothing was built.");
    // Builds take any other end with 1 for a mistake of the code (src/publishing/legible-failure.ts): heard last, this holds.
    process.once("exit", () => (process.exitCode = CONTENT_ERROR));
    process.exit(CONTENT_ERROR);
  }
  tellProblems(watcher, checked.problems);
  return checked;
}

function fill({ context, entriesOf }: LoadedCollection, content: CheckedContent): void {
  context.store.clear();
  for (const [id, data] of entriesOf(content)) {
    const json = JSON.stringify(data);
    context.store.set({ id, data: packEntry(json), digest: context.generateDigest(json) });
  }
}

/** Astro takes the listener away itself before it loads everything again. */
function reloadOnChange(watcher: NonNullable<LoaderContext["watcher"]>, config: AstroConfig): void {
  const folder = resolve(fileURLToPath(config.root), site.content);
  watcher.add(folder);
  let waiting: NodeJS.Timeout | undefined;
  watcher.on("all", (_event, path) => {
    if (relative(folder, path).startsWith("..")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void reload(), 50);
  });
}

/** One after the other: a slow reading of older files must not end behind a quick one of newer files. */
async function reload(): Promise<void> {
  const before = reading;
  const { context } = [...collections.values()][0]!;
  const again = Promise.resolve(before)
    .catch(() => undefined)
    .then(() => readAndCheck(context));
  reading = again;
  try {
    const content = await again;
    for (const collection of collections.values()) fill(collection, content);
  } catch (error) {
    if (reading === again) reading = before;
    context.logger.error(`${(error as Error).message}\nThe site shows what was read before.`);
  }
}
