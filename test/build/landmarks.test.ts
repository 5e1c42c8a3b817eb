/** How a page is laid out for those who hear it: its landmarks, and what they are called. */
import { describe, expect, test } from "vitest";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import { readDist, type Page } from "../support/dist.ts";
import { select, type PageElement } from "../support/html.ts";

describe.each<SiteName>(["real", "every-verdict"])("in the site %s every page", (name) => {
  const { fullPages } = readDist(builtSite(name));

  const pathsOf = (isTrue: (page: Page) => boolean) => fullPages.filter(isTrue).map(({ path }) => path);

  test("has one main part, one head and one foot, in this order", () => {
    const wrong = pathsOf(({ elements }) => {
      const [body] = select(elements, "body");
      const ofPage = body!.inside.filter((element) => isOfPage(element, body!));
      return ofPage.map(({ tag }) => tag).join() !== "header,main,footer";
    });
    expect(wrong).toEqual([]);
  });

  test("names each navigation, and no two alike", () => {
    const wrong = fullPages.flatMap((page) => {
      const names = select(page.elements, "nav").map((each) => nameOf(each, page));
      return names.includes("") || new Set(names).size < names.length ? [`${page.path}: ${names.join(" | ")}`] : [];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test("names its regions, and no two alike", () => {
    const wrong = fullPages.flatMap((page) => {
      const regions = page.elements.filter(
        ({ tag, attributes }) =>
          attributes.get("role") === "region" ||
          (tag === "section" && (attributes.has("aria-labelledby") || attributes.has("aria-label"))),
      );
      const names = regions.map((each) => nameOf(each, page));
      const twice = names.filter((each, index) => each === "" || names.indexOf(each) < index);
      return twice.length > 0 ? [`${page.path}: “${twice[0]}”`] : [];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test("leads past its head with its first link", () => {
    expect(pathsOf(({ elements }) => select(elements, "a")[0]?.attributes.get("href") !== "#Main")).toEqual([]);
    expect(pathsOf(({ ids }) => !ids.has("Main"))).toEqual([]);
  });
});

/** Whether it is a landmark of the whole page: not within another part. */
function isOfPage(element: PageElement, body: PageElement): boolean {
  if (!["header", "main", "footer"].includes(element.tag)) return false;
  const parts = body.inside.filter(({ tag }) => ["main", "article", "section", "aside", "nav", "dialog"].includes(tag));
  return !parts.some(({ inside }) => inside.includes(element));
}

function nameOf({ attributes }: PageElement, { elements }: Page): string {
  const label = attributes.get("aria-label");
  if (label !== undefined) return label.trim();
  const ids = (attributes.get("aria-labelledby") ?? "").split(/\s+/u).filter(Boolean);
  return ids.map((id) => elements.find((each) => each.attributes.get("id") === id)?.text ?? "").join(" ");
}
