/** The dry run: what loading would do in this order, and what the CRM keeps in another form. */
import { IconEye, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { type Call, type DryRun, sayCall } from '#shared/stage-definitions';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { ComparedPipeline } from './ComparedPipeline.tsx';
import styles from './plan.module.css';
import { Remark } from './Remark.tsx';
import remarks from './remarks.module.css';
import { SameStages } from './SameStages.tsx';
import common from './stages.module.css';
import type { Shown, Stages } from './use-stages.ts';

interface PlanTabProps {
  readonly stages: Stages;
  readonly shown: Shown;
}

export function PlanTab({ stages, shown }: PlanTabProps) {
  const t = useTranslate();
  const { run } = shown;
  const existing = stages.compared?.account.pipeline;
  const altered = run.problems.filter(({ severity }) => severity === 'altered');
  return (
    <>
      <ComparedPipeline stages={stages} agreed={shown.agreed} />
      {existing ? <SameStages shown={shown} existing={existing} /> : null}
      <div className={styles.plan} data-alone={altered.length === 0 || undefined}>
        <Calls run={run} />
        {altered.length === 0 ? null : (
          <section aria-labelledby="stages-altered">
            <h3 id="stages-altered">
              {t('stages.willAlter')} <span className={common.count}>{altered.length}</span>
            </h3>
            <ul className={remarks.alterations}>
              {altered.map((problem) => (
                <li key={`${problem.code} ${problem.stageId ?? ''}`}>
                  <Remark problem={problem} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Calls({ run }: { readonly run: DryRun }) {
  const t = useTranslate();
  const { calls, leftOver, isOutOfOrder, refused } = run;
  return (
    <section aria-labelledby="stages-calls">
      <h3 id="stages-calls">{t('stages.steps')}</h3>
      {calls.length === 0 ? (
        <p>{t(refused.length > 0 ? 'stages.planWaits' : 'stages.nothingToDo')}</p>
      ) : null}
      <ol className={styles.calls}>
        {calls.map((call) => (
          <CallLine key={`${call.path} ${JSON.stringify(call.body)}`} call={call} />
        ))}
      </ol>
      {leftOver.length === 0 ? null : (
        <div className={styles.leftOver}>
          <h4>{t('stages.leftOver')}</h4>
          <ul>
            {leftOver.map(({ id, name }) => (
              <li key={id} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isOutOfOrder ? <p>{t('stages.outOfOrder')}</p> : null}
    </section>
  );
}

const KINDS = {
  createPipeline: 'make',
  createStage: 'make',
  createField: 'make',
  renamePipeline: 'change',
  changeStage: 'change',
  requireField: 'change',
  readStages: 'read',
  deletePreset: 'remove',
} as const;
const ICONS = { make: IconPlus, change: IconPencil, read: IconEye, remove: IconMinus };

function CallLine({ call }: { readonly call: Call }) {
  const language = useLanguage();
  const kind = KINDS[call.action];
  const Icon = ICONS[kind];
  return (
    <li data-kind={kind}>
      <Icon size={15} stroke={1.8} aria-hidden />
      <span dir="auto">{sayCall(call, language)}</span>
    </li>
  );
}
