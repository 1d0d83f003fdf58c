/** The open project: edits reach the journal, a killed process loses nothing, two windows never write at once. */
import { describe, expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { aProject, at, aVariant } from '#test/builders';
import { addProject, aMachine, type TestWindow, textOf } from '#test/machine';
import { createProjectSession } from '../../../renderer/session/index.ts';

const sale = aProject()
  .variant(
    aVariant()
      .stage('Квалификация')
      .lane('manager', { headcount: 1 })
      .step('call')
      .step('visit')
      .path('call', 'visit'),
  )
  .build();

function open(window: TestWindow) {
  return present(window.session.store.getState().open, 'open project');
}

async function openSale() {
  const machine = aMachine();
  const window = await machine.openWindow();
  const id = await addProject(window, sale);
  await window.session.open(id);
  return { machine, window, id };
}

function rename(window: TestWindow, id: 'call' | 'visit', name: string) {
  const renamed = window.session.run('node.rename', { at, id: idOf<'Node'>(id), name });
  if (!renamed.ok) throw new Error(renamed.error.code);
}

/** Everything there is about it, in order: the project, and what undo and redo can reach from it. */
async function whole(window: TestWindow): Promise<string[]> {
  const texts = [textOf(open(window).project)];
  while (window.session.undo()) texts.push(textOf(open(window).project));
  while (window.session.redo()) texts.push(textOf(open(window).project));
  await window.session.flush();
  return texts;
}

describe('a killed process', () => {
  test('loses no edit that was said to be saved, nor its undo', async () => {
    const { machine, window, id } = await openSale();
    rename(window, 'call', 'Позвонить');
    rename(window, 'visit', 'Встретиться');
    window.session.undo();
    await window.session.flush();
    expect(open(window).saving).toEqual({ kind: 'saved' });
    window.kill();

    const after = await machine.openWindow();
    await after.session.open(id);
    expect(open(after).project).toEqual(open(window).project);
    expect(open(after).undoable?.subject).toBe('call');
    expect(open(after).redoable?.name).toBe('node.rename');
    expect(await whole(after)).toEqual(await afterTheSameEdits());
  });

  test('loses no gesture, squashed or bailed out of', async () => {
    const { machine, window, id } = await openSale();
    const { session } = window;
    const squashed = session.mark();
    rename(window, 'call', 'Позвонить');
    rename(window, 'visit', 'Встретиться');
    session.squash(squashed, 'elements.edit');
    const bailed = session.mark();
    rename(window, 'call', 'Забыть');
    session.bail(bailed);
    await session.flush();
    window.kill();

    const after = await machine.openWindow();
    await after.session.open(id);
    expect(open(after).project).toEqual(open(window).project);
    expect(after.session.undo()?.name).toBe('elements.edit');
    expect(open(after).project).toEqual(sale);
    expect(after.session.undo()).toBeNull();
  });

  test('right after the edit, before anything was said, keeps a whole project', async () => {
    const { machine, window, id } = await openSale();
    rename(window, 'call', 'Позвонить');
    expect(open(window).saving).toEqual({ kind: 'saving' });
    window.kill();

    const after = await machine.openWindow();
    const opened = await after.session.open(id);
    expect(opened.ok).toBe(true);
    expect([textOf(sale), textOf(open(window).project)]).toContain(textOf(open(after).project));
  });
});

/** The reference: the same edits in a window that was never closed. */
async function afterTheSameEdits(): Promise<string[]> {
  const { window } = await openSale();
  rename(window, 'call', 'Позвонить');
  rename(window, 'visit', 'Встретиться');
  window.session.undo();
  return whole(window);
}

describe('the journal', () => {
  test('holds the change before the state says saved', async () => {
    const { machine, window, id } = await openSale();
    const seen: (readonly [string, number])[] = [];
    const counting: Promise<void>[] = [];
    window.session.store.subscribe(({ open }) => {
      const kind = open?.saving.kind ?? '';
      counting.push(machine.tables.journal.count().then((rows) => void seen.push([kind, rows])));
    });
    rename(window, 'call', 'Позвонить');
    await window.session.flush();
    await Promise.all(counting);
    expect(seen.filter(([kind]) => kind === 'saved').length).toBeGreaterThan(0);
    for (const [kind, rows] of seen) if (kind === 'saved') expect(rows).toBe(1);
    expect(await machine.tables.journal.toArray()).toMatchObject([
      { documentId: id, sequence: 1, change: { kind: 'edit', name: 'node.rename' } },
    ]);
  });

  test('names the snapshot it starts from and gives way to a new one on closing', async () => {
    const { machine, window, id } = await openSale();
    rename(window, 'call', 'Позвонить');
    await window.session.flush();
    const [row] = await machine.tables.journal.toArray();
    expect(row?.startsFrom).toBe((await machine.tables.snapshots.get(id))?.sha256);
    await window.session.close();
    expect(await machine.tables.journal.count()).toBe(0);
    expect((await machine.tables.snapshots.get(id))?.sequence).toBe(1);

    await window.session.open(id);
    expect(open(window).undoable?.subject).toBe('call');
  });

  test('is folded into a snapshot now and then, with nothing lost', async () => {
    const { machine, window, id } = await openSale();
    for (let count = 1; count <= 230; count += 1) rename(window, 'call', `Позвонить ${count}`);
    await window.session.flush();
    window.kill();
    expect(await machine.tables.journal.count()).toBeLessThan(230);

    const after = await machine.openWindow();
    await after.session.open(id);
    expect(open(after).project).toEqual(open(window).project);
    let undone = 0;
    while (after.session.undo()) undone += 1;
    expect(undone).toBe(230);
    expect(open(after).project).toEqual(sale);
  });

  test('has no entry for an edit that changed nothing', async () => {
    const { machine, window } = await openSale();
    rename(window, 'call', 'call');
    await window.session.flush();
    expect(await machine.tables.journal.count()).toBe(0);
  });
});

describe('two windows', () => {
  test('on one project: the second reads, and says so', async () => {
    const { machine, id } = await openSale();
    const second = await machine.openWindow();
    await second.session.open(id);
    expect(open(second).access).toBe('readOnly');
    expect(second.session.run('project.rename', { title: 'Моё' })).toEqual({
      ok: false,
      error: { code: 'readOnly' },
    });
    expect(second.session.undo()).toBeNull();
    expect(open(second).project).toEqual(sale);
  });

  test('the second takes over what the first has done once that is gone', async () => {
    const { machine, window, id } = await openSale();
    const second = await machine.openWindow();
    await second.session.open(id);
    rename(window, 'call', 'Позвонить');
    await window.session.flush();
    window.kill();
    await until(() => open(second).access === 'write');
    expect(open(second).project).toEqual(open(window).project);
    rename(second, 'visit', 'Встретиться');
    expect(second.session.undo()).not.toBeNull();
    expect(second.session.undo()?.subject).toBe('call');
  });

  test('on two projects both write', async () => {
    const { machine } = await openSale();
    const second = await machine.openWindow();
    const other = await addProject(second, sale);
    await second.session.open(other);
    expect(open(second).access).toBe('write');
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1));
}

test('a change that cannot be written is kept, said, and written later', async () => {
  const { machine, window } = await openSale();
  const { journal } = machine.tables;
  // Somebody else's row lies where the next one belongs.
  const { documentId } = open(window);
  await journal.add({ documentId, sequence: 1, startsFrom: '', change: {} as never });
  rename(window, 'call', 'Позвонить');
  await window.session.flush();
  expect(open(window).saving).toEqual({ kind: 'failed', code: 'storageUnavailable' });
  await journal.delete([documentId, 1]);
  rename(window, 'visit', 'Встретиться');
  await window.session.flush();
  expect(open(window).saving).toEqual({ kind: 'saved' });
  expect((await journal.toArray()).map(({ sequence }) => sequence)).toEqual([1, 2]);
});

test('a project with unwritten changes is neither closed nor left for another', async () => {
  const { machine, window } = await openSale();
  const { documentId } = open(window);
  const other = await addProject(window, sale);
  await machine.tables.journal.add({
    documentId,
    sequence: 1,
    startsFrom: '',
    change: {} as never,
  });
  rename(window, 'call', 'Позвонить');
  const refused = { ok: false, error: { code: 'unsavedChanges' } };
  expect(await window.session.close()).toEqual(refused);
  expect(await window.session.open(other)).toEqual(refused);
  expect(open(window).documentId).toBe(documentId);
  await machine.tables.journal.delete([documentId, 1]);
  rename(window, 'visit', 'Встретиться');
  expect((await window.session.open(other)).ok).toBe(true);
  await window.session.open(documentId);
  expect(open(window).undoable?.subject).toBe('visit');
});

test('a document that can’t be opened leaves the open one as it is', async () => {
  const { window } = await openSale();
  const { documentId } = open(window);
  expect((await window.session.open(idOf('gone'))).ok).toBe(false);
  expect(open(window)).toMatchObject({ documentId, access: 'write' });
});

test('a document is on the screen from the moment that edits go to it', async () => {
  const { window } = await openSale();
  // A copy has the same ids, so that a misdirected edit would fit.
  const copy = await addProject(window, sale);
  const { documents } = window.storage;
  let shown: string | undefined;
  const session = createProjectSession({
    ...documents,
    backUp: async (...args) => {
      shown = session.store.getState().open?.documentId;
      return documents.backUp(...args);
    },
  });
  const first = await addProject(window, sale);
  await session.open(first);
  expect(shown).toBe(first);
  await session.open(copy);
  expect(shown).toBe(copy);
});
