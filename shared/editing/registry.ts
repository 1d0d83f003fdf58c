/** Every command there is. A command that isn't in this list can't be run. */
import type { z } from 'zod';
import { claimAdd } from './claim-add.ts';
import { claimSetField } from './claim-set-field.ts';
import type { Command } from './command.ts';
import { dealTypeRename } from './deal-type-rename.ts';
import { flowConnect } from './flow-connect.ts';
import { flowDisconnect } from './flow-disconnect.ts';
import { flowReconnect } from './flow-reconnect.ts';
import { flowSetField } from './flow-set-field.ts';
import { laneAdd } from './lane-add.ts';
import { laneDelete } from './lane-delete.ts';
import { laneMove } from './lane-move.ts';
import { laneRename } from './lane-rename.ts';
import { laneResize } from './lane-resize.ts';
import { nodeAdd } from './node-add.ts';
import { nodeDelete } from './node-delete.ts';
import { nodeDuplicate } from './node-duplicate.ts';
import { nodeMove } from './node-move.ts';
import { nodePaste } from './node-paste.ts';
import { nodeRename } from './node-rename.ts';
import { nodeSetField } from './node-set-field.ts';
import { participantAdd } from './participant-add.ts';
import { participantSetField } from './participant-set-field.ts';
import { processAdd } from './process-add.ts';
import { processSetField } from './process-set-field.ts';
import { projectRename } from './project-rename.ts';
import { projectSetField } from './project-set-field.ts';
import { scenarioAdd } from './scenario-add.ts';
import { scenarioDelete } from './scenario-delete.ts';
import { scenarioDuplicate } from './scenario-duplicate.ts';
import { scenarioRemoveLever } from './scenario-remove-lever.ts';
import { scenarioRename } from './scenario-rename.ts';
import { scenarioSetField } from './scenario-set-field.ts';
import { scenarioSetLever } from './scenario-set-lever.ts';
import { stageAdd } from './stage-add.ts';
import { stageDelete } from './stage-delete.ts';
import { stageMove } from './stage-move.ts';
import { stageRename } from './stage-rename.ts';
import { stageResize } from './stage-resize.ts';
import { stageSetField } from './stage-set-field.ts';
import { variantAdd } from './variant-add.ts';
import { variantDelete } from './variant-delete.ts';
import { variantRename } from './variant-rename.ts';
import { variantSetField } from './variant-set-field.ts';
import { variantSetStaffing } from './variant-set-staffing.ts';

const commands = [
  projectRename,
  projectSetField,
  participantAdd,
  participantSetField,
  processAdd,
  processSetField,
  variantAdd,
  variantRename,
  variantSetField,
  variantSetStaffing,
  variantDelete,
  stageAdd,
  stageRename,
  stageSetField,
  stageResize,
  stageMove,
  stageDelete,
  laneAdd,
  laneRename,
  laneResize,
  laneMove,
  laneDelete,
  nodeAdd,
  nodeRename,
  nodeMove,
  nodeSetField,
  nodeDuplicate,
  nodePaste,
  nodeDelete,
  flowConnect,
  flowReconnect,
  flowSetField,
  flowDisconnect,
  claimAdd,
  claimSetField,
  scenarioAdd,
  scenarioDuplicate,
  scenarioRename,
  scenarioSetField,
  scenarioSetLever,
  scenarioRemoveLever,
  scenarioDelete,
  dealTypeRename,
] as const;

type AnyCommand = (typeof commands)[number];

export type CommandName = AnyCommand['name'];

/** The arguments of one command, as its caller writes them. */
export type CommandArgs<Name extends CommandName> = z.input<
  Extract<AnyCommand, { readonly name: Name }>['args']
>;

export const commandNames: readonly CommandName[] = commands.map((command) => command.name);

/**
 * What a history entry can be called: the command, or the gesture that several commands
 * were squashed into.
 */
export const gestureNames = [
  'steps.type',
  'node.addConnected',
  'node.cut',
  'board.tidy',
  'elements.edit',
] as const;

export type GestureName = (typeof gestureNames)[number];
export type ActionName = CommandName | GestureName;

const byName: ReadonlyMap<string, Command> = new Map(
  commands.map((command): [string, Command] => [command.name, command]),
);

export function commandNamed(name: string): Command | undefined {
  return byName.get(name);
}
