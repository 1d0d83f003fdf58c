/**
 * Documents that the program of format version 1 left on this machine, with the work and the history of
 * their last session. There a lever on a number of people counted for every team; here it names one.
 */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Change, HistoryEntry } from '#shared/editing';
import type { Lever } from '#shared/model';
import { aProject, at, aVariant } from '#test/builders';
import { aMachine, type Machine, type TestWindow, textOf } from '#test/machine';
import type { DocumentId } from '../../../renderer/storage/index.ts';

const petrov = idOf<'Variant'>('petrov');
const asked = idOf<'Scenario'>('asked');
const call = idOf<'Node'>('call');

/** Two variants that a scenario runs together; one of them has lawyers of its own. */
const together = aProject()
  .variant(aVariant(at.variantId, { kind: 'asIs' }).stage('first').lane('lawyer').step('call'))
  .variant(
    aVariant('petrov', { kind: 'asIs' })
      .stage('second')
      .lane('lawyer')
      .staffing('lawyer', { headcount: 4 }),
  )
  .scenario('asked', {
    runs: [{ processId: at.processId, variantIds: [at.variantId, petrov] }],
    levers: [],
  })
  .build();

const lawyers = (headcount: number): Lever => ({
  kind: 'headcount',
  participantId: idOf('lawyer'),
  headcount,
});
/** What `lawyers` meant in version 1. */
const everyTeam = (headcount: number): Lever[] => [
  lawyers(headcount),
  { ...lawyers(headcount), variantId: petrov } as Lever,
];

const LEVERS = ['scenarios', asked, 'levers'];
const NAME = ['processes', at.processId, 'variants', at.variantId, 'nodes', call, 'name'];

function replaced(path: string[], before: unknown, after: unknown): HistoryEntry {
  const patch = (value: unknown) => [{ op: 'replace', path, value }] as HistoryEntry['patches'];
  return { name: 'test', subject: '', patches: patch(after), inversePatches: patch(before) };
}

const edit = (entry: HistoryEntry): Change => ({ kind: 'edit', entries: 1, ...entry });
const undo = ({ patches, inversePatches, ...entry }: HistoryEntry): Change => ({
  ...entry,
  kind: 'undo',
  entries: 1,
  patches: inversePatches,
  inversePatches: patches,
});

interface Left {
  readonly undo?: readonly HistoryEntry[];
  readonly redo?: readonly HistoryEntry[];
  readonly changes: readonly Change[];
}

/** As the older program wrote it: rows that name no version. */
async function leftByVersion1(machine: Machine, left: Left): Promise<DocumentId> {
  const window = await machine.openWindow();
  const text = textOf(together).replace('"formatVersion": 2', '"formatVersion": 1');
  const id = await window.storage.documents.add({ title: 'Старый', text, file: null });
  window.kill();
  const { undo: undone = [], redo = [] } = left;
  await machine.tables.snapshots.update(id, { history: { undo: undone, redo } });
  const { sha256 } = present(await machine.tables.snapshots.get(id), 'snapshot');
  await machine.tables.journal.bulkAdd(
    left.changes.map((change, index) => ({
      documentId: id,
      sequence: index + 1,
      startsFrom: sha256,
      change,
    })),
  );
  return id;
}

async function opened(machine: Machine, id: DocumentId): Promise<TestWindow> {
  const window = await machine.openWindow();
  expect((await window.session.open(id)).ok).toBe(true);
  return window;
}

const openIn = ({ session }: TestWindow) => present(session.store.getState().open, 'open project');
const leversIn = (window: TestWindow) => openIn(window).project.scenarios[asked]?.levers;
const nameIn = (window: TestWindow) =>
  openIn(window).project.processes[at.processId]?.variants[at.variantId]?.nodes[call]?.name;

