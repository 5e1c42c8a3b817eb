/**
 * How much a single file may hold. What goes beyond is refused with a problem that names the limit, before it is read or
 * parsed, so that no file can fill the memory, exhaust the stack or hold up a build. Limits of bodies: src/markdown.
 */
export const LIMITS = {
  /** Of one file, in bytes: 5 MB. Known from the disk, before the file is read. */
  fileBytes: 5_000_000,
  /** Of front matter, and of a registry file or ruling as a whole, in bytes: 64 kB. */
  yamlBytes: 64_000,
  /** Lists and groups of keys inside each other, the outermost one counted. */
  yamlDepth: 16,
} as const;

/** `5 MB`, `64 kB`. */
function sizeText(bytes: number): string {
  return bytes % 1_000_000 === 0 ? `${bytes / 1_000_000} MB` : `${Math.ceil(bytes / 1_000)} kB`;
}

/** What a problem says of a file, or a part of one, that is larger than it may be. */
export function tooLarge(
  what: string,
  bytes: number,
  limit: number = LIMITS.fileBytes,
): { readonly reason: string; readonly actual: string; readonly expected: string; readonly note: string } {
  const expected = `at most ${sizeText(limit)}`;
  return {
    reason: `Unexpected ${what} of ${bytes} bytes, expected ${expected}`,
    actual: String(bytes),
    expected,
    note: "Split it, or take out what is no part of the report: pasted data, pictures, repeated lines.",
  };
}
