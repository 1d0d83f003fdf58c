/** Why a scenario can't be simulated, and what the command line found. */
export const simulation = {
  incomplete_one: '{count} thing stands in the way of the simulation:',
  incomplete_other: '{count} things stand in the way of the simulation:',

  nothingToRun: 'The scenario names no variant',
  startsNotMonday: 'A scenario begins on a Monday, and {date} is another day',
  startsInUnknownYear:
    'The scenario begins on {date}, but calendars are known from {least} to {most} only. Choose a start in these years',
  warmsUpInUnknownYear:
    'The warm-up would begin on {date}, but calendars are known from {least} to {most} only. Begin later or warm up for less long',
  endsInUnknownYear:
    'The run ends after {most}, but calendars are known from {least} to {most} only. Begin earlier or make it shorter',
  runNotPositive: 'Length, warm-up and number of replications must be positive numbers',
  runTooLong:
    'The run wouldn’t end in reasonable time: too many deals, or too many turns in loops. Shorten it, or bring in fewer leads',
  dealsNeverCome:
    'The sources won’t bring so many deals in a thousand years: {count}. Lower the number or give a time in weeks',
  emptyVariant: 'Nothing is drawn in the variant “{variant}” yet',
  noSource: 'The variant “{variant}” has no source: there is nowhere for deals to come from',
  noOutcome: 'In the variant “{variant}” no deal ever reaches an outcome',
  stepWithoutEffort: 'The step “{node}” has no effort',
  waitWithoutDelay: 'Nobody has said how long the wait “{node}” lasts',
  participantWithoutHeadcount: 'Nobody has said how many people “{participant}” has',
  headcountZero: '“{participant}” has no people at all',
  headcountNotWhole:
    'The headcount of “{participant}” is not a whole number. Give part-time work as a share of other duties',
  noTimeForDeals: 'Other duties take all the working time of “{participant}”',
  peopleInCircle: '“{participant}” refers to itself, in a circle, for its people',
  staffingDisagrees:
    'The variants of the scenario staff “{participant}” differently, but share its people',
  tooFewPeople:
    'The step “{node}” needs more people of “{participant}” at once than there are: {count}',
  calendarNeverOpen: 'The calendar “{calendar}” has no working time',
  performersNeverMeet: 'The performers of the step “{node}” have no working hours in common',
  timeZoneUnknown: 'Unknown time zone “{timeZone}” in the calendar “{calendar}”',
  deadEnd: 'No flow leads out of “{node}”',
  severalFlows: 'Several flows lead out of “{node}”: put a branch or a fork there',
  neverEnds: 'A deal that comes to “{node}” never ends',
  branchWithoutFreeFlow:
    'All flows of the branch “{node}” with a probability above zero are limited in number: a deal may be left without a way',
  wayOutLimited:
    'The way out of the loop at the branch “{node}” is limited in number: a deal that has used it up goes round for ever',
  forkNotNested:
    'Fork and join around “{node}” don’t pair up: a flow enters or leaves the block from the side',
  joinWithoutFork: 'Deals come to the join “{node}” without a fork before it',
  distributionImpossible:
    'The time of “{node}” is impossible: numbers are negative or out of order',
  arrivalsImpossible:
    'The source “{node}” has impossible numbers: rates and sizes are never negative, gaps between leads never zero, a week never without a single hour',
  arrivalsTooMany:
    'The source “{node}” brings more than {limit} leads at once, which is too many to simulate. Lower the number',
  baseNotBeforeStep: 'The base “{node}” must lead straight to a step whose performers draw from it',

  tooManyEvents:
    'Stopped: more than {limit} events in one replication. Shorten the run or check the loops',
  tooManyDeals:
    'Stopped: more than {limit} deals were inside at once. They come faster than they end: there are fewer people than the leads need, or waits are too long',
  tooManyParts:
    'Stopped: more than {limit} parallel parts of deals and escalations were inside at once. Lower the arrivals, the waits, or the number of ways that a deal is split into',
  tooMuchWork_step:
    'Stopped: “{participant}” can’t keep up. {waiting} deals are waiting at the step “{place}”. They take {asked} hours of work; until the end of the run there are {available}.',
  tooMuchWork_escalations:
    'Stopped: “{participant}” can’t keep up. {waiting} escalations (“{place}”) are waiting for a decision. They take {asked} hours of work; until the end of the run there are {available}.',
  neverThere: 'Their calendar leaves no hour for it: look at the calendar, or make the run longer.',
  keepingUp_step_one:
    'To keep up, at least {amount} time as many people are needed, or as many times fewer leads.',
  keepingUp_step_other:
    'To keep up, at least {amount} times as many people are needed, or as many times fewer leads.',
  keepingUp_escalations_one:
    'To keep up, at least {amount} time as many people are needed, or as many times fewer late deals: lower the arrivals, add performers, or escalate later.',
  keepingUp_escalations_other:
    'To keep up, at least {amount} times as many people are needed, or as many times fewer late deals: lower the arrivals, add performers, or escalate later.',
  tooFewDeals:
    'Stopped: {limit} deals are asked for, and that many never come. Lower the number or give the run a length in weeks',
  outOfMemory:
    'Stopped: the deals that are in progress at once don’t fit into memory. Lower the arrivals or the waits',
  memoryRefused:
    'Stopped: the computer has no more memory. Close other programs, or run fewer replications at once (--workers). If that doesn’t help, lower the arrivals or the waits',
  logMemoryRefused:
    'Stopped: the computer has no memory for the event log. Take fewer weeks, close other programs, or run without a log (--log)',
  cancelled: 'The simulation was cancelled',
  partNotRead: 'The part {path} was not read: {reason}',
  partUnreadable:
    'Not a part of a simulation, or not the whole file, or one of another version of the program: {path}. Parts are written by simulate --replications A..B',
  partOfOtherProject: 'The parts {first} and {path} are of different projects',
  partOfOtherScenario:
    'The parts {first} and {path} are of different studies: scenario, length, warm-up, seed or levers differ',
  partsMissing: 'Together the parts must be all replications from the first on. Missing: {ranges}',
  partsTwice: 'Each replication is needed once. Given twice: {ranges}',
  processUnknown: 'There is no process “{asked}”. There are:',
  processAmbiguous: 'Several processes are called “{asked}”; name one by its id:',
  noProcesses: 'The project has no process yet',
  variantUnknown: 'There is no variant “{asked}”. There are:',
  variantAmbiguous: 'Several variants are called “{asked}”; name one by its id:',
  leverTargetUnknown: 'There is no “{asked}” to try this on. There are:',
  leverTargetAmbiguous:
    'Several that this could be tried on are called “{asked}”; name one in full, or by its id:',
  leverRefused: 'This can’t be tried out: {text}. {reason}',
  scenarioUnknown: 'There is no scenario “{asked}”. There are:',
  scenarioAmbiguous: 'Several scenarios are called “{asked}”; name one by its id:',
  noScenarios: 'There is no scenario “{asked}”: the project has none yet',

  summaryRun: 'Weeks: {weeks}, replications: {replications}',
  summaryDeals: 'Per week: {deals}',
  summaryWonCycle: 'Cycle of won deals: {mean} on average, 85% within {p85}',
  summaryCycle: 'Cycle of all, lost and disqualified too: {mean} on average, 85% within {p85}',
  summaryOverload:
    'Too few people, the queue grows for ever. There is more work than working time: {names}',
  summaryIntervals: 'In brackets: 95% confidence intervals',
  timing: 'Events: {events}, seconds: {seconds}',

  tablesWritten_one: 'Tables: {folder}, {count} file',
  tablesWritten_other: 'Tables: {folder}, {count} files',
  logWritten: 'Event log of replication {replication}: {path}',
  logNotWritten: 'The event log was not written to {path}: {reason}',
} as const;
