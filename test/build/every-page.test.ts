/** What holds for every page of every site, at the root of a host and in a folder. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { contentPolicy } from "../../src/publishing/content-policy.ts";
import { renderHeadersFile } from "../../src/publishing/security-headers.ts";
import { site as settings } from "../../src/site.ts";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import { readDist, type Page } from "../support/dist.ts";
import { select } from "../support/html.ts";
import { linksOf, reasonBroken, siteOrigin } from "../support/links.ts";

const sites: SiteName[] = ["real", "real-in-subfolder", "every-verdict", "every-verdict-in-subfolder"];

const htmlValidate = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // How a boolean attribute or an empty element is written changes nothing, and Astro writes it.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    // Lists and tables name their roles because some browsers forget them where styles change `display`.
    "no-redundant-role": "off",
    // Enter sends a search of one field, and a choice of colours holds at once.
    "wcag/h32": "off",
    // Reports are named by people, and search engines may cut their titles.
    "long-title": "off",
    "no-raw-characters": ["error", { relaxed: true }],
  },
});

/** A mistake of the layout is on every page: so many places show it. */
const enough = 20;

/** In `rel` of every link to another site. */
const LEADS_AWAY = ["external", "noopener", "noreferrer"];

/** The pages for which something is true, by path. */
function pathsOf(pages: readonly Page[], isTrue: (page: Page) => boolean): string[] {
  return pages.filter(isTrue).map(({ path }) => path);
}

