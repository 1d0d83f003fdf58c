/** Inconsistent projects are not locked: each damage is named, and a repaired copy opens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import {
  describeDamage,
  findDamage,
  findDamageSince,
  openProjectText,
  type Project,
  repairProject,
  writeProject,
} from '#shared/model';
import { anyProject } from '#test/arbitrary-project';
import {
  aProject,
  at,
  aVariant,
  officeCalendar,
  pert,
  variantOf,
  workingDays,
} from '#test/builders';
import { breaks } from './breaks.ts';

/** A project that uses much of the model, open to what a test breaks in it. */
function drawn(): Project {
  const asIs = aVariant('asIs').stage('oldLeads').lane('manager').step('oldCall');
  const toBe = aVariant('variant')
    .stage('leads', { minimumDeals: { count: 5, notify: [idOf('manager')] } })
    .lane('manager', { calendarId: officeCalendar.id })
    .source('site')
    .step('call', {
      effort: pert(5, 10, 30),
      materialIds: [idOf('script')],
      helpers: [{ participantId: idOf('engineer'), count: 1 }],
      timeLimit: {
        duration: workingDays(2),
        escalation: {
          after: workingDays(1),
          toParticipantId: idOf('engineer'),
          effort: pert(1, 2, 3),
          action: 'remind',
        },
      },
    })
    .lane('engineer')
    .stage('offer')
    .step('estimate')
    .outcome('won')
    .path('site', 'call', 'estimate', 'won')
    .claim('claim', { from: 'call', to: 'estimate', argument: 'Клиент ждёт' });
  return aProject()
    .material('script')
    .person('anna')
    .variant(toBe)
    .variant(asIs)
    .scenario('base')
    .build();
}

/** Any part of the project, to be broken in ways that the types forbid. */
function part(project: Project, path: string): Record<string, unknown> {
  return path
    .split('.')
    .reduce(
      (value, key) => value[key] as Record<string, unknown>,
      project as unknown as Record<string, unknown>,
    );
}

/** As an edit leaves it: what lies on the way to the change is new, all else is the same objects. */
function edited<Value>(value: Value, path: readonly string[], set: object): Value {
  const [key, ...rest] = path;
  if (key === undefined) return { ...value, ...set };
  const child = edited((value as Record<string, unknown>)[key], rest, set);
  if (Array.isArray(value)) return value.with(Number(key), child) as Value;
  return { ...value, [key]: child };
}

describe('damage', () => {
  test('a sound project has none', () => {
    expect(findDamage(drawn())).toEqual([]);
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(findDamage(project)).toEqual([]);
      }),
    );
  });

  test.each(breaks)('$name', ({ in: where, set, code, at: path }) => {
    const project = drawn();
    Object.assign(part(project, where), set);
    const written = writeProject(project);
    const opened = openProjectText(written.ok ? written.value : '');
    expect(opened).toMatchObject({
      ok: false,
      error: {
        code: 'damaged',
        damage: expect.arrayContaining([expect.objectContaining({ code, path })]),
      },
    });

    const before = structuredClone(project);
    const repaired = repairProject(project);
    expect(project).toEqual(before);
    expect(findDamage(repaired)).toEqual([]);
    const rewritten = writeProject(repaired);
    expect(openProjectText(rewritten.ok ? rewritten.value : '').ok).toBe(true);
    for (const damage of findDamage(project)) {
      expect(describeDamage(damage, 'ru')).not.toMatch(/files\.|\{\w+\}/);
      expect(describeDamage(damage, 'en')).not.toMatch(/files\.|\{\w+\}/);
    }
  });

  test.each(breaks)('$name is found in the edit that brings it', ({ in: where, set }) => {
    const before = drawn();
    const after = edited(before, where.split('.'), set);
    expect(findDamageSince(before, after)).toEqual(findDamage(after));
    // The same once more beside a sound edit: it was there before.
    const later = edited(after, ['processes', 'process'], { name: 'Продажа' });
    const known = findDamage(after).map(({ path }) => path);
    for (const { path } of findDamageSince(after, later)) expect(known).toContain(path);
  });

  test('a lost stage and a lost lane are made anew, with all that stood in them', () => {
    const project = drawn();
    const variant = variantOf(project);
    delete variant.stages[idOf<'Stage'>('offer')];
    delete project.participants[idOf<'Participant'>('engineer')];
    const repaired = repairProject(project);
    expect(variantOf(repaired).stages[idOf<'Stage'>('offer')]).toMatchObject({ name: 'offer' });
    expect(repaired.participants[idOf<'Participant'>('engineer')]).toMatchObject({
      name: 'engineer',
    });
    expect(variantOf(repaired).nodes).toEqual(variantOf(drawn()).nodes);
  });

  test('the words of a claim whose step is gone stay in the parking lot', () => {
    const project = drawn();
    delete variantOf(project).nodes[idOf<'Node'>('estimate')];
    const repaired = repairProject(project);
    expect(variantOf(repaired).slaClaims).toEqual({});
    expect(variantOf(repaired).workshop.parkingLot).toEqual(['Клиент ждёт']);
  });

  test('an id that two variants share is renamed in the second, with all that refers to it', () => {
    const project = drawn();
    const process = project.processes[at.processId];
    const copy = aVariant('copy')
      .stage('leads')
      .lane('manager')
      .step('call')
      .outcome('won')
      .path('call', 'won')
      .build();
    if (!process) throw new Error('no process');
    process.variants[copy.id] = copy;
    process.variantOrder.push(copy.id);
    expect(findDamage(project).map(({ code }) => code)).toEqual([
      'duplicateId',
      'duplicateId',
      'duplicateId',
    ]);
    const repaired = repairProject(project);
    const renamed = variantOf(repaired, { ...at, variantId: copy.id });
    expect(renamed.stageOrder).toEqual(['leads-2']);
    expect(Object.values(renamed.flows)).toEqual([
      expect.objectContaining({ fromId: 'call-2', toId: 'won-2' }),
    ]);
    expect(renamed.nodes[idOf<'Node'>('call-2')]).toMatchObject({ stageId: 'leads-2' });
    expect(variantOf(repaired)).toEqual(variantOf(project));
  });

  test('a key written twice is reported, and a process without variants gets an empty one', () => {
    const written = writeProject(drawn());
    const text = (written.ok ? written.value : '').replace(
      '"title": "Проба"',
      '"title": "Первый", "title": "Проба"',
    );
    expect(openProjectText(text)).toMatchObject({
      error: {
        code: 'damaged',
        damage: [{ code: 'duplicateKey', path: 'title', repair: 'keptLast' }],
      },
    });
    const project = aProject().process('empty').build();
    expect(findDamage(project)).toMatchObject([{ code: 'danglingId', repair: 'recreated' }]);
    expect(
      Object.keys(repairProject(project).processes[idOf<'Process'>('empty')]?.variants ?? {}),
    ).toHaveLength(1);
  });

  test('whatever numbers and links are broken, the repaired copy is sound', () => {
    const anyBreaks = fc.subarray([...breaks], { minLength: 2 });
    fc.assert(
      fc.property(anyBreaks, (chosen) => {
        const project = drawn();
        for (const { in: where, set } of chosen) {
          const target = where
            .split('.')
            .reduce<unknown>(
              (value, key) => (value as Record<string, unknown> | undefined)?.[key],
              project,
            );
          if (target) Object.assign(target, set);
        }
        expect(findDamage(repairProject(project))).toEqual([]);
      }),
    );
  });
});
