/** Files of the desktop shell, on a real folder: nothing half written, nothing overwritten unseen. */
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileService, type FileService } from '../../electron/services/files.ts';

let folder: string;
let toOpen: string | null;
let toSave: string | null;
/** What the dialog for saving was asked with. */
let asked: string[];
let files: FileService;
let minute: number;

const bytesOf = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-files-'));
  toOpen = null;
  toSave = null;
  asked = [];
  minute = 0;
  files = createFileService({
    dialogs: {
      askWhatToOpen: () => Promise.resolve(toOpen),
      askWhereToSave: (suggested) => {
        asked.push(suggested);
        return Promise.resolve(toSave);
      },
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

describe('a file is saved', () => {
  const openAt = async (path: string) => {
    toOpen = path;
    const opened = await files['file.open'](['salesbook']);
    if (!opened.ok || !opened.value) throw new Error('not opened');
    return { handle: opened.value.handle, stamp: opened.value.stamp };
  };

  test('through a link: the file it leads to is written, and the link stays', async () => {
    await mkdir(join(folder, 'shared'));
    const target = join(folder, 'shared', 'a.salesbook');
    const link = join(folder, 'link.salesbook');
    await writeFile(target, 'one');
    await symlink(target, link);
    const saved = await files['file.save']({ ...(await openAt(link)), bytes: bytesOf('two') });
    expect(saved.ok).toBe(true);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('two');
  });

  test('for the same readers as before', async () => {
    const path = join(folder, 'secret.salesbook');
    await writeFile(path, 'one');
    await chmod(path, 0o600);
    await files['file.save']({ ...(await openAt(path)), bytes: bytesOf('two') });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('under the longest name that the disk takes', async () => {
    const path = join(folder, `${'я'.repeat(122)}.salesbook`);
    await writeFile(path, 'one');
    const saved = await files['file.save']({ ...(await openAt(path)), bytes: bytesOf('two') });
    expect(saved.ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(join(folder, 'backups'))).toHaveLength(1);
  });

  test('without its backups pushing out those of another file with a similar name', async () => {
    await mkdir(join(folder, 'other'));
    const paths = ['Отдел продаж.salesbook', 'продаж.salesbook', 'other/продаж.salesbook'].map(
      (name) => join(folder, name),
    );
    for (const path of paths) {
      await writeFile(path, `${path} 0`);
      let at = await openAt(path);
      for (let i = 1; i <= 5; i += 1) {
        const saved = await files['file.save']({ ...at, bytes: bytesOf(`${path} ${i}`) });
        if (!saved.ok || saved.value.stamp === null) throw new Error('not saved');
        at = { ...at, stamp: saved.value.stamp };
      }
    }
    expect(await readdir(join(folder, 'backups'))).toHaveLength(15);
  });

  test('under another name over an existing one, which is kept as a backup', async () => {
    await writeFile(join(folder, 'b.salesbook'), 'work of a month');
    await saveNew('b.salesbook', 'new');
    const [backup = ''] = await readdir(join(folder, 'backups'));
    expect(await readFile(join(folder, 'backups', backup), 'utf8')).toBe('work of a month');
  });

  test('over an existing one only when the dialog was asked about that very name', async () => {
    await writeFile(join(folder, 'книга.salesbook'), 'work of a month');
    // The system saw that «книга» is free; what would be written is «книга.salesbook».
    toSave = join(folder, 'книга');
    const answers = [toSave, null];
    files = createFileService({
      dialogs: {
        askWhatToOpen: () => Promise.resolve(null),
        askWhereToSave: (suggested) => {
          asked.push(suggested);
          return Promise.resolve(answers.shift() ?? null);
        },
      },
      backupFolder: join(folder, 'backups'),
      now: () => new Date(0),
    });
    const saved = await files['file.saveAs']({
      kind: 'salesbook',
      suggestedName: 'x',
      bytes: bytesOf('new'),
    });
    expect(saved).toEqual({ ok: true, value: null });
    expect(asked).toEqual(['x.salesbook', join(folder, 'книга.salesbook')]);
    expect(await readFile(join(folder, 'книга.salesbook'), 'utf8')).toBe('work of a month');
  });
});
