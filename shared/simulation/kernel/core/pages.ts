/**
 * Rows of the log wait on pages until one is full; the host then copies it. A call out of the core
 * for each row would cost more than writing it.
 */
import { KIND_BITS, LOG_PAGE, WAYS } from '../codes';
import { takeDeals, takeExits, takeStays } from './log';
import { Ints, intsOf, Reals, realsOf } from './memory';
import { keepsLog } from './network';

const NO_REALS = changetype<Reals>(0);
const NO_INTS = changetype<Ints>(0);

export let pageDealEntered: Reals = NO_REALS;
export let pageDealNumber: Ints = NO_INTS;
export let pageDealSource: Ints = NO_INTS;
export let pageStayDone: Reals = NO_REALS;
export let pageStayStarted: Reals = NO_REALS;
export let pageStayNode: Ints = NO_INTS;
export let pageStayDealAndKind: Ints = NO_INTS;
export let pageExitDeal: Ints = NO_INTS;
export let pageExitWay: Ints = NO_INTS;

let dealsOnPage: i32 = 0;
let staysOnPage: i32 = 0;
let exitsOnPage: i32 = 0;
/** Deals of the log so far. */
let deals: i32 = 0;

function createPages(): void {
  pageDealEntered = realsOf(LOG_PAGE);
  pageDealNumber = intsOf(LOG_PAGE);
  pageDealSource = intsOf(LOG_PAGE);
  pageStayDone = realsOf(LOG_PAGE);
  pageStayStarted = realsOf(LOG_PAGE);
  pageStayNode = intsOf(LOG_PAGE);
  pageStayDealAndKind = intsOf(LOG_PAGE);
  pageExitDeal = intsOf(LOG_PAGE);
  pageExitWay = intsOf(LOG_PAGE);
}

/** At the beginning of every run. */
export function openPages(): void {
  if (keepsLog && changetype<usize>(pageStayDone) === 0) createPages();
  dealsOnPage = 0;
  staysOnPage = 0;
  exitsOnPage = 0;
  deals = 0;
}

function handDeals(): void {
  takeDeals(dealsOnPage);
  dealsOnPage = 0;
}

function handStays(): void {
  takeStays(staysOnPage);
  staysOnPage = 0;
}

/** A deal is known to the host before its exit. */
function handExits(): void {
  handDeals();
  takeExits(exitsOnPage);
  exitsOnPage = 0;
}

/** At the end of a run. */
export function closePages(): void {
  handStays();
  handExits();
}

/** A deal has come; returns its number in the log. */
export function writeDeal(source: i32, number: i32, entered: f64): i32 {
  pageDealEntered[dealsOnPage] = entered;
  pageDealNumber[dealsOnPage] = number;
  pageDealSource[dealsOnPage] = source;
  if (++dealsOnPage === LOG_PAGE) handDeals();
  return deals++;
}

export function writeStay(deal: i32, kind: i32, node: i32, started: f64, done: f64): void {
  pageStayDone[staysOnPage] = done;
  pageStayStarted[staysOnPage] = started;
  pageStayNode[staysOnPage] = node;
  pageStayDealAndKind[staysOnPage] = (deal << KIND_BITS) | kind;
  if (++staysOnPage === LOG_PAGE) handStays();
}

export function writeExit(deal: i32, way: i32, place: i32): void {
  pageExitDeal[exitsOnPage] = deal;
  pageExitWay[exitsOnPage] = place * WAYS + way;
  if (++exitsOnPage === LOG_PAGE) handExits();
}
