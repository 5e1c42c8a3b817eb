/** Pictures: the site's own only, so that a page loads nothing from elsewhere and reads the same when that is gone. */
import type { Element, Root } from "hast";
import { problem, type Problem } from "../facts/problem.ts";
import { targetOf, toSite, type Page } from "./links.ts";
import { placeInFile, type BodyFile } from "./place.ts";
import type { Parent } from "./text-runs.ts";

/** Takes foreign pictures out and gives the others the base path. Before sanitising, which would say nothing. */
export function keepLocalPictures(
  tree: Root,
  page: Page,
  isKnownAddress: (address: string) => boolean,
  file: BodyFile,
): Problem[] {
  const problems: Problem[] = [];
  const isKept = (picture: Element): boolean => {
    const src = typeof picture.properties.src === "string" ? picture.properties.src : "";
    const place = placeInFile(file, picture.position);
    const actual = src.slice(0, 80);
    const target = targetOf(src, page);
    if (!/^\/(?![/\\])/u.test(src) || target.kind !== "site") {
      problems.push(
        problem({
          ruleId: "picture-is-local",
          reason: "Unexpected picture from elsewhere, expected one of the site's own",
          place,
          actual,
          expected: "/…",
          note: "Put the file into `public/pictures/` and write `![what it shows](/pictures/name.png)`.",
        }),
      );
      return false;
    }
    picture.properties.src = toSite(page, target.path) + target.rest;
    if (!isKnownAddress(target.address)) {
      problems.push(
        problem({
          ruleId: "link-resolves",
          reason: `Unexpected picture \`${target.address}\`, expected a file of the site`,
          place,
          actual,
          note: "No such file is in `public/`. Mind capital letters and the ending.",
        }),
      );
    }
    return true;
  };
  const walk = (parent: Parent): void => {
    parent.children = parent.children.filter(
      (node) => node.type !== "element" || node.tagName !== "img" || isKept(node),
    );
    for (const node of parent.children) if ("children" in node) walk(node);
  };
  walk(tree);
  return problems;
}
