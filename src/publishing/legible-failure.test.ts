import { expect, it } from "vitest";
import { readFailure } from "./legible-failure.ts";
import { explainSystemError } from "./system-failure.ts";

const trace = "\n  \u001b[1mStack trace:\u001b[22m\n\u001b[2m    at render (file:///site/src/x.ts:1:1)\u001b[22m";

it.each([
  [
    "ENOSPC: no space left on device, write '/srv/dist.staging/index.html'",
    3,
    /^\/srv\/dist\.staging\/index\.html: Unexpected a full disk/u,
  ],
  ["EROFS: read-only file system, mkdir '/srv/x'", 3, /can only be read/u],
  ["failed to write: Permission denied (os error 13)", 3, /permission denied/u],
  ["Cannot read properties of undefined (reading 'map')", 4, /^Cannot read/u],
])("%s ends with %s and without a trace", (message, code, first) => {
  const failure = readFailure(message + trace, { outcome: "dist is as it was.", pageInWork: null })!;
  expect(failure.code).toBe(code);
  expect(failure.lines[0]).toMatch(first);
  expect(failure.lines.join("\n")).toContain("dist is as it was.");
  expect(failure.lines.join("\n")).not.toMatch(/Stack|x\.ts/u);
});

it("other lines are left as they are", () => {
  expect(readFailure("ENOSPC: no space left on device", { outcome: "", pageInWork: null })).toBeNull();
});

it("the page in work is named", () => {
  const failure = readFailure(`x is not a function${trace}`, { outcome: "", pageInWork: "/reports/one/" })!;
  expect(failure.lines).toContain("    while /reports/one/ was rendered");
});

it("what Astro foresees is no mistake of ours, and says nothing of Astro’s code", () => {
  const said =
    "Another astro preview server is already running.\n\n  PID:  1\n  Location:\n    /a/node_modules/b.js:1:1";
  const failure = readFailure(said + trace, { outcome: "", pageInWork: null })!;
  expect(failure).toEqual({ code: 3, lines: ["Another astro preview server is already running.\n\n  PID:  1"] });
});

it("a refused call is found behind the error that it caused, and nothing else is taken for one", () => {
  const call = Object.assign(new Error("EROFS"), { code: "EROFS", syscall: "open", path: "/srv/a" });
  expect(explainSystemError(new Error("outer", { cause: call }), "dist")).toMatchObject({ path: "/srv/a" });
  expect(explainSystemError(Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_TYPE" }), "dist")).toBeNull();
});

it("a setting that Astro refuses is a wrong use", () => {
  const said = "[config] Astro found issue(s) with your configuration:\n\n! The value of outDir\n";
  expect(readFailure(said, { outcome: "", pageInWork: null })).toEqual({ code: 2, lines: [said.trimEnd()] });
});
