/** The board's commands for menu and palette; on the board itself the same keys are its own. */
import { useMemo } from 'react';
import type { NodeKind, Variant } from '#shared/model';
import type { BoardControls, SelectedId } from '../../canvas/index.ts';
import { useTranslate } from '../../session/index.ts';
import { type UiCommand, useCommands } from '../../ui/commands/index.ts';

interface BoardCommandContext {
  readonly controls: BoardControls | null;
  readonly selection: readonly SelectedId[];
  readonly variant: Variant;
}

export const TIDY_SHORTCUT = { code: 'KeyL', mod: true, shift: true } as const;

const ADDED = [
  ['step', 'board.addStep'],
  ['source', 'board.addSource'],
  ['wait', 'board.addWait'],
  ['outcome', 'board.addOutcome'],
  ['note', 'board.addNote'],
] as const satisfies readonly (readonly [NodeKind, string])[];

export function useBoardCommands({ controls, selection, variant }: BoardCommandContext): void {
  const translate = useTranslate();
  const hasCards = selection.some((id) => Object.hasOwn(variant.nodes, id));
  const isOne = hasCards && selection.length === 1;
  const hasSelection = selection.length > 0;
  const isDrawn = Object.keys(variant.nodes).length > 0;
  const commands = useMemo((): readonly UiCommand[] => {
    if (!controls) return [];
    const group = translate('board.groupBoard');
    const edit = (block: number) => ({ group, menu: { section: 'edit', block } });
    const view = { group, menu: { section: 'view', block: 5 } };
    return [
      ...ADDED.map(([kind, key]) => ({
        ...edit(5),
        id: `node.add.${kind}`,
        label: translate(key),
        enabled: true,
        run: () => controls.act({ kind: 'add', nodeKind: kind }),
      })),
      {
        ...edit(6),
        id: 'node.addNext',
        label: translate('board.addNext'),
        enabled: isOne,
        run: () => controls.act({ kind: 'addNext', nodeKind: 'step' }),
      },
      {
        ...edit(6),
        id: 'node.addBranch',
        label: translate('board.addBranch'),
        enabled: isOne,
        run: () => controls.act({ kind: 'addNext', nodeKind: 'branch' }),
      },
      {
        ...edit(7),
        id: 'node.rename',
        label: translate('board.rename'),
        shortcut: { code: 'F2' },
        enabled: isOne,
        run: () => controls.act({ kind: 'rename' }),
      },
      {
        ...edit(7),
        id: 'node.duplicate',
        label: translate('board.duplicate'),
        shortcut: { code: 'KeyD', mod: true },
        enabled: hasCards,
        run: () => controls.act({ kind: 'duplicate' }),
      },
      {
        ...edit(7),
        id: 'selection.delete',
        label: translate('board.remove'),
        shortcut: { code: 'Delete' },
        otherShortcuts: [{ code: 'Backspace' }],
        enabled: hasSelection,
        run: () => controls.act({ kind: 'delete' }),
      },
      {
        ...edit(7),
        id: 'selection.all',
        label: translate('board.selectAll'),
        shortcut: { code: 'KeyA', mod: true },
        enabled: true,
        run: () => controls.act({ kind: 'selectAll' }),
      },
      {
        ...edit(8),
        id: 'board.tidy',
        label: translate('board.tidy'),
        shortcut: TIDY_SHORTCUT,
        enabled: isDrawn,
        run: () => controls.act({ kind: 'tidy' }),
      },
      {
        ...view,
        id: 'board.fit',
        label: translate('board.fit'),
        shortcut: { code: 'Digit1', shift: true },
        enabled: true,
        run: controls.fit,
      },
      {
        ...view,
        id: 'board.zoomIn',
        label: translate('board.zoomIn'),
        shortcut: { code: 'Equal', mod: true },
        otherShortcuts: [{ code: 'NumpadAdd', mod: true }],
        enabled: true,
        run: () => controls.zoomBy(1.25),
      },
      {
        ...view,
        id: 'board.zoomOut',
        label: translate('board.zoomOut'),
        shortcut: { code: 'Minus', mod: true },
        otherShortcuts: [{ code: 'NumpadSubtract', mod: true }],
        enabled: true,
        run: () => controls.zoomBy(0.8),
      },
      {
        ...view,
        id: 'board.zoomReset',
        label: translate('board.zoomReset'),
        shortcut: { code: 'Digit0', mod: true },
        enabled: true,
        run: () => controls.zoomTo(1),
      },
    ];
  }, [controls, translate, isOne, hasCards, hasSelection, isDrawn]);
  useCommands(commands);
}
