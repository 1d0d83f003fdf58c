/** Bottlenecks beside the board: found by a search of their own, which keeps nobody waiting. */
import { Button, Progress } from '@mantine/core';
import type { Figures } from '../../../session/index.ts';
import { useTranslate } from '../../../session/index.ts';
import type { Facts } from '../bars.ts';
import { RunFailure } from '../RunFailure.tsx';
import { Section } from '../Section.tsx';
import styles from './bottlenecks.module.css';
import { Ranking } from './Ranking.tsx';
import { type BottleneckSearch, useBottleneckSearch } from './use-bottleneck-search.ts';

interface BottlenecksProps {
  readonly figures: Figures;
  readonly facts: Facts;
}

export function BottlenecksSection({ figures, facts }: BottlenecksProps) {
  const t = useTranslate();
  const search = useBottleneckSearch(figures);
  const { found, state } = search;
  if (found !== null) return <Ranking found={found} project={facts.project} />;
  return (
    <Section title={t('bottlenecks.title')} help={t('bottlenecks.purpose')}>
      {state.kind === 'running' ? (
        <Searching {...state} stop={search.stop} />
      ) : (
        <Asking search={search} figures={figures} />
      )}
    </Section>
  );
}

interface SearchingProps {
  readonly done: number;
  readonly total: number;
  stop(): void;
}

function Searching({ done, total, stop }: SearchingProps) {
  const t = useTranslate();
  const text = total === 0 ? t('simulate.preparing') : t('bottlenecks.running', { done, total });
  return (
    <div className={styles.search}>
      <p className={styles.searchText}>{text}</p>
      <Button variant="default" size="compact-sm" onClick={stop}>
        {t('bottlenecks.stop')}
      </Button>
      <Progress.Root size="sm" className={styles.progress ?? ''}>
        <Progress.Section
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={t('bottlenecks.title')}
        />
      </Progress.Root>
    </div>
  );
}

/** Where it doesn't start by itself, was stopped, or failed. */
function Asking(props: { readonly search: BottleneckSearch; readonly figures: Figures }) {
  const { search, figures } = props;
  const t = useTranslate();
  const { state, start } = search;
  return (
    <>
      {state.kind === 'failed' ? <RunFailure failure={state.failure} of={figures.at} /> : null}
      <div className={styles.search}>
        <p className={styles.searchText}>
          {state.kind === 'idle' ? t('bottlenecks.long') : null}
          {state.kind === 'stopped' ? t('bottlenecks.stopped') : null}
        </p>
        <Button variant="light" size="compact-sm" onClick={start}>
          {t('bottlenecks.find')}
        </Button>
      </div>
    </>
  );
}
