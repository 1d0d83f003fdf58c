/**
 * Collections of the model are records keyed by id; these keep the keys' brand,
 * which Object.keys and Object.entries lose.
 */
export function keysOf<Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): Key[] {
  return Object.keys(record) as Key[];
}

export function valuesOf<Value>(record: Readonly<Record<string, Value>>): Value[] {
  return Object.values(record);
}

export function entriesOf<Key extends string, Value>(
  record: Readonly<Partial<Record<Key, Value>>>,
): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
