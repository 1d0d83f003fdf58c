/** The stages with what the CRM would refuse of them; everything of one stage stands beside the table. */
import { useCallback, useRef, useState } from 'react';
import { RefusedNote } from './RefusedNote.tsx';
import { Remark } from './Remark.tsx';
import remarks from './remarks.module.css';
import { StageDetails } from './StageDetails.tsx';
import { StagesTable } from './StagesTable.tsx';
import styles from './stages.module.css';
import { holdsUnkept, useLeave } from './use-leaving.tsx';
import type { Shown, Stages } from './use-stages.ts';

interface StagesTabProps {
  readonly stages: Stages;
  readonly shown: Shown;
}

export function StagesTab({ stages, shown: { agreed, run } }: StagesTabProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const details = useRef<HTMLDivElement>(null);
  const leave = useLeave();
  const onOpen = useCallback(
    (stageId: string | null) => {
      const go = () => setOpenId(stageId);
      if (holdsUnkept(details.current)) leave(go);
      else go();
    },
    [leave],
  );
  const open = agreed.stages.find(({ id }) => id === openId);
  const whole = run.problems.filter(
    ({ stageId, severity }) => stageId === null && severity === 'refused',
  );
  return (
    <div className={styles.split}>
      <div className={styles.scroll}>
        <RefusedNote stages={stages} run={run} />
        {whole.length === 0 ? null : (
          <ul className={remarks.remarks}>
            {whole.map((problem) => (
              <li key={`${problem.code} ${problem.params.name ?? ''}`}>
                <Remark problem={problem} />
              </li>
            ))}
          </ul>
        )}
        <StagesTable
          pipeline={agreed}
          problems={run.problems}
          openId={open ? openId : null}
          onOpen={onOpen}
        />
      </div>
      {open ? (
        <div ref={details} className={styles.beside}>
          <StageDetails
            key={open.id}
            pipeline={agreed}
            stage={open}
            problems={run.problems.filter(({ stageId }) => stageId === open.id)}
            onClose={() => onOpen(null)}
          />
        </div>
      ) : null}
    </div>
  );
}
