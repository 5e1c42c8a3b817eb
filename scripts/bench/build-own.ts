/** Builds this checkout's own site as `npm run build` would, in folders of its own. */
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { BuildFailure } from "./build-generated.ts";

const projectFolder = resolve(import.meta.dirname, "../..");

/** Of what a build printed that failed. */
const TAIL_LINES = 40;

/** Into `<scratch>/site`, which is returned; `scratch` must be inside the project. Throws a `BuildFailure`. */
export async function buildOwn(scratch: string): Promise<string> {
  const folder = join(scratch, "site");
  const child = spawn(process.execPath, ["scripts/astro.mjs", "build", "--outDir", folder], {
    cwd: projectFolder,
    env: { ...process.env, SITE_CACHE: join(scratch, "cache"), NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  if (code === 0) return folder;
  throw new BuildFailure(`The site could not be built:\n${output.split("\n").slice(-TAIL_LINES).join("\n")}`);
}
