/** The stages that a new pipeline of deals is born with; long codes are cut by the server to 21 characters with their prefix. */
import type { Pipeline } from '../pipeline.ts';
import { type ExistingStage, placeFor } from '../plan.ts';
import { wordsIn } from '../words.ts';

const PRESETS = [
  { code: 'NEW', semantics: 'open', isSystem: true },
  { code: 'PREPARATION', semantics: 'open', isSystem: false },
  { code: 'PREPAYMENT_INVOICE', semantics: 'open', isSystem: false },
  { code: 'EXECUTING', semantics: 'open', isSystem: false },
  { code: 'FINAL_INVOICE', semantics: 'open', isSystem: false },
  { code: 'WON', semantics: 'won', isSystem: true },
  { code: 'LOSE', semantics: 'lost', isSystem: true },
  { code: 'APOLOGY', semantics: 'lost', isSystem: false },
] as const;

/** With `C1:` to `C9999:` before it. */
const CUT_LENGTHS = [18, 17, 16, 15];

const doomed = PRESETS.filter(({ isSystem }) => !isSystem).map(({ code }) => code);

/** As they were, and as the server has cut them. */
export const PRESETS_TO_DELETE: ReadonlySet<string> = new Set(
  doomed.flatMap((code) => [code, ...CUT_LENGTHS.map((length) => code.slice(0, length))]),
);

export function bornStages(pipeline: Pipeline): ExistingStage[] {
  const t = wordsIn(pipeline.language);
  return PRESETS.map(({ code, semantics, isSystem }, at) => ({
    id: placeFor(pipeline, code),
    code,
    // The account may call them otherwise: the code says which is meant.
    name: `${t(`stages.preset_${code}`)} (${code})`,
    semantics,
    color: null,
    sort: 10 * (at + 1),
    probability: null,
    rotDays: null,
    isSystem,
  }));
}
