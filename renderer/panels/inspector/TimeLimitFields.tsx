/** A time limit with its reminder and what happens past it. */
import type { Escalation, Participant, TimeLimit } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ChoiceField, DurationField, EffortField, ShareField } from './fields/index.ts';
import type { Edited } from './inspected.ts';
import styles from './inspector.module.css';
import { participantChoices } from './participant-choices.ts';

interface TimeLimitFieldsProps {
  readonly inspected: Edited;
  readonly limit: TimeLimit | undefined;
  readonly hint: string;
  onKeep(limit: TimeLimit | undefined): void;
}

const ACTIONS = ['remind', 'raisePriority', 'decideOnClient'] as const;

/** Without the field where there is no value: an absent field and undefined are not the same. */
function withOptional<Whole extends object, Field extends keyof Whole>(
  whole: Whole,
  field: Field,
  value: Whole[Field] | undefined,
): Whole {
  const { [field]: _former, ...others } = whole;
  return (value === undefined ? others : { ...others, [field]: value }) as Whole;
}

function firstEscalation(toParticipantId: Participant['id']): Escalation {
  return {
    after: { amount: 1, unit: 'workingDay', clock: 'working' },
    toParticipantId,
    effort: { kind: 'constant', value: 15, unit: 'minute' },
    action: 'remind',
  };
}

export function TimeLimitFields({ hint, inspected, limit, onKeep }: TimeLimitFieldsProps) {
  const translate = useTranslate();
  const escalation = limit?.escalation;
  const keep = <Field extends keyof TimeLimit>(
    field: Field,
    value: TimeLimit[Field] | undefined,
  ) => {
    if (limit) onKeep(withOptional(limit, field, value));
  };
  const keepIn = <Field extends keyof Escalation>(
    field: Field,
    value: Escalation[Field] | undefined,
  ) => {
    if (escalation) keep('escalation', withOptional(escalation, field, value));
  };
  return (
    <>
      <DurationField
        isLimit
        label={translate('inspector.timeLimit')}
        value={limit?.duration}
        hint={hint}
        onKeep={(duration) => onKeep(duration && { ...limit, duration })}
      />
      {limit && (
        <>
          <DurationField
            label={translate('inspector.remindBefore')}
            value={limit.remindBefore}
            onKeep={(value) => keep('remindBefore', value)}
          />
          <div className={styles.group}>
            <div className={styles.groupTitle}>{translate('inspector.escalation')}</div>
            <ChoiceField
              label={translate('inspector.escalateTo')}
              value={escalation?.toParticipantId ?? ''}
              none={translate('inspector.nobody')}
              choices={participantChoices(inspected.project)}
              onChoose={(id) =>
                keep(
                  'escalation',
                  id && (escalation ? { ...escalation, toParticipantId: id } : firstEscalation(id)),
                )
              }
            />
            {escalation && (
              <>
                <DurationField
                  label={translate('inspector.escalateAfter')}
                  value={escalation.after}
                  onKeep={(value) => value && keepIn('after', value)}
                />
                <ChoiceField
                  label={translate('inspector.escalationAction')}
                  value={escalation.action}
                  choices={ACTIONS.map((value) => ({
                    value,
                    label: translate(`inspector.action_${value}`),
                  }))}
                  onChoose={(value) => value && keepIn('action', value)}
                />
                <EffortField
                  label={translate('inspector.escalationEffort')}
                  clock="working"
                  value={escalation.effort}
                  onKeep={(value) => value && keepIn('effort', value)}
                />
                {escalation.action === 'decideOnClient' && (
                  <ShareField
                    label={translate('inspector.continueShare')}
                    value={escalation.continueShare}
                    onKeep={(value) => keepIn('continueShare', value)}
                  />
                )}
              </>
            )}
          </div>
        </>
      )}
    </>
  );
}
