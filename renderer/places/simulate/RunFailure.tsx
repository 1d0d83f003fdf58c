/** Why there are no figures: what is missing and where, or why the run was stopped. */
import { Button } from '@mantine/core';
import { idOf, isId, unreachable } from '#shared/base';
import { formatNumber, type Language, type Translate } from '#shared/i18n';
import type { ElementId } from '#shared/model';
import { type CompileProblem, sayProblem } from '#shared/simulation';
import {
  useLanguage,
  useProject,
  useTranslate,
  useView,
  type VariantAddress,
} from '../../session/index.ts';
import type { SimulationFailure } from '../../workers/index.ts';
import styles from './simulate-place.module.css';

interface RunFailureProps {
  readonly failure: SimulationFailure;
  /** Whose drawing it was. */
  readonly of: VariantAddress;
}

export function RunFailure({ failure, of }: RunFailureProps) {
  const t = useTranslate();
  const name = useProject(
    (project) => project.processes[of.processId]?.variants[of.variantId]?.name ?? '',
  );
  const language = useLanguage();
  if (failure.code !== 'incomplete') {
    return (
      <div className={styles.failure} role="alert">
        <h2>{t('simulate.failedTitle', { variant: name })}</h2>
        <p>{sayStop(failure, t, language)}</p>
      </div>
    );
  }
  return (
    <div className={styles.failure} role="alert">
      <h2>{t('simulate.incompleteTitle', { variant: name })}</h2>
      <p>{t('simulate.incompleteText')}</p>
      <ul>
        {failure.problems.map((problem) => (
          <ProblemRow key={`${problem.code} ${problem.target.id}`} problem={problem} of={of} />
        ))}
      </ul>
    </div>
  );
}

function sayStop(
  failure: Exclude<SimulationFailure, { code: 'incomplete' }>,
  t: Translate,
  language: Language,
): string {
  switch (failure.code) {
    case 'tooManyEvents':
    case 'tooManyDeals':
      return t(`simulate.${failure.code}`, { limit: formatNumber(failure.limit, language) });
    case 'crashed':
      return t('simulate.crashed');
    case 'cancelled':
      return '';
    default:
      return unreachable(failure);
  }
}

const ON_BOARD = new Set<CompileProblem['target']['kind']>(['node', 'flow', 'stage']);

function ProblemRow(props: { readonly problem: CompileProblem; readonly of: VariantAddress }) {
  const { problem, of } = props;
  const t = useTranslate();
  const language = useLanguage();
  const goTo = useView((view) => view.goTo);
  const select = useView((view) => view.select);
  const showVariant = useView((view) => view.show);
  const { kind, id } = problem.target;
  const show = () => {
    const element: ElementId = idOf(id);
    showVariant(of);
    select([element]);
    goTo('draw');
  };
  return (
    <li>
      <span>{sayProblem(problem, language)}</span>
      {ON_BOARD.has(kind) && isId(id) ? (
        <Button size="compact-sm" variant="light" onClick={show}>
          {t('simulate.fix')}
        </Button>
      ) : null}
    </li>
  );
}
