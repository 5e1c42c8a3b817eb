/** Pagefind's files as they are stored: compressed, behind a signature. Sent to the browser. */

const SIGNATURE = "pagefind_dcd";

/** Rejects where the bytes are something else. */
export async function unpack(bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const unpacked = new Uint8Array(await new Response(stream).arrayBuffer());
  const start = new TextDecoder().decode(unpacked.subarray(0, SIGNATURE.length));
  if (start !== SIGNATURE) throw new Error("Unexpected content, expected one of Pagefind’s files");
  return unpacked.subarray(SIGNATURE.length);
}
