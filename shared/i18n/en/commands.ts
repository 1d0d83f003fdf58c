/** Lines of the history panel; what was edited is named beside them. */
export const commands = {
  unknown: 'Change',

  projectRename: 'Project renamed',
  projectSetField: 'Project properties changed',
  participantAdd: 'Participant added',
  participantSetField: 'Participant changed',

  processAdd: 'Process added',
  processSetField: 'Process properties changed',

  variantAdd: 'Variant added',
  variantRename: 'Variant renamed',
  variantSetField: 'Variant properties changed',
  variantSetStaffing: 'Staffing of the variant changed',
  variantDelete: 'Variant deleted',

  stageAdd: 'Stage added',
  stageRename: 'Stage renamed',
  stageSetField: 'Stage properties changed',
  stageResize: 'Stage width changed',
  stageMove: 'Stage moved',
  stageDelete: 'Stage deleted',

  laneAdd: 'Lane added',
  laneRename: 'Participant renamed',
  laneResize: 'Lane height changed',
  laneMove: 'Lane moved',
  laneDelete: 'Lane deleted',

  nodeAdd: 'Card added',
  nodeRename: 'Card renamed',
  nodeMove: 'Cards moved',
  nodeSetField: 'Card properties changed',
  nodeDuplicate: 'Cards duplicated',
  nodePaste: 'Cards pasted',
  nodeDelete: 'Cards and flows deleted',

  flowConnect: 'Flow added',
  flowReconnect: 'Flow redirected',
  flowSetField: 'Flow properties changed',
  flowDisconnect: 'Flow deleted',

  claimAdd: 'SLA claim added',
  claimSetField: 'SLA claim changed',

  scenarioAdd: 'Scenario added',
  scenarioDuplicate: 'Scenario duplicated',
  scenarioRename: 'Scenario renamed',
  scenarioSetField: 'Scenario conditions changed',
  scenarioSetLever: 'What a scenario tries out changed',
  scenarioRemoveLever: 'What a scenario tries out removed',
  scenarioDelete: 'Scenario deleted',
  dealTypeRename: 'Renamed the deal type',

  stepsType: 'Chain of steps typed',
  nodeAddConnected: 'Connected card added',
  nodeCut: 'Cards cut',
  boardTidy: 'Board tidied up',
  elementsEdit: 'Several elements changed',
} as const;
