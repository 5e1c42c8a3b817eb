/** What every page offers where somebody shares it, and that its picture and icons are there. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SHARE_KINDS } from "../../src/messages/messages.ts";
import { site as settings } from "../../src/site.ts";
import { SHARE_SIZE } from "../../src/sharing/share-size.ts";
import { builtSite } from "../support/built-sites.ts";
import { readDist, type Page } from "../support/dist.ts";
import { select } from "../support/html.ts";
import { pngSize } from "../support/png-size.ts";

/** What a picture may weigh that stands for a kind of page. */
const MAX_BYTES = 40_000;

function valuesOf({ elements }: Page, property: string): string[] {
  return select(elements, "meta", { property }).map(({ attributes }) => attributes.get("content") ?? "");
}

function nameOf({ elements }: Page, name: string): string | undefined {
  return select(elements, "meta", { name })[0]?.attributes.get("content");
}

describe.each(["real", "real-in-subfolder"] as const)("in the site %s", (name) => {
  const dist = readDist(builtSite(name));
  const { fullPages } = dist;
  const root = settings.address.replace(/\/$/u, "") + dist.base;

  // Only one of the two sites has the setting that gives reports pictures of their own.
  const hasReportImages = name === "real-in-subfolder";
  const pictureStart = (path: string) => {
    const report = hasReportImages ? /^reports\/(?!page\/)([^/]+)\/index\.html$/u.exec(path)?.[1] : undefined;
    return root + (report === undefined ? "share/" : `reports/${report}.png`);
  };

  test("every page names one picture by its whole address, and says its size and what it shows", () => {
    for (const page of fullPages) {
      const [image, ...others] = valuesOf(page, "og:image");
      expect(others, page.path).toEqual([]);
      expect(image, page.path).toMatch(/^https:/u);
      expect(image!.startsWith(pictureStart(page.path)), `${page.path} ${image}`).toBe(true);
      expect(pngSize(readFileSync(join(dist.folder, image!.slice(root.length)))), page.path).toEqual(SHARE_SIZE);
      expect(valuesOf(page, "og:image:width")).toEqual([String(SHARE_SIZE.width)]);
      expect(valuesOf(page, "og:image:height")).toEqual([String(SHARE_SIZE.height)]);
      expect(valuesOf(page, "og:image:alt")[0]!.length, page.path).toBeGreaterThan(20);
      expect(nameOf(page, "twitter:card")).toBe("summary_large_image");
      expect(nameOf(page, "twitter:image")).toBe(image);
    }
  });

  test("every page gives its title, description, address and language to whoever shares it", () => {
    for (const page of fullPages) {
      const canonical = select(page.elements, "link", { rel: "canonical" })[0]?.attributes.get("href");
      const [title] = select(page.elements, "title");
      expect(title!.text, page.path).toContain(valuesOf(page, "og:title")[0]);
      expect(valuesOf(page, "og:description"), page.path).toEqual([nameOf(page, "description")]);
      if (canonical !== undefined) expect(valuesOf(page, "og:url"), page.path).toEqual([canonical]);
      expect(valuesOf(page, "og:locale")[0], page.path).toMatch(/^[a-z]{2}_[A-Z]{2}$/u);
    }
  });

  test("a report says that it is an article, of which day, and with which tags; other pages don’t", () => {
    const articles = fullPages.filter((page) => valuesOf(page, "og:type")[0] === "article");
    expect(articles.map(({ path }) => path)).toEqual(
      fullPages.map(({ path }) => path).filter((path) => /^reports\/(?!page\/)[^/]+\/index\.html$/u.test(path)),
    );
    for (const page of articles) {
      expect(valuesOf(page, "article:published_time")[0], page.path).toMatch(/^\d{4}-\d\d-\d\d$/u);
      expect(valuesOf(page, "article:tag").length, page.path).toBeGreaterThan(0);
    }
  });

  test("pages of one kind share a picture, and those of others have another", () => {
    const pictureAt = (address: string) => valuesOf(dist.page(address), "og:image")[0]!.split("/").at(-1);
    expect(pictureAt("/")).toBe("home.png");
    expect(pictureAt("/facts/")).toBe("facts.png");
    expect(pictureAt("/agreement/")).toBe("agreement.png");
    expect(pictureAt("/entities/alibaba/")).toBe("entity.png");
    expect(pictureAt("/entities/tencent/")).toBe("entity.png");
    expect(pictureAt("/metrics/price-change/")).toBe("metric.png");
  });

  test("the icons are there in the sizes that browsers and telephones ask for", () => {
    const [touch] = select(fullPages[0]!.elements, "link", { rel: "apple-touch-icon" });
    expect(touch!.attributes.get("href")).toBe(`${dist.base}apple-touch-icon.png`);
    expect(pngSize(readFileSync(join(dist.folder, "apple-touch-icon.png")))).toEqual({ width: 180, height: 180 });
    expect(iconWidths(readFileSync(join(dist.folder, "favicon.ico")))).toEqual([16, 32]);
  });
});

test("each kind of page has a picture of its own, and a light one", () => {
  const { folder } = readDist(builtSite("real"));
  const pictures = Object.keys(SHARE_KINDS).map((kind) => join(folder, "share", `${kind}.png`));
  const bytes = pictures.map((path) => readFileSync(path).toString("base64"));
  expect(new Set(bytes).size).toBe(pictures.length);
  expect(pictures.filter((path) => statSync(path).size > MAX_BYTES)).toEqual([]);
});

function iconWidths(icon: Buffer): number[] {
  const count = icon.readUInt16LE(4);
  return Array.from({ length: count }, (_, index) => {
    const at = 6 + 16 * index;
    const size = pngSize(icon.subarray(icon.readUInt32LE(at + 12)));
    expect(size).toEqual({ width: icon.readUInt8(at), height: icon.readUInt8(at + 1) });
    return size.width;
  });
}
