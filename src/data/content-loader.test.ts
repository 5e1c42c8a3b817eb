import { EventEmitter } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { REGISTRY, report, facts } from "../gate/examples/example.ts";
import { contentLoader } from "./content-loader.ts";

const RULING = "withdraws: [a#alibaba-day]\ndate: 2026-11-22\nreason: Misread.\n";

let project: string;
beforeAll(async () => void (project = await mkdtemp(join(tmpdir(), "readacross-loader-"))));
afterAll(() => rm(project, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  const file = join(project, "content", path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** As much of Astro in dev as a loader needs: a store whose digests are read, and a watcher that says what changed. */
function context() {
  const digests = new Map<string, string>();
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const store = {
    clear: () => digests.clear(),
    set: ({ id, digest }: { id: string; digest: string }) => digests.set(id, digest),
  };
  const config = { root: pathToFileURL(`${project}/`) };
  const given = { collection: "reports", store, watcher, config, generateDigest: (data: string) => data };
  return { digests, watcher, given: given as unknown as LoaderContext };
}

const entriesOf = ({ reports }: { reports: readonly { id: string }[] }) =>
  reports.map((each) => [each.id, each] as const);

test("what changes while the files are read for the first time is read again", async () => {
  for (const [path, text] of Object.entries(REGISTRY)) await write(path, text as string);
  await write("reports/a.md", report(facts({})));
  const { digests, watcher, given } = context();
  const loading = contentLoader(entriesOf).load(given);
  expect(watcher.listenerCount("all")).toBe(1);
  await write("reports/a.md", report(facts({})).replace("title: Alibaba falls", "title: Alibaba sinks"));
  watcher.emit("all", "change", join(project, "content/reports/a.md"));
  await loading;
  await vi.waitFor(() => expect(digests.get("a")).toContain("Alibaba sinks"));
});

test("a collection that is asked for anew is read anew, and heeds changes still", async () => {
  const { digests, watcher, given } = context();
  const loader = contentLoader(entriesOf);
  const titled = (title: string) => write("reports/a.md", report(facts({})).replace("Alibaba falls", title));
  await titled("Alibaba falls");
  await loader.load(given);
  await titled("Alibaba sinks");
  watcher.removeAllListeners();
  await loader.load(given);
  expect(digests.get("a")).toContain("Alibaba sinks");
  await titled("Alibaba rises");
  watcher.emit("all", "change", join(project, "content/reports/a.md"));
  await vi.waitFor(() => expect(digests.get("a")).toContain("Alibaba rises"));
});

test("a reading that fails is told, and what was read before stays until one succeeds", async () => {
  const { digests, watcher, given } = context();
  const told: string[] = [];
  const config = given.config;
  Object.assign(given, { logger: { error: (text: string) => told.push(text) } });
  await write("reports/a.md", report(facts({})));
  await contentLoader(entriesOf).load(given);
  await write("reports/a.md", report(facts({})).replace("Alibaba falls", "Alibaba sinks"));
  Object.assign(given, { config: { root: new URL("https://example.com/no-folder/") } });
  watcher.emit("all", "change", join(project, "content/reports/a.md"));
  await vi.waitFor(() => expect(told.join()).toContain("shows what was read before"));
  expect(digests.get("a")).toContain("Alibaba falls");
  Object.assign(given, { config });
  watcher.emit("all", "change", join(project, "content/reports/a.md"));
  await vi.waitFor(() => expect(digests.get("a")).toContain("Alibaba sinks"));
});

test("a ruling that comes, changes or goes gives its report another digest, though no report's file changed", async () => {
  for (const [path, text] of Object.entries(REGISTRY)) await write(path, text as string);
  await write("reports/a.md", report(facts({})));
  await write("reports/b.md", report(facts({ id: "other", subject: "tencent" })));
  const { digests, watcher, given } = context();
  await contentLoader(entriesOf).load(given);
  const [a, b] = [digests.get("a"), digests.get("b")];
  expect(a).toContain("alibaba-day");

  const ruling = join(project, "content/rulings/misread.yaml");
  const digestAfter = async (event: string, expected: string) => {
    watcher.emit("all", event, ruling);
    await vi.waitFor(() => expect(digests.get("a")).toContain(expected));
    expect(digests.get("b")).toBe(b);
  };
  await write("rulings/misread.yaml", RULING);
  await digestAfter("add", "Misread.");
  await write("rulings/misread.yaml", RULING.replace("Misread", "Another line"));
  await digestAfter("change", "Another line.");
  await rm(ruling);
  await digestAfter("unlink", '"withdrawn":null');
  expect(digests.get("a")).toBe(a);
});
