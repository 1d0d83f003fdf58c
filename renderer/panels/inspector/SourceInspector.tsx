/** A source: where leads come from, how often, and what a deal from there is worth. */
import { unreachable } from '#shared/base';
import { GUESSED_LEADS_PER_HOUR } from '#shared/editing';
import type { Arrivals, CalendarId, SourceNode } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import {
  AmountsField,
  ChoiceField,
  DatesField,
  EffortField,
  NumberField,
  TextField,
} from './fields/index.ts';
import { OriginNote } from './fields/OriginNote.tsx';
import { type Inspected, nodeSetter } from './inspected.ts';
import { openHoursPerWeek } from './open-hours.ts';

interface SourceProps {
  readonly inspected: Inspected;
  readonly node: SourceNode;
}

const KINDS = ['poisson', 'interval', 'batch', 'base'] as const;
const PERCENT_OF_UNIT = 1e6;

/** Arrivals of another kind begin with a guess that can be seen and changed at once. */
function arrivalsOf(kind: Arrivals['kind'], calendarId: CalendarId): Arrivals {
  switch (kind) {
    case 'poisson':
      return { kind, perHour: GUESSED_LEADS_PER_HOUR, calendarId };
    case 'interval':
      return { kind, gap: { kind: 'constant', value: 60, unit: 'hour' }, calendarId };
    case 'batch':
      return { kind, at: [], size: 1 };
    case 'base':
      return { kind, size: 100 };
    default:
      return unreachable(kind);
  }
}

function ArrivalFields({ inspected, node }: SourceProps) {
  const translate = useTranslate();
  const set = nodeSetter(inspected, node);
  const { arrivals } = node;
  switch (arrivals.kind) {
    case 'poisson': {
      const calendar = arrivals.calendarId && inspected.project.calendars[arrivals.calendarId];
      const hours = openHoursPerWeek(calendar);
      const perWeek = Math.round(arrivals.perHour * hours * PERCENT_OF_UNIT) / PERCENT_OF_UNIT;
      return (
        <NumberField
          label={translate('inspector.leadsPerWeek')}
          value={perWeek}
          hint={translate('inspector.leadsPerWeekHint', { count: Math.round(hours) })}
          onKeep={(value) => {
            if (value !== undefined && hours > 0) {
              set('arrivals', { ...arrivals, perHour: value / hours });
            }
          }}
        />
      );
    }
    case 'interval':
      return (
        <EffortField
          label={translate('inspector.gap')}
          clock="working"
          value={arrivals.gap}
          onKeep={(gap) => gap && set('arrivals', { ...arrivals, gap })}
        />
      );
    case 'batch':
      return (
        <>
          <NumberField
            label={translate('inspector.batchSize')}
            value={arrivals.size}
            onKeep={(size) => size !== undefined && set('arrivals', { ...arrivals, size })}
          />
          <DatesField
            label={translate('inspector.batchDates')}
            moments={arrivals.at}
            onKeep={(at) => set('arrivals', { ...arrivals, at })}
          />
        </>
      );
    case 'base':
      return (
        <NumberField
          label={translate('inspector.baseSize')}
          value={arrivals.size}
          onKeep={(size) => size !== undefined && set('arrivals', { ...arrivals, size })}
        />
      );
    default:
      return unreachable(arrivals);
  }
}

/** The number that says how many leads come, by the path under which its origin is kept. */
const NUMBER_OF = {
  poisson: 'arrivals.perHour',
  interval: 'arrivals.gap',
  batch: 'arrivals.size',
  base: 'arrivals.size',
} as const satisfies Record<Arrivals['kind'], string>;

/** Of arrivals that were counted otherwise before, the origin is still known. */
function numberOf({ arrivals, origins = {} }: SourceNode): string {
  const known = Object.keys(origins).find((field) => field.startsWith('arrivals'));
  return known ?? NUMBER_OF[arrivals.kind];
}

export function SourceInspector({ inspected, node }: SourceProps) {
  const translate = useTranslate();
  const set = nodeSetter(inspected, node);
  const { project } = inspected;
  return (
    <>
      <TextField
        label={translate('inspector.channel')}
        value={node.channel}
        onKeep={(value) => set('channel', value)}
      />
      <ChoiceField
        label={translate('inspector.arrivals')}
        value={node.arrivals.kind}
        choices={KINDS.map((value) => ({
          value,
          label: translate(`inspector.arrivals_${value}`),
        }))}
        onChoose={(kind) => kind && set('arrivals', arrivalsOf(kind, project.settings.calendarId))}
      />
      <ArrivalFields inspected={inspected} node={node} />
      <OriginNote
        origins={node.origins}
        field={numberOf(node)}
        onKeep={(value) => set('origins', value)}
      />
      <AmountsField
        label={translate('inspector.dealValue')}
        value={node.dealValue}
        currency={project.currency}
        onKeep={(value) => set('dealValue', value)}
      />
    </>
  );
}
