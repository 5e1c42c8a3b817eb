/** Styles of other kinds of page that a page’s own elements would need. */
import type { Page } from "playwright-core";

/**
 * Selectors of rules that hold for an element of the page and stand in none of the style sheets that it has loaded.
 * `styles` are all of the site’s. What shows only on hover, focus or the like counts as holding.
 */
export function stylesMissing(page: Page, styles: readonly string[]): Promise<string[]> {
  return page.evaluate((styles) => {
    const rulesOf = (list: CSSRuleList): CSSStyleRule[] =>
      [...list].flatMap((rule) =>
        rule instanceof CSSStyleRule ? [rule] : "cssRules" in rule ? rulesOf((rule as CSSGroupingRule).cssRules) : [],
      );
    const loaded = new Set([...document.styleSheets].flatMap(({ cssRules }) => rulesOf(cssRules).map(keyOf)));
    const all = styles.flatMap((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return rulesOf(sheet.cssRules);
    });
    return all.filter((rule) => !loaded.has(keyOf(rule)) && holds(rule.selectorText)).map((rule) => rule.selectorText);

    function keyOf({ cssText }: CSSStyleRule): string {
      return cssText;
    }

    function holds(selector: string): boolean {
      const still = selector
        .replaceAll(/::[\w-]+(?:\([^)]*\))?/gu, "")
        .replaceAll(/:(?:hover|focus-visible|focus-within|focus|active|target|checked|disabled)/gu, ":nth-child(n)");
      return document.querySelector(still) !== null;
    }
  }, styles);
}
