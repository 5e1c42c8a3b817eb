import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, expect, it } from "vitest";
import type { AstroIntegration } from "astro";
import { asStage, inStage, renderingStages, type StageMessage } from "./stages.ts";

const CHANNEL = "readacross:stage";
let heard: string[] = [];
const listen = (message: unknown) => {
  const { stage, part, isOver } = message as StageMessage;
  heard.push(`${isOver ? "/" : ""}${stage}${part === null ? "" : ` ${part}`}`);
};

afterEach(() => {
  unsubscribe(CHANNEL, listen);
  heard = [];
});

it("says nothing and wraps nothing where nobody listens", async () => {
  expect(channel(CHANNEL).hasSubscribers).toBe(false);
  const promise = Promise.resolve(1);
  expect(inStage("reconcile", () => promise)).toBe(promise);
  const started = renderingStages().hooks["astro:build:start"]!;
  let prerenderers = 0;
  await started({ setPrerenderer: () => prerenderers++ } as unknown as Parameters<typeof started>[0]);
  expect(prerenderers).toBe(0);
  subscribe(CHANNEL, listen);
  await promise;
  expect(heard).toEqual([]);
});

it("says when a stage is entered and left, and what is inside it", () => {
  subscribe(CHANNEL, listen);
  expect(inStage("hand over", () => inStage("reconcile", () => 7, "a part"))).toBe(7);
  expect(heard).toEqual(["hand over", "reconcile a part", "/reconcile a part", "/hand over"]);
});

it("leaves a stage when its promise settles", async () => {
  subscribe(CHANNEL, listen);
  let finish = (_value: number) => {};
  const result = inStage("search index", () => new Promise<number>((done) => (finish = done)));
  expect(heard).toEqual(["search index"]);
  finish(3);
  expect(await result).toBe(3);
  expect(heard).toEqual(["search index", "/search index"]);
});

it("leaves a stage whose work throws, and throws that on", async () => {
  subscribe(CHANNEL, listen);
  const fail = () => {
    throw new Error("no");
  };
  expect(() => inStage("reconcile", fail)).toThrow("no");
  await expect(inStage("verify", () => Promise.reject(new Error("late")))).rejects.toThrow("late");
  expect(heard).toEqual(["reconcile", "/reconcile", "verify", "/verify"]);
});

it("makes a stage of what an integration does when pages are written, and leaves the rest of it", async () => {
  subscribe(CHANNEL, listen);
  const said: unknown[] = [];
  const integration: AstroIntegration = {
    name: "one",
    hooks: { "astro:build:done": (options) => void said.push(options), "astro:config:done": () => {} },
  };
  const staged = asStage("verify", integration);
  expect(staged.name).toBe("one");
  expect(staged.hooks["astro:config:done"]).toBe(integration.hooks["astro:config:done"]);
  const options = {} as Parameters<NonNullable<AstroIntegration["hooks"]["astro:build:done"]>>[0];
  await staged.hooks["astro:build:done"]!(options);
  expect(said).toEqual([options]);
  expect(heard).toEqual(["verify", "/verify"]);
});
