/** Projects coming in and going out: through documents always, through files when people want them. */
import { describe, expect, test } from 'vitest';
import { failure, idOf, present, success } from '#shared/base';
import type { Host, HostFailure } from '#shared/host';
import { aProject, aVariant } from '#test/builders';
import { aMachine, type TestWindow, textOf } from '#test/machine';
import { renameDocument } from '../../../renderer/session/closed-documents.ts';
import { heard } from '../../../renderer/session/heard.ts';
import {
  createProjectFiles,
  createProjectSession,
  type ProjectFiles,
} from '../../../renderer/session/index.ts';

const sale = aProject()
  .variant(aVariant().stage('Квалификация').lane('manager').step('call'))
  .build();
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** One file on a disk, as a host shows it. */
function aDisk() {
  let content: string | null = null;
  let version = 0;
  const handle = { token: 'one', name: 'sale.salesbook' };
  const stamp = () => `${version}`;
  const gone: HostFailure = { code: 'fileGone', name: handle.name };
  const host: Host = {
    abilities: { savesInPlace: true, nativeMenu: false },
    openFile: () => host.readFile(handle),
    readFile: async () =>
      content === null
        ? failure(gone)
        : success({ handle, stamp: stamp(), bytes: bytesOf(content) }),
    saveFileAs: async ({ bytes }) => {
      write(new TextDecoder().decode(bytes));
      return success({ handle, stamp: stamp() });
    },
    saveFile: async ({ stamp: known, bytes }) => {
      if (known !== stamp()) return failure({ code: 'fileChanged', name: handle.name });
      write(new TextDecoder().decode(bytes));
      return success({ handle, stamp: stamp() });
    },
    openExternal: async () => success(null),
    setTitle: () => undefined,
    setMenu: () => undefined,
    onMenuCommand: () => () => undefined,
    onFileOpened: () => () => undefined,
  };
  function write(text: string): void {
    content = text;
    version += 1;
  }
  return { host, write, read: () => content };
}

async function aDesk(sample: string | null = null) {
  const disk = aDisk();
  const window = await aMachine().openWindow();
  const files = createProjectFiles({
    host: disk.host,
    storage: window.storage,
    session: window.session,
    timeZone: 'Europe/Moscow',
    fetchSample: async () => sample,
  });
  return { disk, window, files };
}

async function recent(files: ProjectFiles) {
  const found = await files.recent();
  return found.ok ? found.value : [];
}

const open = (window: TestWindow) => present(window.session.store.getState().open, 'open project');

describe('a file', () => {
  test('opens as a document, and goes back where it came from', async () => {
    const { disk, window, files } = await aDesk();
    disk.write(textOf(sale));
    expect(await files.openFromDisk()).toEqual({ ok: true, value: true });
    expect(open(window).file).toEqual({ name: 'sale.salesbook', isBehind: false });
    window.session.run('project.rename', { title: 'Другое' });
    expect(open(window).file?.isBehind).toBe(true);
    expect(await files.save()).toEqual({ ok: true, value: true });
    expect(open(window).file?.isBehind).toBe(false);
    expect(disk.read()).toBe(textOf({ ...sale, title: 'Другое' }));
  });

  test('that nobody changed leads back to the document that has gone on since', async () => {
    const { disk, window, files } = await aDesk();
    disk.write(textOf(sale));
    await files.openFromDisk();
    const first = open(window).documentId;
    window.session.run('project.rename', { title: 'Другое' });
    await window.session.close();
    await files.openFromDisk();
    expect(open(window).documentId).toBe(first);
    expect(open(window).project.title).toBe('Другое');
    expect(open(window).file?.isBehind).toBe(true);
  });

  test('that another program changed is never overwritten unasked', async () => {
    const { disk, window, files } = await aDesk();
    disk.write(textOf(sale));
    await files.openFromDisk();
    const foreign = textOf({ ...sale, title: 'Чужое' });
    disk.write(foreign);
    window.session.run('project.rename', { title: 'Моё' });
    expect(await files.save()).toMatchObject({ ok: false, error: { code: 'fileChanged' } });
    expect(disk.read()).toBe(foreign);
    expect(open(window).file?.isBehind).toBe(true);
    expect(await files.saveOver()).toEqual({ ok: true, value: true });
    expect(disk.read()).toBe(textOf({ ...sale, title: 'Моё' }));
  });

  test.each([
    ['an empty file', '', 'empty'],
    ['no JSON', 'это не JSON', 'notJson'],
    ['other JSON', '{"a":1}', 'notSalesbook'],
    ['a newer version', '{"format":"salesbook","formatVersion":99}', 'newerVersion'],
  ])('with %s is refused with its reason, and nothing is kept of it', async (_, text, code) => {
    const { disk, window, files } = await aDesk();
    disk.write(text);
    expect(await files.openFromDisk()).toMatchObject({
      ok: false,
      error: { code: 'notAProject', name: 'sale.salesbook', reason: { code } },
    });
    expect(await recent(files)).toEqual([]);
    expect(window.session.store.getState().open).toBeNull();
  });

  test('that isn’t text is refused', async () => {
    const { files } = await aDesk();
    const brought = {
      name: 'x.salesbook',
      bytes: new Uint8Array([0xff, 0xfe, 0x00]),
      handle: null,
      stamp: null,
    };
    expect(await files.openFile(brought)).toMatchObject({
      ok: false,
      error: { code: 'notAProject', reason: { code: 'notJson' } },
    });
  });

  test('that is damaged opens as a repaired copy, and stays as it is', async () => {
    const { disk, window, files } = await aDesk();
    const damaged = textOf(sale).replace('"calendarId": "office"', '"calendarId": "nowhere"');
    expect(damaged).not.toBe(textOf(sale));
    disk.write(damaged);
    const refused = await files.openFromDisk();
    if (refused.ok || refused.error.code !== 'notAProject') throw new Error('not refused');
    const { reason } = refused.error;
    if (reason.code !== 'damaged') throw new Error(reason.code);
    expect(reason.damage.length).toBeGreaterThan(0);
    expect((await files.openRepaired(reason.project)).ok).toBe(true);
    expect(open(window).file).toBeNull();
    expect(disk.read()).toBe(damaged);
  });
});

