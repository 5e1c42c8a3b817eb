/** Reads the search's own files, which are stored deflated. Sent to the browser. */

/** The text of a raw deflate stream of UTF-8. Rejects where the bytes are something else. */
export function inflate(bytes: ArrayBuffer): Promise<string> {
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(inflated).text();
}
