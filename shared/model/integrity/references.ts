/**
 * Ids that lead nowhere. A stage, lane or person that others need is made anew under its
 * id, so that what belongs together stays together; other links are cut.
 * Not checked: `originIds` (they may name a variant that was deleted since) and versions
 * (a frozen copy stands by itself).
 */
import { entriesOf, keysOf } from '#shared/base';
import { emptyVariant, roundTheClock } from '../plain.ts';
import type { Project } from '../project.ts';
import { namedByLever } from '../scenario.ts';
import type { Variant } from '../variant.ts';
import type { Finding } from './damage.ts';
import { link, listedLinks, optionalLink } from './links.ts';
import { variantsOf } from './places.ts';
import { checkVariantReferences } from './variant-references.ts';

export function* checkReferences(project: Project): Generator<Finding> {
  yield* settingsReferences(project);
  yield* peopleReferences(project);
  yield* processReferences(project);
  yield* scenarioReferences(project);
  for (const place of variantsOf(project)) yield* checkVariantReferences(project, place);
}

function* settingsReferences(project: Project): Generator<Finding> {
  const { settings, calendars } = project;
  yield* link({
    path: ['settings', 'calendarId'],
    id: settings.calendarId,
    among: calendars,
    repair: keysOf(calendars).length > 0 ? 'replaced' : 'recreated',
    mend: () => {
      const [first] = keysOf(calendars);
      if (first !== undefined) settings.calendarId = first;
      else calendars[settings.calendarId] = roundTheClock(settings.calendarId);
    },
  });
}

function* peopleReferences(project: Project): Generator<Finding> {
  const { participants, processes, calendars } = project;
  for (const [id, person] of entriesOf(project.people)) {
    const path = ['people', id];
    yield* listedLinks(person, 'participantIds', { path, among: participants });
  }
  for (const [id, participant] of entriesOf(participants)) {
    const path = ['participants', id];
    yield* optionalLink(participant, 'departmentId', { path, among: participants });
    yield* optionalLink(participant, 'calendarId', { path, among: calendars });
    yield* optionalLink(participant, 'poolOf', { path, among: participants });
  }
  for (const [id, segment] of entriesOf(project.segments)) {
    yield* optionalLink(segment, 'processId', { path: ['segments', id], among: processes });
  }
  for (const [id, dealType] of entriesOf(project.dealTypes)) {
    yield* link({
      path: ['dealTypes', id, 'processId'],
      id: dealType.processId,
      among: processes,
      repair: 'removed',
      mend: () => {
        delete project.dealTypes[id];
      },
    });
  }
}

function* processReferences(project: Project): Generator<Finding> {
  for (const [id, process] of entriesOf(project.processes)) {
    const path = ['processes', id];
    yield* optionalLink(process, 'ownerId', { path, among: project.participants });
    yield* optionalLink(process, 'lastWordId', { path, among: project.people });
    const others = keysOf(process.variants);
    yield* link({
      path: [...path, 'currentVariantId'],
      id: process.currentVariantId,
      among: process.variants,
      repair: others.length > 0 ? 'replaced' : 'recreated',
      mend: () => {
        const first = process.variantOrder.find((variantId) => process.variants[variantId]);
        const replacement = first ?? keysOf(process.variants)[0];
        if (replacement !== undefined) process.currentVariantId = replacement;
        else
          process.variants[process.currentVariantId] = emptyVariant({
            id: process.currentVariantId,
            kind: 'asIs',
            name: process.currentVariantId,
          });
      },
    });
  }
}

/** What levers may name, by the field that names it. */
function leverTargets(project: Project) {
  const variants = [...variantsOf(project)].map(({ variant }) => variant);
  const all = (elements: (variant: Variant) => object) =>
    Object.assign({}, ...variants.map(elements)) as object;
  return {
    participantId: project.participants,
    calendarId: project.calendars,
    variantId: Object.fromEntries(variants.map((variant) => [variant.id, variant])),
    nodeId: all(({ nodes }) => nodes),
    flowId: all(({ flows }) => flows),
  };
}

function* scenarioReferences(project: Project): Generator<Finding> {
  const targets = leverTargets(project);
  for (const [id, scenario] of entriesOf(project.scenarios)) {
    const path = ['scenarios', id];
    for (const [index, run] of scenario.runs.entries()) {
      const runPath = [...path, 'runs', index];
      const mend = () => {
        scenario.runs = scenario.runs.filter((other) => other !== run);
      };
      const among = project.processes;
      yield* link({
        path: [...runPath, 'processId'],
        id: run.processId,
        among,
        repair: 'removed',
        mend,
      });
      const variants = project.processes[run.processId]?.variants;
      if (variants) yield* listedLinks(run, 'variantIds', { path: runPath, among: variants });
    }
    for (const [index, lever] of scenario.levers.entries()) {
      // Without its target a lever would act on everything, so it goes as a whole.
      const mend = () => {
        scenario.levers = scenario.levers.filter((other) => other !== lever);
      };
      for (const { field, id } of namedByLever(lever)) {
        const leverPath = [...path, 'levers', index, field];
        yield* link({ path: leverPath, id, among: targets[field], repair: 'removed', mend });
      }
    }
  }
}
