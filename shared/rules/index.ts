/** May-I questions, pure over the project: the same answer drives hover, drop, button and command. */
export { canConnect, canReconnect } from './can-connect.ts';
export {
  canDelete,
  canDeleteLane,
  canDeleteStage,
  canDeleteVariant,
  nodesOfLane,
  nodesOfStage,
} from './can-delete.ts';
export { type Cell, canMove, canPlace } from './can-move.ts';
export { hasDealType } from './deal-types.ts';
export { hasFreeIds } from './fresh-ids.ts';
export { canEdit, isFrozen } from './is-frozen.ts';
export { canPullLever } from './levers.ts';
export {
  flowsByEnd,
  flowsByStart,
  hasFlows,
  hasLane,
  hasNodes,
  hasParticipant,
  hasProcess,
  hasStage,
  memberOf,
  outgoingFlows,
  processAt,
  type VariantPlace,
  variantAt,
} from './places.ts';
export { refusalTextKey } from './refusal-text.ts';
export {
  canRun,
  canRunUnder,
  hasScenario,
  type SaidConditions,
} from './scenarios.ts';
export {
  allowed,
  firstRefusal,
  type Question,
  REFUSAL_CODES,
  type Refusal,
  type RefusalCode,
  type RefusalParams,
  refused,
  type Verdict,
} from './verdict.ts';
