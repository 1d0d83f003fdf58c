/** Where one more person helps the most: a sentence, bars with their intervals, a table of places. */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  type AnswerFacts,
  type Bottlenecks,
  bottlenecksTable,
  GAIN_MEASURES,
  type GainMeasure,
  sayBottlenecks,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { BarsSection } from '../BarsSection.tsx';
import styles from './bottlenecks.module.css';
import { gainBars } from './gain-bars.ts';
import { PlaceTable } from './PlaceTable.tsx';

interface RankingProps {
  readonly found: Bottlenecks;
  readonly facts: AnswerFacts;
}

export function Ranking({ found, facts }: RankingProps) {
  const { project } = facts;
  // Nothing is compared here but the process with itself.
  const own = useMemo(() => ({ ...facts, former: null }), [facts]);
  const t = useTranslate();
  const language = useLanguage();
  const [asked, ask] = useState<GainMeasure>(found.rankedBy);
  const measures = GAIN_MEASURES.filter((measure) => found.rankings[measure] !== null);
  const by = measures.includes(asked) ? asked : found.rankedBy;
  const { bars, words } = useMemo(
    () => gainBars(found, by, { project, language }),
    [found, by, project, language],
  );
  const lead = (
    <>
      <p className={styles.sentence}>{sayBottlenecks(found, { project, language, by })}</p>
      {bars.length === 0 || measures.length === 1 ? null : (
        <SegmentedControl
          size="xs"
          className={styles.measures ?? ''}
          aria-label={t('bottlenecks.by')}
          value={by}
          onChange={ask}
          data={measures.map((value) => ({ value, label: t(`bottlenecks.by_${value}`) }))}
        />
      )}
    </>
  );
  return (
    <BarsSection
      title={t('bottlenecks.title')}
      help={t(`bottlenecks.help_${by}`)}
      table={bottlenecksTable(found, by, { project, t, language })}
      bars={bars}
      facts={own}
      signed={words}
      nothing=""
      lead={lead}
    >
      {bars.length === 0 ? null : (
        <>
          <PlaceTable found={found} by={by} project={project} />
          <p className={styles.provenance}>
            {t('bottlenecks.provenance', {
              replications: t('simulate.replicationsOf', { count: found.replications }),
              seed: String(found.seed),
            })}
          </p>
        </>
      )}
    </BarsSection>
  );
}
