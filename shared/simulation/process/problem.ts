/**
 * Why a scenario can't be simulated: everything that is missing, and where. The sentence
 * for a code is the text `simulation.<code>` with the problem's params.
 */
export type CompileProblemCode =
  | 'nothingToRun'
  | 'startsNotMonday'
  | 'startsInUnknownYear'
  | 'warmsUpInUnknownYear'
  | 'endsInUnknownYear'
  | 'runNotPositive'
  | 'runTooLong'
  | 'dealsNeverCome'
  | 'emptyVariant'
  | 'noSource'
  | 'noOutcome'
  | 'stepWithoutEffort'
  | 'waitWithoutDelay'
  | 'participantWithoutHeadcount'
  | 'headcountZero'
  | 'headcountNotWhole'
  | 'noTimeForDeals'
  | 'peopleInCircle'
  | 'staffingDisagrees'
  | 'tooFewPeople'
  | 'calendarNeverOpen'
  | 'performersNeverMeet'
  | 'timeZoneUnknown'
  | 'deadEnd'
  | 'severalFlows'
  | 'neverEnds'
  | 'branchWithoutFreeFlow'
  | 'wayOutLimited'
  | 'forkNotNested'
  | 'joinWithoutFork'
  | 'distributionImpossible'
  | 'arrivalsImpossible'
  | 'arrivalsTooMany'
  | 'baseNotBeforeStep';

export interface CompileProblem {
  readonly code: CompileProblemCode;
  readonly target: {
    readonly kind: 'scenario' | 'variant' | 'stage' | 'node' | 'flow' | 'participant' | 'calendar';
    readonly id: string;
  };
  /** Names for the sentence. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface CompileFailure {
  readonly code: 'incomplete';
  readonly problems: readonly CompileProblem[];
}
