/**
 * The same calls as bodies of Bitrix24's `batch`, 50 at the most in each, stopping at the first that
 * fails. A call whose answer later ones need stands alone: a batch can't be told what to fill in.
 */
import type { Json } from '../json.ts';
import type { Call } from '../plan.ts';

const MOST_CALLS = 50;

export function batchesOf(calls: readonly Call[]): Json[] {
  const batches: Call[][] = [];
  let isClosed = true;
  for (const call of calls) {
    const last = batches.at(-1);
    const standsAlone = call.gives !== undefined;
    if (!last || isClosed || standsAlone || last.length === MOST_CALLS) batches.push([call]);
    else last.push(call);
    isClosed = standsAlone;
  }
  return batches.map((batch) => ({
    halt: 1,
    cmd: Object.fromEntries(
      batch.map((call, at) => [`call${at + 1}`, `${call.path}?${query(call.body)}`]),
    ),
  }));
}

/** `fields[NAME]=…`, as PHP reads it; what stands in braces is filled in before sending. */
function query(body: Json): string {
  return pairs(body, '')
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value).replace(/%7B|%7D|%3A/g, decodeURIComponent)}`,
    )
    .join('&');
}

function pairs(value: Json, name: string): [string, string][] {
  if (value === null || typeof value !== 'object') return [[name, String(value ?? '')]];
  const entries: readonly [string, Json][] = Object.entries(value);
  return entries.flatMap(([key, item]) => pairs(item, name === '' ? key : `${name}[${key}]`));
}
