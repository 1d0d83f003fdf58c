/** Why an edit was refused; nothing was changed. */
export const refusals = {
  unknownCommand: 'The program doesn’t know the command “{name}”.',
  badArguments: 'The command was given wrong facts at “{path}”; expected: {expected}.',

  noSuchProcess: 'This process is no longer in the project.',
  noSuchVariant: 'This variant is no longer in the process.',
  noSuchNode: 'This card is no longer on the board.',
  noSuchFlow: 'This flow is no longer on the board.',
  noSuchStage: 'This stage is no longer on the board.',
  noSuchLane: 'This lane isn’t on the board.',
  noSuchParticipant: 'There is no such participant in the project.',
  noSuchClaim: 'This SLA claim is no longer there.',
  noSuchScenario: 'This scenario is no longer in the project.',
  noSuchDealType: 'This deal type is no longer in the project.',
  noSuchField: 'The field “{field}” of this element can’t be changed.',

  unknownReference: 'This refers to something that is no longer in the project.',
  impossibleValue: 'There can be no such value.',
  badValue: 'This value doesn’t belong here.',
  brokenText: 'There is a broken character in the text, which no file can hold.',
  numbersNotRising: 'The numbers must rise: at best, usually, at worst.',
  unsafeImage: 'This image can’t be kept: PNG, JPEG and SVG without scripts are, up to 2 MiB.',
  idTaken: 'The identifier “{id}” is already taken.',
  idMissing: 'No new identifier was given for the copy of “{id}”.',

  processRetired: 'The process “{name}” is retired. To change its drawings, change its status.',

  selfFlow: 'A flow out of “{name}” can’t lead back into it.',
  duplicateFlow: 'There is already a flow from “{from}” to “{to}”.',
  noteFlow: 'A note takes no part in the way of a deal, so no flow can lead to it.',
  flowOutOfOutcome: '“{name}” is an outcome: the deal ends here.',
  flowIntoSource: '“{name}” is a source: deals only begin here.',
  secondFlow:
    'A flow already leads out of “{name}”. Decide whether the deal chooses one way (a branch) or goes both at once (a fork).',
  insertNotNeeded: 'A flow can be drawn out of “{name}” directly.',
  shareOutsideBranch: 'Only flows out of a branch have a probability.',

  stageHasContent_one: 'There is {count} card in the stage “{name}”. Delete the stage with it?',
  stageHasContent_other:
    'There are {count} cards in the stage “{name}”. Delete the stage with them?',
  laneHasContent_one: 'There is {count} card in the lane. Remove the lane with it?',
  laneHasContent_other: 'There are {count} cards in the lane. Remove the lane with them?',
  laneExists: 'The lane “{name}” is already on the board.',

  lastVariant: '“{name}” is the only variant of the process and can’t be deleted.',
  variantHasVersions: 'The variant “{name}” has frozen versions and can’t be deleted.',

  perCentOutside: 'From {least}% to {most}% is needed.',
  wholeNumberOutside: 'A whole number from {least} to {most} is needed.',
  yearOutside: 'A year from {least} to {most} is needed.',
  noLeadsAtAll: 'Without leads there is nothing to simulate. A single source may be set to zero.',
} as const;
