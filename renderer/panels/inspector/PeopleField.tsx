/** Several participants, added one by one; helpers also with how many people of each. */
import { IconX } from '@tabler/icons-react';
import type { ParticipantId, Project } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ChoiceField, CountInput } from './fields/index.ts';
import styles from './inspector.module.css';
import { participantChoices } from './participant-choices.ts';

interface PeopleFieldProps {
  readonly project: Project;
  readonly label: string;
  readonly ids: readonly ParticipantId[];
  /** Who can't be chosen besides those chosen already. */
  readonly except?: readonly ParticipantId[];
  onKeep(ids: ParticipantId[]): void;
  /** How many people of each are needed, where that can be said. */
  readonly counts?: ReadonlyMap<ParticipantId, number>;
  onCount?(id: ParticipantId, count: number): void;
}

export function PeopleField(props: PeopleFieldProps) {
  const { counts, except = [], ids, label, onCount, onKeep, project } = props;
  const translate = useTranslate();
  const choices = participantChoices(project, [...ids, ...except]);
  return (
    <>
      <ChoiceField
        label={label}
        value=""
        none={translate('inspector.addParticipant')}
        choices={choices}
        onChoose={(id) => id && onKeep([...ids, id])}
      />
      {ids.map((id) => {
        const participant = project.participants[id];
        return (
          <div key={id} className={styles.row}>
            <span className={styles.person}>
              <span className={styles.swatch} style={{ background: participant?.color }} />
              <span className={styles.grow}>{participant?.name}</span>
            </span>
            {onCount && (
              <CountInput
                label={translate('inspector.helperCount', { name: participant?.name ?? '' })}
                count={counts?.get(id) ?? 1}
                onKeep={(count) => onCount(id, count)}
              />
            )}
            <button
              type="button"
              className={styles.removeRow}
              aria-label={translate('inspector.removeLine', { line: participant?.name ?? '' })}
              onClick={() => onKeep(ids.filter((other) => other !== id))}
            >
              <IconX size={14} stroke={1.8} aria-hidden />
            </button>
          </div>
        );
      })}
    </>
  );
}
