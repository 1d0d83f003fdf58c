/** What everything rests on: results, ids, records, assertions. Imports nothing of ours. */
export { assert, present, unreachable } from './assert.ts';
export { ID_PATTERN, type Id, idOf, isId } from './id.ts';
export { normalDensity, normalQuantile, normalShareBelow } from './normal.ts';
export { entriesOf, keysOf, valuesOf } from './records.ts';
export { failure, type Result, success } from './result.ts';
