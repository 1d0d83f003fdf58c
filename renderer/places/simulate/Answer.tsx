/** The whole answer: the sentence, the figures, the busy and the waiting, and where they are on the board. */
import { useCallback, useState } from 'react';
import type { NodeId } from '#shared/model';
import { sayHeadline } from '#shared/simulation';
import {
  areCurrent,
  type Figures,
  useLanguage,
  useProject,
  useTranslate,
} from '../../session/index.ts';
import { HeatBoard } from './HeatBoard.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { LoadChart } from './LoadChart.tsx';
import { Provenance } from './Provenance.tsx';
import { QueueTable } from './QueueTable.tsx';
import styles from './simulate-place.module.css';

export function Answer({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const language = useLanguage();
  const project = useProject((open) => open);
  const [shownNode, setShownNode] = useState<NodeId | null>(null);
  const { result, of } = figures;
  const show = useCallback((id: NodeId) => setShownNode(id), []);
  return (
    <>
      {areCurrent(figures, project) ? null : (
        <p className={styles.stale} role="status">
          {t('simulate.stale')}
        </p>
      )}
      <p className={styles.sentence}>{sayHeadline(result, { project: of, language })}</p>
      <KeyFigures result={result} />
      <div className={styles.columns}>
        <LoadChart result={result} />
        <QueueTable result={result} onShow={show} />
      </div>
      <HeatBoard figures={figures} shownNode={shownNode} />
      <Provenance result={result} />
    </>
  );
}
