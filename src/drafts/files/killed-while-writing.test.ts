/** The writer in a process of its own, ended by SIGKILL at each of its calls to the disk. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readContent } from "../../reader/read-content.ts";

const [preload, writer, disk] = [
  "test/support/kill-at-call.mjs",
  "src/drafts/files/write-whole.ts",
  "src/drafts/files/file-system.ts",
].map((path) => pathToFileURL(resolve(path)).href) as [string, string, string];

const REPORT = `---\ntitle: A\nadded: 2026-02-09\n---\n${"Long enough to be written in parts.\n".repeat(2_000)}`;
const OLD = "---\ntitle: Old\nadded: 2026-02-09\n---\n";

let folder: string;
let target: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-kill-"));
  await mkdir(join(folder, "content/reports"), { recursive: true });
  target = join(folder, "content/reports/a.mdx");
  await writeFile(join(folder, "report"), REPORT);
});
afterEach(() => rm(folder, { recursive: true }));

/** Ends at the n-th call; 0: never. `scratch` is where the text is written first. */
function write(killAt: number, isReplacing: boolean, scratch: string): Promise<{ killed: boolean; calls: number }> {
  const program = `
    import { readFileSync } from "node:fs";
    const { writeWhole } = await import(${JSON.stringify(writer)});
    const { diskFileSystem } = await import(${JSON.stringify(disk)});
    const text = readFileSync(${JSON.stringify(join(folder, "report"))}, "utf8");
    await writeWhole(${JSON.stringify(target)}, text, ${JSON.stringify({ isReplacing, scratch })}, diskFileSystem);`;
  const env = { ...process.env, KILL_AT: String(killAt), KILL_HALF: "1" };
  return new Promise((done) => {
    const args = ["--import", preload, "--input-type=module", "--eval", program];
    execFile(process.execPath, args, { env }, (error, _, stderr) => {
      done({ killed: error?.signal === "SIGKILL", calls: Number(/KILL_CALLS=(\d+)/u.exec(stderr)?.[1] ?? "0") });
    });
  });
}

test.each([
  [false, "elsewhere"],
  [true, "beside it"],
])(
  "at any call it leaves either no new file or a whole one (replacing: %s, written first: %s)",
  async (isReplacing, where) => {
    const scratch = join(folder, where === "elsewhere" ? "scratch" : "report");
    if (isReplacing) await writeFile(target, OLD);
    const { calls } = await write(0, isReplacing, scratch);
    expect(calls).toBeGreaterThanOrEqual(7);
    for (let call = 1; call <= calls; call++) {
      await rm(target, { force: true });
      if (isReplacing) await writeFile(target, OLD);
      expect(await write(call, isReplacing, scratch), `call ${call}`).toMatchObject({ killed: true });
      const found = await readFile(target, "utf8").catch(() => null);
      expect([isReplacing ? OLD : null, REPORT]).toContain(found);
    }
    // What is left over is no report to the reader.
    const { problems, reports } = await readContent(folder, "content");
    expect(problems).toEqual([]);
    expect(reports.length).toBeLessThanOrEqual(1);
    expect(await readdir(join(folder, "content"))).toEqual(["reports"]);
  },
);
