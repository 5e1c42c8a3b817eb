/** A reader takes along what is shown. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Download, Page } from "playwright-core";
import { answered, idsOn } from "../support/explorer.ts";
import { visit, type Visit } from "../support/visit.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit("real");
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

const filtered = "/facts/?verdict=syndicated&metric=price-change&sort=-value";
const filteredStatements = "/facts/?rows=statements&kind=view";

async function openExplorer(address: string) {
  const opened = await site.open(address, { acceptDownloads: true });
  await answered(opened.page);
  return opened;
}

/** What pressing the button gives, with its name. */
async function fileFrom(page: Page, label: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("group", { name: "Download these rows" }).getByRole("button", { name: label }).click(),
  ]);
  return savedFile(download);
}

async function savedFile(download: Download): Promise<{ name: string; bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The lines of a published file by the ids of their rows. */
function linesById(path: string): { first: string; byId: Map<string, string> } {
  const [first, ...lines] = site.dist.text(path).split("\n");
  const entries = lines.flatMap((line) => {
    const isCsv = path.endsWith(".csv");
    const id = isCsv ? line.slice(0, line.indexOf(",")) : /"id":"([^"]+)"/u.exec(line)?.[1];
    return id ? [[id, isCsv ? line : line.replace(/,$/u, "")] as const] : [];
  });
  return { first: first!, byId: new Map(entries) };
}

describe.each([
  ["facts", filtered],
  ["statements", filteredStatements],
])("some of the %s", (rows, address) => {
  test("as CSV hold exactly the rows that are shown, byte for byte and in their order", async () => {
    const { page, complaints } = await openExplorer(address);
    const ids = await idsOn(page);
    expect(ids.length).toBeGreaterThan(1);
    const { name, bytes } = await fileFrom(page, "CSV");
    const { first, byId } = linesById(`data/${rows}.csv`);
    expect(bytes.toString("utf8")).toBe([first, ...ids.map((id) => byId.get(id)!), ""].join("\n"));
    expect(name).toBe(`readacross-${rows}-${ids.length}-rows.csv`);
    expect(await page.locator("[data-part=notice]").innerText()).toBe(`${name} is ready.`);
    expect(complaints).toEqual([]);
  });

  test("as JSON hold them with every digit", async () => {
    const { page } = await openExplorer(address);
    const ids = await idsOn(page);
    const { name, bytes } = await fileFrom(page, "JSON");
    const { byId } = linesById(`data/${rows}.json`);
    const lines = bytes.toString("utf8").split("\n");
    expect(lines.slice(0, 2)).toEqual(site.dist.text(`data/${rows}.json`).split("\n").slice(0, 2));
    expect(lines.slice(2, -3).map((line) => line.replace(/,$/u, ""))).toEqual(ids.map((id) => byId.get(id)));
    expect((JSON.parse(bytes.toString("utf8")) as Record<string, unknown[]>)[rows]!.length).toBe(ids.length);
    expect(name).toBe(`readacross-${rows}-${ids.length}-rows.json`);
  });

  test("as Parquet hold the same cells as the whole file", async () => {
    const { page, complaints } = await openExplorer(address);
    const ids = await idsOn(page);
    const { name, bytes } = await fileFrom(page, "Parquet");
    const picked = await cellsOf(bytes);
    const whole = new Map(
      (await cellsOf(readFileSync(join(site.dist.folder, `data/${rows}.parquet`)))).map((row) => [row["id"], row]),
    );
    expect(picked).toEqual(ids.map((id) => whole.get(id)));
    expect(Object.keys(picked[0]!)).toEqual(Object.keys([...whole.values()][0]!));
    expect(name).toBe(`readacross-${rows}-${ids.length}-rows.parquet`);
    expect(complaints).toEqual([]);
  });
});

test("by keyboard alone", async () => {
  const { page } = await openExplorer(filtered);
  const ids = await idsOn(page);
  await page.locator("[data-count]").focus();
  for (let press = 0; press < 10; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.textContent.trim() === "CSV")) break;
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const { bytes } = await savedFile(download);
  expect(bytes.toString("utf8").trimEnd().split("\n").length).toBe(ids.length + 1);
});

test("a file of another edition of the site is refused", async () => {
  const { page } = await openExplorer(filtered);
  await page.route("**/data/facts.csv", (route) =>
    route.fulfill({ body: site.dist.text("data/facts.csv").split("\n").slice(0, 40).join("\n") }),
  );
  let downloads = 0;
  page.on("download", () => downloads++);
  await page.getByRole("button", { name: "CSV" }).click();
  await page.getByText("isn’t that of this page any more").waitFor();
  expect(downloads).toBe(0);
});

test("a file with as many rows, but others, is refused", async () => {
  const { page } = await openExplorer(filtered);
  const [header, ...lines] = site.dist.text("data/facts.csv").trimEnd().split("\n");
  await page.route("**/data/facts.csv", (route) =>
    route.fulfill({ body: `${[header, ...lines.reverse()].join("\n")}\n` }),
  );
  let downloads = 0;
  page.on("download", () => downloads++);
  await page.getByRole("button", { name: "CSV" }).click();
  await page.getByText("isn’t that of this page any more").waitFor();
  expect(downloads).toBe(0);
});

test("a file that doesn’t come is said not to", async () => {
  const { page } = await openExplorer(filtered);
  await page.route("**/data/facts.json", (route) => route.abort());
  await page.getByRole("button", { name: "JSON" }).click();
  await page.getByText("couldn’t be made").waitFor();
});

test("all rows are the published files themselves", async () => {
  const { page } = await openExplorer("/facts/");
  const links = page.getByRole("group", { name: "Download all rows" }).getByRole("link");
  const hrefs = () => links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(await hrefs()).toEqual(["/data/facts.csv", "/data/facts.json", "/data/facts.parquet"]);
  await page.goto(site.urlOf("/facts/?rows=statements"));
  await answered(page);
  expect(await hrefs()).toEqual(["/data/statements.csv", "/data/statements.json", "/data/statements.parquet"]);
});

async function cellsOf(file: Uint8Array): Promise<Record<string, unknown>[]> {
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  return parquetReadObjects({ file: buffer });
}
