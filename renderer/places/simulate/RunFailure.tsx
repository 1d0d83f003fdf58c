/** Why there are no figures: what is missing and where, or why the run was stopped. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { unreachable } from '#shared/base';
import { formatNumber, type Language, type Translate } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  type Backlog,
  type CompileProblem,
  type Drawing,
  drawingsOf,
  marked,
  sayBacklog,
  sayProblem,
  sayWhoFallsBehind,
} from '#shared/simulation';
import { useLanguage, useProject, useTranslate, useView } from '../../session/index.ts';
import type { SimulationFailure } from '../../workers/index.ts';
import { MoreRows } from './MoreRows.tsx';
import styles from './simulate-place.module.css';
import { nameOfSubject } from './subject.ts';
import type { FailedRun } from './use-simulation-run.ts';
import { type PlaceToMend, whereToMend } from './where-to-mend.ts';

const MOST_PROBLEMS = 6;

export function RunFailure({ failed }: { readonly failed: FailedRun }) {
  const t = useTranslate();
  const language = useLanguage();
  const project = useProject((open) => open);
  const { failure, subject, scenario } = failed;
  const name = nameOfSubject(project, subject);
  const isScenario = subject.kind === 'scenario';
  const drawings = drawingsOf(project, scenario.runs);
  if (failure.code !== 'incomplete') {
    return (
      <div className={styles.failure} role="alert">
        <h2>
          {isScenario
            ? t('simulate.failedScenario', { name })
            : t('simulate.failedTitle', { variant: name })}
        </h2>
        <p>{sayStop(failure, { t, language, project })}</p>
        {failure.code === 'tooMuchWork' ? (
          <div className={styles.mend}>
            <ShowPlace place={placeOfBacklog(failure.backlog, { project, drawings })} />
          </div>
        ) : null}
      </div>
    );
  }
  return (
    <div className={styles.failure} role="alert">
      <h2>
        {isScenario
          ? t('simulate.incompleteScenario', { name })
          : t('simulate.incompleteTitle', { variant: name })}
      </h2>
      <p>{t(isScenario ? 'simulate.incompleteScenarioText' : 'simulate.incompleteText')}</p>
      <ProblemList problems={failure.problems} drawings={drawings} />
    </div>
  );
}

interface ProblemListProps {
  readonly problems: readonly CompileProblem[];
  readonly drawings: readonly Drawing[];
}

/** One broken branch traps every deal before it: the first few tell where to begin. */
function ProblemList({ problems, drawings }: ProblemListProps) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? problems : problems.slice(0, MOST_PROBLEMS);
  return (
    <>
      <ul>
        {shown.map((problem) => (
          <ProblemRow
            key={`${problem.code} ${problem.target.id}`}
            problem={problem}
            place={whereToMend(problem, { project, drawings })}
          />
        ))}
      </ul>
      {problems.length > MOST_PROBLEMS ? (
        <MoreRows
          showsAll={showsAll}
          onChange={setShowsAll}
          words={{
            all: t('results.showAll', { count: problems.length }),
            fewer: t('results.showFirst', { count: MOST_PROBLEMS }),
          }}
        />
      ) : null}
    </>
  );
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
  readonly project: Project;
}

function sayStop(
  failure: Exclude<SimulationFailure, { code: 'incomplete' }>,
  { t, language, project }: Words,
): string {
  switch (failure.code) {
    case 'tooManyEvents':
    case 'tooManyDeals':
    case 'tooManyParts':
    case 'tooFewDeals': {
      const limit = formatNumber(failure.limit, language);
      const whose = sayWhoFallsBehind(failure.overloaded, { project, language });
      return t(`simulate.${failure.code}`, { limit }) + whose;
    }
    case 'tooMuchWork':
      return sayBacklog(failure.backlog, { project, language });
    case 'outOfMemory': {
      const whose = sayWhoFallsBehind(failure.overloaded, { project, language });
      return t('simulate.outOfMemory') + whose;
    }
    case 'logMemoryRefused':
    case 'memoryRefused':
      return t('simulate.memoryRefused');
    case 'crashed':
      return t('simulate.crashed');
    case 'cancelled':
      return '';
    default:
      return unreachable(failure);
  }
}

/** The step where the work waits; of escalations, the step or stage that deals are late in. */
function placeOfBacklog(
  { at }: Backlog,
  where: { readonly project: Project; readonly drawings: readonly Drawing[] },
): PlaceToMend | null {
  return whereToMend({ target: { kind: 'node', id: at.id } }, where);
}

interface ProblemRowProps {
  readonly problem: CompileProblem;
  /** null where it is on no drawing. */
  readonly place: PlaceToMend | null;
}

function ProblemRow({ problem, place }: ProblemRowProps) {
  const text = sayProblem(problem, useLanguage());
  return (
    <li>
      <span>{place === null ? text : marked(text, place.drawing.mark)}</span>
      <ShowPlace place={place} />
    </li>
  );
}

/** Leads to where it is mended, if that is on a drawing. */
function ShowPlace({ place }: { readonly place: PlaceToMend | null }) {
  const t = useTranslate();
  const goTo = useView((view) => view.goTo);
  const select = useView((view) => view.select);
  const showVariant = useView((view) => view.show);
  if (place === null) return null;
  const { drawing, selected } = place;
  const show = () => {
    showVariant(drawing.at);
    select(selected === null ? [] : [selected]);
    goTo('draw');
  };
  return (
    <Button size="compact-sm" variant="light" onClick={show}>
      {t('simulate.fix')}
    </Button>
  );
}
