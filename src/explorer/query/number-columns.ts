/**
 * Columns of numbers, filled row by row. The `from` of typed arrays walks an iterator for each row, which takes ten
 * times as long. Sent to the browser.
 */

export function uint32Column(count: number, valueAt: (row: number) => number): Uint32Array {
  const column = new Uint32Array(count);
  for (let row = 0; row < count; row++) column[row] = valueAt(row);
  return column;
}

export function int32Column(count: number, valueAt: (row: number) => number): Int32Array {
  const column = new Int32Array(count);
  for (let row = 0; row < count; row++) column[row] = valueAt(row);
  return column;
}

export function float64Column(count: number, valueAt: (row: number) => number): Float64Array {
  const column = new Float64Array(count);
  for (let row = 0; row < count; row++) column[row] = valueAt(row);
  return column;
}
