/** Time zones: how far their clocks are from UTC at any moment, the same on every machine. */
export { KNOWN_YEARS } from './known-years.ts';
export {
  absoluteOf,
  isoDateOf,
  MINUTE_MS,
  wallMidnight,
  type Zone,
  zoneOf,
} from './zone.ts';
