import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judgeTarget, type Grounds, type Target } from "./judge-target.ts";

const grounds: Grounds = {
  root: "/home/ada/site",
  home: "/home/ada",
  content: "/home/ada/articles",
  cache: "/home/ada/site/node_modules/.astro",
};
const target = (site: string, rest: Partial<Target> = {}): Target => ({
  site,
  name: site,
  kind: "nothing",
  foreign: null,
  ...rest,
});

describe("a build may not go to", () => {
  it.each([
    ["the project", "/home/ada/site"],
    ["the project in other letters", "/home/ADA/Site"],
    ["a parent of the project", "/home"],
    ["the root", "/"],
    ["home", "/home/ada"],
    ["sources", "/home/ada/site/src"],
    ["a new folder among sources", "/home/ada/site/src/new"],
    ["sources in other letters", "/home/ada/site/SRC/out"],
    ["git", "/home/ada/site/.git"],
    ["packages", "/home/ada/site/node_modules/dist"],
    ["the scratch folder of all programs", "/home/ada/site/node_modules/.cache"],
    ["the cache", "/home/ada/site/node_modules/.astro"],
    ["content outside of the project", "/home/ada/articles"],
    ["a folder among it", "/home/ada/articles/dist"],
    ["a name that builds use", "/srv/dist.staging"],
    ["another", "/srv/dist.PREVIOUS"],
  ])("%s", (_what, site) => {
    expect(judgeTarget(target(site), grounds)).toMatchObject({
      path: site,
      reason: expect.stringMatching(/^Unexpected /u),
    });
  });

  it("what holds the project and nothing else of ours", () => {
    const apart = { ...grounds, root: "/srv/sites/site", cache: "/var/cache/site" };
    expect(judgeTarget(target("/srv/sites"), apart)?.reason).toContain("a folder that holds the project");
  });

  it.each([
    ["a file", { kind: "other" }],
    ["links in a circle", { kind: "dead-link" }],
    ["a folder with something foreign", { kind: "folder", foreign: "notes.txt" }],
  ] as const)("%s", (_what, rest) => {
    expect(judgeTarget(target("/srv/dist", rest), grounds)).not.toBeNull();
  });

  it("any folder of this project that is no output", () => {
    const root = process.cwd();
    const outputs = /^(?:dist.*|coverage|test-results)$/u;
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !outputs.test(entry.name),
    );
    expect(folders.length).toBeGreaterThan(7);
    for (const { name } of folders)
      expect(judgeTarget(target(`${root}/${name}/new`), { ...grounds, root }), name).not.toBeNull();
  });
});

it.each([
  "/home/ada/site/dist",
  "/home/ada/site/out/site",
  "/home/ada/site/node_modules/.cache/test/site",
  "/home/ada/public_html",
  "/home/adam",
  "/srv/dist",
])("a build may go to %s", (site) => {
  expect(judgeTarget(target(site), grounds)).toBeNull();
  expect(judgeTarget(target(site, { kind: "folder" }), grounds)).toBeNull();
});

it("paths of Windows are told apart likewise", () => {
  const windows = {
    root: "C:\\Users\\ada\\site",
    home: "C:\\Users\\ada",
    content: "C:\\Users\\ada\\site\\content",
    cache: "D:\\cache",
  };
  expect(judgeTarget(target("c:\\users\\ada"), windows)).not.toBeNull();
  expect(judgeTarget(target("C:\\Users\\ada\\site\\src\\x"), windows)).not.toBeNull();
  expect(judgeTarget(target("C:\\Users\\ada\\site\\dist"), windows)).toBeNull();
});

it("a build may not go to a home that holds nothing of the project", () => {
  const elsewhere = { root: "/srv/site", home: "/home/ada", content: "/srv/site/content", cache: "/srv/cache" };
  expect(judgeTarget(target("/home/ada"), elsewhere)).not.toBeNull();
  expect(judgeTarget(target("/home"), elsewhere)).not.toBeNull();
});
