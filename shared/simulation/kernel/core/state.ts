/** Where the run stands: the clock, the window, and what is inside. One core runs one run at a time. */

import { INDEX_BITS, RUNNING } from '../codes';
import { NO_EVENT, schedule, scheduleUrgent } from './future';
import { maxMoves } from './network';

const WARMING_UP = 0;
export const IN_WINDOW = 1;
export const RUNNING_ON = 2;

/** What an event is about, its payload: one of eight kinds, and the number of what it happens to. */
const INDEX_MASK = (1 << INDEX_BITS) - 1;
export const EVENT_DONE = 0;
export const EVENT_PATIENCE = 1;
export const EVENT_SECTION_PATIENCE = 2;
export const EVENT_ESCALATION = 3;
export const EVENT_SECTION_ESCALATION = 4;
export const EVENT_ARRIVAL = 5;
export const EVENT_OPENING = 6;
export const EVENT_MARK = 7;

export const MARK_WEEK = 0;
export const MARK_WINDOW_OPENS = 1;
export const MARK_WINDOW_CLOSES = 2;
export const MARK_STOP = 3;

/** Times are minutes since the start of the run, which is a Monday. */
export const WEEK_MINUTES: f64 = 10080;

export let now: f64 = 0;
/** Events of this number and later were scheduled at this very moment. */
export let momentFrom: i64 = 0;
/** WARMING_UP, IN_WINDOW or RUNNING_ON. */
export let phase: i32 = WARMING_UP;
export let windowFrom: f64 = 0;
/** RUNNING, FINISHED, or why the run was given up. */
export let status: i32 = RUNNING;
/** How many nodes may still be entered, whether or not time passes there. */
let movesLeft: f64 = 0;
/** Deals inside, and measured ones among them. */
export let inside: i32 = 0;
export let measuredInside: i32 = 0;
/** How many have come to a queue so far: who came first is served first. */
let entries: f64 = 0;

export function openState(): void {
  now = 0;
  momentFrom = 0;
  phase = WARMING_UP;
  windowFrom = 0;
  status = RUNNING;
  movesLeft = maxMoves;
  inside = 0;
  measuredInside = 0;
  entries = 0;
}

export function setNow(time: f64, from: i64): void {
  if (time > now) momentFrom = from;
  now = time;
}

/** The window is open, or closed again, from now on. */
export function setPhase(next: i32): void {
  phase = next;
  if (next === IN_WINDOW) windowFrom = now;
}

/** The run is over, or given up. */
export function stop(why: i32): void {
  status = why;
}

/** A node is entered. False when the run has used up all its moves. */
export function countMove(): bool {
  movesLeft -= 1;
  return movesLeft >= 0;
}

/** So many deals more inside, or less; and so many of the measured ones. */
export function countInside(deals: i32, measured: i32): void {
  inside += deals;
  measuredInside += measured;
}

export function nextEntry(): f64 {
  const entry = entries;
  entries += 1;
  return entry;
}

/**
 * Returns the event's sequence number. What lies beyond all time (Infinity, or the difference of two
 * such moments) never happens: it isn't scheduled, and NO_EVENT is its number.
 */
export function scheduleEvent(kind: i32, index: i32, time: f64): i64 {
  if (!(time < Infinity)) return NO_EVENT;
  return schedule(time, (kind << INDEX_BITS) | index);
}

export function scheduleUrgentEvent(kind: i32, index: i32, time: f64): void {
  if (time < Infinity) scheduleUrgent(time, (kind << INDEX_BITS) | index);
}

export function kindOf(payload: i32): i32 {
  return payload >>> INDEX_BITS;
}

export function indexOf(payload: i32): i32 {
  return payload & INDEX_MASK;
}
