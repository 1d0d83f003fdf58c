/** The agreed stages, one line each, corrected in place; what the CRM would refuse stands under the stage. */
import { memo } from 'react';
import type { Pipeline, Problem, StageDefinition } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import { Remark } from './Remark.tsx';
import { StageRow } from './StageRow.tsx';
import { TableHead } from './TableHead.tsx';
import styles from './table.module.css';
import { useGrowing } from './use-growing.ts';

const COLUMNS = ['stage', 'semantics', 'probability', 'timeLimit'] as const;
/** What a line only sums up; beside the open stage there is no room for it. */
const SUMMED_UP = ['requiredFields', 'rest'] as const;

interface StagesTableProps {
  readonly pipeline: Pipeline;
  readonly problems: readonly Problem[];
  readonly openId: string | null;
  readonly onOpen: (stageId: string | null) => void;
}

export function StagesTable({ pipeline, problems, openId, onOpen }: StagesTableProps) {
  const t = useTranslate();
  const drawn = useGrowing(pipeline.stages.length);
  const columns = openId === null ? [...COLUMNS, ...SUMMED_UP] : COLUMNS;
  return (
    <table
      className={`${styles.table} ${styles.stagesTable}`}
      data-narrow={openId !== null || undefined}
    >
      <TableHead names={columns.map((name) => t(`stages.${name}`))} />
      <tbody>
        {pipeline.stages.slice(0, drawn).map((stage, at) => (
          <StageLines
            key={stage.id}
            stage={stage}
            number={at + 1}
            problems={problems.filter(({ stageId }) => stageId === stage.id)}
            isOpen={stage.id === openId}
            columns={columns.length}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

interface StageLinesProps {
  readonly stage: StageDefinition;
  readonly number: number;
  readonly problems: readonly Problem[];
  readonly isOpen: boolean;
  /** How many there are just now. */
  readonly columns: number;
  readonly onOpen: (stageId: string | null) => void;
}

/** Every edit reads all stages anew; those that say the same are left as they are. */
const StageLines = memo(
  ({ stage, number, problems, isOpen, columns, onOpen }: StageLinesProps) => {
    // What is only kept otherwise stands beside the open stage.
    const told = problems.filter(({ severity }) => severity !== 'altered');
    return (
      <>
        <StageRow
          stage={stage}
          number={number}
          altered={problems.length - told.length}
          isOpen={isOpen}
          isWhole={columns > COLUMNS.length}
          onToggle={() => onOpen(isOpen ? null : stage.id)}
        />
        {told.length === 0 ? null : (
          <tr>
            <td className={styles.remarkCell} colSpan={columns}>
              {told.map((problem) => (
                <Remark key={problem.code} problem={problem} />
              ))}
            </td>
          </tr>
        )}
      </>
    );
  },
  (before, now) =>
    before.isOpen === now.isOpen &&
    before.number === now.number &&
    before.columns === now.columns &&
    before.onOpen === now.onOpen &&
    isSame(before.stage, now.stage) &&
    isSame(before.problems, now.problems),
);

/** Plain data, made in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
