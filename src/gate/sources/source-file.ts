/** Articles at hand: files beside the content, never part of it, that facts are verified against. */

export interface SourceFile {
  /** Below the folder that was named, with forward slashes. */
  readonly name: string;
  /** Of its bytes, 64 small hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * What of a file a reader sees, by line of the file: the first item is line 1, and a line on which nothing is seen is
 * empty.
 */
export type VisibleLines = readonly string[];
