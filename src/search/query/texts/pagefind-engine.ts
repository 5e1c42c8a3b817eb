/**
 * Pagefind's search, which is a WebAssembly module, driven without Pagefind's own script: that weighs 47 kB, passes over
 * parts of the index that fail to load, and can't be asked again after it failed. What the module takes and gives is
 * checked at build (`PAGEFIND_EXPORTS`). Sent to the browser.
 */
import { pagesOfIndex } from "./index-list.ts";
import type { IndexMatch, PageFragment, TextIndex } from "./text-files.ts";

/** Everything of the module that is used here. */
export const PAGEFIND_EXPORTS = [
  "memory",
  "init_pagefind",
  "load_index_chunk",
  "request_indexes",
  "search",
  "__wbindgen_externrefs",
  "__wbindgen_malloc",
  "__wbindgen_free",
  "__wbindgen_start",
] as const;
export const PAGEFIND_IMPORT = { module: "./pagefind_web_bg.js", name: "__wbindgen_init_externref_table" };

type Pointer = number;
type TextOut = readonly [at: Pointer, length: number];

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly init_pagefind: (at: Pointer, length: number) => Pointer;
  readonly load_index_chunk: (engine: Pointer, at: Pointer, length: number) => Pointer;
  readonly request_indexes: (engine: Pointer, at: Pointer, length: number) => TextOut;
  readonly search: (engine: Pointer, ...queryOriginalFilterSortExactAccents: readonly (number | boolean)[]) => TextOut;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_malloc: (length: number, align: number) => Pointer;
  readonly __wbindgen_free: (at: Pointer, length: number, align: number) => void;
  readonly __wbindgen_start: () => void;
}

interface Result {
  /** Of the page. */
  readonly p: string;
  readonly s: number;
  readonly l: readonly { readonly l: number }[];
  readonly mf?: readonly string[];
}

/**
 * `read` loads a file of the index by its path, unpacked. Rejects, as searching does, where that fails or the file is
 * none of Pagefind's; a part that failed is asked for again with the next search, a broken engine throws from then on.
 */
export async function openEngine(
  module: Uint8Array<ArrayBuffer>,
  index: Uint8Array<ArrayBuffer>,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<TextIndex> {
  const wasm = await start(module);
  let engine = give(wasm, index, wasm.init_pagefind);
  const parts = new Map<string, Promise<void>>();

  const loadPart = async (part: string): Promise<void> => {
    const bytes = await read(`index/${part}.pf_index`);
    engine = give(wasm, bytes, (at, length) => wasm.load_index_chunk(alive(engine), at, length));
    alive(engine);
  };
  const loadFor = async (words: readonly string[]): Promise<void> => {
    const asked = take(wasm, wasm.request_indexes(alive(engine), ...put(wasm, words.join(" "))));
    const missing = (JSON.parse(asked) as string[]).map((part) => {
      const loading = parts.get(part) ?? loadPart(part);
      parts.set(part, loading);
      loading.catch(() => parts.delete(part));
      return loading;
    });
    await Promise.all(missing);
  };
  const search = (query: string, isExact: boolean): IndexMatch[] => {
    const texts = [query, query, "{}", ""].flatMap((text) => put(wasm, text));
    const found = take(wasm, wasm.search(alive(engine), ...texts, isExact, false));
    return (JSON.parse(found) as { results: Result[] }).results.map(toMatch);
  };
  alive(engine);
  return {
    pages: pagesOfIndex(index),
    beginning: async (word, longer) => {
      await loadFor([word, ...longer]);
      return search(word, false);
    },
    phrase: async (words) => {
      await loadFor(words);
      return search(words.join(" "), true);
    },
    load: async (id) => {
      const bytes = await read(`fragment/${id}.pf_fragment`);
      return JSON.parse(new TextDecoder().decode(bytes)) as PageFragment;
    },
  };
}

async function start(module: Uint8Array<ArrayBuffer>): Promise<Exports> {
  const { instance } = await WebAssembly.instantiate(module, {
    // The module begins with a table of JavaScript values, of which it uses none.
    [PAGEFIND_IMPORT.module]: { [PAGEFIND_IMPORT.name]: () => undefined },
  });
  const wasm = instance.exports as unknown as Exports;
  wasm.__wbindgen_start();
  return wasm;
}

/** An engine that met something which it can't read is nowhere. */
function alive(engine: Pointer): Pointer {
  if (engine === 0) throw new Error("Pagefind can’t read its own index");
  return engine;
}

function give(wasm: Exports, bytes: Uint8Array, taker: (at: Pointer, length: number) => Pointer): Pointer {
  const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(wasm.memory.buffer).set(bytes, at);
  return taker(at, bytes.length) >>> 0;
}

function put(wasm: Exports, text: string): [Pointer, number] {
  const bytes = new TextEncoder().encode(text);
  const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(wasm.memory.buffer).set(bytes, at);
  return [at, bytes.length];
}

function take(wasm: Exports, [at, length]: TextOut): string {
  const text = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, at >>> 0, length));
  wasm.__wbindgen_free(at, length, 1);
  return text;
}

function toMatch({ p, s, l, mf }: Result): IndexMatch {
  return { id: p, score: s, locations: l.map((each) => each.l), isInTitle: mf?.includes("title") ?? false };
}
