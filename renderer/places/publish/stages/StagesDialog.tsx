/** The stages of all deal types for one CRM: corrected, checked, saved. The road is the order of the tabs. */
import { useTranslate } from '../../../session/index.ts';
import { Dialog } from '../../../ui/index.ts';
import { CrmChoice } from './CrmChoice.tsx';
import { DealTypes } from './DealTypes.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { NoStages } from './NoStages.tsx';
import { PipelineView } from './PipelineView.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './stages.module.css';
import { CorrectionsProvider } from './use-corrections.tsx';
import { useStages } from './use-stages.ts';

interface StagesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function StagesDialog({ isOpen, onClose }: StagesDialogProps) {
  const t = useTranslate();
  const stages = useStages();
  const { shown } = stages;
  return (
    <Dialog
      title={t('stages.title')}
      isOpen={isOpen}
      closeLabel={t('stages.close')}
      onClose={onClose}
      size={1480}
      isWorkspace
      tools={
        <>
          <CrmChoice stages={stages} />
          <HistoryButtons isListening={isOpen} />
        </>
      }
      actions={shown ? <SaveBar stages={stages} /> : null}
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
