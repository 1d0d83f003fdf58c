/** Several participants, added one by one; helpers also with how many people of each. */
import { IconX } from '@tabler/icons-react';
import type { ParticipantId, Project } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ChoiceField } from './fields/index.ts';
import styles from './inspector.module.css';
import { participantChoices } from './participant-choices.ts';

interface PeopleFieldProps {
  readonly project: Project;
  readonly label: string;
  readonly ids: readonly ParticipantId[];
  /** Who can't be chosen besides those chosen already. */
  readonly except?: readonly ParticipantId[];
  onKeep(ids: ParticipantId[]): void;
}

export function PeopleField({ except = [], ids, label, onKeep, project }: PeopleFieldProps) {
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
            <span className={styles.link} style={{ cursor: 'default', margin: 0 }}>
              <span
                className={styles.swatch}
                style={{ background: participant?.color, marginTop: 0 }}
              />
              <span className={styles.grow}>{participant?.name}</span>
            </span>
            <button
              type="button"
              className={styles.removeLine}
              style={{ position: 'static', display: 'grid' }}
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
