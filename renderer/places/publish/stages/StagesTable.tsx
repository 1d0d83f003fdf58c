/** The agreed stages, one line each; all that was agreed of one opens under it, and is corrected there. */
import { Fragment, useState } from 'react';
import type { Pipeline } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import { StageDetails } from './StageDetails.tsx';
import { StageRow } from './StageRow.tsx';
import styles from './stages.module.css';

const COLUMNS = [
  'stage',
  'semantics',
  'probability',
  'timeLimit',
  'requiredFields',
  'criteria',
  'automation',
  'code',
] as const;

export function StagesTable({ pipeline }: { readonly pipeline: Pipeline }) {
  const t = useTranslate();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`stages.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pipeline.stages.map((stage) => {
            const isOpen = stage.id === openId;
            return (
              <Fragment key={stage.id}>
                <StageRow
                  pipeline={pipeline}
                  stage={stage}
                  isOpen={isOpen}
                  onToggle={() => setOpenId(isOpen ? null : stage.id)}
                />
                {isOpen ? (
                  <tr>
                    <td className={styles.detailsCell} colSpan={COLUMNS.length}>
                      <StageDetails pipeline={pipeline} stage={stage} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
