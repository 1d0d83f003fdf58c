/** Answers to the questions that a drawn flow raises. */
import { useMemo } from 'react';
import type { NodeKind } from '#shared/model';
import { addNode } from './actions/add-node.ts';
import { addConnected } from './actions/chain.ts';
import { connectThrough, type SecondFlow } from './actions/connect.ts';
import { placeAround } from './actions/free-place.ts';
import type { Asking, BoardStage } from './gestures/board-stage.ts';
import type { BoardState } from './use-board-stage.ts';

/** Which way is asked after what, so both are kept until then. */
function isSecondFlow({ variant }: BoardStage, { fromId }: Asking): boolean {
  const kind = variant.nodes[fromId]?.kind;
  if (kind === 'branch' || kind === 'fork') return false;
  return Object.values(variant.flows).some((flow) => flow.fromId === fromId);
}

export function useAsking({ asking, getStage }: BoardState) {
  return useMemo(() => {
    const close = () => {
      const stage = getStage();
      stage.ask(null);
      stage.surface.focus({ preventScroll: true });
    };

    function chooseKind(kind: NodeKind): void {
      if (!asking) return;
      const stage = getStage();
      if (isSecondFlow(stage, asking)) {
        stage.ask({ ...asking, kind: 'branchOrFork', newKind: kind });
        return;
      }
      close();
      add(kind);
    }

    function add(kind: NodeKind, through?: SecondFlow): void {
      const stage = getStage();
      const place = asking?.place ?? (asking && placeAround(stage.geometry, asking.drop, kind));
      if (!place || !asking) return;
      const { fromId } = asking;
      const from = stage.variant.nodes[fromId]?.kind;
      if (from === 'outcome' || from === 'note') addNode(stage, { kind, place });
      else addConnected(stage, { fromId, kind, place, ...(through ? { through } : {}) });
    }

    function chooseWay(way: SecondFlow): void {
      if (!asking) return;
      close();
      if (asking.toId) {
        connectThrough(getStage(), { fromId: asking.fromId, toId: asking.toId }, way);
      } else add(asking.newKind ?? 'step', way);
    }

    return { close, chooseKind, chooseWay };
  }, [asking, getStage]);
}
