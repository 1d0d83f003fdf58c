/**
 * The core of the simulation: one replication of a network, event by event.
 *
 * It is written in AssemblyScript, TypeScript's syntax with the types of the machine, and compiled
 * to WebAssembly: the same bits on every machine, no warming up, no memory but its own. The host
 * (../replication.ts) writes a network's columns into the memory (network.ts), calls `load`, then
 * for each replication `begin`, `advance` until it is over, and reads the tally (tally.ts).
 *
 * Its words are those of networks. A drawing’s step is a service here, a wait a delay, a branch a
 * choice, a fork a split, an outcome an exit, a stage a section, a claim a span, a participant’s
 * people a pool. A deal is told by its tokens: one, or as many as it is split into.
 *
 * A deal's way, once round. Its arrival is an event (`arriveFrom` in arrivals.ts): `admit` makes its token and puts it on
 * the list of those that move. `moveAll` (moves.ts) empties the list: `travel` takes a token from node to node, through
 * choices, splits and joins, until time must pass. At a delay it schedules the end. At a service it `arrive`s
 * (service.ts): it starts at once and schedules the end of its work, or it is queued. The end is an event too
 * (`onDone` in completion.ts): what was worked is counted, the people serve who is next, and the token `travel`s on. At an
 * exit its deal `leave`s (leaving.ts), and with it all tokens that it was split into. Whatever may
 * happen to it meanwhile (patience, escalations) is scheduled when it comes, and forgotten when it goes: its event
 * is then stale. `advance` (replication.ts) takes one event after the other until the run is over.
 *
 * Read on in this order.
 * - What there is: memory.ts, network.ts, nodes.ts, tokens.ts.
 * - Time: future.ts (a heap of events), state.ts (the clock, kinds of events), replication.ts (what
 *   happens at each kind), calendar.ts, due-moments.ts.
 * - Chance: luck.ts, sampler.ts, choices.ts.
 * - How deals come, go and leave: arrivals.ts, moving.ts, moves.ts, completion.ts, leaving.ts, room.ts.
 * - How they are served: people.ts, queues.ts, service.ts; and what if they can't be: backlog.ts.
 * - Stages: stays.ts, sections.ts. Limits: timers.ts, escalations.ts, judging.ts. Claims: spans.ts.
 * - What is counted: tally.ts, measure.ts, work.ts, queue-lengths.ts, spread.ts.
 * - The log of single deals: recording.ts, pages.ts, log.ts.
 *
 * Every module that keeps something has `create…`, called once for a network by `load`, and `open…`,
 * called at the beginning of every run by `begin`: replication.ts calls them all.
 */
export { backlogMoment, backlogNode, backlogWaiting } from './backlog';
export {
  weeklyInside,
  weeksKept,
} from './measure';
export { isAskingMemory } from './memory';
export {
  calendarNode,
  calendarNodeStart,
  calendarsCount,
  commonCalendar,
  counterSlots,
  discipline,
  escalationsAction,
  escalationsAfter,
  escalationsContinueShare,
  escalationsCount,
  escalationsNode,
  exitCount,
  heldNode,
  isWonExit,
  keepsLog,
  limitsAmount,
  limitsCalendar,
  limitsClock,
  limitsEscalation,
  limitsRemind,
  lostExit,
  maxBytes,
  maxInside,
  maxMoves,
  maxWeeks,
  nodesCalendar,
  nodesCostPerMinute,
  nodesCount,
  nodesExit,
  nodesFlowLimit,
  nodesFlowShare,
  nodesFlowSlot,
  nodesFlowStart,
  nodesFlowTo,
  nodesKey,
  nodesKind,
  nodesLimit,
  nodesMeanMinutes,
  nodesNeedCount,
  nodesNeedMinutes,
  nodesNeedPool,
  nodesNeedStart,
  nodesPatience,
  nodesPriority,
  nodesRivalEnd,
  nodesRivalNode,
  nodesRivalStart,
  nodesSampler,
  nodesSection,
  nodesSpanFrom,
  nodesSpanFromStart,
  nodesSpanTo,
  nodesSpanToStart,
  nodesStretch,
  nodesTraits,
  nodesVisitSlot,
  patiencesCalendar,
  patiencesSampler,
  poolsCalendar,
  poolsCount,
  poolsPeople,
  promisedSpan,
  runOnMinutes,
  samplersFirst,
  samplersKind,
  samplersLength,
  samplersValue,
  samplersValues,
  sectionsCount,
  sectionsKey,
  sectionsLimit,
  sectionsMinimum,
  sectionsPatience,
  sectionsSlot,
  seed,
  sourcesCalendar,
  sourcesClock,
  sourcesCount,
  sourcesKey,
  sourcesKind,
  sourcesMomentStart,
  sourcesMoments,
  sourcesNode,
  sourcesProfile,
  sourcesProfiles,
  sourcesSampler,
  sourcesShare,
  sourcesSize,
  sourcesValue,
  spanLimit,
  spansCount,
  warmUpMinutes,
  windowDeals,
  windowMinutes,
} from './network';
export {
  pageDealEntered,
  pageDealNumber,
  pageDealSource,
  pageExitDeal,
  pageExitWay,
  pageStayDealAndKind,
  pageStayDone,
  pageStayNode,
  pageStayStarted,
} from './pages';
export {
  lengthBins,
  lengthRows,
} from './queue-lengths';
export {
  advance,
  begin,
  load,
  room,
} from './replication';
export {
  cycle,
  wonCycle,
  workingCycle,
} from './spread';
export { status } from './state';
export {
  tallyCensored,
  tallyEntered,
  tallyEscalations,
  tallyEvents,
  tallyExits,
  tallyInsideArea,
  tallyInsideAtEnd,
  tallyInsideAtStart,
  tallyInsideMinutes,
  tallyLetGo,
  tallyMeasuredExits,
  tallyNodeBreached,
  tallyNodeCompleted,
  tallyNodeEntered,
  tallyNodeOutOfPatience,
  tallyNodeQueueArea,
  tallyNodeReminded,
  tallyNodeStarts,
  tallyNodeWaitMinutes,
  tallyNodeWithinLimit,
  tallyNodeWorkedMinutes,
  tallyOutOfPatience,
  tallyPoolAvailableMinutes,
  tallyPoolWorkedMinutes,
  tallySectionArea,
  tallySectionBelowMinutes,
  tallySectionBreached,
  tallySectionCompleted,
  tallySectionCrossings,
  tallySectionEnded,
  tallySectionEntered,
  tallySectionOutOfPatience,
  tallySectionReminded,
  tallySectionWithinLimit,
  tallySectionWon,
  tallySourceCost,
  tallySourceEnded,
  tallySourceEntered,
  tallySourceValue,
  tallySourceWins,
  tallySourceWon,
  tallySpanClosed,
  tallySpanKept,
  tallySpanLeft,
  tallySpanMinutes,
  tallyTouchMinutes,
  tallyValue,
  tallyWastedMinutes,
  tallyWindowMinutes,
} from './tally';
