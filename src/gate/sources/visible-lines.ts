/** A file → what of it a reader sees, by line. */
import type { SourceFile, VisibleLines } from "./source-file.ts";

export function visibleLines({ bytes }: SourceFile): VisibleLines {
  return new TextDecoder().decode(bytes).split(/\r\n?|\n/u);
}
