/** Why an edit was not done, said where it was tried; a stage with cards can still be deleted with them. */
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ParticipantId, StageId } from '#shared/model';
import { refusalTextKey } from '#shared/rules';
import { useTranslate, type VariantAddress } from '../../session/index.ts';
import { IconButton } from '../../ui/index.ts';
import styles from './draw.module.css';
import type { DrawEditing, RefusedEdit } from './use-draw-editing.ts';

const SHOWN_MILLISECONDS = 9000;

interface DeletedHeader {
  readonly at: VariantAddress;
  readonly id?: StageId;
  readonly participantId?: ParticipantId;
}

/** The same deletion, content included. */
function deleteWithContent(editing: DrawEditing, { args, name }: RefusedEdit): void {
  const { at, id, participantId } = args as DeletedHeader;
  if (name === 'stage.delete' && id) editing.run('stage.delete', { at, id, withContent: true });
  if (name === 'lane.delete' && participantId) {
    editing.run('lane.delete', { at, participantId, withContent: true });
  }
}

export function RefusalNote({ editing }: { readonly editing: DrawEditing }) {
  const translate = useTranslate();
  const { dismiss, refused } = editing;
  useEffect(() => {
    if (!refused) return;
    const timer = setTimeout(dismiss, SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [refused, dismiss]);
  if (!refused) return null;
  const { refusal } = refused;
  const text =
    refusal.code === 'readOnly'
      ? translate('app.readOnlyExplanation')
      : translate(refusalTextKey(refusal.code), refusal.params);
  const asks = refusal.code === 'stageHasContent' || refusal.code === 'laneHasContent';
  return (
    <div className={styles.refusal} role="alert">
      <span>{text}</span>
      {asks && (
        <Button
          size="compact-sm"
          color="red"
          variant="light"
          onClick={() => deleteWithContent(editing, refused)}
        >
          {translate('board.remove')}
        </Button>
      )}
      <IconButton label={translate('common.close')} onClick={dismiss}>
        <IconX size={16} stroke={1.8} />
      </IconButton>
    </div>
  );
}
