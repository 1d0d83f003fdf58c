/** The whole answer: the sentence, the figures, the busy and the waiting, and where they are on the board. */
import { useCallback, useState } from 'react';
import type { NodeId, Project } from '#shared/model';
import { sayComparison, sayHeadline } from '#shared/simulation';
import {
  type ComparedFigures as Compared,
  type Figures,
  useFigures,
  useLanguage,
  useTranslate,
  type VariantAddress,
} from '../../session/index.ts';
import { ComparedFigures } from './ComparedFigures.tsx';
import { HeatBoard } from './HeatBoard.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { LoadChart } from './LoadChart.tsx';
import { Notices } from './Notices.tsx';
import { Provenance } from './Provenance.tsx';
import { QueueTable } from './QueueTable.tsx';
import styles from './simulate-place.module.css';

export function Answer({ figures }: { readonly figures: Figures }) {
  const language = useLanguage();
  const { result, of, at } = figures;
  const t = useTranslate();
  const compared = useCompared(figures);
  const own = nameOf(at, of);
  const isWithItself = compared?.at.variantId === at.variantId;
  const names = {
    former: isWithItself
      ? t('simulate.compareItself', { variant: own })
      : nameOf(compared?.at ?? at, of),
    latter: isWithItself ? t('simulate.withLevers', { variant: own }) : own,
  };
  const [shownNode, setShownNode] = useState<NodeId | null>(null);
  const show = useCallback((id: NodeId) => setShownNode(id), []);
  const headline = sayHeadline(result, { project: of, language });
  return (
    <>
      <Notices figures={figures} />
      {compared === null ? (
        <>
          <p className={styles.sentence}>{headline}</p>
          <KeyFigures result={result} />
        </>
      ) : (
        <>
          <p className={styles.sentence}>
            {sayComparison(compared.differences, { formerName: names.former, language })}
          </p>
          <p className={styles.ownSentence}>{headline}</p>
          <ComparedFigures figures={figures} compared={compared} names={names} />
        </>
      )}
      <div className={styles.columns}>
        <LoadChart result={result} />
        <QueueTable result={result} onShow={show} />
      </div>
      <HeatBoard figures={figures} shownNode={shownNode} />
      <Provenance result={result} />
    </>
  );
}

/** What people compare with now, if the figures have it. */
function useCompared({ at, compared }: Figures): Compared | null {
  const wanted = useFigures(({ compareWith }) => compareWith[at.variantId]);
  return compared && wanted?.variantId === compared.at.variantId ? compared : null;
}

function nameOf({ processId, variantId }: VariantAddress, project: Project): string {
  return project.processes[processId]?.variants[variantId]?.name ?? '';
}
