import { expect, it } from "vitest";
import { sampleModel } from "../../model/pages/sample-site.ts";
import { shardFiles } from "../explorer-shards.ts";
import { explorerStore } from "./explorer-store.ts";
import { shardAddress } from "./shards.ts";
import { EMPTY_STATE } from "./state.ts";

function filesOf(value: string): Map<string, string> {
  const model = sampleModel({
    reports: [
      {
        id: "wire",
        facts: [{ id: "a", subject: "kestrel", value, words: "fell hard" }],
        statements: [{ id: "s", key: "s" }],
      },
    ],
  });
  return new Map(shardFiles(model).map(({ rows, name, text }) => [shardAddress(rows, name), text]));
}

/** Remembers what was asked for; files can be exchanged, or taken away. */
function host(files: Map<string, string>) {
  const asked: string[] = [];
  const fetchShard = (address: string): Promise<unknown> => {
    asked.push(address);
    const text = files.get(address);
    return text === undefined ? Promise.reject(new Error("404")) : Promise.resolve(JSON.parse(text));
  };
  return { asked, fetchShard };
}

it("loads columns for an answer, blocks for rows, words for words, each once", async () => {
  const { asked, fetchShard } = host(filesOf("1%"));
  const store = explorerStore(fetchShard);
  store.warm("facts");
  const answer = await store.answer(EMPTY_STATE);
  expect(asked).toEqual(["/facts/shards/facts/columns.json"]);
  expect(await store.lines("facts", answer.shown)).toMatchObject([{ id: "wire#a" }]);
  expect((await store.answer({ ...EMPTY_STATE, words: "hard" })).count).toBe(1);
  expect((await store.answer({ ...EMPTY_STATE, words: "soft" })).count).toBe(0);
  await store.lines("facts", answer.shown);
  await store.answer({ ...EMPTY_STATE, rows: "statements" });
  expect(asked.slice(1)).toEqual([
    "/facts/shards/facts/rows-0.json",
    "/facts/shards/facts/words.json",
    "/facts/shards/statements/columns.json",
  ]);
});

it("asks again for what couldn't be loaded", async () => {
  const all = filesOf("1%");
  const files = new Map<string, string>();
  const store = explorerStore(host(files).fetchShard);
  await expect(store.answer(EMPTY_STATE)).rejects.toThrow("404");
  for (const [address, text] of all) files.set(address, text);
  expect((await store.answer(EMPTY_STATE)).count).toBe(1);
});

it("never puts together what two builds say", async () => {
  const files = filesOf("1%");
  const store = explorerStore(host(files).fetchShard);
  await store.answer(EMPTY_STATE);
  for (const [address, text] of filesOf("2%")) files.set(address, text);
  await expect(store.lines("facts", [0])).rejects.toThrow("two editions");
  await expect(store.answer({ ...EMPTY_STATE, words: "hard" })).rejects.toThrow("two editions");
});
