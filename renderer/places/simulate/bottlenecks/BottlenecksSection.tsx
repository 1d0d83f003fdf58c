/** Bottlenecks beside the board: found by a search of their own, which keeps nobody waiting. */
import { Button, Progress } from '@mantine/core';
import { unreachable } from '#shared/base';
import type { Translate } from '#shared/i18n';
import type { AnswerFacts } from '#shared/simulation';
import { type Figures, ranScenario, subjectOf, useTranslate } from '../../../session/index.ts';
import { RunFailure } from '../RunFailure.tsx';
import { Section } from '../Section.tsx';
import type { FailedRun } from '../use-simulation-run.ts';
import styles from './bottlenecks.module.css';
import { Ranking } from './Ranking.tsx';
import {
  type BottleneckSearch,
  type SearchState,
  useBottleneckSearch,
} from './use-bottleneck-search.ts';

interface BottlenecksProps {
  readonly figures: Figures;
  readonly facts: AnswerFacts;
}

export function BottlenecksSection({ figures, facts }: BottlenecksProps) {
  const t = useTranslate();
  const search = useBottleneckSearch(figures);
  const { found, state } = search;
  if (found !== null) return <Ranking found={found} facts={facts} />;
  return (
    <Section title={t('bottlenecks.title')} help={t('bottlenecks.purpose')}>
      {state.kind === 'failed' ? <RunFailure failed={whatFailed(state, figures)} /> : null}
      <Searching search={search} />
    </Section>
  );
}

function whatFailed(
  { failure }: Extract<SearchState, { kind: 'failed' }>,
  figures: Figures,
): FailedRun {
  return { failure, subject: subjectOf(figures), scenario: ranScenario(figures) };
}

/** One button begins the search and stops it: whoever pressed it stays on it. */
function Searching({ search }: { readonly search: BottleneckSearch }) {
  const t = useTranslate();
  const { state, start, stop } = search;
  const isRunning = state.kind === 'running';
  return (
    <div className={styles.search}>
      <p className={styles.searchText}>{sayState(state, t)}</p>
      <Button
        variant={isRunning ? 'default' : 'light'}
        size="compact-sm"
        onClick={isRunning ? stop : start}
      >
        {t(isRunning ? 'bottlenecks.stop' : 'bottlenecks.find')}
      </Button>
      {isRunning ? (
        <Progress.Root size="sm" className={styles.progress ?? ''}>
          <Progress.Section
            value={state.total === 0 ? 0 : (100 * state.done) / state.total}
            aria-label={t('bottlenecks.title')}
          />
        </Progress.Root>
      ) : null}
    </div>
  );
}

function sayState(state: SearchState, t: Translate): string {
  switch (state.kind) {
    case 'running': {
      const { done, total } = state;
      return total === 0 ? t('simulate.preparing') : t('bottlenecks.running', { done, total });
    }
    case 'idle':
      return t('bottlenecks.long');
    case 'stopped':
      return t('bottlenecks.stopped');
    case 'failed':
      return '';
    default:
      return unreachable(state);
  }
}
