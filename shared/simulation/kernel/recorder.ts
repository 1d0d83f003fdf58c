/** A log being written: the core hands over what happens, row by row. */
import { assert, present } from '#shared/base';
import {
  type ActivityLog,
  blockAt,
  type DealBlock,
  KIND_BITS,
  MOST_DEALS,
  placeAt,
  type StayBlock,
  shiftOf,
} from './activity-log.ts';
import { STILL_INSIDE, WAYS } from './codes.ts';
import type { Network } from './network.ts';

export interface Recorder {
  readonly log: ActivityLog;
  readonly hasManyNodes: boolean;
  /** The blocks that are being filled, and how many rows of them are. */
  stayBlock: StayBlock;
  stayPlace: number;
  dealBlock: DealBlock;
  dealPlace: number;
}

function numbers(rows: number, hasMany: boolean): Uint16Array | Uint32Array {
  return hasMany ? new Uint32Array(rows) : new Uint16Array(rows);
}

function createStayBlock(rows: number, hasManyNodes: boolean): StayBlock {
  return {
    done: new Float64Array(rows),
    started: new Float64Array(rows),
    node: numbers(rows, hasManyNodes),
    dealAndKind: new Uint32Array(rows),
  };
}

function createDealBlock(rows: number, hasManyNodes: boolean): DealBlock {
  return {
    entered: new Float64Array(rows),
    number: new Uint32Array(rows),
    source: numbers(rows, hasManyNodes),
    exit: new Uint32Array(rows),
  };
}

export function createRecorder({ nodes, sources }: Network): Recorder {
  const hasManyNodes = Math.max(nodes.count, sources.count) >= 2 ** 16;
  return {
    log: { stayBlocks: [], dealBlocks: [], rows: 0, deals: 0 },
    hasManyNodes,
    // Full from the beginning: the first row opens the first block.
    stayBlock: createStayBlock(0, hasManyNodes),
    stayPlace: 0,
    dealBlock: createDealBlock(0, hasManyNodes),
    dealPlace: 0,
  };
}

function openStayBlock(recorder: Recorder): void {
  const { log, hasManyNodes } = recorder;
  recorder.stayBlock = createStayBlock(1 << shiftOf(log.rows), hasManyNodes);
  recorder.stayPlace = 0;
  log.stayBlocks.push(recorder.stayBlock);
}

function openDealBlock(recorder: Recorder): void {
  const { log, hasManyNodes } = recorder;
  assert(log.deals < MOST_DEALS, 'deals of a log fit their bits');
  recorder.dealBlock = createDealBlock(1 << shiftOf(log.deals), hasManyNodes);
  recorder.dealPlace = 0;
  log.dealBlocks.push(recorder.dealBlock);
}

/** A place in `stayBlock` for the next row. */
function takeRow(recorder: Recorder): number {
  if (recorder.stayPlace === recorder.stayBlock.done.length) openStayBlock(recorder);
  recorder.log.rows++;
  return recorder.stayPlace++;
}

/** What the core calls while it runs; `recorderOf` says which log is being written. */
export function logImports(recorderOf: () => Recorder) {
  return {
    writeDeal: (source: number, number: number, entered: number): number => {
      const recorder = recorderOf();
      if (recorder.dealPlace === recorder.dealBlock.entered.length) openDealBlock(recorder);
      const at = recorder.dealPlace++;
      const { dealBlock } = recorder;
      dealBlock.entered[at] = entered;
      dealBlock.number[at] = number;
      dealBlock.source[at] = source;
      dealBlock.exit[at] = STILL_INSIDE;
      return recorder.log.deals++;
    },
    writeStay: (deal: number, kind: number, node: number, started: number, done: number) => {
      const recorder = recorderOf();
      const at = takeRow(recorder);
      const { stayBlock } = recorder;
      stayBlock.started[at] = started;
      stayBlock.done[at] = done;
      stayBlock.node[at] = node;
      stayBlock.dealAndKind[at] = (deal << KIND_BITS) | kind;
    },
    writeMoment: (deal: number, kind: number, moment: number) => {
      const recorder = recorderOf();
      const at = takeRow(recorder);
      recorder.stayBlock.done[at] = moment;
      recorder.stayBlock.dealAndKind[at] = (deal << KIND_BITS) | kind;
    },
    writeExit: (deal: number, way: number, place: number) => {
      const shift = shiftOf(deal);
      const block = present(recorderOf().log.dealBlocks[blockAt(deal, shift)], 'block');
      block.exit[placeAt(deal, shift)] = place * WAYS + way;
    },
  };
}
