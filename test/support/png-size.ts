/** The size of a picture, from the head of its PNG. */

const SIGNATURE = "89504e470d0a1a0a";

/** In pixels. Throws where the bytes are no PNG. */
export function pngSize(bytes: Buffer): { width: number; height: number } {
  if (bytes.subarray(0, 8).toString("hex") !== SIGNATURE) throw new Error("These bytes aren’t a PNG.");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
