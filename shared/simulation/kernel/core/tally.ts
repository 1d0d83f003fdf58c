/**
 * What the run has counted: sums and time integrals. What each means is said in ../tally.ts; the
 * host reads them by their names. All rows lie one after the other, so that one stroke empties them.
 */
import { Reals, realsOf } from './memory';
import {
  escalationsCount,
  exitCount,
  nodesCount,
  poolsCount,
  sectionsCount,
  sourcesCount,
  spansCount,
} from './network';

const NO_REALS = changetype<Reals>(0);

export let tallyEvents: f64 = 0;
export let tallyWindowMinutes: f64 = 0;
export let tallyEntered: f64 = 0;
export let tallyInsideAtStart: f64 = 0;
export let tallyInsideAtEnd: f64 = 0;
export let tallyInsideArea: f64 = 0;
export let tallyInsideMinutes: f64 = 0;
export let tallyValue: f64 = 0;
export let tallyCensored: f64 = 0;
export let tallyOutOfPatience: f64 = 0;
export let tallyTouchMinutes: f64 = 0;
export let tallyWastedMinutes: f64 = 0;

export let tallyExits: Reals = NO_REALS;
export let tallyMeasuredExits: Reals = NO_REALS;
export let tallyNodeOutOfPatience: Reals = NO_REALS;
export let tallyNodeEntered: Reals = NO_REALS;
export let tallyNodeQueueArea: Reals = NO_REALS;
export let tallyNodeStarts: Reals = NO_REALS;
export let tallyNodeWaitMinutes: Reals = NO_REALS;
export let tallyNodeCompleted: Reals = NO_REALS;
export let tallyNodeWithinLimit: Reals = NO_REALS;
export let tallyNodeReminded: Reals = NO_REALS;
export let tallyNodeBreached: Reals = NO_REALS;
export let tallyNodeWorkedMinutes: Reals = NO_REALS;
export let tallySectionOutOfPatience: Reals = NO_REALS;
export let tallySectionEntered: Reals = NO_REALS;
export let tallySectionCompleted: Reals = NO_REALS;
export let tallySectionWithinLimit: Reals = NO_REALS;
export let tallySectionReminded: Reals = NO_REALS;
export let tallySectionBreached: Reals = NO_REALS;
export let tallySectionArea: Reals = NO_REALS;
export let tallySectionBelowMinutes: Reals = NO_REALS;
export let tallySectionCrossings: Reals = NO_REALS;
export let tallySectionEnded: Reals = NO_REALS;
export let tallySectionWon: Reals = NO_REALS;
export let tallySourceEntered: Reals = NO_REALS;
export let tallySourceEnded: Reals = NO_REALS;
export let tallySourceWon: Reals = NO_REALS;
export let tallySourceWins: Reals = NO_REALS;
export let tallySourceValue: Reals = NO_REALS;
export let tallySourceCost: Reals = NO_REALS;
export let tallyPoolWorkedMinutes: Reals = NO_REALS;
export let tallyPoolAvailableMinutes: Reals = NO_REALS;
export let tallyLetGo: Reals = NO_REALS;
export let tallyEscalations: Reals = NO_REALS;
export let tallySpanClosed: Reals = NO_REALS;
export let tallySpanKept: Reals = NO_REALS;
export let tallySpanMinutes: Reals = NO_REALS;
export let tallySpanLeft: Reals = NO_REALS;

let rows: usize = 0;
let rowCount: i32 = 0;
let used: i32 = 0;

function row(count: i32): Reals {
  const address = rows + ((<usize>used) << 3);
  used += count;
  return changetype<Reals>(address);
}

function layOutExits(): void {
  tallyExits = row(exitCount);
  tallyMeasuredExits = row(exitCount);
}

