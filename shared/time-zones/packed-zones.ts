/**
 * The IANA time zone database as moment-timezone packs it: one line of text per zone. The program
 * carries it so that a project gives the same figures on every machine, whatever that machine's own
 * rules know; and because the engine's Intl takes 8 MB to say that Moscow is three hours ahead.
 * The format: https://momentjs.com/timezone/docs/#/data-formats/packed-format/
 */

import database from 'moment-timezone/data/packed/latest.json' with { type: 'json' };
import { assert, present } from '#shared/base';

const MINUTE_MS = 60_000;
const { links, zones } = database;

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX';
const BASE = DIGITS.length;

export interface ZoneTable {
  /** Wall − absolute, in ms, of each period. */
  readonly offsets: readonly number[];
  /** When each period but the last ends, in ms since 1970-01-01 UTC, rising. */
  readonly ends: readonly number[];
}

function digit(letter: string): number {
  const value = DIGITS.indexOf(letter);
  assert(value >= 0, `not a digit of base 60: ${letter}`);
  return value;
}

/** Minutes, with seconds as a fraction: "-2u.h" is −(2 · 60 + 30 + 17/60). */
function minutesFrom(text: string): number {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  let minutes = 0;
  for (const letter of whole) minutes = minutes * BASE + digit(letter);
  let place = 1;
  for (const letter of fraction) {
    place /= BASE;
    minutes += digit(letter) * place;
  }
  return text.startsWith('-') ? -minutes : minutes;
}

function unpack(packed: string): ZoneTable {
  const [, , distances = '', periods = '', lengths = ''] = packed.split('|');
  // The database counts how far the wall clock is behind UTC.
  const known = distances.split(' ').map((text) => 0 - Math.round(minutesFrom(text) * MINUTE_MS));
  const offsets = Array.from(periods, (letter) => present(known[digit(letter)], 'offset'));
  let end = 0;
  const ends = lengths === '' ? [] : lengths.split(' ').map((text) => (end += minutesFrom(text)));
  return { offsets, ends: ends.map((minutes) => Math.round(minutes * MINUTE_MS)) };
}

/** Zones that have the same clock share a line, and names may lead to it by way of others. */
function lineOf(folded: string): string | undefined {
  const line = zones.find((each) => each.toLowerCase().startsWith(`${folded}|`));
  if (line !== undefined) return line;
  const link = links.find((each) => each.toLowerCase().endsWith(`|${folded}`));
  return link === undefined ? undefined : lineOf(link.slice(0, link.indexOf('|')).toLowerCase());
}

/** null when no zone has this name, whatever its case. */
export function zoneTable(timeZone: string): ZoneTable | null {
  const line = timeZone.includes('|') ? undefined : lineOf(timeZone.toLowerCase());
  return line === undefined ? null : unpack(line);
}
