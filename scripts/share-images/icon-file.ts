/** An icon file of several sizes, each as PNG: every browser that asks for `favicon.ico` reads this form. */

const HEAD = 6;
const ENTRY = 16;

/** `pngs` by their width, which is their height too, below 256. */
export function iconFile(pngs: ReadonlyMap<number, Buffer>): Buffer {
  const head = Buffer.alloc(HEAD + ENTRY * pngs.size);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pngs.size, 4);
  let offset = head.length;
  for (const [index, [width, png]] of [...pngs].entries()) {
    const at = HEAD + ENTRY * index;
    head.writeUInt8(width, at);
    head.writeUInt8(width, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pngs.values()]);
}
