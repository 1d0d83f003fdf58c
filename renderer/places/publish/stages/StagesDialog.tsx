/** The stages of all deal types for one CRM: corrected, checked, saved. The road is the order of the tabs. */
import { useTranslate } from '../../../session/index.ts';
import { Dialog, UnkeptFields } from '../../../ui/index.ts';
import { CrmChoice } from './CrmChoice.tsx';
import { DealTypes } from './DealTypes.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { LeavingQuestion } from './LeavingQuestion.tsx';
import { NoStages } from './NoStages.tsx';
import { PipelineView } from './PipelineView.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './stages.module.css';
import { CorrectionsProvider } from './use-corrections.tsx';
import { LeavingProvider, useLeave, useLeaving } from './use-leaving.tsx';
import { useStages } from './use-stages.ts';

interface StagesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function StagesDialog(props: StagesDialogProps) {
  return (
    <UnkeptFields>
      <LeavingProvider>
        <Workspace {...props} />
      </LeavingProvider>
    </UnkeptFields>
  );
}

function Workspace({ isOpen, onClose }: StagesDialogProps) {
  const t = useTranslate();
  const stages = useStages();
  const leave = useLeave();
  const { asked, stay } = useLeaving();
  const { shown, facts } = stages;
  return (
    <Dialog
      title={t('stages.title')}
      isOpen={isOpen}
      closeLabel={t('stages.close')}
      // Escape takes the question back, like everything else that was begun.
      onClose={() => (asked ? stay() : leave(onClose))}
      size={1480}
      isWorkspace
      tools={
        <>
          <CrmChoice stages={stages} />
          <HistoryButtons isListening={isOpen} />
        </>
      }
      actions={
        asked ? (
          <LeavingQuestion onLeave={asked} />
        ) : shown ? (
          // What was saved for one CRM says nothing of another.
          <SaveBar key={facts.crm} stages={stages} />
        ) : null
      }
    >
      {shown ? (
        <div className={styles.workspace}>
          <DealTypes stages={stages} shown={shown} />
          <CorrectionsProvider key={shown.agreed.id} pipeline={shown.agreed}>
            <PipelineView stages={stages} shown={shown} onLeave={onClose} />
          </CorrectionsProvider>
        </div>
      ) : (
        <NoStages help={t('stages.failure_nothingToLoad')} onLeave={onClose} />
      )}
    </Dialog>
  );
}
