/** What a page loses where the browser lays its own few colours over everything, and what moves where nothing should. */
import type { Page } from "playwright-core";

const PLACES = 6;

/**
 * The marks that are gone: boxes drawn by their background alone, and charts without one shape that stands out.
 * Leaves the page with its own colours.
 */
export async function marksLost(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    for (const element of document.querySelectorAll("main *, header *")) {
      if (!(element instanceof HTMLElement) || element.childNodes.length > 0 || !element.checkVisibility()) continue;
      const { width, height } = element.getBoundingClientRect();
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const isColoured = backgroundColor !== paper && !/^(transparent|rgba\(.*, 0\))$/u.test(backgroundColor);
      const isPainted = backgroundImage !== "none" || isColoured;
      element.toggleAttribute("data-test-painted", width >= 2 && height >= 2 && isPainted);
    }
  });
  await page.emulateMedia({ forcedColors: "active" });
  const lost = await page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${(element.getAttribute("class") ?? "").replaceAll(" ", ".")}`;
    const canvas = getComputedStyle(document.body).backgroundColor;
    const isNone = (colour: string) => /^rgba\(.*, 0\)$|^transparent$|^none$/u.test(colour);
    const isSeen = (colour: string, behind = canvas) => colour !== behind && !isNone(colour);
    const colourBehind = (element: Element | null): string => {
      if (element === null) return canvas;
      const { backgroundColor } = getComputedStyle(element);
      return isNone(backgroundColor) ? colourBehind(element.parentElement) : backgroundColor;
    };
    const boxes = [...document.querySelectorAll<HTMLElement>("[data-test-painted]")].filter((element) => {
      const { backgroundColor, backgroundImage, borderStyle, outlineStyle } = getComputedStyle(element);
      const hasEdge = /solid|dashed|dotted|double/u.test(`${borderStyle} ${outlineStyle}`);
      return (
        !hasEdge && backgroundImage === "none" && !isSeen(backgroundColor) && !(element instanceof HTMLInputElement)
      );
    });
    const charts = [...document.querySelectorAll("main svg")].filter((svg) => {
      if (!svg.checkVisibility() || svg.getBoundingClientRect().width < 2) return false;
      const behind = colourBehind(svg);
      const shapes = [...svg.querySelectorAll("rect, line, circle, path, polygon, polyline, ellipse, text, use")];
      return (
        shapes.length > 0 &&
        !shapes.some((shape) => {
          const { fill, stroke, color } = getComputedStyle(shape);
          const isDrawn = isSeen(fill, behind) || isSeen(stroke, behind);
          return isDrawn || (shape.tagName === "use" && isSeen(color, behind));
        })
      );
    });
    return [...new Set([...boxes, ...charts].map(nameOf))];
  });
  await page.emulateMedia({ forcedColors: "none" });
  return lost.slice(0, PLACES);
}

/** What takes longer than a hundredth of a second although the reader asked for no motion. */
export async function motionsLeft(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await page.evaluate(() => {
    const longest = (times: string) => Math.max(...times.split(",").map((time) => parseFloat(time)));
    const states = ["", "::before", "::after", "::backdrop"];
    return [...document.querySelectorAll("*")].flatMap((element) => {
      const isMoving = states.some((state) => {
        const { transitionDuration, transitionProperty, animationName, animationDuration, scrollBehavior } =
          getComputedStyle(element, state);
        const isTurning = transitionProperty !== "none" && longest(transitionDuration) > 0.01;
        const isAnimated = animationName !== "none" && longest(animationDuration) > 0.01;
        return isTurning || isAnimated || (state === "" && scrollBehavior === "smooth");
      });
      return isMoving ? [`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`] : [];
    });
  });
  return [...new Set(moving)].slice(0, PLACES);
}
