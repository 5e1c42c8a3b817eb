/** `npm run add`, ended by SIGKILL at moments that nobody chose; each single call to the disk is in `killed-while-writing.test.ts`. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { killAtMoments, KILLS, runFor } from "../support/kill-moments.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readacross-kill-add-"));
  cpSync("content/registry", join(folder, "content/registry"), { recursive: true });
  writeFileSync(join(folder, "a.md"), "# Shares move\n\nAlibaba fell 3.2% while Tencent rose 1.5%.\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("whatever moment it is killed at, it leaves either no file or a whole one", async () => {
  const reports = join(folder, "content/reports");
  const run = { args: ["scripts/add.ts", "a.md"], env: { SITE_CONTENT: join(folder, "content"), INIT_CWD: folder } };
  /** The drafts that are there, by name; they are taken away. */
  const takeDrafts = (): ReadonlyMap<string, string> => {
    const names = existsSync(reports) ? readdirSync(reports) : [];
    const drafts = new Map(names.map((name) => [name, readFileSync(join(reports, name), "utf8")]));
    rmSync(reports, { recursive: true, force: true });
    return drafts;
  };
  const startedMs = Date.now();
  expect(await runFor(run, null)).toBe(0);
  const wholeRunMs = Date.now() - startedMs;
  const whole = takeDrafts();
  expect(whole.size).toBe(1);
  let written = 0;
  const ended = await killAtMoments(run, wholeRunMs, (moment) => {
    for (const draft of takeDrafts()) {
      expect(draft, moment).toEqual([...whole][0]);
      written += 1;
    }
    return Promise.resolve();
  });
  console.log(`${KILLS} kills of an addition of ${wholeRunMs} ms, ${ended} of them too late; ${written} left a draft`);
});
