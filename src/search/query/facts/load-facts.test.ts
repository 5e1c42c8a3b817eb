/** What is loaded for a question, and what happens when it can't be. */
import { describe, expect, it } from "vitest";
import { sampleModel } from "../../../model/pages/sample-site.ts";
import { factQuestion, indexedSite } from "../../facts/testing.ts";
import type { Constraint } from "../reading.ts";
import { FACT_DIRECTORY_ADDRESS } from "./fact-files.ts";
import { FactIndexChanged, type FetchFile } from "./fact-store.ts";

const SHARD_LENGTH = 4;

/** Forty facts about Kestrel, one of them withdrawn, and three about Heron, in five reports. */
const model = sampleModel({
  reports: Array.from({ length: 5 }, (_, number) => ({
    id: `report-${number}`,
    added: `2026-11-1${number}`,
    facts: [
      ...Array.from({ length: 8 }, (_, fact) => ({
        id: `f${fact}`,
        subject: "kestrel",
        value: `${fact + 1}%`,
        metric: fact < 6 ? "price-change" : "weight",
        at: fact + 1,
        period: `2026-0${(fact % 3) + 1}-02`,
        ...(number === 4 && fact === 0 && { withdrawn: { ruling: "r", date: "2026-01-01", reason: "wrong" } }),
      })),
      ...(number < 3 ? [{ id: "h", subject: "heron", value: "50%", at: 20 }] : []),
    ],
  })),
});

const kestrel: Constraint = { kind: "entity", ids: ["kestrel"] };
const heron: Constraint = { kind: "entity", ids: ["heron"] };

it("what would need more files than it may loads none and finds nothing", async () => {
  const all = { words: ["price"], maxFiles: 11 };
  const { fetched, asking } = indexedSite(model, SHARD_LENGTH);
  expect((await asking()(factQuestion({ ...all, maxFiles: 10 }))).count).toBe(0);
  expect(fetched).toEqual([FACT_DIRECTORY_ADDRESS]);
  expect((await asking()(factQuestion(all))).count).toBeGreaterThan(0);
});

describe("a question that names one thing", () => {
  it("is counted by the directory alone", async () => {
    const { fetched, asking } = indexedSite(model, SHARD_LENGTH);
    expect((await asking()(factQuestion({ constraints: [kestrel] }))).count).toBe(40);
    expect(fetched).toEqual([FACT_DIRECTORY_ADDRESS]);
  });

  it("loads the shards of the lines that are shown, newest report first, what is withdrawn last", async () => {
    const { fetched, asking } = indexedSite(model, SHARD_LENGTH);
    const { lines } = await asking()(factQuestion({ constraints: [kestrel] }));
    expect((await lines(0, 3)).map(({ id }) => id)).toEqual(["report-4#f1", "report-4#f2", "report-4#f3"]);
    expect(fetched).toHaveLength(2);
    expect((await lines(38, 50)).map(({ id, status }) => [id, status])).toEqual([
      ["report-0#f7", "corroborated"],
      ["report-4#f0", "withdrawn"],
    ]);
    expect(fetched).toHaveLength(3);
  });

  it("loads one file for its counts by filter", async () => {
    const { fetched, asking } = indexedSite(model, SHARD_LENGTH);
    const { facets } = await asking()(factQuestion({ constraints: [kestrel] }));
    expect([...(await facets()).metric]).toEqual([
      ["price-change", 30],
      ["weight", 10],
    ]);
    expect(fetched).toHaveLength(2);
  });

  it("that no fact has loads nothing more", async () => {
    const { fetched, asking } = indexedSite(model, SHARD_LENGTH);
    const answer = await asking()(factQuestion({ constraints: [{ kind: "entity", ids: ["nobody"] }] }));
    expect([answer.count, await answer.lines(0, 20)]).toEqual([0, []]);
    expect(fetched).toEqual([FACT_DIRECTORY_ADDRESS]);
  });
});

it("a month is a list of its own", async () => {
  const { fetched, asking } = indexedSite(model, SHARD_LENGTH);
  const march: Constraint = { kind: "period", from: "2026-03-01", to: "2026-03-31" };
  expect((await asking()(factQuestion({ constraints: [march] }))).count).toBe(10);
  expect(fetched).toEqual([FACT_DIRECTORY_ADDRESS]);
});

it("of several things only the rarest is loaded, each file once", async () => {
  const { fetched, asking } = indexedSite(model, SHARD_LENGTH);
  const ask = asking();
  const question = factQuestion({ constraints: [heron, { kind: "metric", ids: ["price-change"] }] });
  const answer = await ask(question);
  await Promise.all([answer.lines(0, 20), answer.facets(), ask(question)]);
  expect(answer.count).toBe(3);
  expect(fetched).toHaveLength(2);
});

it("never has more than six files on their way", async () => {
  const { fetchFile, fetched, asking } = indexedSite(model, SHARD_LENGTH);
  let [running, most] = [0, 0];
  const counting: FetchFile = async (address) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 1));
    running--;
    return fetchFile(address);
  };
  const answer = await asking(counting)(factQuestion({ words: ["kestrel"] }));
  expect([answer.count, most]).toEqual([40, 6]);
  expect(fetched.length).toBeGreaterThan(7);
});

describe("what can't be loaded", () => {
  it("rejects, and is asked for again", async () => {
    const { fetchFile, asking } = indexedSite(model, SHARD_LENGTH);
    let isDown = true;
    const ask = asking((address) => (isDown ? Promise.reject(new Error("offline")) : fetchFile(address)));
    await expect(ask(factQuestion({ constraints: [heron] }))).rejects.toThrow("offline");
    isDown = false;
    const answer = await ask(factQuestion({ constraints: [heron] }));
    isDown = true;
    await expect(answer.lines(0, 20)).rejects.toThrow("offline");
    isDown = false;
    expect(await answer.lines(0, 20)).toHaveLength(3);
  });

  it("because the site was published anew says to reload, and is found by the next question", async () => {
    const { files, asking } = indexedSite(model, SHARD_LENGTH);
    const ask = asking();
    const { lines } = await ask(factQuestion({ constraints: [kestrel] }));
    const anew = indexedSite(
      sampleModel({ reports: [{ id: "a", facts: [{ id: "f", subject: "kestrel", value: "9%" }] }] }),
    );
    files.clear();
    for (const [address, json] of anew.files) files.set(address, json);
    await expect(lines(0, 20)).rejects.toThrow(FactIndexChanged);
    await expect(lines(0, 20)).rejects.toThrow("Reload the page");
    const answer = await ask(factQuestion({ constraints: [kestrel] }));
    expect((await answer.lines(0, 20)).map(({ id }) => id)).toEqual(["a#f"]);
  });

  it("because the site has no index says so", async () => {
    const { asking } = indexedSite(model);
    await expect(asking(() => Promise.resolve(null))(factQuestion({}))).rejects.toThrow("no fact index");
  });
});
