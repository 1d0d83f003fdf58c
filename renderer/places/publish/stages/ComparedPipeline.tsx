/** Whether the plan makes a new pipeline or changes the one that the CRM has. */
import { Button, FileButton, Select } from '@mantine/core';
import { IconGitCompare, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Translate } from '#shared/i18n';
import { CRM_NAMES, type Pipeline } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import {
  type AnswerFile,
  type CompareFailure,
  comparedWith,
  pipelinesIn,
  readAnswer,
} from './compared.ts';
import styles from './plan.module.css';
import common from './stages.module.css';
import type { Stages } from './use-stages.ts';

interface ComparedPipelineProps {
  readonly stages: Stages;
  readonly agreed: Pipeline;
}

export function ComparedPipeline({ stages, agreed }: ComparedPipelineProps) {
  const t = useTranslate();
  const { compared, compareWith, facts } = stages;
  const { crm } = facts;
  const { failed, file, names, take, choose, reset } = useComparing(stages, agreed);
  const Icon = compared ? IconGitCompare : IconPlus;
  const existing = compared?.account.pipeline?.name ?? '';
  return (
    <section className={styles.compared} aria-label={t('stages.comparison')}>
      <Icon size={18} stroke={1.7} aria-hidden />
      <div className={styles.comparedText}>
        <b>
          {compared
            ? t('stages.changesExisting', { name: existing || agreed.name })
            : t('stages.isNew', { name: agreed.name })}
        </b>
        <span className={common.hint}>
          {compared
            ? t('stages.comparedWith', { name: compared.name })
            : t(`stages.compareHint_${crm}`, { crm: CRM_NAMES[crm] })}
        </span>
        {failed === null ? null : (
          <p role="alert" className={common.failed}>
            {sayFailure(failed, { t, file, crm: CRM_NAMES[crm], hasNames: names.length > 0 })}
          </p>
        )}
        {file && failed?.code === 'pipelineMissing' && names.length > 0 ? (
          <Select
            size="xs"
            searchable
            limit={50}
            className={styles.existing}
            label={t('stages.chooseExisting')}
            data={[...names]}
            value={null}
            onChange={(name) => {
              if (name !== null) choose(file, name);
            }}
          />
        ) : null}
      </div>
      {compared ? (
        <Button size="xs" variant="default" onClick={() => compareWith(null)}>
          {t('stages.stopComparing')}
        </Button>
      ) : null}
      <FileButton
        accept=".json,application/json"
        resetRef={reset}
        onChange={(chosen) => {
          // The same file again, once it was put right, is a choice too.
          reset.current?.();
          take(chosen);
        }}
      >
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {t(compared ? 'stages.compareOther' : 'stages.compare')}
          </Button>
        )}
      </FileButton>
    </section>
  );
}

interface Facts {
  readonly t: Translate;
  readonly file: AnswerFile | null;
  readonly crm: string;
  readonly hasNames: boolean;
}

/** The command line says where in the answer it was; here it is said which file was meant. */
function sayFailure(failed: CompareFailure, { t, file, crm, hasNames }: Facts): string {
  switch (failed.code) {
    case 'notUnderstood':
      return t('stages.notAnAnswer', { path: file?.name ?? '', crm });
    case 'pipelineMissing':
      return t(hasNames ? 'stages.notInFile' : 'stages.noneInFile', { name: failed.name });
    case 'existingUnreadable':
      return t('stages.failure_existingUnreadable', { path: failed.path });
    case 'existingTooLarge':
      return t('stages.existingTooLarge', { path: failed.path });
  }
}

/** What a list of pipelines is at the most; what is larger is another file by mistake. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

function useComparing({ compareWith, facts: { crm } }: Stages, agreed: Pipeline) {
  const [failed, setFailed] = useState<CompareFailure | null>(null);
  const [file, setFile] = useState<AnswerFile | null>(null);
  const reset = useRef<() => void>(null);
  const choose = (answer: AnswerFile, existingName?: string) => {
    const taken = comparedWith(answer, { crm, agreed }, existingName);
    setFile(taken.ok ? null : answer);
    setFailed(taken.ok ? null : taken.error);
    if (taken.ok) compareWith(taken.value);
  };
  const take = (chosen: File | null) => {
    if (!chosen) return;
    const { name } = chosen;
    const unreadable = (failure: CompareFailure) => {
      setFile(null);
      setFailed(failure);
    };
    if (chosen.size > LARGEST_ANSWER) return unreadable({ code: 'existingTooLarge', path: name });
    chosen.text().then(
      (text) => {
        const read = readAnswer({ name, text });
        if (read.ok) choose(read.value);
        else unreadable(read.error);
      },
      () => unreadable({ code: 'existingUnreadable', path: name }),
    );
  };
  const names = file ? pipelinesIn(file, crm) : [];
  return { failed, file, names, take, choose, reset };
}
