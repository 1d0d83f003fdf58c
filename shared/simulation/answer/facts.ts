/** An answer with all that is needed to tell it: the drawing it is of, and what it is compared with. */
import type { Project, Variant } from '#shared/model';
import type { FigureDifferences } from '../differences.ts';
import type { Estimate, SimulationResult } from '../result.ts';
import type { FigureKind } from '../scales.ts';
import { drawingsIn, type Marked } from './drawings.ts';
import { MEASURES, type MeasureName } from './measures.ts';
import { type RowDifferences, twinOf } from './row-differences.ts';
import { type Twins, twinsOf } from './twins.ts';

/** One answer and the drawing it is of. */
export interface AnsweredVariant {
  readonly result: SimulationResult;
  /** Of several drawings, the one that is shown. */
  readonly variant: Variant;
  /** All that were simulated together, where there are several. */
  readonly drawings?: readonly Marked[];
  /** As it is called beside the other: «Как есть», «С изменениями». */
  readonly name: string;
}

export interface AnswerFacts extends AnsweredVariant {
  readonly project: Project;
  readonly processName: string;
  /** Where it is of a scenario of the project. */
  readonly scenarioName?: string;
  readonly former: FormerFacts | null;
}

export interface FormerFacts extends AnsweredVariant {
  /** Of the figures asked for − of these, from paired replications. */
  readonly differences: FigureDifferences;
  readonly rowDifferences: RowDifferences;
  readonly twins: Twins;
  /** Whether what was tried out is all that lies between the two; of the same variant it is, unless said. */
  readonly isAsDrawn?: boolean;
}

/** As people call what was simulated. */
export function subjectName({ scenarioName, variant }: AnswerFacts): string {
  return scenarioName ?? variant.name;
}

type Drawn = Pick<AnsweredVariant, 'variant' | 'drawings'>;

export function formerFacts(latter: Drawn, former: Omit<FormerFacts, 'twins'>): FormerFacts {
  const variants = (drawn: Drawn) => drawingsIn(drawn).map(({ variant }) => variant);
  return { ...former, twins: twinsOf(variants(former), variants(latter)) };
}

/** One measure of one row: what it is, what it was, what lies between. */
export interface Told {
  readonly kind: FigureKind;
  readonly better: 'more' | 'less' | null;
  readonly own: Estimate | null;
  /** null where nothing is compared, or there was no such thing. */
  readonly former: Estimate | null;
  readonly difference: Estimate | null;
}

export function tell(facts: AnswerFacts, name: MeasureName, row: string): Told {
  const { kind, better, column } = MEASURES[name];
  const { result, former } = facts;
  return {
    kind,
    better: better ?? null,
    own: column(result).get(row) ?? null,
    former: (former && column(former.result).get(twinOf(row, former.twins))) ?? null,
    difference: former?.rowDifferences[name]?.[row] ?? null,
  };
}

/** Whether the element is on this drawing and not on the one that it is compared with. */
export function isNew({ former }: AnswerFacts, id: string): boolean {
  return former !== null && !former.twins.has(id);
}
