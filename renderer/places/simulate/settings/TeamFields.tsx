/** How many people a team has, and on which calendar they work. */
import { NativeSelect } from '@mantine/core';
import { valuesOf } from '#shared/base';
import type { Project } from '#shared/model';
import type { Staffed } from '#shared/simulation';
import { useTranslate } from '../../../session/index.ts';
import type { AskedDesk } from './asked-desk.ts';
import { calendarIn, headcountIn, teamOf } from './levers.ts';
import { NumberField } from './NumberField.tsx';

interface TeamProps {
  readonly desk: AskedDesk;
  readonly staffed: Staffed;
}

export function PeopleField({ desk, staffed }: TeamProps) {
  const t = useTranslate();
  const { name, drawn } = staffed;
  const tried = headcountIn(desk.levers, staffed);
  const target = { kind: 'headcount', ...teamOf(staffed) } as const;
  return (
    <NumberField
      isRow
      label={name}
      value={tried ?? drawn}
      note={tried === null ? undefined : t('simulate.leverDrawn', { count: drawn })}
      isDisabled={desk.isReadOnly}
      onKeep={(headcount) =>
        headcount === drawn ? desk.release(target) : desk.pull({ ...target, headcount })
      }
    />
  );
}

export function HoursField({ desk, staffed, project }: TeamProps & { readonly project: Project }) {
  const t = useTranslate();
  const drawn = staffed.calendarId ?? project.settings.calendarId;
  const tried = calendarIn(desk.levers, staffed);
  const target = { kind: 'calendar', ...teamOf(staffed) } as const;
  return (
    <NativeSelect
      size="sm"
      label={t('simulate.leverHoursOf', { name: staffed.name })}
      description={
        tried === null
          ? undefined
          : t('simulate.leverHoursDrawn', { calendar: project.calendars[drawn]?.name ?? '' })
      }
      inputWrapperOrder={['label', 'input', 'description']}
      disabled={desk.isReadOnly}
      data={valuesOf(project.calendars).map(({ id, name }) => ({ value: id, label: name }))}
      value={tried ?? drawn}
      onChange={({ currentTarget: { value } }) => {
        const chosen = valuesOf(project.calendars).find(({ id }) => id === value);
        if (chosen === undefined) return;
        if (chosen.id === drawn) desk.release(target);
        else desk.pull({ ...target, calendarId: chosen.id });
      }}
    />
  );
}
