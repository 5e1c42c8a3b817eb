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

test("whatever moment it is killed at, it leaves either no file or a whole one, and the next addition succeeds", async () => {
  const reports = join(folder, "content/reports");
  const run = { args: ["scripts/add.ts", "a.md"], env: { SITE_CONTENT: join(folder, "content"), INIT_CWD: folder } };
  // What a killed addition was writing has a name that no build reads.
  const drafts = (): string[] =>
    existsSync(reports) ? readdirSync(reports).filter((name) => !name.endsWith(".tmp")) : [];
  const textOf = (name: string) => readFileSync(join(reports, name), "utf8");
  const first = await runFor(run, null);
  expect(first.code).toBe(0);
  let wholeRunMs = first.tookMs;
  const [draft, ...others] = drafts();
  expect(others).toEqual([]);
  const whole = textOf(draft!);
  rmSync(reports, { recursive: true });

  const found = { "no draft": 0, "a whole draft": 0, "had ended before": 0 };
  await killAtMoments(
    () => run,
    () => wholeRunMs,
    async (moment, code) => {
      const left = drafts();
      expect([[], [draft]], moment).toContainEqual(left);
      if (left.length > 0) expect(textOf(draft!), moment).toBe(whole);
      if (code !== null) {
        expect([code, left], moment).toEqual([0, [draft]]);
        found["had ended before"] += 1;
      } else found[left.length > 0 ? "a whole draft" : "no draft"] += 1;

      if (left.length > 0) rmSync(join(reports, draft!));
      const next = await runFor(run, null);
      expect([next.code, drafts()], `the addition after ${moment}`).toEqual([0, [draft]]);
      expect(textOf(draft!), `the addition after ${moment}`).toBe(whole);
      wholeRunMs = next.tookMs;
      rmSync(reports, { recursive: true });
    },
  );
  console.log(`${KILLS} kills of an addition left`, found);
});
