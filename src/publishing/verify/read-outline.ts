/** What the build says it should have made. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OUTLINE_FILE, OUTLINE_FORMAT, type BuildOutline } from "../../model/pages/build-outline.ts";
import type { PublishingFault } from "../fault.ts";

export function readOutline(folder: string): BuildOutline | PublishingFault {
  const file = join(folder, OUTLINE_FILE);
  const note = "src/pages/build-outline.json.ts writes it: build again.";
  if (!existsSync(file))
    return { path: OUTLINE_FILE, reason: "Unexpected site without its outline, expected one", note };
  try {
    // Our own build wrote it a moment ago, so that its type is ours to state.
    const outline = JSON.parse(readFileSync(file, "utf8")) as BuildOutline;
    if (outline.format === OUTLINE_FORMAT) return outline;
  } catch {
    // Told below.
  }
  return { path: OUTLINE_FILE, reason: `Unexpected outline, expected one of the format ${OUTLINE_FORMAT}`, note };
}
