/** The board's pure parts: routes under a drag, walking, places for new cards, typing, reordering. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { boardGeometry, withMovedEnds } from '#shared/layout';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import { act } from '../../../renderer/canvas/actions/act.ts';
import { addConnected, addNext } from '../../../renderer/canvas/actions/chain.ts';
import { copiedText, pasteText } from '../../../renderer/canvas/actions/clipboard.ts';
import { placeAfter, placesThrough } from '../../../renderer/canvas/actions/free-place.ts';
import { tidyBoard } from '../../../renderer/canvas/actions/tidy.ts';
import { draftRoute } from '../../../renderer/canvas/gestures/draw-flow.ts';
import { panAlong } from '../../../renderer/canvas/gestures/gesture.ts';
import { gapAt, indexAfterMove } from '../../../renderer/canvas/gestures/reorder-header.ts';
import { touches } from '../../../renderer/canvas/gestures/select-box.ts';
import { pressKey } from '../../../renderer/canvas/keyboard/board-keys.ts';
import { walk } from '../../../renderer/canvas/keyboard/walk.ts';
import { shiftIntoView } from '../../../renderer/canvas/use-viewport-controls.ts';
import { aBoard, twoLanes } from './a-board.ts';

const node = (name: string) => idOf<'Node'>(name);

const key = (code: string, more: Partial<KeyboardEvent> = {}) => ({
  code,
  key: code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});

describe('a route while a card is dragged', () => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  const point = fc.record({ x: coordinate, y: coordinate });

  test('stays upright and meets the moved ends', () => {
    fc.assert(
      fc.property(
        fc.array(coordinate, { minLength: 3, maxLength: 8 }),
        point,
        point,
        (turns, a, b) => {
          const points = turns.map((turn, index) => ({
            x: turns[index - (index % 2)] ?? turn,
            y: turns[index - ((index + 1) % 2)] ?? turn,
          }));
          const isUpright = points.every((p, i) => {
            const next = points[i + 1];
            return !next || p.x === next.x || p.y === next.y;
          });
          fc.pre(isUpright && points.length > 3);
          const moved = withMovedEnds(points, { start: a, end: b });
          expect(moved[0]).toEqual({ x: (points[0]?.x ?? 0) + a.x, y: (points[0]?.y ?? 0) + a.y });
          const last = points.at(-1);
          expect(moved.at(-1)).toEqual({ x: (last?.x ?? 0) + b.x, y: (last?.y ?? 0) + b.y });
        },
      ),
    );
  });

  test('a straight one gets a step between its ends', () => {
    const straight = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    const moved = withMovedEnds(straight, { start: { x: 0, y: 0 }, end: { x: 0, y: 40 } });
    expect(moved).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 40 },
      { x: 100, y: 40 },
    ]);
  });

  test('a new one leaves its card at a right angle', () => {
    const [start, corner] = draftRoute({ x: 0, y: 0 }, 'right', { x: 80, y: 60 });
    expect(corner?.y).toBe(start?.y);
    const [top, above] = draftRoute({ x: 0, y: 0 }, 'top', { x: 80, y: -60 });
    expect(above?.x).toBe(top?.x);
  });
});

test('arrows walk along flows before they jump to what is near', () => {
  const project = twoLanes();
  const variant = variantOf(project);
  const geometry = boardGeometry(project, variant, 'ru');
  expect(walk(variant, geometry, node('call'), 'down')).toBe('bill');
  expect(walk(variant, geometry, node('bill'), 'right')).toBe('won');
  expect(walk(variant, geometry, node('won'), 'right')).toBeNull();
});

test('boxes that only meet at an edge do not touch', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(touches(box, { x: 9, y: 9, width: 5, height: 5 })).toBe(true);
  expect(touches(box, { x: 10, y: 0, width: 5, height: 5 })).toBe(false);
});

test('a header dropped beside itself stays where it was', () => {
  const spans = [0, 100, 200].map((start) => ({ start, size: 100 }));
  expect(indexAfterMove(1, gapAt(spans, 120))).toBeNull();
  expect(indexAfterMove(1, gapAt(spans, 170))).toBeNull();
  expect(indexAfterMove(1, gapAt(spans, 290))).toBe(2);
  expect(indexAfterMove(1, gapAt(spans, 10))).toBe(0);
});

describe('new cards', () => {
  test('stand in the same cell and on no other card', () => {
    const project = twoLanes();
    const { editor, stage } = aBoard(project);
    for (let count = 0; count < 5; count++) {
      const place = placeAfter(stage().geometry, node('lead'), 'step');
      expect(place).toMatchObject({ stageId: 'first', participantId: 'sales' });
      if (!place) return;
      editor.run('node.add', {
        at,
        id: node(`new${count}`),
        kind: 'step',
        name: 'Новый',
        ...place,
      });
    }
    const shapes = [...stage().geometry.nodes.values()];
    for (const one of shapes) {
      for (const other of shapes) if (one.id !== other.id) expect(touches(one, other)).toBe(false);
    }
  });

  test('leave room for the branch that goes between', () => {
    const { seen, stage } = aBoard(twoLanes(), [node('call')]);
    const places = placesThrough(stage().geometry, node('call'), 'step');
    expect(places?.split.participantId).toBe('sales');
    addNext(stage(), node('call'), 'branch');
    const shapes = [...stage().geometry.nodes.values()];
    for (const one of shapes) {
      for (const other of shapes) if (one.id !== other.id) expect(touches(one, other)).toBe(false);
    }
    expect(seen.edit).not.toBeNull();
  });

  test('come with their flow in one entry of the history', () => {
    const project = twoLanes();
    const { editor, stage } = aBoard(project);
    addConnected(stage(), {
      fromId: node('call'),
      kind: 'step',
      place: {
        stageId: idOf('second'),
        participantId: idOf('office'),
        position: { x: 0, y: 0 },
      },
      through: 'fork',
    });
    expect(editor.history.undo).toHaveLength(1);
    editor.undo();
    expect(editor.project).toEqual(project);
  });

  test('leave no trace when their flow is refused', () => {
    const project = twoLanes();
    const { editor, seen, stage } = aBoard(project, [node('won')]);
    const place = { stageId: idOf<'Stage'>('second'), participantId: idOf<'Participant'>('sales') };
    addConnected(stage(), {
      fromId: node('won'),
      kind: 'step',
      place: { ...place, position: { x: 0, y: 0 } },
    });
    expect(editor.project).toEqual(project);
    expect(editor.history.undo).toHaveLength(0);
    expect(seen.selection).toEqual(['won']);
  });
});

describe('tidying', () => {
  test('is one entry, and a tidy board has nothing to tidy', () => {
    const project = twoLanes();
    const { editor, stage } = aBoard(project);
    expect(tidyBoard(stage())).toBe(true);
    expect(editor.history.undo.map(({ name }) => name)).toEqual(['board.tidy']);
    expect(tidyBoard(stage())).toBe(false);
    editor.undo();
    expect(editor.project).toEqual(project);
  });
});

describe('panning at the edge', () => {
  const window = { from: 0, to: 500 };

  test('is faster the nearer the edge, and stops inside', () => {
    expect(panAlong(window, 250, 250)).toBe(0);
    expect(panAlong(window, 250, 5)).toBeGreaterThan(panAlong(window, 250, 30));
    expect(panAlong(window, 250, 495)).toBeLessThan(0);
  });

  test('waits until what was pressed at the edge is pulled farther out', () => {
    expect(panAlong(window, 10, 10)).toBe(0);
    expect(panAlong(window, 10, 20)).toBe(0);
    expect(panAlong(window, 10, -5)).toBeGreaterThan(0);
  });
});

test('the board moves just enough to show a card, past the headers', () => {
  const view = { x: 0, y: 0, zoom: 1 };
  const looking = { view, headers: { x: 100, y: 40 }, window: { width: 600, height: 400 } };
  const card = { width: 100, height: 60 };
  expect(shiftIntoView({ x: 200, y: 100, ...card }, looking)).toEqual({ x: 0, y: 0 });
  expect(shiftIntoView({ x: 60, y: 100, ...card }, looking)).toEqual({ x: 60, y: 0 });
  expect(shiftIntoView({ x: 700, y: 380, ...card }, looking)).toEqual({ x: -220, y: -60 });
  const wide = shiftIntoView({ x: 300, y: 100, width: 900, height: 60 }, looking);
  expect(wide).toEqual({ x: -180, y: 0 });
});

describe('keys', () => {
  test('Tab on a step that leads on asks which way the deal goes', () => {
    const { editor, seen, stage } = aBoard(twoLanes(), [node('call')]);
    expect(pressKey(stage(), key('Tab'))).toBe(true);
    expect(seen.asking).toMatchObject({ kind: 'branchOrFork', fromId: 'call', newKind: 'step' });
    expect(editor.history.undo).toHaveLength(0);
  });

  test('Alt and a digit sets the lane whatever the layout writes', () => {
    const { stage } = aBoard(twoLanes(), [node('call')]);
    expect(pressKey(stage(), key('Digit2', { key: '™', altKey: true }))).toBe(true);
    expect(stage().variant.nodes[node('call')]?.participantId).toBe('office');
  });

  test('a stray letter on a drawn board changes nothing', () => {
    const { editor, stage } = aBoard(twoLanes());
    expect(pressKey(stage(), key('KeyA', { key: 'ф' }))).toBe(false);
    expect(editor.history.undo).toHaveLength(0);
  });

  test('a letter on an empty board begins a card in a first stage and lane', () => {
    const { seen, stage } = aBoard(aProject().variant(aVariant(at.variantId)).build());
    expect(pressKey(stage(), key('KeyA', { key: 'Ф' }))).toBe(true);
    expect(Object.values(stage().variant.nodes)).toHaveLength(1);
    expect(seen.edit?.typed).toBe('Ф');
  });

  test('Ctrl+D copies what is selected and selects the copy', () => {
    const { seen, stage } = aBoard(twoLanes(), [node('call'), node('bill')]);
    pressKey(stage(), key('KeyD', { ctrlKey: true }));
    expect(Object.keys(stage().variant.nodes)).toHaveLength(6);
    expect(Object.keys(stage().variant.flows)).toHaveLength(4);
    expect(seen.selection).toHaveLength(2);
    expect(seen.selection).not.toContain('call');
  });

  test('Delete removes cards and flows together', () => {
    const { seen, stage } = aBoard(twoLanes(), [node('won')]);
    act(stage(), { kind: 'delete' });
    expect(Object.keys(stage().variant.nodes)).toEqual(['lead', 'call', 'bill']);
    expect(seen.selection).toEqual([]);
  });
});

describe('the clipboard', () => {
  test('brings cards and the flows between them to another project', () => {
    const text = copiedText(aBoard(twoLanes(), [node('call'), node('bill')]).stage());
    const other = aBoard(
      aProject().variant(aVariant(at.variantId).stage('only').lane('me').source('start')).build(),
    );
    expect(pasteText(other.stage(), text ?? '')).toBe(true);
    const { flows, nodes } = other.stage().variant;
    expect(Object.values(nodes)).toHaveLength(3);
    expect(Object.values(flows)).toHaveLength(1);
  });

  test('brings a first stage and lane to a board without any, all in one entry', () => {
    const text = copiedText(aBoard(twoLanes(), [node('call'), node('bill')]).stage());
    const project = aProject().variant(aVariant(at.variantId)).build();
    const { editor, stage } = aBoard(project);
    expect(pasteText(stage(), text ?? '')).toBe(true);
    expect(Object.values(stage().variant.nodes)).toHaveLength(2);
    expect(editor.history.undo.map(({ name }) => name)).toEqual(['node.paste']);
    editor.undo();
    expect(editor.project).toEqual(project);
  });

  test.each([
    'text',
    '{"format":"salesbook-cards"}',
    '{"format":"salesbook-cards","nodes":[null],"flows":[]}',
    '{"format":"salesbook-cards","nodes":[{"id":"x","kind":"step"}],"flows":[]}',
    '{"format":"salesbook-cards","nodes":[{"id":"__proto__"}],"flows":[{"id":"f"}]}',
  ])('anything else changes nothing: %s', (text) => {
    const project = twoLanes();
    const { editor, stage } = aBoard(project);
    pasteText(stage(), text);
    expect(editor.project).toEqual(project);
  });
});
