/** Files of the desktop shell, on a real folder: nothing half written, nothing overwritten unseen. */
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileService, type FileService } from '../../electron/services/files.ts';

let folder: string;
let toOpen: string | null;
let toSave: string | null;
let files: FileService;
let minute: number;

const bytesOf = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-files-'));
  toOpen = null;
  toSave = null;
  minute = 0;
  files = createFileService({
    dialogs: {
      askWhatToOpen: () => Promise.resolve(toOpen),
      askWhereToSave: () => Promise.resolve(toSave),
    },
    backupFolder: join(folder, 'backups'),
    now: () => new Date(Date.UTC(2026, 0, 12, 9, minute++)),
  });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function saveNew(name: string, text: string) {
  toSave = join(folder, name);
  const saved = await files['file.saveAs']({
    kind: 'salesbook',
    suggestedName: name,
    bytes: bytesOf(text),
  });
  if (!saved.ok || saved.value?.handle == null || saved.value.stamp === null) {
    throw new Error('not saved');
  }
  return { handle: saved.value.handle, stamp: saved.value.stamp };
}

describe('opening', () => {
  test('gives the bytes and a handle that holds no path', async () => {
    toOpen = join(folder, 'a.salesbook');
    await writeFile(toOpen, 'текст');
    const opened = await files['file.open'](['salesbook']);
    expect(opened.ok && opened.value?.handle.name).toBe('a.salesbook');
    expect(opened.ok && new TextDecoder().decode(opened.value?.bytes)).toBe('текст');
    expect(JSON.stringify(opened.ok && opened.value?.handle)).not.toContain(folder);
  });

  test('a cancelled dialog is no failure', async () => {
    expect(await files['file.open'](['salesbook'])).toEqual({ ok: true, value: null });
  });

  test('refuses a file over 64 MiB by its size, without reading it', async () => {
    toOpen = join(folder, 'big.salesbook');
    await writeFile(toOpen, '');
    await truncate(toOpen, 100 * 1024 * 1024);
    const opened = await files['file.open'](['salesbook']);
    expect(opened).toMatchObject({ ok: false, error: { code: 'fileTooLarge', bytes: 104857600 } });
  });

  test('a token that nobody gave opens nothing', async () => {
    const read = await files['file.read']({ token: '/etc/passwd', name: 'passwd' });
    expect(read).toEqual({ ok: false, error: { code: 'fileGone', name: 'passwd' } });
  });
});

describe('saving', () => {
  test('writes the whole file and leaves no temporary one', async () => {
    await saveNew('a.salesbook', 'one');
    expect(await readFile(join(folder, 'a.salesbook'), 'utf8')).toBe('one');
    expect(await readdir(folder)).toEqual(['a.salesbook']);
  });

  test('adds the extension that people leave off', async () => {
    toSave = join(folder, 'книга');
    const saved = await files['file.saveAs']({
      kind: 'pdf',
      suggestedName: 'книга.pdf',
      bytes: bytesOf('%PDF'),
    });
    expect(saved.ok && saved.value?.handle?.name).toBe('книга.pdf');
  });

  test('saves again in place and keeps what was there', async () => {
    const { handle, stamp } = await saveNew('a.salesbook', 'one');
    const saved = await files['file.save']({ handle, stamp, bytes: bytesOf('two') });
    expect(saved.ok).toBe(true);
    expect(await readFile(join(folder, 'a.salesbook'), 'utf8')).toBe('two');
    const [backup] = await readdir(join(folder, 'backups'));
    expect(await readFile(join(folder, 'backups', backup ?? ''), 'utf8')).toBe('one');
  });

  test('never overwrites what another program wrote meanwhile', async () => {
    const { handle, stamp } = await saveNew('a.salesbook', 'one');
    await writeFile(join(folder, 'a.salesbook'), 'by another program');
    const saved = await files['file.save']({ handle, stamp, bytes: bytesOf('two') });
    expect(saved).toEqual({ ok: false, error: { code: 'fileChanged', name: 'a.salesbook' } });
    expect(await readFile(join(folder, 'a.salesbook'), 'utf8')).toBe('by another program');
  });

  test('keeps the last five backups', async () => {
    let { handle, stamp } = await saveNew('a.salesbook', '0');
    for (let i = 1; i <= 7; i += 1) {
      const saved = await files['file.save']({ handle, stamp, bytes: bytesOf(String(i)) });
      if (!saved.ok || saved.value.handle === null || saved.value.stamp === null) {
        throw new Error('not saved');
      }
      ({ handle, stamp } = { handle: saved.value.handle, stamp: saved.value.stamp });
    }
    const backups = await readdir(join(folder, 'backups'));
    const contents = await Promise.all(
      backups.sort().map((name) => readFile(join(folder, 'backups', name), 'utf8')),
    );
    expect(contents).toEqual(['2', '3', '4', '5', '6']);
  });

  test('a folder in the way is said, and stays', async () => {
    await mkdir(join(folder, 'a.pdf'));
    toSave = join(folder, 'a.pdf');
    const saved = await files['file.saveAs']({
      kind: 'pdf',
      suggestedName: 'a.pdf',
      bytes: bytesOf('x'),
    });
    expect(saved).toMatchObject({ ok: false, error: { code: 'notWritten', name: 'a.pdf' } });
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  test('a folder that is gone is said', async () => {
    toSave = join(folder, 'gone', 'a.pdf');
    const saved = await files['file.saveAs']({
      kind: 'pdf',
      suggestedName: 'a.pdf',
      bytes: bytesOf('x'),
    });
    expect(saved).toEqual({ ok: false, error: { code: 'fileGone', name: 'a.pdf' } });
  });
});
