/** What the dialog shows: the deal types, the one that is looked at, what loading each of them would do. */
import { useCallback, useMemo, useState } from 'react';
import {
  type Account,
  type DryRun,
  dryRuns,
  type Pipeline,
  pipelinesOf,
  saidOf,
} from '#shared/stage-definitions';
import { type StagesFacts, useProject, useView } from '../../../session/index.ts';
import type { Compared } from './compared.ts';

export interface Stages {
  readonly facts: StagesFacts;
  change(facts: Partial<StagesFacts>): void;
  readonly pipelines: readonly Pipeline[];
  readonly runs: readonly DryRun[];
  /** null: the project has no process. */
  readonly shown: Shown | null;
  /** With what the shown one is compared. */
  readonly compared: Compared | null;
  /** What the files said of the pipelines of this CRM, by the pipeline's id. */
  readonly accounts: Readonly<Record<string, Account>>;
  /** null: the shown one is a new pipeline. */
  compareWith(compared: Compared | null): void;
}

export interface Shown {
  /** As it stands in the project. */
  readonly agreed: Pipeline;
  readonly run: DryRun;
}

export function useStages(): Stages {
  const project = useProject((open) => open);
  const facts = useView((view) => view.publishing.stages);
  const setPublishing = useView((view) => view.setPublishing);
  const [comparisons, setComparisons] = useState<readonly Compared[]>([]);
  const { crm, mends, pipelineId } = facts;
  const { stagesInCrm } = project;
  const pipelines = useMemo(() => pipelinesOf(project), [project]);
  const agreed = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
  const agreedId = agreed?.id;
  const isShown = (one: Compared) => one.crm === crm && one.pipelineId === agreedId;
  const compareWith = (next: Compared | null) =>
    setComparisons([...comparisons.filter((one) => !isShown(one)), ...(next ? [next] : [])]);
  const accounts = useMemo(() => {
    const ofCrm = comparisons.filter((one) => one.crm === crm);
    return Object.fromEntries(
      ofCrm.map(({ pipelineId: id, account }) => {
        const { pipeline } = account;
        const known = pipeline ? saidOf(stagesInCrm, crm, pipeline) : {};
        return [id, { ...account, known }];
      }),
    );
  }, [comparisons, crm, stagesInCrm]);
  const runs = useMemo(
    () => dryRuns(pipelines, { crm, mends, accounts }),
    [pipelines, crm, mends, accounts],
  );
  const change = useCallback(
    (changed: Partial<StagesFacts>) => setPublishing({ stages: { ...facts, ...changed } }),
    [facts, setPublishing],
  );
  const run = runs.find(({ pipeline }) => pipeline.id === agreedId);
  const shown = agreed && run ? { agreed, run } : null;
  const compared = comparisons.find(isShown) ?? null;
  return { facts, change, pipelines, runs, shown, compared, accounts, compareWith };
}
