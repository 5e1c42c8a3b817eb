import { resolve } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../gate/check-content.ts";
import { readContent } from "../reader/read-content.ts";
import { packEntry, unpackEntry } from "./packed-entry.ts";

const PROJECT = resolve(import.meta.dirname, "../..");

test("what is packed comes out as it went in, whatever a report, its body or the registry holds", async () => {
  const raw = await readContent(PROJECT, "test/fixtures/every-verdict");
  const options = { includeDrafts: true, base: "/", homeCurrency: "USD", language: "en" };
  const { reports, bodies, registry } = checkContent(raw, options);
  const entries: object[] = reports.map((report) => ({ report, body: bodies.get(report.id) }));
  entries.push(...registry.entities.values(), ...registry.metrics.values(), ...registry.publishers.values());
  expect(reports.length).toBeGreaterThan(5);
  for (const entry of entries) expect(unpackEntry(packEntry(JSON.stringify(entry)))).toStrictEqual(entry);
});

test("an entry is packed as ASCII, and far smaller than its JSON", () => {
  const json = JSON.stringify({ text: "“Tech” slid nearly −15 %, 恒生科技指数 too. ".repeat(500) });
  const { packed } = packEntry(json);
  expect(packed).toMatch(/^[\x20-\x7e]+$/u);
  expect(packed.length).toBeLessThan(json.length / 10);
});

test("what isn’t an entry is no entry", () => {
  expect(() => unpackEntry({ packed: "bm90aGluZw==" })).toThrow();
});
