/** What lies in the tables may be torn: what can be kept is kept, the rest is set aside and said. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Change } from '#shared/editing';
import { aProject, at, aVariant } from '#test/builders';
import { addProject, aMachine, type Machine, type TestWindow, textOf } from '#test/machine';
import type { DocumentId } from '../../../renderer/storage/index.ts';

const sale = aProject()
  .variant(aVariant().stage('Квалификация').lane('manager').step('call'))
  .build();

/** A killed window that renamed the step so many times. */
async function afterEdits(count: number): Promise<{ machine: Machine; id: DocumentId }> {
  const machine = aMachine();
  const window = await machine.openWindow();
  const id = await addProject(window, sale);
  await window.session.open(id);
  for (let edit = 1; edit <= count; edit += 1) {
    window.session.run('node.rename', { at, id: idOf<'Node'>('call'), name: `Правка ${edit}` });
  }
  await window.session.flush();
  window.kill();
  return { machine, id };
}

function nameOfStep(window: TestWindow): string | undefined {
  const { project } = present(window.session.store.getState().open, 'open project');
  return project.processes[at.processId]?.variants[at.variantId]?.nodes[idOf<'Node'>('call')]?.name;
}

describe('a torn journal', () => {
  test.each([
    ['a row that is not a change', { change: { kind: 'nonsense' } as never }],
    ['a change that does not fit', { change: strayChange() }],
    ['a row of another snapshot', { startsFrom: 'f'.repeat(64) }],
    ['a row without a change', { change: undefined as never }],
  ])('with %s keeps what came before, and sets the rest aside', async (_, tear) => {
    const { machine, id } = await afterEdits(4);
    const row = present(await machine.tables.journal.get([id, 3]), 'third row');
    await machine.tables.journal.put({ ...row, ...tear });
    const window = await machine.openWindow();
    expect((await window.session.open(id)).ok).toBe(true);
    expect(nameOfStep(window)).toBe('Правка 2');
    expect(window.session.store.getState().open?.lostChanges).toBe(2);
    const [aside] = await machine.tables.setAside.toArray();
    expect(aside?.rows).toHaveLength(2);

    // Work goes on from there.
    window.session.run('node.rename', { at, id: idOf<'Node'>('call'), name: 'Дальше' });
    await window.session.flush();
    window.kill();
    const after = await machine.openWindow();
    await after.session.open(id);
    expect(nameOfStep(after)).toBe('Дальше');
    expect(after.session.store.getState().open?.lostChanges).toBe(0);
  });

  test('with a missing row ends at the gap', async () => {
    const { machine, id } = await afterEdits(4);
    await machine.tables.journal.delete([id, 2]);
    const window = await machine.openWindow();
    await window.session.open(id);
    expect(nameOfStep(window)).toBe('Правка 1');
    expect(window.session.store.getState().open?.lostChanges).toBe(2);
  });

  test('is left alone by a window that may not write', async () => {
    const { machine, id } = await afterEdits(3);
    await machine.tables.journal.update([id, 2], { startsFrom: '' });
    const writer = await machine.openWindow();
    await writer.storage.documents.lock(id);
    const reader = await machine.openWindow();
    await reader.session.open(id);
    expect(reader.session.store.getState().open?.access).toBe('readOnly');
    expect(await machine.tables.journal.count()).toBe(3);
    expect(await machine.tables.setAside.count()).toBe(0);
  });
});

function strayChange(): Change {
  return {
    kind: 'edit',
    entries: 1,
    name: 'node.rename',
    subject: '',
    patches: [{ op: 'replace', path: ['processes', 'gone', 'name'], value: 'x' }],
    inversePatches: [],
  };
}

describe('a torn snapshot', () => {
  test('that is no project is named, and the last version is still there', async () => {
    const { machine, id } = await afterEdits(1);
    await machine.tables.snapshots.update(id, { text: '{"format":' });
    const window = await machine.openWindow();
    expect(await window.session.open(id)).toMatchObject({
      ok: false,
      error: { code: 'documentDamaged', documentId: id, reason: { code: 'notJson' } },
    });
    const [backup] = await window.storage.documents.backups(id);
    expect(backup?.text).toBe(textOf(sale));
    // The refused document isn't held by the window that tried.
    expect((await window.storage.documents.lock(id)).isMine).toBe(true);
  });

  test('whose text was changed keeps the text, but not a history that belongs to another', async () => {
    const { machine, id } = await afterEdits(0);
    await machine.tables.snapshots.update(id, { text: textOf({ ...sale, title: 'Другой' }) });
    const window = await machine.openWindow();
    expect((await window.session.open(id)).ok).toBe(true);
    const { open } = window.session.store.getState();
    expect(open?.project.title).toBe('Другой');
    expect(open?.undoable).toBeNull();
  });

  test.each([
    [
      'without a snapshot',
      async ({ tables }: Machine, id: DocumentId) => tables.snapshots.delete(id),
    ],
    [
      'with numbers for a text',
      async ({ tables }: Machine, id: DocumentId) =>
        tables.snapshots.update(id, { text: 5 as never }),
    ],
  ])('%s is a damaged document, not a crash', async (_, tear) => {
    const { machine, id } = await afterEdits(1);
    await tear(machine, id);
    const window = await machine.openWindow();
    expect(await window.session.open(id)).toMatchObject({
      ok: false,
      error: { code: 'documentDamaged', reason: { code: 'empty' } },
    });
  });

  test('a document that is not there is missing', async () => {
    const window = await aMachine().openWindow();
    expect(await window.session.open(idOf('nothing'))).toEqual({
      ok: false,
      error: { code: 'documentMissing' },
    });
  });
});

describe('the list of documents', () => {
  test('has the one opened last first, and no torn row', async () => {
    const machine = aMachine();
    const window = await machine.openWindow();
    const first = await addProject(window, { ...sale, title: 'Первый' });
    const second = await addProject(window, { ...sale, title: 'Второй' });
    await machine.tables.documents.add({ id: 'torn', title: 7 } as never);
    const titles = async () => (await window.storage.documents.list()).map(({ title }) => title);
    expect(await titles()).toEqual(['Второй', 'Первый']);
    await window.session.open(first);
    expect(await titles()).toEqual(['Первый', 'Второй']);
    await window.storage.documents.remove(second);
    expect(await titles()).toEqual(['Первый']);
  });

  test('a removed document leaves nothing behind', async () => {
    const { machine, id } = await afterEdits(3);
    const window = await machine.openWindow();
    await window.storage.documents.remove(id);
    const { documents, snapshots, journal, backups } = machine.tables;
    for (const table of [documents, snapshots, journal, backups]) {
      expect(await table.count(), table.name).toBe(0);
    }
  });
});

test('the last ten versions are kept, the same one only once', async () => {
  const window = await aMachine().openWindow();
  const id = await addProject(window, sale);
  for (let version = 1; version <= 12; version += 1) {
    await window.storage.documents.backUp(id, { title: 'Проба', text: `${version}` });
    await window.storage.documents.backUp(id, { title: 'Проба', text: `${version}` });
  }
  const texts = (await window.storage.documents.backups(id)).map(({ text }) => text);
  expect(texts).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
});
