/**
 * Draws a report's picture. Text becomes outlines of the fonts beside this file, so that no machine's own fonts matter;
 * a picture whose words are those of an earlier build is taken from the cache.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import satori, { type Font } from "satori";
import sharp from "sharp";
import boldUrl from "./fonts/archivo-bold.woff?inline";
import sansUrl from "./fonts/archivo.woff?inline";
import displayUrl from "./fonts/newsreader-display.woff?inline";
import italicUrl from "./fonts/newsreader-italic.woff?inline";
import { cardTree } from "./card-tree.ts";
import type { ReportCard } from "./report-card.ts";
import { SHARE_SIZE } from "./share-size.ts";

const FONTS: Font[] = [
  { name: "Newsreader", weight: 400, style: "normal", data: bytesOf(displayUrl) },
  { name: "Newsreader", weight: 400, style: "italic", data: bytesOf(italicUrl) },
  { name: "Archivo", weight: 400, style: "normal", data: bytesOf(sansUrl) },
  { name: "Archivo", weight: 700, style: "normal", data: bytesOf(boldUrl) },
];

/** Of what draws, fonts included: other versions may give other bytes. */
const DRAWN_BY = createHash("sha256")
  .update(JSON.stringify(sharp.versions))
  .update([displayUrl, italicUrl, sansUrl, boldUrl].join("\n"))
  .digest("hex");

/** Where pictures of earlier builds are, relative to the project as the setting is. */
export function reportImageCache({ cache }: { readonly cache: string }): string {
  return join(cache, "report-images");
}

export interface Drawn {
  readonly png: Buffer;
  readonly isFromCache: boolean;
}

/** `cacheFolder` may be missing; a file in it that was cut short is drawn anew, because it is put there whole or not at all. */
export async function drawCard(card: ReportCard, cacheFolder: string): Promise<Drawn> {
  const tree = cardTree(card);
  const key = createHash("sha256").update(DRAWN_BY).update(JSON.stringify(tree)).digest("hex");
  const file = join(cacheFolder, `${key}.png`);
  if (existsSync(file)) return { png: readFileSync(file), isFromCache: true };
  const svg = await satori(tree, { ...SHARE_SIZE, fonts: FONTS });
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 64, effort: 7, compressionLevel: 9 })
    .toBuffer();
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(`${file}.part`, png);
  renameSync(`${file}.part`, file);
  return { png, isFromCache: false };
}

/** Of a `data:` address. */
function bytesOf(url: string): Buffer {
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}
