/**
 * A new project: what a person expects to see is a board to draw on, not an empty window.
 * One process with an as-is drawing, the stages of nearly every sale, two lanes, the hours
 * of an office. Ids come from the caller, since nothing here has luck or a clock.
 */
import { idOf } from '#shared/base';
import { createTranslate, type Language } from '#shared/i18n';
import { zoneOf } from '#shared/time-zones';
import type { Calendar, Interval } from './calendar.ts';
import type { CalendarId } from './ids.ts';
import { emptyVariant, plainParticipant, plainStage } from './plain.ts';
import { FORMAT_VERSION, type Project } from './project.ts';

export interface NewProject {
  readonly title: string;
  readonly companyName?: string;
  readonly language: Language;
  /** ISO 4217; roubles in Russian and euros in English unless said. */
  readonly currency?: string;
  /** IANA name of the zone of the office; UTC instead of one that isn't known. */
  readonly timeZone: string;
  /** Gives an id that has not been given before. */
  readonly newId: () => string;
}

const stages = [
  { name: 'files.newStageLead', color: '#4c6ef5' },
  { name: 'files.newStageQualification', color: '#15aabf' },
  { name: 'files.newStageProposal', color: '#f59f00' },
  { name: 'files.newStageContract', color: '#37b24d' },
] as const;

export function createProject(wanted: NewProject): Project {
  const { language, newId } = wanted;
  const translate = createTranslate(language);
  const client = {
    ...plainParticipant(idOf(newId()), translate('files.newClient')),
    kind: 'client' as const,
    color: '#868e96',
  };
  const manager = {
    ...plainParticipant(idOf(newId()), translate('files.newManager')),
    color: '#4c6ef5',
    headcount: 1,
  };
  const calendar = officeHours(idOf(newId()), {
    name: translate('files.newCalendar'),
    timeZone: zoneOf(wanted.timeZone) === null ? 'UTC' : wanted.timeZone,
  });
  const columns = stages.map(({ name, color }) => ({
    ...plainStage(idOf(newId()), translate(name)),
    color,
  }));
  const variant = {
    ...emptyVariant({ id: idOf(newId()), kind: 'asIs', name: translate('files.newVariant') }),
    stages: Object.fromEntries(columns.map((stage) => [stage.id, stage])),
    stageOrder: columns.map(({ id }) => id),
    laneOrder: [client.id, manager.id],
  };
  const process = {
    id: idOf<'Process'>(newId()),
    number: '1',
    name: translate('files.newProcess'),
    purpose: '',
    result: '',
    status: 'draft' as const,
    currentVariantId: variant.id,
    variants: { [variant.id]: variant },
    variantOrder: [variant.id],
  };
  return {
    format: 'salesbook',
    formatVersion: FORMAT_VERSION,
    id: idOf(newId()),
    title: wanted.title,
    company: { name: wanted.companyName ?? '' },
    language,
    currency: wanted.currency ?? (language === 'ru' ? 'RUB' : 'EUR'),
    settings: { calendarId: calendar.id },
    people: {},
    participants: { [client.id]: client, [manager.id]: manager },
    calendars: { [calendar.id]: calendar },
    segments: {},
    materials: {},
    dealTypes: {},
    processes: { [process.id]: process },
    processOrder: [process.id],
    scenarios: {},
    versions: {},
  };
}

function officeHours(
  id: CalendarId,
  { name, timeZone }: { name: string; timeZone: string },
): Calendar {
  const day = (): Interval[] => [
    { from: '09:00', to: '13:00' },
    { from: '14:00', to: '18:00' },
  ];
  const week = { mon: day(), tue: day(), wed: day(), thu: day(), fri: day(), sat: [], sun: [] };
  return { id, name, timeZone, week, exceptions: {} };
}
