/** What people read in a sample: its texts without what the program itself writes. */
const WRITTEN_BY_PROGRAM = new Set(['id', 'color', 'kind', 'unit', 'timeZone', 'date', 'format']);

export function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    return WRITTEN_BY_PROGRAM.has(key) || /Ids?$/.test(key) ? [] : [value];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, Array.isArray(value) ? key : name),
  );
}