test('a new project is kept without a file, and asks for one when saved', async () => {
  const { disk, window, files } = await aDesk();
  await files.begin('Моя книга', 'ru');
  expect(open(window)).toMatchObject({ project: { title: 'Моя книга' }, file: null });
  expect(disk.read()).toBeNull();
  expect(await files.save()).toEqual({ ok: true, value: true });
  expect(open(window).file).toEqual({ name: 'sale.salesbook', isBehind: false });
  expect(disk.read()).toBe(textOf(open(window).project));
});

test('a sample opens as a document of its own each time', async () => {
  const { window, files } = await aDesk(textOf(sale));
  await files.openSample('sale');
  const first = open(window).documentId;
  await files.openSample('sale');
  expect(open(window).documentId).not.toBe(first);
  expect(open(window).file).toBeNull();
  expect(await recent(files)).toHaveLength(2);
});

test('a sample that does not come is said to be unavailable', async () => {
  const { files } = await aDesk(null);
  expect(await files.openSample('sale')).toEqual({
    ok: false,
    error: { code: 'sampleUnavailable', sample: 'sale' },
  });
});

test('an earlier version opens as a copy beside the present project', async () => {
  const { window, files } = await aDesk(textOf(sale));
  await files.openSample('sale');
  const { documentId } = open(window);
  window.session.run('project.rename', { title: 'Другое' });
  const versions = await files.backups(documentId);
  const version = versions.ok ? versions.value[0] : undefined;
  expect((await files.openBackup(present(version, 'version'))).ok).toBe(true);
  expect(open(window).project.title).toBe(sale.title);
  expect((await recent(files)).map(({ title }) => title).sort()).toEqual(
    ['Другое', sale.title].sort(),
  );
});

test('an edit made while the file is written is not taken for written', async () => {
  const { disk, window, files } = await aDesk();
  disk.write(textOf(sale));
  await files.openFromDisk();
  window.session.run('project.rename', { title: 'Первое' });
  const saving = files.save();
  window.session.run('project.rename', { title: 'Второе' });
  await saving;
  expect(disk.read()).toBe(textOf({ ...sale, title: 'Первое' }));
  expect(open(window).file?.isBehind).toBe(true);
});

describe('the next start', () => {
  test('goes on with the document that was open', async () => {
    const { window, files } = await aDesk(textOf(sale));
    await files.openSample('sale');
    const { documentId } = open(window);
    await window.storage.lastOpen.write(documentId);
    await window.session.close();
    expect(await files.resume()).toBe(true);
    expect(open(window).documentId).toBe(documentId);
  });

  test.each([
    ['nothing was open', null],
    ['it is gone', 'gone'],
  ])('begins at home when %s', async (_, id) => {
    const { window, files } = await aDesk();
    await window.storage.lastOpen.write(id === null ? null : idOf<'Document'>(id));
    expect(await files.resume()).toBe(false);
    expect(window.session.store.getState().open).toBeNull();
  });
});

/** Its rows have no place to be written to. */
function journalOnAFullDisk({ documents }: TestWindow['storage']) {
  return (...[loaded, onState]: Parameters<typeof documents.openJournal>) =>
    documents.openJournal({ ...loaded, sequence: Number.NaN }, onState);
}

