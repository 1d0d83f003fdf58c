/** One stage in a line: name, colour, group, probability and limit are corrected in place, the rest beside. */
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { success } from '#shared/base';
import { formatDuration, formatShare, parseShare, parseTimeLimit } from '#shared/i18n';
import type { StageDefinition } from '#shared/stage-definitions';
import { ColorInput } from '../../../panels/inspector/index.ts';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { CellField } from './CellField.tsx';
import { GroupField } from './GroupField.tsx';
import { RestCells } from './RestCells.tsx';
import styles from './table.module.css';
import { useCorrections } from './use-corrections.tsx';
import { useTimeLimit } from './use-time-limit.ts';

export interface StageRowProps {
  readonly stage: StageDefinition;
  /** Its place, from 1 on: remarks name it. */
  readonly number: number;
  /** How much of it the CRM keeps otherwise. */
  readonly altered: number;
  readonly isOpen: boolean;
  /** With the columns that only sum up. */
  readonly isWhole: boolean;
  readonly onToggle: () => void;
}

export function StageRow(props: StageRowProps) {
  const { stage, number, isOpen, isWhole, onToggle } = props;
  const t = useTranslate();
  const { correct, lock, setStage } = useCorrections();
  const { id, name, origin, semantics } = stage;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Lines are lower beside the open stage: what was clicked stays in view.
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const isStage = origin === 'stage';
  const isLocked = lock !== null;
  return (
    <tr ref={row} data-open={isOpen || undefined}>
      <td>
        <div className={styles.stageCell}>
          <span className={styles.number}>{number}</span>
          <ColorInput
            className={styles.swatch}
            label={t('stages.colorOf', { name })}
            color={stage.color.toLowerCase()}
            isDisabled={isLocked || !isStage}
            onKeep={(color) => correct({ kind: 'setColor', stageId: id, color })}
          />
          <CellField
            isLong
            column="name"
            label={t('stages.nameOf', { code: stage.code })}
            text={name}
            isLocked={isLocked}
            parse={(said) => success(said)}
            onKeep={(said) => {
              if (said) correct({ kind: 'renameStage', stageId: id, name: said });
            }}
          />
          <button
            type="button"
            className={styles.opener}
            aria-expanded={isOpen}
            title={t('stages.detailsOf', { name })}
            aria-label={t(isOpen ? 'stages.closeDetails' : 'stages.openDetails', { name })}
            onClick={onToggle}
          >
            <IconChevronRight size={16} stroke={1.8} aria-hidden />
          </button>
        </div>
      </td>
      <td>
        <GroupField
          stage={stage}
          isLocked={isLocked}
          onChoose={(chosen) => correct({ kind: 'setSemantics', stageId: id, semantics: chosen })}
        />
      </td>
      {isStage ? (
        <>
          <td>
            <ProbabilityField
              stage={stage}
              isLocked={isLocked}
              onKeep={(value) =>
                setStage(id, { field: 'probability', ...(value === undefined ? {} : { value }) })
              }
            />
          </td>
          <td>
            <LimitField stage={stage} isLocked={isLocked} />
          </td>
        </>
      ) : (
        <FromOutcome semantics={semantics} />
      )}
      {isWhole ? <RestCells {...props} /> : null}
    </tr>
  );
}

function FromOutcome({ semantics }: Pick<StageDefinition, 'semantics'>) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <>
      <td className={styles.fixed} title={t('stages.fromOutcome')}>
        {formatShare(semantics === 'won' ? 1 : 0, language)}
      </td>
      <td className={styles.fixed}>—</td>
    </>
  );
}

interface ProbabilityFieldProps {
  readonly stage: StageDefinition;
  readonly isLocked: boolean;
  onKeep(value: number | undefined): void;
}

function ProbabilityField({ stage, isLocked, onKeep }: ProbabilityFieldProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { name, probability } = stage;
  return (
    <CellField
      column="probability"
      label={t('stages.probabilityOf', { name })}
      text={probability === null ? '' : formatShare(probability, language)}
      isLocked={isLocked}
      parse={(text) => parseShare(text, language)}
      onKeep={onKeep}
    />
  );
}

function LimitField(props: { readonly stage: StageDefinition; readonly isLocked: boolean }) {
  const { stage, isLocked } = props;
  const t = useTranslate();
  const language = useLanguage();
  const keep = useTimeLimit(stage);
  return (
    <CellField
      column="limit"
      label={t('stages.limitOf', { name: stage.name })}
      text={stage.timeLimit ? formatDuration(stage.timeLimit, language, 'field') : ''}
      isLocked={isLocked}
      parse={(text) => parseTimeLimit(text, language)}
      onKeep={keep}
    />
  );
}
