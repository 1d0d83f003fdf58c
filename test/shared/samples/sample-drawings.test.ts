/** The drawings of the samples: complete, readable, with lanes and shares that hold. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '#shared/base';
import { boardGeometry, isOverlapping } from '#shared/layout';
import { drawings, nodesOf, reachableFrom } from './sample.ts';

describe('the drawings of the samples', () => {
  it.each(drawings)('$drawing: every way of a deal ends in an outcome', ({ variant }) => {
    const ends = new Set<string>(nodesOf(variant, 'outcome').map(({ id }) => id));
    for (const node of valuesOf(variant.nodes)) {
      if (node.kind === 'note' || ends.has(node.id)) continue;
      const reached = reachableFrom(variant, node.id);
      expect(
        [...ends].some((id) => reached.has(id)),
        node.name,
      ).toBe(true);
    }
  });

  it.each(drawings)('$drawing: shares of each branch add up to one', ({ variant }) => {
    for (const branch of nodesOf(variant, 'branch')) {
      const out = valuesOf(variant.flows).filter(({ fromId }) => fromId === branch.id);
      const sum = out.reduce((total, { probability = Number.NaN }) => total + probability, 0);
      expect(out.length, branch.name).toBeGreaterThanOrEqual(2);
      expect(sum, branch.name).toBeCloseTo(1, 12);
      expect(out.every(({ label }) => label !== undefined && label !== '')).toBe(true);
    }
  });

  it.each(drawings)(
    '$drawing: what comes back does so a bounded number of times',
    ({ variant }) => {
      const flows = valuesOf(variant.flows);
      const straight = flows.filter(({ maxTimes }) => maxTimes === undefined);
      const ahead = { flows: Object.fromEntries(straight.map((flow) => [flow.id, flow])) };
      for (const { fromId, id, maxTimes, toId } of flows) {
        const within = maxTimes === undefined ? ahead : variant;
        expect(reachableFrom(within, toId).has(fromId), id).toBe(maxTimes !== undefined);
      }
    },
  );

  it.each(drawings)('$drawing: has a lane for everyone on the board, and no other', (at) => {
    const onTheBoard = new Set(valuesOf(at.variant.nodes).map((node) => node.participantId));
    expect(new Set(at.variant.laneOrder)).toEqual(onTheBoard);
    expect(at.variant.laneOrder.length).toBe(onTheBoard.size);
  });

  it.each(drawings)('$drawing: keeps its cards and captions apart and in their cells', (at) => {
    const { lanes, nodes, stages } = boardGeometry(at.project, at.variant);
    const placed = [...nodes.values()];
    for (const [index, one] of placed.entries()) {
      const stage = stages.find(({ stageId }) => stageId === one.stageId);
      const lane = lanes.find(({ participantId }) => participantId === one.participantId);
      expect(one.x + one.width, one.id).toBeLessThanOrEqual((stage?.x ?? 0) + (stage?.width ?? 0));
      expect(one.y + one.height, one.id).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
      for (const other of placed.slice(index + 1)) {
        expect(isOverlapping(one, other), `${one.id} on ${other.id}`).toBe(false);
        if (one.caption) expect(isOverlapping(one.caption, other), `${one.id}’s words`).toBe(false);
        if (other.caption) expect(isOverlapping(other.caption, one), other.id).toBe(false);
      }
    }
  });
});