describe('a session of version 1', () => {
  const left: Left = {
    // Three lawyers were tried, then none; five were taken back before the snapshot.
    undo: [replaced(LEVERS, [lawyers(3)], [])],
    redo: [replaced(LEVERS, [], [lawyers(5)])],
    changes: [
      edit(replaced(NAME, 'call', 'Звонок')),
      edit(replaced(LEVERS, [], [lawyers(7)])),
      edit(replaced(NAME, 'Звонок', 'Встреча')),
      undo(replaced(NAME, 'Звонок', 'Встреча')),
    ],
  };

  test('is opened with all of its work, which means what it meant', async () => {
    const machine = aMachine();
    const window = await opened(machine, await leftByVersion1(machine, left));
    expect(leversIn(window)).toEqual(everyTeam(7));
    expect(nameIn(window)).toBe('Звонок');
    expect(openIn(window).lostChanges).toBe(0);
  });

  test('can be undone and redone from its end to its beginning', async () => {
    const machine = aMachine();
    const window = await opened(machine, await leftByVersion1(machine, left));
    const { session } = window;
    expect(session.redo()).not.toBeNull();
    expect(nameIn(window)).toBe('Встреча');
    session.undo();
    session.undo();
    expect([leversIn(window), nameIn(window)]).toEqual([[], 'Звонок']);
    session.undo();
    expect(nameIn(window)).toBe('call');
    session.undo();
    expect(leversIn(window)).toEqual(everyTeam(3));
    expect(session.undo()).toBeNull();
    session.redo();
    session.redo();
    session.redo();
    expect([leversIn(window), nameIn(window)]).toEqual([everyTeam(7), 'Звонок']);
  });

  test('what was undone before its snapshot can be done again', async () => {
    const machine = aMachine();
    const id = await leftByVersion1(machine, { ...left, changes: [] });
    const window = await opened(machine, id);
    window.session.redo();
    expect(leversIn(window)).toEqual(everyTeam(5));
  });

  test('goes on in this program, is killed, and is opened once more', async () => {
    const machine = aMachine();
    const id = await leftByVersion1(machine, left);
    const first = await opened(machine, id);
    first.session.run('node.rename', { at, id: call, name: 'Дальше' });
    const own = { kind: 'headcount', participantId: idOf<'Participant'>('lawyer') } as const;
    first.session.run('scenario.removeLever', { id: asked, target: own });
    await first.session.flush();
    first.kill();
    const second = await opened(machine, id);
    expect(nameIn(second)).toBe('Дальше');
    // The lever of the shared lawyers alone was taken away: this program's patch is as it made it.
    expect(leversIn(second)).toEqual([{ ...lawyers(7), variantId: petrov }]);
    expect(openIn(second).lostChanges).toBe(0);
    second.session.undo();
    expect(leversIn(second)).toEqual(everyTeam(7));
  });
});

test('what a torn session of version 1 says after the tear is set aside, however it would fit', async () => {
  const machine = aMachine();
  const id = await leftByVersion1(machine, {
    changes: [
      edit(replaced(LEVERS, [], [lawyers(7)])),
      edit(replaced(['processes', 'gone', 'name'], 'x', 'y')),
      edit(replaced(LEVERS, [lawyers(7)], [lawyers(8)])),
    ],
  });
  const window = await opened(machine, id);
  expect(leversIn(window)).toEqual(everyTeam(7));
  expect(openIn(window).lostChanges).toBe(2);
  expect((await machine.tables.setAside.toArray())[0]?.rows).toHaveLength(2);
});

test('a history of version 1 that leads nowhere is left out, and the project is there', async () => {
  const machine = aMachine();
  const id = await leftByVersion1(machine, {
    undo: [replaced(['processes', 'gone', 'name'], 'x', 'y')],
    changes: [edit(replaced(LEVERS, [], [lawyers(7)]))],
  });
  const window = await opened(machine, id);
  expect(leversIn(window)).toEqual(everyTeam(7));
  window.session.undo();
  expect(leversIn(window)).toEqual([]);
  expect(window.session.undo()).toBeNull();
});
