/**
 * Says which part of a build is in work, for whoever measures it (`npm run bench`). It is said on a channel of Node's own,
 * which the modules of the loader, of the pages and of the configuration share although each has instances of its own.
 * Where nobody listens, nothing is said and nothing is wrapped.
 */
import { channel } from "node:diagnostics_channel";
import type { AstroIntegration } from "astro";

/** The name of the channel; its messages are `StageMessage`s. */
const CHANNEL = "readacross:stage";

export type Stage =
  | "read and parse"
  | "reconcile"
  | "compile bodies"
  | "hand over"
  | "addresses"
  | "render pages"
  | "feeds and data"
  | "search index"
  | "verify";

/** That a stage was entered, or left where `isOver`. A stage inside another one has its time for itself. */
export interface StageMessage {
  /** The same when it is entered and when it is left. */
  readonly id: symbol;
  readonly stage: Stage;
  /** Which of the stage's several parts, as the source file of a page; null where it has none. */
  readonly part: string | null;
  readonly isOver: boolean;
}

const stages = channel(CHANNEL);

const nothing = () => {};

/** To be left by calling what is returned, once. */
function enterStage(stage: Stage, part: string | null): () => void {
  const id = Symbol(stage);
  const say = (isOver: boolean) => stages.publish({ id, stage, part, isOver } satisfies StageMessage);
  say(false);
  return () => say(true);
}

/** Returns and throws what `work` does; a promise counts until it settles. */
export function inStage<T>(stage: Stage, work: () => T, part: string | null = null): T {
  if (!stages.hasSubscribers) return work();
  const leave = enterStage(stage, part);
  let isPending = false;
  try {
    const result = work();
    if (!(result instanceof Promise)) return result;
    isPending = true;
    return result.finally(leave) as T;
  } finally {
    if (!isPending) leave();
  }
}

/** The integration, with what it does when pages are written as a stage. */
export function asStage(stage: Stage, integration: AstroIntegration): AstroIntegration {
  const done = integration.hooks["astro:build:done"];
  if (done === undefined) return integration;
  return {
    ...integration,
    hooks: { ...integration.hooks, "astro:build:done": (options) => inStage(stage, () => done(options)) },
  };
}

/**
 * Tells pages from feeds and data while they are rendered and written, and each source file of theirs from the others.
 * `tellPage` hears the address of each before it is rendered, and null when all are written.
 */
export function renderingStages(tellPage?: (address: string | null) => void): AstroIntegration {
  return {
    name: "readacross:rendering-stages",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        if (!stages.hasSubscribers && tellPage === undefined) return;
        let leave = nothing;
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: () => inStage("addresses", () => own.getStaticPaths()),
          // What is returned here is read and written before the next is rendered.
          render: (request, options) => {
            tellPage?.(new URL(request.url).pathname);
            leave();
            leave = stages.hasSubscribers ? enterRendering(options.routeData.component) : nothing;
            return own.render(request, options);
          },
          teardown: async () => {
            leave();
            await own.teardown?.();
          },
        }));
      },
      "astro:build:generated": () => tellPage?.(null),
    },
  };
}

function enterRendering(component: string): () => void {
  return enterStage(component.endsWith(".astro") ? "render pages" : "feeds and data", component);
}
