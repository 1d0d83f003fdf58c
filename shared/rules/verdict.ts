/**
 * The answer to a may-I question, the same for hover, drop, button and command.
 * A refusal is a code and the facts about it; i18n (area `refusals`) makes the sentence.
 */
export const REFUSAL_CODES = [
  'unknownCommand',
  'badArguments',
  'noSuchProcess',
  'noSuchVariant',
  'noSuchNode',
  'noSuchFlow',
  'noSuchStage',
  'noSuchLane',
  'noSuchParticipant',
  'noSuchClaim',
  'noSuchScenario',
  'noSuchDealType',
  'noSuchField',
  'unknownReference',
  'impossibleValue',
  'badValue',
  'brokenText',
  'numbersNotRising',
  'unsafeImage',
  'idTaken',
  'idMissing',
  'processRetired',
  'selfFlow',
  'duplicateFlow',
  'noteFlow',
  'flowOutOfOutcome',
  'flowIntoSource',
  'secondFlow',
  'insertNotNeeded',
  'shareOutsideBranch',
  'stageHasContent',
  'laneHasContent',
  'laneExists',
  'lastVariant',
  'variantHasVersions',
  'perCentOutside',
  'wholeNumberOutside',
  'yearOutside',
  'noLeadsAtAll',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
export type RefusalParams = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

/** What the program must ask before it goes on: does the deal choose, or do both happen? */
export type Question = 'branchOrFork';

export type Verdict =
  | { readonly allowed: true; readonly asks?: Question }
  | { readonly allowed: false; readonly code: RefusalCode; readonly params: RefusalParams };

export const allowed: Verdict = { allowed: true };

export function refused(code: RefusalCode, params: RefusalParams = {}): Verdict {
  return { allowed: false, code, params };
}

/** The first refusal of several questions; they are asked in order, lazily. */
export function firstRefusal(...questions: readonly (() => Verdict)[]): Verdict {
  for (const ask of questions) {
    const verdict = ask();
    if (!verdict.allowed) return verdict;
  }
  return allowed;
}
