/** Warnings about a drawing: what is wrong (`code`) and what to do about it (`codeHelp`). */
export const validation = {
  unnamed: 'no name',
  unsureNumber: '{name}: {number}',
  number_effort: 'effort',
  number_delay: 'wait',
  number_patience: 'client’s patience',
  number_probability: 'probability',
  number_dealValue: 'deal value',
  number_arrivals: 'arrivals of leads',
  number_escalation: 'what an escalation comes to',
  number_timeLimit: 'time limit',
  number_unknown: 'number',

  noSource: 'There is no source on the board',
  noSourceHelp: 'Add a source: where leads come from, and how often.',

  noOutcome: 'There is no outcome on the board',
  noOutcomeHelp: 'Add outcomes: how a deal ends well, and how it fails.',

  unreachableNode: 'No deal ever gets to “{name}”',
  unreachableNodeHelp: 'Draw a flow from the step before it, or delete the card.',

  deadEnd: 'After “{name}” the deal has nowhere to go',
  deadEndHelp: 'Draw a flow to the next step, or end the way with an outcome.',

  endlessLoop: 'A deal never leaves the loop at “{name}”',
  endlessLoopHelp:
    'Give it a way out: a flow with a probability above zero that leads to an outcome.',

  sharesDoNotSum: 'The probabilities of the branch “{name}” add up to {percent}%, not 100%',
  sharesDoNotSumHelp: 'Share the deals out among the flows so that together they make 100%.',

  branchWithOneWay: 'Only one flow leads out of the branch “{name}”',
  branchWithOneWayHelp: 'Draw a second flow, or delete the branch: there is nothing to choose.',

  flowNeverTaken: 'No deal takes the flow to “{name}”: its probability is 0%',
  flowNeverTakenHelp: 'Say what share of the deals goes this way, or delete the flow.',

  joinNeverCompletes: 'The join “{name}” never sees all its ways arrive',
  joinNeverCompletesHelp:
    'The deal takes only one of these ways. Lead the flows straight to the next step, or split the ways with a fork.',

  forkWithoutJoin: 'The parallel ways after “{name}” don’t meet in one join',
  forkWithoutJoinHelp:
    'Bring all ways of the fork together in one join, and lead no flow in from the side.',

  joinWithoutFork: 'The join “{name}” closes no fork',
  joinWithoutForkHelp: 'See that all ways of one fork come to the join, and only those.',

  stepWithoutEffort: 'The step “{name}” has no effort',
  stepWithoutEffortHelp: 'Ask for three numbers: how long it takes at best, usually and at worst.',

  waitWithoutDelay: 'The wait “{name}” has no length',
  waitWithoutDelayHelp: 'Ask how long people wait at best, usually and at worst.',

  normalCutAtZero:
    'The normal distribution of “{name}” reaches below zero: {percent}% of its values are dropped, and the mean comes out {growth}% larger than given',
  normalCutAtZeroHelp:
    'Choose a distribution that is never negative (lognormal or gamma), or make the spread smaller.',

  noHeadcount_one: 'Nobody has said how many people work as “{name}” ({count} step)',
  noHeadcount_other: 'Nobody has said how many people work as “{name}” ({count} steps)',
  noHeadcountHelp:
    'Give the participant a headcount: without it neither load nor queues can be computed.',

  noAccountable: 'Nobody is accountable for the step “{name}”',
  noAccountableHelp: 'Name the one who answers for the result of the step.',

  noExitCriterion: 'The stage “{name}” has no exit criterion',
  noExitCriterionHelp: 'Write down what must be done before a deal may go on to the next stage.',

  stepLimitLongerThanStage:
    'The time limit of the step “{name}” is longer than that of the whole stage “{stage}”',
  stepLimitLongerThanStageHelp: 'Shorten the limit of the step, or extend that of the stage.',

  reminderBeforeStart: 'The reminder of “{name}” is due before its time limit begins',
  reminderBeforeStartHelp:
    'Every deal would be reminded of at once. Remind later: less time before the end than the whole limit.',

  claimEndUnreachable: 'SLA claim ({department}): no deal gets from “{from}” to “{to}”',
  claimEndUnreachableHelp: 'Choose another span for the claim, or draw the missing flow.',

  ruleFailed: 'The check “{rule}” failed: {message}',
  ruleFailedHelp:
    'The drawing is unharmed and the other checks were made. Please tell the developers.',
} as const;