describe.each(sites)("in the site %s", (name) => {
  const dist = readDist(builtSite(name));
  const links = linksOf(dist);
  const { fullPages } = dist;

  test("there are pages", () => {
    expect(fullPages.length).toBeGreaterThan(20);
    expect(links.length).toBeGreaterThan(fullPages.length);
  });

  test("every link to the site itself leads to a file, and every fragment to an element", () => {
    const broken = links.flatMap((link) => {
      const reason = reasonBroken(link, dist);
      return reason === null ? [] : [`${link.from} ${link.written}: ${reason}`];
    });
    expect(broken.slice(0, enough)).toEqual([]);
  });

  test("every link to another site says so and gives that site no hold on the page", () => {
    const open = dist.pages.flatMap(({ path, elements }) =>
      select(elements, "a")
        .filter(({ attributes }) => isForeign(attributes.get("href") ?? ""))
        .filter(({ attributes }) => !LEADS_AWAY.every((word) => attributes.get("rel")?.split(" ").includes(word)))
        .map(({ attributes, line }) => `${path}:${line} ${attributes.get("href")}`),
    );
    expect(open.slice(0, enough)).toEqual([]);
    expect(dist.pages.some(({ html }) => html.includes(LEADS_AWAY.join(" ")))).toBe(true);
  });

  test("nothing is fetched from another host", () => {
    const foreign = links.filter(({ isResource, target }) => isResource && !isOwnResource(target));
    expect(foreign.map(({ from, written }) => `${from} ${written}`)).toEqual([]);
  });

  test("no id stands twice on a page", () => {
    const twice = fullPages.flatMap(({ path, elements }) => {
      const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
      return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test("every page has one h1, and no heading level is left out below it", () => {
    expect(pathsOf(fullPages, ({ elements }) => select(elements, "h1").length !== 1)).toEqual([]);
    expect(pathsOf(fullPages, ({ elements }) => skipsHeadingLevel(elements.map(({ tag }) => tag)))).toEqual([]);
  });

  test("every page says what it is: language, title and description, each title on one page only", () => {
    const titleOf = ({ elements }: Page) => select(elements, "title")[0]?.text ?? "";
    expect(pathsOf(fullPages, ({ elements }) => !select(elements, "html")[0]?.attributes.get("lang"))).toEqual([]);
    expect(pathsOf(fullPages, (page) => titleOf(page).length < 10)).toEqual([]);
    expect(pathsOf(fullPages, ({ elements }) => (metaOf(elements, "description") ?? "").length < 20)).toEqual([]);
    const titles = fullPages.map(titleOf);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  test("every page that search engines may keep names its own address", () => {
    const wrong = fullPages.filter(({ elements, address }) => {
      const canonical = select(elements, "link", { rel: "canonical" }).map(({ attributes }) => attributes.get("href"));
      const isHidden = metaOf(elements, "robots")?.includes("noindex") ?? false;
      return isHidden ? canonical.length > 0 : canonical.join() !== siteOrigin + address;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("every page announces the feed of all reports", () => {
    const feed = { rel: "alternate", type: "application/rss+xml", href: `${dist.base}rss.xml` };
    expect(pathsOf(fullPages, ({ elements }) => select(elements, "link", feed).length !== 1)).toEqual([]);
  });

  test("every page's foot has the disclaimer, the licence and a contact", () => {
    const incomplete = fullPages.filter(({ elements }) => {
      const foot = select(elements, "footer").at(-1);
      return !(
        foot?.text.includes(settings.disclaimer) &&
        select(foot.inside, "a", { href: settings.licence.url }).length === 1 &&
        select(foot.inside, "a", { href: `mailto:${settings.contact.email}` }).length === 1
      );
    });
    expect(incomplete.map(({ path }) => path)).toEqual([]);
  });

  test("every page begins with its policy, and its scripts and styles are what their integrity says", () => {
    const hashOf = (address: string) => {
      const bytes = readFileSync(join(dist.folder, address.slice(dist.base.length)));
      return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
    };
    const all = new Set<string>();
    const unsealed = dist.pages.flatMap(({ path, html, elements }) => {
      const scripts = select(elements, "script").filter(({ attributes }) => attributes.has("src"));
      const hashes = scripts.map(({ attributes }) => hashOf(attributes.get("src")!));
      for (const hash of hashes) all.add(hash);
      const styles = select(elements, "link", { rel: "stylesheet" });
      const first = select(elements, "head")[0]!.inside[0]!.attributes;
      const isSealed =
        first.get("http-equiv") === "Content-Security-Policy" &&
        first.get("content") === contentPolicy(hashes) &&
        html.slice(0, 1024).includes('<meta charset="utf-8">') &&
        scripts.every(({ attributes }, index) => attributes.get("integrity") === hashes[index]) &&
        styles.every(({ attributes }) => attributes.get("integrity") === hashOf(attributes.get("href")!));
      return isSealed ? [] : [path];
    });
    expect(unsealed).toEqual([]);
    expect(dist.text("_headers")).toBe(renderHeadersFile(dist.base, all));
  });

  test("no element has a style or a handler of its own, and no script stands in a page", () => {
    const inline = dist.pages.flatMap(({ path, elements }) =>
      elements
        .filter(
          ({ tag, attributes }) =>
            [...attributes.keys()].some((key) => key === "style" || key.startsWith("on")) ||
            tag === "style" ||
            (tag === "script" && !attributes.has("src") && attributes.get("type") !== "application/ld+json"),
        )
        .map(({ tag, line }) => `${path}:${line} <${tag}>`),
    );
    expect(inline).toEqual([]);
  });

  // Where a site stands doesn't change its elements.
  test.skipIf(dist.base !== "/")("every page is valid HTML", async () => {
    const wrong: string[] = [];
    for (const { path, html } of fullPages) {
      const report = await htmlValidate.validateString(html, path);
      for (const { messages } of report.results) {
        wrong.push(...messages.map((each) => `${path}:${each.line}:${each.column} ${each.ruleId}: ${each.message}`));
      }
    }
    expect(wrong.slice(0, enough)).toEqual([]);
  });
});

function isForeign(address: string): boolean {
  const { protocol, origin } = new URL(address, siteOrigin);
  return /^https?:$/u.test(protocol) && origin !== siteOrigin;
}

function isOwnResource({ protocol, origin }: URL): boolean {
  return protocol === "data:" || origin === siteOrigin;
}

function metaOf(elements: Page["elements"], name: string): string | undefined {
  return select(elements, "meta", { name })[0]?.attributes.get("content");
}

function skipsHeadingLevel(tags: readonly string[]): boolean {
  const levels = tags.filter((tag) => /^h[1-6]$/u.test(tag)).map((tag) => Number(tag[1]));
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
}
