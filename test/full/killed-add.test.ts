/** `npm run add`, ended by SIGKILL from outside; each single call to the disk is in `killed-while-writing.test.ts`. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readacross-kill-add-"));
  cpSync("content/registry", join(folder, "content/registry"), { recursive: true });
  writeFileSync(join(folder, "a.md"), "# Shares move\n\nAlibaba fell 3.2% while Tencent rose 1.5%.\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The drafts that are there when the program has ended, by name. */
async function add(killAfterMs: number | null): Promise<ReadonlyMap<string, string>> {
  const reports = join(folder, "content/reports");
  rmSync(reports, { recursive: true, force: true });
  const env = { ...process.env, SITE_CONTENT: join(folder, "content"), INIT_CWD: folder };
  const child = spawn(process.execPath, ["scripts/add.ts", "a.md"], { env, stdio: "ignore" });
  const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  await new Promise((done) => child.on("exit", done));
  clearTimeout(timer);
  const names = existsSync(reports) ? readdirSync(reports) : [];
  return new Map(names.map((name) => [name, readFileSync(join(reports, name), "utf8")]));
}

test("killed at times that nobody chose, it leaves either no file or a whole one", async () => {
  const whole = await add(null);
  expect(whole.size).toBe(1);
  for (let waitMs = 100; waitMs <= 3_000; waitMs += 100) {
    for (const [name, text] of await add(waitMs)) expect([name, text]).toEqual([...whole][0]);
  }
});
