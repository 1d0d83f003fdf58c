/**
 * Of the time zone database bundles carry the years that plans are made for: the rules of five
 * centuries take 730 KB of text, three times that in memory, and simulations follow the clock for ten years.
 * What is before or after has the clock of the first or last of these years.
 */
import { createRequire } from 'node:module';

const FIRST_YEAR = 1970;
const LAST_YEAR = 2060;
const DATABASE = /moment-timezone[\\/]data[\\/]packed[\\/]latest\.json$/;

/** @returns {string} the database of these years, packed as it was */
export function databaseOfYears() {
  const require = createRequire(import.meta.url);
  const { tz } = require('moment-timezone/moment-timezone-utils');
  const { version, zones, links } = require('moment-timezone/data/packed/latest.json');
  const source = { version, zones: zones.map((zone) => tz.unpack(zone)), links };
  const packed = tz.filterLinkPack(source, FIRST_YEAR, LAST_YEAR);
  return JSON.stringify({ zones: packed.zones, links: packed.links });
}

/** For Vite, before it makes a module of the text. */
export function zoneYears() {
  return {
    name: 'salesbook:zone-years',
    enforce: 'pre',
    load: (id) => (DATABASE.test(id) ? databaseOfYears() : null),
  };
}
