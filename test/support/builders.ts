/**
 * Projects for tests, in the words of the domain:
 *
 *     aProject()
 *       .variant(
 *         aVariant()
 *           .stage('Квалификация').lane('manager', { headcount: 2 })
 *           .source('lead', { arrivals: poisson(1) }).step('call', { effort: minutes(20) }).outcome('won')
 *           .path('lead', 'call', 'won'),
 *       )
 *       .build()
 *
 * What is not said is valid, unremarkable and the same every time. Ids are the names given
 * here; `at` addresses the one process and variant that most tests have.
 */
import { idOf, present } from '#shared/base';
import {
  type Calendar,
  type DealType,
  FORMAT_VERSION,
  type Material,
  type Participant,
  type Person,
  type Process,
  type ProcessId,
  type Project,
  type Scenario,
  type Variant,
  type VariantId,
} from '#shared/model';
import { aroundTheClock, officeCalendar } from './builders-times.ts';
import { aParticipant, aVariant, type VariantBuilder } from './builders-variant.ts';

export {
  aroundTheClock,
  days,
  elapsedHours,
  elapsedMinutes,
  every,
  exponential,
  minutes,
  officeCalendar,
  pert,
  poisson,
  workingDays,
  workingHours,
} from './builders-times.ts';
export { aParticipant, aVariant, type VariantBuilder } from './builders-variant.ts';

/** Where the process and variant of a plain test project are. */
export const at: { readonly processId: ProcessId; readonly variantId: VariantId } = {
  processId: idOf('process'),
  variantId: idOf('variant'),
};

export interface ProjectBuilder {
  /** Also makes it the company's calendar when it is the first one given. */
  calendar(calendar: Calendar): ProjectBuilder;
  participant(id: string, fields?: Partial<Omit<Participant, 'id'>>): ProjectBuilder;
  person(id: string, fields?: Partial<Omit<Person, 'id'>>): ProjectBuilder;
  material(id: string, fields?: Partial<Omit<Material, 'id'>>): ProjectBuilder;
  /** Begins another process; variants given next belong to it. */
  process(id: string, fields?: Partial<Omit<Process, 'id'>>): ProjectBuilder;
  variant(variant: VariantBuilder): ProjectBuilder;
  scenario(id: string, fields?: Partial<Omit<Scenario, 'id'>>): ProjectBuilder;
  /** Of the process that was begun last. */
  dealType(id: string, fields?: Partial<Omit<DealType, 'id'>>): ProjectBuilder;
  build(): Project;
}

function emptyProject(): Project {
  return {
    format: 'salesbook',
    formatVersion: FORMAT_VERSION,
    id: idOf('project'),
    title: 'Проба',
    company: { name: 'ООО «Проба»' },
    language: 'ru',
    currency: 'RUB',
    settings: { calendarId: officeCalendar.id },
    people: {},
    participants: {},
    calendars: { [officeCalendar.id]: officeCalendar, [aroundTheClock.id]: aroundTheClock },
    segments: {},
    materials: {},
    dealTypes: {},
    processes: {},
    processOrder: [],
    scenarios: {},
    versions: {},
  };
}

function emptyProcess(id: string): Process {
  return {
    id: idOf(id),
    number: '1',
    name: 'Продажа',
    purpose: '',
    result: '',
    status: 'draft',
    currentVariantId: at.variantId,
    variants: {},
    variantOrder: [],
  };
}

export function aProject(fields: Partial<Project> = {}): ProjectBuilder {
  const project: Project = structuredClone({ ...emptyProject(), ...fields });
  let latest: ProcessId | undefined;
  let hasOwnCalendar = false;

  const builder: ProjectBuilder = {
    calendar(calendar) {
      project.calendars = { ...project.calendars, [calendar.id]: calendar };
      if (!hasOwnCalendar) project.settings = { calendarId: calendar.id };
      hasOwnCalendar = true;
      return builder;
    },
    participant(id, participantFields) {
      const participant = aParticipant(id, participantFields);
      project.participants = { ...project.participants, [participant.id]: participant };
      return builder;
    },
    person(id, personFields = {}) {
      const key = idOf<'Person'>(id);
      const person: Person = {
        id: key,
        name: id,
        position: '',
        participantIds: [],
        ...personFields,
      };
      project.people = { ...project.people, [key]: person };
      return builder;
    },
    material(id, materialFields = {}) {
      const key = idOf<'Material'>(id);
      const material: Material = { id: key, name: id, kind: 'script', text: '', ...materialFields };
      project.materials = { ...project.materials, [key]: material };
      return builder;
    },
    process(id, processFields = {}) {
      const process: Process = { ...emptyProcess(id), ...processFields };
      latest = process.id;
      project.processes = { ...project.processes, [process.id]: process };
      project.processOrder = [...project.processOrder, process.id];
      return builder;
    },
    variant(variantBuilder) {
      if (latest === undefined) builder.process(at.processId);
      const process = present(project.processes[present(latest, 'process')], 'process');
      const variant = variantBuilder.build();
      if (process.variantOrder.length === 0) process.currentVariantId = variant.id;
      process.variants = { ...process.variants, [variant.id]: variant };
      process.variantOrder = [...process.variantOrder, variant.id];
      const lanes = variantBuilder.participants().map((lane) => [lane.id, lane] as const);
      // What was said about a participant of the project before stands.
      project.participants = { ...Object.fromEntries(lanes), ...project.participants };
      return builder;
    },
    dealType(id, dealTypeFields = {}) {
      const key = idOf<'DealType'>(id);
      const processId = present(latest, 'process');
      const dealType: DealType = { id: key, name: id, processId, ...dealTypeFields };
      project.dealTypes = { ...project.dealTypes, [key]: dealType };
      return builder;
    },
    scenario(id, scenarioFields = {}) {
      const key = idOf<'Scenario'>(id);
      const scenario: Scenario = {
        id: key,
        name: id,
        startsOn: '2026-01-12',
        runs: project.processOrder.map((processId) => ({
          processId,
          variantIds: [present(project.processes[processId], 'process').currentVariantId],
        })),
        until: { weeks: 52 },
        warmUpWeeks: 0,
        replications: 10,
        seed: 1,
        discipline: 'firstCome',
        levers: [],
        ...scenarioFields,
      };
      project.scenarios = { ...project.scenarios, [key]: scenario };
      return builder;
    },
    build() {
      if (project.processOrder.length === 0) builder.variant(aVariant(at.variantId));
      return structuredClone(project);
    },
  };
  return builder;
}

/** The variant that `at` addresses, or the one named. */
export function variantOf(project: Project, place = at): Variant {
  const process = present(project.processes[place.processId], `process ${place.processId}`);
  return present(process.variants[place.variantId], `variant ${place.variantId}`);
}
