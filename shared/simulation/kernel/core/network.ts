/**
 * The network as the host wrote it into the memory, column by column; what each means is said in
 * ../network.ts. The names are those of the host's tables: it finds them by name.
 */
import { Bytes, Ints, Reals } from './memory';

const NO_BYTES = changetype<Bytes>(0);
const NO_INTS = changetype<Ints>(0);
const NO_REALS = changetype<Reals>(0);

export let nodesCount: i32 = 0;
export let nodesKind: Bytes = NO_BYTES;
export let nodesTraits: Ints = NO_INTS;
export let nodesKey: Ints = NO_INTS;
export let nodesSampler: Ints = NO_INTS;
export let nodesCalendar: Ints = NO_INTS;
export let nodesStretch: Reals = NO_REALS;
export let nodesMeanMinutes: Reals = NO_REALS;
export let nodesCostPerMinute: Reals = NO_REALS;
export let nodesPriority: Reals = NO_REALS;
export let nodesPatience: Ints = NO_INTS;
export let nodesLimit: Ints = NO_INTS;
export let nodesSection: Ints = NO_INTS;
export let nodesVisitSlot: Ints = NO_INTS;
export let nodesExit: Ints = NO_INTS;
export let nodesNeedStart: Ints = NO_INTS;
export let nodesNeedPool: Ints = NO_INTS;
export let nodesNeedCount: Ints = NO_INTS;
export let nodesNeedMinutes: Reals = NO_REALS;
export let nodesRivalStart: Ints = NO_INTS;
export let nodesRivalEnd: Ints = NO_INTS;
export let nodesRivalNode: Ints = NO_INTS;
export let nodesFlowStart: Ints = NO_INTS;
export let nodesFlowTo: Ints = NO_INTS;
export let nodesFlowShare: Reals = NO_REALS;
export let nodesFlowLimit: Ints = NO_INTS;
export let nodesFlowSlot: Ints = NO_INTS;
export let nodesSpanFromStart: Ints = NO_INTS;
export let nodesSpanFrom: Ints = NO_INTS;
export let nodesSpanToStart: Ints = NO_INTS;
export let nodesSpanTo: Ints = NO_INTS;

export let poolsCount: i32 = 0;
export let poolsPeople: Reals = NO_REALS;
export let poolsCalendar: Ints = NO_INTS;

export let sourcesCount: i32 = 0;
export let sourcesKind: Bytes = NO_BYTES;
export let sourcesKey: Ints = NO_INTS;
export let sourcesNode: Ints = NO_INTS;
export let sourcesCalendar: Ints = NO_INTS;
export let sourcesSampler: Ints = NO_INTS;
export let sourcesClock: Ints = NO_INTS;
export let sourcesShare: Reals = NO_REALS;
export let sourcesProfile: Ints = NO_INTS;
export let sourcesProfiles: Reals = NO_REALS;
export let sourcesMomentStart: Ints = NO_INTS;
export let sourcesMoments: Reals = NO_REALS;
export let sourcesSize: Reals = NO_REALS;
export let sourcesValue: Ints = NO_INTS;

export let sectionsCount: i32 = 0;
export let sectionsKey: Ints = NO_INTS;
export let sectionsLimit: Ints = NO_INTS;
export let sectionsPatience: Ints = NO_INTS;
export let sectionsMinimum: Ints = NO_INTS;
export let sectionsSlot: Ints = NO_INTS;

export let limitsClock: Bytes = NO_BYTES;
export let limitsAmount: Reals = NO_REALS;
export let limitsCalendar: Ints = NO_INTS;
export let limitsEscalation: Ints = NO_INTS;
export let limitsRemind: Ints = NO_INTS;

export let escalationsCount: i32 = 0;
export let escalationsAfter: Ints = NO_INTS;
export let escalationsNode: Ints = NO_INTS;
export let escalationsAction: Bytes = NO_BYTES;
export let escalationsContinueShare: Reals = NO_REALS;

export let patiencesSampler: Ints = NO_INTS;
export let patiencesCalendar: Ints = NO_INTS;

export let calendarsCount: i32 = 0;
export let calendarNodeStart: Ints = NO_INTS;
export let calendarNode: Ints = NO_INTS;

export let samplersKind: Bytes = NO_BYTES;
export let samplersValue: Reals = NO_REALS;
export let samplersFirst: Ints = NO_INTS;
export let samplersLength: Ints = NO_INTS;
export let samplersValues: Reals = NO_REALS;

export let spansCount: i32 = 0;
export let spanLimit: Ints = NO_INTS;
export let promisedSpan: i32 = -1;
export let heldNode: i32 = -1;
export let exitCount: i32 = 0;
export let lostExit: i32 = -1;
export let isWonExit: Bytes = NO_BYTES;
export let counterSlots: i32 = 0;
export let discipline: i32 = 0;
export let commonCalendar: i32 = -1;

/** How long the run is, in minutes and deals, and what it may cost: see RunPlan. */
export let seed: i32 = 0;
export let warmUpMinutes: f64 = 0;
export let windowMinutes: f64 = 0;
export let windowDeals: f64 = 0;
export let runOnMinutes: f64 = 0;
export let maxMoves: f64 = 0;
export let maxInside: f64 = 0;
export let maxWeeks: f64 = 0;
export let maxBytes: f64 = 0;
/** 1 when what measured deals go through is handed to the host. */
export let keepsLog: i32 = 0;
