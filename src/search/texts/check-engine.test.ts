import { gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { afterAll, expect, it } from "vitest";
import { ENGINE_FILE } from "../query/texts/text-files.ts";
import { checkEngine } from "./check-engine.ts";

const EMPTY_MODULE = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** A function of no arguments, imported as `new_thing` from `host`. */
const IMPORT = [0x01, 0x04, 0x01, 0x60, 0, 0, 0x02, 18, 1, 4, ...text("host"), 9, ...text("new_thing"), 0, 0];

afterAll(() => close());

function text(value: string): number[] {
  return [...new TextEncoder().encode(value)];
}

function engineOf(module: readonly number[]) {
  return [{ path: ENGINE_FILE, content: gzipSync(Uint8Array.from([...text("pagefind_dcd"), ...module])) }];
}

it("takes the engine of the installed Pagefind, and an index without one", async () => {
  const { index } = await createIndex({ forceLanguage: "en" });
  await index?.addHTMLFile({ sourcePath: "a/index.html", content: "<html><body>alpha</body></html>" });
  await checkEngine((await index?.getFiles())?.files ?? []);
  await checkEngine([]);
});

it("throws for an engine that lacks what is used of it", async () => {
  await expect(checkEngine(engineOf(EMPTY_MODULE))).rejects.toThrow(/lacks \[memory, init_pagefind.*wants \[\]/u);
});

it("throws for an engine that wants more than it is given", async () => {
  await expect(checkEngine(engineOf([...EMPTY_MODULE, ...IMPORT]))).rejects.toThrow("wants [new_thing]");
});
