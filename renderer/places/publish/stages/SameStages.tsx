/** Which stages of the CRM are ours under another name: proposed where they are alike, said by people, kept in the project. */
import { Button, NativeSelect } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import {
  adapterOf,
  type ExistingPipeline,
  mayBe,
  namesApart,
  type StageDefinition,
  saidOf,
  saying,
} from '#shared/stage-definitions';
import { useProject, useTranslate } from '../../../session/index.ts';
import styles from './plan.module.css';
import common from './stages.module.css';
import { useCorrections } from './use-corrections.tsx';
import type { Shown } from './use-stages.ts';

interface SameStagesProps {
  readonly shown: Shown;
  readonly existing: ExistingPipeline;
}

export function SameStages({ shown: { agreed, run }, existing }: SameStagesProps) {
  const t = useTranslate();
  const { editing, canSay } = useCorrections();
  const said = useProject(({ stagesInCrm }) => stagesInCrm);
  const { crm, maybeSame } = run;
  const asked = useAsked(run, saidOf(said, crm, existing));
  if (asked.length === 0) return null;
  const say = (...sayings: readonly (readonly [stageId: string, isId: string | null])[]) => {
    const value = sayings.reduce(
      (so, [stageId, isId]) => saying(so, { crm, existing, stageId, isId }),
      said,
    );
    editing.run('project.setField', { field: 'stagesInCrm', value: value ?? {} });
  };
  return (
    <section className={styles.same} aria-labelledby="stages-same">
      <div className={styles.sameHead}>
        <div>
          <h3 id="stages-same">{t('stages.renamedThere')}</h3>
          <p className={common.hint}>{t('stages.renamedThereHelp')}</p>
        </div>
        {maybeSame.length > 1 && canSay ? (
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              say(...maybeSame.map((one) => [one.stage.id, String(one.found.id)] as const))
            }
          >
            {t('stages.sayAllSame')}
          </Button>
        ) : null}
      </div>
      <ul className={styles.sameList}>
        {asked.map((one) => {
          const { stage } = one;
          const proposed = maybeSame.find((maybe) => maybe.stage.id === stage.id)?.found;
          return (
            <li key={stage.id}>
              <span dir="auto">{agreed.stages.find(({ id }) => id === stage.id)?.name}</span>
              <IconEqual size={15} stroke={1.8} aria-hidden />
              <StageThere {...one} isLocked={!canSay} onChoose={(isId) => say([stage.id, isId])} />
              {proposed && canSay ? (
                <Button
                  size="compact-xs"
                  variant="light"
                  onClick={({ currentTarget }) => {
                    // The button goes: whoever pressed it stays in its line.
                    currentTarget.closest('li')?.querySelector('select')?.focus();
                    say([stage.id, String(proposed.id)]);
                  }}
                >
                  {t('stages.saySame', { name: proposed.name })}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface AskedStage {
  readonly stage: StageDefinition;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Empty: it is a new one. */
  readonly value: string;
}

/** Those that would be made anew although they could be one of the CRM's, and those that people have spoken of. */
function useAsked(run: Shown['run'], known: Readonly<Record<string, string>>): AskedStage[] {
  const t = useTranslate();
  const { changesGroups } = adapterOf(run.crm).rules;
  return run.pipeline.stages.flatMap((stage): AskedStage[] => {
    const found = run.pairs.get(stage.id);
    const isSaid = found !== undefined && known[stage.id] === String(found.id);
    if (found && !isSaid) return [];
    const could = mayBe(stage, { leftOver: run.leftOver, changesGroups });
    const choices = found ? [found, ...could] : could;
    if (choices.length === 0) return [];
    const labels = namesApart(choices);
    const options = choices.map(({ id }, at) => ({ value: String(id), label: labels[at] ?? '' }));
    const isNew = { value: '', label: t('stages.isNewStage') };
    return [{ stage, options: [isNew, ...options], value: found ? String(found.id) : '' }];
  });
}

interface StageThereProps extends AskedStage {
  readonly isLocked: boolean;
  onChoose(id: string | null): void;
}

function StageThere({ stage, options, value, isLocked, onChoose }: StageThereProps) {
  const t = useTranslate();
  return (
    <NativeSelect
      size="xs"
      {...(styles.sameChoice ? { className: styles.sameChoice } : {})}
      aria-label={t('stages.stageThere', { name: stage.name })}
      data={[...options]}
      value={value}
      disabled={isLocked}
      onChange={({ currentTarget: { value: chosen } }) => onChoose(chosen === '' ? null : chosen)}
    />
  );
}
