import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyManifest, writeManifest } from "./manifest.ts";

const MIB = 1 << 20;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "readacross-manifest-"))));
afterAll(() => rmSync(folder, { recursive: true }));

test("files of any size are listed with all their bytes, and one that was cut off or filled up is told", async () => {
  const sizes = [0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 5];
  const files = sizes.map((size) => ({ path: `/${size}.bin`, content: Buffer.alloc(size, `${size} `) }));
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  const manifest = await writeManifest(folder);
  expect(new Map(manifest.files.map((file) => [file.path, file]))).toEqual(
    new Map(
      files.map(({ path, content }) => {
        const sha256 = createHash("sha256").update(content).digest("hex");
        return [path, { path, bytes: content.length, sha256 }];
      }),
    ),
  );
  expect(await verifyManifest(folder)).toEqual([]);
  truncateSync(join(folder, `${MIB}.bin`), MIB - 1);
  truncateSync(join(folder, `${MIB + 1}.bin`), MIB + 2);
  expect((await verifyManifest(folder)).map(({ path }) => path)).toEqual([`/${MIB}.bin`, `/${MIB + 1}.bin`]);
});
