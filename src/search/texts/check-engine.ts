/** Whether Pagefind's engine is the one that `query/texts/pagefind-engine.ts` drives. */
import { gunzipSync } from "node:zlib";
import type { IndexFile } from "pagefind";
import { PAGEFIND_EXPORTS, PAGEFIND_IMPORT } from "../query/texts/pagefind-engine.ts";
import { ENGINE_FILE } from "../query/texts/text-files.ts";

const SIGNATURE_LENGTH = "pagefind_dcd".length;

/** Throws where the engine lacks what is used of it or wants more than it is given, as after an upgrade of Pagefind. */
export async function checkEngine(files: readonly Pick<IndexFile, "path" | "content">[]): Promise<void> {
  const file = files.find(({ path }) => path === ENGINE_FILE);
  // An index without pages has none.
  if (file === undefined) return;
  const module = await WebAssembly.compile(gunzipSync(file.content).subarray(SIGNATURE_LENGTH));
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  const missing = PAGEFIND_EXPORTS.filter((name) => !exported.has(name));
  const unknown = WebAssembly.Module.imports(module)
    .filter(({ module: from, name }) => from !== PAGEFIND_IMPORT.module || name !== PAGEFIND_IMPORT.name)
    .map(({ name }) => name);
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `Pagefind’s engine has changed: it lacks [${missing.join(", ")}] and wants [${unknown.join(", ")}]. src/search/query/texts/pagefind-engine.ts must follow`,
    );
  }
}
