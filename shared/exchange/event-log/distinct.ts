/** Names that are told apart: by where their owners stand, and where that isn't enough by a number. */
export interface Wish {
  readonly key: string;
  readonly name: string;
  /** What tells it apart from its namesakes, if that is enough. */
  readonly where: string;
}

/** Every key gets a name of its own: as wished, with its place, or with a number. */
export function distinct(wishes: readonly Wish[]): [string, string][] {
  const counts = new Map<string, number>();
  for (const { name } of wishes) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set(wishes.map(({ name }) => name).filter((name) => counts.get(name) === 1));
  return wishes.map(({ key, name, where }) => {
    if (counts.get(name) === 1) return [key, name];
    const placed = where === '' ? name : `${name} (${where})`;
    let given = placed;
    for (let number = 2; taken.has(given); number++) given = `${placed} ${number}`;
    taken.add(given);
    return [key, given];
  });
}
