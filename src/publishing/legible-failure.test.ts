import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { readFailure, readUncaught } from "./legible-failure.ts";
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

it.each([
  [
    "what the system refuses",
    Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" }),
    3,
    "a full disk",
  ],
  ["a mistake of ours", new TypeError("x is not a function"), 4, "x is not a function"],
  ["what is no error", "lost", 4, "lost"],
])("%s that nobody caught is one message too, and says what becomes of the site", (_name, thrown, code, said) => {
  const failure = readUncaught(thrown, { outcome: "dist is as it was.", pageInWork: null });
  expect(failure.code).toBe(code);
  expect(failure.lines[0]).toContain(said);
  expect(failure.lines.at(-1)).toContain("dist is as it was.");
});

/** What a process ends with and says that was made legible twice, as by `npm run build`. */
function endOf(work: string, shell = ""): { code: number | null; said: string } {
  const code = `
    import { keepFailuresLegible, takeUnforeseenAsOurs } from "./src/publishing/legible-failure.ts";
    keepFailuresLegible(() => ({ outcome: "", pageInWork: null }), false);
    keepFailuresLegible(() => ({ outcome: "dist is as it was.", pageInWork: null }), false);
    takeUnforeseenAsOurs();
    ${work}`;
  const args = ["-c", `"$0" --input-type=module --eval "$1" ${shell}`, process.execPath, code];
  // The shell complains of a language that the machine lacks.
  const { status, stderr } = spawnSync("bash", args, { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  return { code: status, said: stderr };
}

it.each([
  ["an error in a timer", `setTimeout(() => { throw new Error("late"); });`, 4, /^late\n.*dist is as it was\..*\n$/u],
  ["a promise that nobody waits for", `void Promise.reject(new Error("lost"));`, 4, /^lost\n.*dist is as it was/u],
  ["an end with 1 that nobody explained", `process.exit(1);`, 4, /^$/u],
  ["content with errors", `process.once("exit", () => (process.exitCode = 1)); process.exit(1);`, 1, /^$/u],
  ["an end that was explained", `process.exit(3);`, 3, /^$/u],
])("%s ends with the code of its kind, told once and without a trace", (_name, work, code, said) => {
  const end = endOf(work);
  expect(end.said).toMatch(said);
  expect(end.code).toBe(code);
});

it("a reader who has seen enough ends no build", () => {
  const work = `
    for (let line = 0; line < 9; line++) {
      console.log("a".repeat(1e5));
      await new Promise((done) => setTimeout(done, 5));
    }
    console.error("done");`;
  expect(endOf(work, "| head -c 1 >/dev/null; exit ${PIPESTATUS[0]}")).toEqual({ code: 0, said: "done\n" });
});
