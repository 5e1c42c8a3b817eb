/**
 * How many rows a Parquet file says it has, from its footer alone: Thrift's compact protocol, of which only integers,
 * texts, lists and structures occur before that number.
 *
 * https://parquet.apache.org/docs/file-format/ and
 * https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const MARK = "PAR1";
/** Of the footer's length and the mark behind it. */
const TAIL = 8;

/** Of the structure `FileMetaData`. */
const NUM_ROWS = 3;

/** Throws where the file doesn't begin and end as Parquet does, or its footer can't be read. */
export function parquetRows(file: string): number {
  const handle = openSync(file, "r");
  try {
    const { size } = fstatSync(handle);
    const bytesAt = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      if (at < 0 || readSync(handle, bytes, 0, length, at) !== length) throw new Error("a file that is cut off");
      return bytes;
    };
    const tail = bytesAt(size - TAIL, TAIL);
    const length = tail.readUInt32LE(0);
    if (bytesAt(0, 4).toString("latin1") !== MARK || tail.toString("latin1", 4) !== MARK || length > size - 3 * 4)
      throw new Error(`no file that begins and ends with ${MARK}`);
    return rowsOfFooter(bytesAt(size - TAIL - length, length));
  } finally {
    closeSync(handle);
  }
}

/** Of fields, by the protocol’s own numbers. */
const TYPE = {
  stop: 0,
  yes: 1,
  no: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  struct: 12,
};

function rowsOfFooter(bytes: Buffer): number {
  let at = 0;
  const byte = () => bytes.readUInt8(at++);
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const next = byte();
      value |= BigInt(next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
    throw new Error("a number in its footer without end");
  };
  const skip = (type: number): void => {
    if (type === TYPE.yes || type === TYPE.no) return;
    if (type === TYPE.byte) at += 1;
    else if (type === TYPE.i16 || type === TYPE.i32 || type === TYPE.i64) varint();
    else if (type === TYPE.double) at += 8;
    else if (type === TYPE.binary) skipText();
    else if (type === TYPE.list || type === TYPE.set) skipList();
    else if (type === TYPE.struct) fields((_, inner) => skip(inner));
    else throw new Error(`a value of type ${type} in its footer`);
  };
  const skipText = () => {
    const length = Number(varint());
    at += length;
  };
  const skipList = () => {
    const head = byte();
    const [size, type] = [head >> 4, head & 0xf];
    const items = size === 0xf ? Number(varint()) : size;
    if (items > bytes.length) throw new Error("a list in its footer that is longer than it");
    // In lists a truth value is a byte.
    for (let item = 0; item < items; item++) skip(type === TYPE.yes || type === TYPE.no ? TYPE.byte : type);
  };
  /** `visit` takes the value of each field away, and says whether that is enough. */
  const fields = (visit: (field: number, type: number) => boolean | void): void => {
    for (let field = 0; ;) {
      const head = byte();
      if (head === TYPE.stop) return;
      field = head >> 4 === 0 ? unzigzag(varint()) : field + (head >> 4);
      if (visit(field, head & 0xf)) return;
    }
  };
  let rows: number | null = null;
  fields((field, type) => {
    if (field !== NUM_ROWS || type !== TYPE.i64) return skip(type);
    rows = unzigzag(varint());
    return true;
  });
  if (rows === null) throw new Error("a footer without a number of rows");
  return rows;
}

function unzigzag(value: bigint): number {
  return Number((value >> 1n) ^ -(value & 1n));
}