function layOutNodes(): void {
  tallyNodeOutOfPatience = row(nodesCount);
  tallyNodeEntered = row(nodesCount);
  tallyNodeQueueArea = row(nodesCount);
  tallyNodeStarts = row(nodesCount);
  tallyNodeWaitMinutes = row(nodesCount);
  tallyNodeCompleted = row(nodesCount);
  tallyNodeWithinLimit = row(nodesCount);
  tallyNodeReminded = row(nodesCount);
  tallyNodeBreached = row(nodesCount);
  tallyNodeWorkedMinutes = row(nodesCount);
}

function layOutSections(): void {
  tallySectionOutOfPatience = row(sectionsCount);
  tallySectionEntered = row(sectionsCount);
  tallySectionCompleted = row(sectionsCount);
  tallySectionWithinLimit = row(sectionsCount);
  tallySectionReminded = row(sectionsCount);
  tallySectionBreached = row(sectionsCount);
  tallySectionArea = row(sectionsCount);
  tallySectionBelowMinutes = row(sectionsCount);
  tallySectionCrossings = row(sectionsCount);
  tallySectionEnded = row(sectionsCount);
  tallySectionWon = row(sectionsCount);
}

function layOutSources(): void {
  tallySourceEntered = row(sourcesCount);
  tallySourceEnded = row(sourcesCount);
  tallySourceWon = row(sourcesCount);
  tallySourceWins = row(sourcesCount);
  tallySourceValue = row(sourcesCount);
  tallySourceCost = row(sourcesCount);
}

function layOutPools(): void {
  tallyPoolWorkedMinutes = row(poolsCount);
  tallyPoolAvailableMinutes = row(poolsCount);
}

function layOutEscalations(): void {
  tallyLetGo = row(escalationsCount);
  tallyEscalations = row(escalationsCount);
}

function layOutSpans(): void {
  tallySpanClosed = row(spansCount);
  tallySpanKept = row(spansCount);
  tallySpanMinutes = row(spansCount);
  tallySpanLeft = row(spansCount);
}

/** Once for a network. */
export function createTally(): void {
  rowCount =
    2 * exitCount +
    10 * nodesCount +
    11 * sectionsCount +
    6 * sourcesCount +
    2 * poolsCount +
    2 * escalationsCount +
    4 * spansCount;
  rows = changetype<usize>(realsOf(rowCount));
  used = 0;
  layOutExits();
  layOutNodes();
  layOutSections();
  layOutSources();
  layOutPools();
  layOutEscalations();
  layOutSpans();
  assert(used === rowCount, 'the rows fill their block');
}

/** At the beginning of every run. */
export function openTally(): void {
  memory.fill(rows, 0, (<usize>rowCount) << 3);
  tallyEvents = 0;
  tallyWindowMinutes = 0;
  tallyEntered = 0;
  tallyInsideAtStart = 0;
  tallyInsideAtEnd = 0;
  tallyInsideArea = 0;
  tallyInsideMinutes = 0;
  tallyValue = 0;
  tallyCensored = 0;
  tallyOutOfPatience = 0;
  tallyTouchMinutes = 0;
  tallyWastedMinutes = 0;
}

export function countEvent(): void {
  tallyEvents += 1;
}

/** A deal has come in the window. */
export function countEntered(): void {
  tallyEntered += 1;
}

export function countOutOfPatience(): void {
  tallyOutOfPatience += 1;
}

export function addInsideMinutes(minutes: f64): void {
  tallyInsideMinutes += minutes;
}

export function addValue(value: f64): void {
  tallyValue += value;
}

export function addTouchMinutes(minutes: f64): void {
  tallyTouchMinutes += minutes;
}

export function addWastedMinutes(minutes: f64): void {
  tallyWastedMinutes += minutes;
}

export function setInsideAtStart(deals: i32): void {
  tallyInsideAtStart = f64(deals);
}

/** The window has been so long, and ends with so many inside. */
export function setWindow(minutes: f64, insideArea: f64, insideAtEnd: i32): void {
  tallyWindowMinutes = minutes;
  tallyInsideArea = insideArea;
  tallyInsideAtEnd = f64(insideAtEnd);
}

export function setCensored(deals: i32): void {
  tallyCensored = f64(deals);
}
