/** A lane's participant: who, how many, when, at what cost; and what this variant changes about that. */
import { currencySign } from '#shared/i18n';
import type { CalendarId, Participant, Staffing } from '#shared/model';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { ColorField } from './fields/ColorField.tsx';
import { ChoiceField, NumberField, ShareField } from './fields/index.ts';
import { type Inspected, participantSetter } from './inspected.ts';
import styles from './inspector.module.css';

interface LaneProps {
  readonly inspected: Inspected;
  readonly participant: Participant;
}

const KINDS = ['role', 'department', 'client', 'contractor', 'system'] as const;

function calendarChoices({ project }: Inspected) {
  return Object.values(project.calendars).map(({ id, name }) => ({ value: id, label: name }));
}

/** The numbers that a participant has everywhere, and that a variant may have otherwise. */
function StaffingFields(props: {
  readonly inspected: Inspected;
  readonly staffing: Staffing;
  readonly unset: string;
  onKeep<Field extends keyof Staffing>(field: Field, value: Staffing[Field] | undefined): void;
}) {
  const { inspected, onKeep, staffing, unset } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const { currency } = inspected.project;
  return (
    <>
      <NumberField
        label={translate('inspector.headcount')}
        value={staffing.headcount}
        placeholder={unset}
        onKeep={(value) => onKeep('headcount', value)}
      />
      <ChoiceField<CalendarId>
        label={translate('inspector.calendar')}
        value={staffing.calendarId ?? ''}
        none={unset}
        choices={calendarChoices(inspected)}
        onChoose={(value) => onKeep('calendarId', value)}
      />
      <ShareField
        label={translate('inspector.otherDuties')}
        value={staffing.otherDuties}
        placeholder={unset}
        onKeep={(value) => onKeep('otherDuties', value)}
      />
      <NumberField
        label={translate('inspector.hourlyCost', { currency: currencySign(currency, language) })}
        value={staffing.hourlyCost}
        placeholder={unset}
        onKeep={(value) => onKeep('hourlyCost', value)}
      />
    </>
  );
}

function withoutField(staffing: Staffing, field: keyof Staffing): Staffing {
  const { [field]: _former, ...others } = staffing;
  return others;
}

export function LaneInspector({ inspected, participant }: LaneProps) {
  const translate = useTranslate();
  const { at, editing, variant } = inspected;
  const set = participantSetter(inspected, participant);
  const staffing = variant.staffing[participant.id] ?? {};
  return (
    <>
      <div className={styles.pair}>
        <ChoiceField
          label={translate('inspector.participantKind')}
          value={participant.kind}
          choices={KINDS.map((value) => ({
            value,
            label: translate(`inspector.participant_${value}`),
          }))}
          onChoose={(value) => value && set('kind', value)}
        />
        <ColorField color={participant.color} onKeep={(value) => set('color', value)} />
      </div>
      <StaffingFields
        inspected={inspected}
        staffing={participant}
        unset={translate('inspector.notSet')}
        onKeep={(field, value) => {
          // Everywhere, a share of other duties is always there: none is zero.
          const kept = field === 'otherDuties' ? (value ?? 0) : value;
          editing.run('participant.setField', {
            id: participant.id,
            field,
            ...(kept === undefined ? {} : { value: kept }),
          });
        }}
      />
      <section className={styles.group}>
        <div className={styles.groupTitle}>
          {translate('inspector.onlyHere', { name: variant.name })}
        </div>
        <StaffingFields
          inspected={inspected}
          staffing={staffing}
          unset={translate('inspector.asEverywhere')}
          onKeep={(field, value) =>
            editing.run('variant.setStaffing', {
              at,
              participantId: participant.id,
              staffing:
                value === undefined
                  ? withoutField(staffing, field)
                  : { ...staffing, [field]: value },
            })
          }
        />
      </section>
    </>
  );
}
