/** Lists that give the order of a collection: each member once, nothing else. */
import { entriesOf, keysOf, valuesOf } from '#shared/base';
import type { ParticipantId } from '../ids.ts';
import type { Path } from '../json.ts';
import type { Project } from '../project.ts';
import type { Variant } from '../variant.ts';
import type { Finding } from './damage.ts';
import { variantsOf } from './places.ts';

export function* checkOrders(project: Project): Generator<Finding> {
  yield* orderIsWhole(project.processOrder, {
    members: keysOf(project.processes),
    path: ['processOrder'],
    replace: (order) => {
      project.processOrder = order;
    },
  });
  for (const [id, process] of entriesOf(project.processes)) {
    yield* orderIsWhole(process.variantOrder, {
      members: keysOf(process.variants),
      path: ['processes', id, 'variantOrder'],
      replace: (order) => {
        process.variantOrder = order;
      },
    });
  }
  for (const { variant, path } of variantsOf(project)) {
    yield* orderIsWhole(variant.stageOrder, {
      members: keysOf(variant.stages),
      path: [...path, 'stageOrder'],
      replace: (order) => {
        variant.stageOrder = order;
      },
    });
    yield* orderIsWhole(variant.laneOrder, {
      members: lanesOf(project, variant),
      path: [...path, 'laneOrder'],
      replace: (order) => {
        variant.laneOrder = order;
      },
    });
  }
}

/** A lane may be empty, but a node without a lane would not be on the board. */
function lanesOf(project: Project, variant: Variant): ParticipantId[] {
  const used = valuesOf(variant.nodes).map(({ participantId }) => participantId);
  return [...new Set([...variant.laneOrder, ...used])].filter((participantId) =>
    Object.hasOwn(project.participants, participantId),
  );
}

interface Order<Member extends string> {
  readonly members: readonly Member[];
  readonly path: Path;
  readonly replace: (order: Member[]) => void;
}

function* orderIsWhole<Member extends string>(
  order: readonly Member[],
  { members, path, replace }: Order<Member>,
): Generator<Finding> {
  const known = new Set(members);
  const kept = [...new Set(order)].filter((member) => known.has(member));
  const listed = new Set(kept);
  const whole = [...kept, ...members.filter((member) => !listed.has(member))];
  if (whole.length === order.length && whole.every((member, index) => member === order[index])) {
    return;
  }
  const mend = () => replace(whole);
  yield { code: 'orderIncomplete', path, found: order.join(', '), repair: 'reordered', mend };
}
