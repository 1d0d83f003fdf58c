/**
 * Rows of numbers at an address of the core's memory: no header, no length, no check. Whoever
 * makes one knows how long it is. Nothing is given back while the core lives: a row that grows leaves
 * its former place behind (twice as long each time, so all that it leaves is shorter than it is).
 *
 * What keeps every access inside its row:
 * - Numbers of nodes, pools, sources, sections, limits, spans and calendars come from the network
 *   alone; ../../process makes it, and the host writes it whole. -1 (absent) is asked for first.
 * - Numbers of tokens come from the tokens themselves; `takeToken` is called after `makeSureOfRoom`.
 * - A token is freed by who removes it from all it is in: its deal, its queue, the moving list. While
 *   a queue or the list holds its number, it is VANISHED instead, and freed by them.
 * - What names a token for longer (an event, a supervisor's work) keeps the number of an event too, and
 *   believes the token only if that remembers the same: numbers of events are never used twice in a run.
 */
@unmanaged
export class Reals {
  @operator('[]')
  get(at: i32): f64 {
    return load<f64>(changetype<usize>(this) + ((<usize>at) << 3));
  }

  @operator('[]=')
  set(at: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + ((<usize>at) << 3), value);
  }

  add(at: i32, amount: f64): void {
    const place = changetype<usize>(this) + ((<usize>at) << 3);
    store<f64>(place, load<f64>(place) + amount);
  }
}

@unmanaged
export class Ints {
  @operator('[]')
  get(at: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>at) << 2));
  }

  @operator('[]=')
  set(at: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>at) << 2), value);
  }
}

@unmanaged
export class Bytes {
  @operator('[]')
  get(at: i32): i32 {
    return load<u8>(changetype<usize>(this) + <usize>at);
  }

  @operator('[]=')
  set(at: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>at, value);
  }
}

/**
 * Whether memory is being asked for. Where the machine refuses it the core traps in the middle of that;
 * the host finds this still true, and knows that nothing else was wrong.
 */
export let isAskingMemory: bool = false;

/** So many bytes, whatever they hold. */
export function allocated(size: usize): usize {
  isAskingMemory = true;
  const address = heap.alloc(size);
  isAskingMemory = false;
  return address;
}

/** The same bytes with room for more, here or elsewhere. */
export function enlarged(address: usize, size: usize): usize {
  isAskingMemory = true;
  const moved = heap.realloc(address, size);
  isAskingMemory = false;
  return moved;
}

/** So many bytes, all zero. */
export function zeroed(size: i32): usize {
  const address = allocated(size);
  memory.fill(address, 0, size);
  return address;
}

export function realsOf(count: i32): Reals {
  return changetype<Reals>(zeroed(count << 3));
}

export function intsOf(count: i32): Ints {
  return changetype<Ints>(zeroed(count << 2));
}

export function bytesOf(count: i32): Bytes {
  return changetype<Bytes>(zeroed(count));
}
