/**
 * Of rows and items that look alike a few stand for all, where a check asks the same of every one of them and costs
 * time for each. A look is a row's elements and classes, and whether it is an even one.
 */
import type { Page } from "playwright-core";

/** How many of each look are left. */
const OF_EACH_LOOK = 3;

/** Sets the attribute on the rows and items that look as earlier ones do. */
export async function markRowsAlike(page: Page, attribute: string): Promise<void> {
  await page.evaluate(
    ([attribute, ofEachLook]) => {
      const seen = new Map<string, number>();
      for (const row of document.querySelectorAll("tbody > tr, main li")) {
        const parity = [...row.parentElement!.children].indexOf(row) % 2;
        const inside = [row, ...row.querySelectorAll("*")];
        const classes = inside.map((each) => `${each.tagName}.${each.getAttribute("class") ?? ""}`);
        const look = `${parity} ${classes.join(" ")}`;
        const count = (seen.get(look) ?? 0) + 1;
        seen.set(look, count);
        row.toggleAttribute(attribute, count > ofEachLook);
      }
    },
    [attribute, OF_EACH_LOOK] as const,
  );
}
