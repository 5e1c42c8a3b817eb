import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test, vi } from "vitest";
import { hostileTexts } from "../../test/support/hostile-text.ts";
import { sampleModel } from "../model/pages/sample-site.ts";
import { COLOURS } from "./card-tree.ts";
import { drawCard } from "./draw-card.ts";
import { drawnReports, reportCard, reportPicture } from "./report-card.ts";
import { SHARE_SIZE } from "./share-size.ts";

const settings = { name: "Readacross", reportImages: true };
const long = "A title that goes on about nearly everything that was said of Hong Kong ".repeat(6).trim();
const day = { subject: "acme", metric: "price-change", period: "2026-02-02", value: "-5%" };
const model = sampleModel({
  entities: [{ id: "acme", name: "Acme" }],
  reports: [
    {
      id: "plain",
      title: "Shares fall",
      source: { siglum: "PL", published: "2026-02-03" },
      facts: [{ id: "day", ...day }],
    },
    { id: "chinese", title: "恒生科技指數跌", source: { siglum: "CH" } },
    { id: "long", title: long, source: { siglum: "LO" }, facts: [{ id: "day", ...day, period: "2026-02-04" }] },
    { id: "one-word", title: "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(3), source: null },
  ],
});
const cardOf = (id: string) => reportCard(model, model.reportById.get(id)!, settings)!;
const scratch = mkdtempSync(join(tmpdir(), "report-card-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("a report’s own picture", () => {
  test("says its title, its source with its day, and how its facts stand", () => {
    expect(cardOf("plain")).toMatchObject({
      title: "Shares fall",
      source: { siglum: "PL", isEcho: false, line: expect.stringContaining("3 February 2026") },
      verdicts: [{ verdict: "single-source", count: 1, text: "1 single source" }],
    });
  });

  test("is named with its words, and isn’t where the setting is off", () => {
    const report = model.reportById.get("plain")!;
    expect(reportPicture(model, report, settings)).toEqual({
      address: "/reports/plain.png",
      alt: "Readacross. Shares fall",
    });
    expect(reportPicture(model, report, { ...settings, reportImages: false })).toBeNull();
    expect(drawnReports(model, { ...settings, reportImages: false })).toEqual([]);
  });

  test("is left out where its fonts lack a letter of the title, so that none shows boxes", () => {
    expect(drawnReports(model, settings).sort()).toEqual(["long", "one-word", "plain"]);
  });

  test("has the colours of the site", () => {
    const tokens = readFileSync(join(import.meta.dirname, "../styles/tokens.css"), "utf8");
    for (const [name, value] of Object.entries(COLOURS)) {
      const token = new RegExp(`--${name}: (?:light-dark\\((#\\w+)|var\\(--([\\w-]+)\\))`, "u").exec(tokens);
      const light = token?.[1] ?? new RegExp(`--${token?.[2]}: light-dark\\((#\\w+)`, "u").exec(tokens)?.[1];
      expect(light, name).toBe(value);
    }
  });
});

describe("drawing it", () => {
  test("gives the same bytes each time, of the size that pages state, and takes them from the cache the second time", async () => {
    const [first, other] = [join(scratch, "a"), join(scratch, "b")];
    const drawn = await drawCard(cardOf("plain"), first);
    const again = await drawCard(cardOf("plain"), first);
    const elsewhere = await drawCard(cardOf("plain"), other);
    expect([drawn.isFromCache, again.isFromCache, elsewhere.isFromCache]).toEqual([false, true, false]);
    expect(again.png.equals(drawn.png)).toBe(true);
    expect(elsewhere.png.equals(drawn.png)).toBe(true);
    expect(await sharp(drawn.png).metadata()).toMatchObject(SHARE_SIZE);
    expect(readdirSync(first)).toHaveLength(1);
  });

  test("draws anew what says something else", async () => {
    const folder = join(scratch, "c");
    await drawCard(cardOf("plain"), folder);
    const changed = await drawCard({ ...cardOf("plain"), title: "Shares rise" }, folder);
    expect(changed.isFromCache).toBe(false);
    expect(existsSync(folder) && readdirSync(folder)).toHaveLength(2);
  });

  test.each(["plain", "long", "one-word"])("leaves the margins of the picture of %s free", async (id) => {
    const { png } = await drawCard(cardOf(id), join(scratch, id));
    const { width, height } = SHARE_SIZE;
    for (const edge of [
      { left: 0, top: 0, width, height: 40 },
      { left: 0, top: height - 36, width, height: 36 },
      { left: width - 50, top: 0, width: 50, height },
    ])
      expect(await coloursIn(png, edge), JSON.stringify(edge)).toEqual([COLOURS.paper]);
  });
});

describe("a title that nobody should have written", () => {
  const cardFor = (title: string) => {
    const site = sampleModel({ reports: [{ id: "odd", title, source: { siglum: "OD" } }] });
    return reportCard(site, site.reportById.get("odd")!, settings);
  };
  const MARKUP = `</text></svg><image href="https://evil.example/a.png"/><script>fetch("https://evil.example/")</script> &amp; url(https://evil.example/b) <!-- <![CDATA[ %00 \\u0000 {{a}} `;

  test.each([
    ...hostileTexts.filter((text) => /[^\u{20}-\u{7e}]/u.test(text)),
    "🚀 to the moon",
    "ارتفاع الأسهم",
    "\u001b[31mred",
    "a\u0085b",
    "\ud800",
    "\u{e0041}tag",
  ])("has no picture where a letter can’t be drawn: %j", (title) => {
    expect(cardFor(title)).toBeNull();
  });

  test.each([
    ["of 5,000 letters of markup", MARKUP.repeat(40).slice(0, 5000)],
    ["of one word of 5,000 letters", "W".repeat(5000)],
    ["of 5,000 blanks", `${" ".repeat(4999)}.`],
    ["of everything hostile that can be drawn", hostileTexts.filter((text) => cardFor(text) !== null).join(" ")],
  ])("is drawn without asking anybody, %s", async (_, title) => {
    const asked = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("No network"));
    try {
      const { png } = await drawCard(cardFor(title)!, join(scratch, "odd"));
      expect(await sharp(png).metadata()).toMatchObject(SHARE_SIZE);
      const right = { left: SHARE_SIZE.width - 50, top: 0, width: 50, height: SHARE_SIZE.height };
      expect(await coloursIn(png, right)).toEqual([COLOURS.paper]);
      expect(asked).not.toHaveBeenCalled();
    } finally {
      asked.mockRestore();
    }
  });
});

async function coloursIn(png: Buffer, region: { left: number; top: number; width: number; height: number }) {
  const { data, info } = await sharp(png).extract(region).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels) colours.add(`#${data.subarray(at, at + 3).toString("hex")}`);
  return [...colours];
}
