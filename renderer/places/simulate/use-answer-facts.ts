/** The answer with the drawings it is of, and with what people compare it with, if it has that. */
import { useMemo } from 'react';
import {
  type AnswerFacts,
  type Drawing,
  drawingsOf,
  type FormerFacts,
  formerFacts,
} from '#shared/simulation';
import {
  type ComparedFigures,
  type Figures,
  ranScenario,
  subjectIdOf,
  subjectOf,
  useFigures,
  useTranslate,
} from '../../session/index.ts';
import { comparedScenario, isTheSameDrawn } from './comparing.ts';
import { useNameOf } from './subject.ts';

interface Shown {
  readonly compared: ComparedFigures | null;
  readonly drawings: readonly Drawing[];
  /** null where the drawing is gone from the project it was of, which can't be. */
  readonly shown: Drawing | null;
}

export function useAnswerFacts(
  figures: Figures,
  { compared, drawings, shown }: Shown,
): AnswerFacts | null {
  const names = useNames(figures, compared);
  const { own, latter, former } = names;
  return useMemo(() => {
    if (shown === null) return null;
    const { result, of: project, scenario } = figures;
    const { variant } = shown;
    const drawn = { variant, drawings };
    return {
      ...drawn,
      result,
      project,
      processName: processNames(figures, drawings),
      name: latter,
      ...(scenario ? { scenarioName: own } : {}),
      former: compared && formerOf(figures, compared, { drawn, name: former }),
    };
  }, [figures, compared, drawings, shown, own, latter, former]);
}

function processNames({ of: project }: Figures, drawings: readonly Drawing[]): string {
  const ids = new Set(drawings.map(({ at }) => at.processId));
  return [...ids].map((id) => project.processes[id]?.name ?? '').join(', ');
}

interface Beside {
  readonly drawn: Pick<AnswerFacts, 'variant' | 'drawings'>;
  readonly name: string;
}

function formerOf(
  figures: Figures,
  compared: ComparedFigures,
  { drawn, name }: Beside,
): FormerFacts | null {
  const { at, scenario, result, differences, rowDifferences } = compared;
  const runs = scenario?.runs ?? [{ processId: at.processId, variantIds: [at.variantId] }];
  const drawings = drawingsOf(figures.of, runs);
  const same = drawings.find(({ variant }) => variant.id === drawn.variant.id);
  const variant = (same ?? drawings[0])?.variant;
  if (variant === undefined) return null;
  const isAsDrawn = isWithItself(figures, compared);
  return formerFacts(drawn, {
    ...{ result, variant, drawings, name },
    ...{ differences, rowDifferences, isAsDrawn },
  });
}

/** Whether what is tried out is all that lies between the two. */
function isWithItself(figures: Figures, compared: ComparedFigures): boolean {
  const latter = ranScenario(figures);
  const former = compared.scenario ?? comparedScenario(figures.of, subjectOf(compared), latter);
  return latter.levers.length > 0 && isTheSameDrawn(latter, former);
}

/** What people compare with now, if the figures have it. */
export function useCompared(figures: Figures): ComparedFigures | null {
  const id = subjectIdOf(subjectOf(figures));
  const wanted = useFigures(({ compareWith }) => compareWith[id]);
  const { compared } = figures;
  const isWanted =
    wanted === undefined ||
    (wanted && compared && subjectIdOf(wanted) === subjectIdOf(subjectOf(compared)));
  return compared && isWanted ? compared : null;
}

function useNames(figures: Figures, compared: ComparedFigures | null) {
  const t = useTranslate();
  const former = useNameOf(compared);
  const own = useNameOf(figures);
  const isItself = compared && subjectIdOf(subjectOf(compared)) === subjectIdOf(subjectOf(figures));
  return isItself
    ? { own, former: t('simulate.compareItself'), latter: t('simulate.withLevers') }
    : { own, former, latter: own };
}
