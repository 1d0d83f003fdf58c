/** Lists of lists as the kernel wants them: all members in one array, and where each row begins. */
export interface FlatRows {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export function flatten(rows: readonly (readonly number[])[]): FlatRows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    start[index + 1] = (start[index] ?? 0) + row.length;
  });
  return { start, values: Int32Array.from(rows.flat()) };
}