describe('a document that is not open', () => {
  test('is renamed in its project too, undoably', async () => {
    const { window, files } = await aDesk(textOf(sale));
    await files.openSample('sale');
    const { documentId } = open(window);
    await window.session.close();
    expect((await files.rename(documentId, 'Новое имя')).ok).toBe(true);
    expect((await recent(files))[0]?.title).toBe('Новое имя');
    await files.openLocal(documentId);
    expect(open(window).project.title).toBe('Новое имя');
    window.session.undo();
    expect(open(window).project.title).toBe(sale.title);
  });

  test('is not said to be renamed when that could not be written', async () => {
    const machine = aMachine();
    const { storage } = await machine.openWindow();
    const document = { title: sale.title, text: textOf(sale), file: null };
    const id = await storage.documents.add(document);
    const full = { ...storage.documents, openJournal: journalOnAFullDisk(storage) };
    expect(await renameDocument(full, id, 'Новое имя')).toMatchObject({
      ok: false,
      error: { code: 'unsavedChanges' },
    });
    expect((await storage.documents.list())[0]?.title).toBe(sale.title);
  });

  test('is neither renamed nor removed while a window has it open', async () => {
    const { window, files } = await aDesk(textOf(sale));
    await files.openSample('sale');
    const { documentId } = open(window);
    expect(await files.rename(documentId, 'Тайком')).toMatchObject({ error: { code: 'readOnly' } });
    expect(await files.remove(documentId)).toMatchObject({ error: { code: 'openElsewhere' } });
    await window.session.close();
    expect((await files.remove(documentId)).ok).toBe(true);
    expect(await recent(files)).toEqual([]);
  });
});

describe('when storage takes nothing more', () => {
  /** Every write beside the journal's is refused, as browsers do it. */
  async function aFullDesk() {
    const disk = aDisk();
    const machine = aMachine();
    const window = await machine.openWindow();
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    let isFull = false;
    const { documents } = window.storage;
    const limited = {
      ...documents,
      add: (...args: Parameters<typeof documents.add>) =>
        isFull ? full() : documents.add(...args),
      backUp: (...args: Parameters<typeof documents.backUp>) =>
        isFull ? full() : documents.backUp(...args),
      markOpened: (...args: Parameters<typeof documents.markOpened>) =>
        isFull ? full() : documents.markOpened(...args),
      setFile: (...args: Parameters<typeof documents.setFile>) =>
        isFull ? full() : documents.setFile(...args),
    };
    const session = createProjectSession(limited);
    const files = createProjectFiles({
      host: disk.host,
      storage: { ...window.storage, documents: limited },
      session,
      timeZone: 'Europe/Moscow',
      fetchSample: async () => null,
    });
    const fill = () => {
      isFull = true;
    };
    return { disk, session, files, documents, fill };
  }

  test('the project still goes to a file, and that is known', async () => {
    const { disk, session, files, fill } = await aFullDesk();
    await files.begin('Проект', 'ru');
    fill();
    session.run('project.rename', { title: 'Последняя правка' });
    expect(await files.saveAs()).toEqual({ ok: true, value: true });
    expect(disk.read()).toContain('Последняя правка');
    session.run('project.rename', { title: 'Ещё одна' });
    expect(await files.save()).toEqual({ ok: true, value: true });
    expect(disk.read()).toContain('Ещё одна');
    expect(session.store.getState().open?.file?.isBehind).toBe(false);
  });

  test('a new project is refused in words, and the open one stays', async () => {
    const { session, files, fill } = await aFullDesk();
    await files.begin('Первый', 'ru');
    fill();
    expect(await files.begin('Второй', 'ru')).toEqual({
      ok: false,
      error: { code: 'notKept', reason: 'storageFull' },
    });
    expect(session.store.getState().open?.project.title).toBe('Первый');
  });

  test('another document opens whole: edits go to the one on the screen', async () => {
    const { session, files, documents, fill } = await aFullDesk();
    const id = await documents.add({ title: 'Второй', text: textOf(sale), file: null });
    await files.begin('Первый', 'ru');
    fill();
    expect(await files.openLocal(id)).toEqual({ ok: true, value: true });
    expect(session.store.getState().open?.documentId).toBe(id);
    session.run('project.rename', { title: 'Правка' });
    expect(session.store.getState().open?.project.title).toBe('Правка');
  });
});

test('storage that is gone answers every question with that', async () => {
  const { window, files } = await aDesk(textOf(sale));
  await files.openSample('sale');
  const { documentId } = open(window);
  await window.session.close();
  window.storage.close();
  const gone = { ok: false, error: { code: 'notKept', reason: 'storageUnavailable' } };
  expect(await files.recent()).toEqual(gone);
  expect(await files.backups(documentId)).toEqual(gone);
  expect(await files.openLocal(documentId)).toEqual(gone);
  expect(await files.rename(documentId, 'Имя')).toEqual(gone);
  expect(await files.remove(documentId)).toEqual(gone);
});

test('a fault of ours is not laid to storage', async () => {
  await expect(heard(Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
});

test('opening the file of the open project again finds the file, and keeps the edits', async () => {
  const { disk, window, files } = await aDesk();
  disk.write(textOf(sale));
  await files.openFromDisk();
  window.session.run('project.rename', { title: 'Правка' });
  // Another program wrote the same again: its stamp is new, its content isn't.
  disk.write(textOf(sale));
  await files.openFromDisk();
  expect(open(window).project.title).toBe('Правка');
  expect(open(window).file?.isBehind).toBe(true);
  expect(await files.save()).toEqual({ ok: true, value: true });
  expect(disk.read()).toContain('Правка');
});
