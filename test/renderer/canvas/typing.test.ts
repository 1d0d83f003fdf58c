/** What typing on a card leaves behind, on the board and in the history. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { aProject, at, aVariant } from '#test/builders';
import { addConnected, addNext } from '../../../renderer/canvas/actions/chain.ts';
import { finishTyping } from '../../../renderer/canvas/actions/rename.ts';
import { startTyping } from '../../../renderer/canvas/actions/start-typing.ts';
import { aBoard, twoLanes } from './a-board.ts';

const node = (name: string) => idOf<'Node'>(name);

describe('typing on a card', () => {
  /** What was begun is finished with these words. */
  function type(board: ReturnType<typeof aBoard>, text: string): boolean {
    const edit = board.seen.edit;
    if (!edit) throw new Error('nothing is being typed');
    board.seen.edit = null;
    return finishTyping(board.stage(), { id: edit.id, begun: edit.begun, text });
  }

  test('adding, connecting and naming are one entry', () => {
    const project = twoLanes();
    const board = aBoard(project);
    addNext(board.stage(), node('call'), 'branch');
    expect(type(board, 'Перезвонить')).toBe(true);
    expect(board.editor.history.undo.map(({ name }) => name)).toEqual(['node.addConnected']);
    board.editor.undo();
    expect(board.editor.project).toEqual(project);
    board.editor.redo();
    const names = Object.values(board.stage().variant.nodes).map(({ name }) => name);
    expect(names).toContain('Перезвонить');
  });

  test('a card left blank was never there, nor its first stage and lane', () => {
    const project = aProject().variant(aVariant(at.variantId)).build();
    const board = aBoard(project);
    startTyping(board.stage(), 'Ф');
    expect(type(board, '')).toBe(false);
    expect(board.editor.history.undo).toHaveLength(0);
    expect(board.editor.project).toEqual(project);
  });

  test('the first card stands with those who work, not with the client', () => {
    const lanes = aVariant(at.variantId)
      .stage('first')
      .lane('client', { kind: 'client' })
      .lane('sales');
    const board = aBoard(aProject().variant(lanes).build());
    startTyping(board.stage(), 'П');
    const [card] = Object.values(board.stage().variant.nodes);
    expect(card?.participantId).toBe('sales');
  });

  test('a blank card gives the selection back to the one before it', () => {
    const board = aBoard(twoLanes(), [node('bill')]);
    addConnected(board.stage(), {
      fromId: node('bill'),
      kind: 'step',
      place: { stageId: idOf('second'), participantId: idOf('office'), position: { x: 0, y: 0 } },
      through: 'branch',
    });
    type(board, '');
    expect(board.seen.selection).toEqual(['bill']);
  });

  test('a card that was there keeps its place in the history when it is named anew', () => {
    const board = aBoard(twoLanes());
    board.seen.edit = { id: node('call'), typed: null, begun: null };
    type(board, 'Позвонить');
    expect(board.editor.history.undo.map(({ name }) => name)).toEqual(['node.rename']);
  });
});
