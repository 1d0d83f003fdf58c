/** A board without a screen, and a small process to put on it. */
import { createEditor } from '#shared/editing';
import { boardGeometry, routeFlows } from '#shared/layout';
import type { NodeId, Project } from '#shared/model';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import type { Asking, BoardStage } from '../../../renderer/canvas/gestures/board-stage.ts';
import type { NameEdit } from '../../../renderer/canvas/projection/project-nodes.ts';

/** Lead → call → won in one lane, a second lane below. */
export function twoLanes(): Project {
  return aProject()
    .variant(
      aVariant(at.variantId)
        .stage('first')
        .lane('sales')
        .source('lead', { position: { x: 16, y: 16 } })
        .step('call', { position: { x: 16, y: 72 } })
        .lane('office')
        .step('bill', { position: { x: 16, y: 16 } })
        .stage('second')
        .lane('sales')
        .outcome('won', { position: { x: 16, y: 16 } })
        .path('lead', 'call', 'bill', 'won'),
    )
    .build();
}

/** A board without a screen: what gestures and keys do to it can be read off. */
export function aBoard(project: Project, selected: readonly NodeId[] = []) {
  const editor = createEditor({ project });
  const seen: { selection: readonly string[]; edit: NameEdit | null; asking: Asking | null } = {
    selection: selected,
    edit: null,
    asking: null,
  };
  const stage = (): BoardStage => {
    const variant = variantOf(editor.project);
    const geometry = boardGeometry(editor.project, variant, 'ru');
    const routes = routeFlows(geometry, variant, { language: 'ru' });
    return {
      surface: null as never,
      feedback: null as never,
      project: editor.project,
      variant,
      language: 'ru',
      at,
      geometry,
      routes,
      routesNow: () => routes,
      selection: new Set(seen.selection as NodeId[]),
      names: { stage: 'Стадия', lane: 'Продавец', newStage: 'Новая', newLane: 'Новый' },
      editing: {
        run: (name, args) => editor.run(name, args).ok,
        mark: editor.mark,
        squash: (mark, name) => void editor.squash(mark, name),
        bail: (mark) => void editor.bail(mark),
      },
      select: (ids) => {
        seen.selection = ids;
      },
      editName: (edit) => {
        seen.edit = edit;
      },
      ask: (asking) => {
        seen.asking = asking;
      },
      toBoard: ({ clientX, clientY }) => ({ x: clientX, y: clientY }),
      toSurface: (point) => point,
      panBy: () => undefined,
      reveal: () => undefined,
    };
  };
  return { editor, seen, stage };
}
