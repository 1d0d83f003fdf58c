/** The answer with the drawing it is of, and with what people compare it with now, if it has that. */
import { useMemo } from 'react';
import { type AnswerFacts, formerFacts } from '#shared/simulation';
import {
  type ComparedFigures,
  type Figures,
  useFigures,
  useTranslate,
} from '../../session/index.ts';

/** null where the drawing is gone from the project it was of, which can't be. */
export function useAnswerFacts(figures: Figures): AnswerFacts | null {
  const t = useTranslate();
  const compared = useCompared(figures);
  return useMemo(() => {
    const { result, of: project, at } = figures;
    const process = project.processes[at.processId];
    const variants = process?.variants ?? {};
    const variant = variants[at.variantId];
    if (process === undefined || variant === undefined) return null;
    const common = { result, project, processName: process.name, variant };
    const other = compared && variants[compared.at.variantId];
    if (!compared || !other) return { ...common, name: variant.name, former: null };
    const isItself = compared.at.variantId === at.variantId;
    return {
      ...common,
      name: isItself ? t('simulate.withLevers') : variant.name,
      former: formerFacts(variant, {
        result: compared.result,
        variant: other,
        name: isItself ? t('simulate.compareItself') : other.name,
        differences: compared.differences,
        rowDifferences: compared.rowDifferences,
      }),
    };
  }, [figures, compared, t]);
}

function useCompared({ at, compared }: Figures): ComparedFigures | null {
  const wanted = useFigures(({ compareWith }) => compareWith[at.variantId]);
  const isWanted = wanted === undefined || wanted?.variantId === compared?.at.variantId;
  return compared && isWanted ? compared : null;
}
