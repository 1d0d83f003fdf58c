/** A disk that is full and a folder that is read-only: the reason is said, what was there stays, nothing half-written is left. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the next write fails with, after it has written half. */
const disk = vi.hoisted(() => ({ refusal: null as string | null }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const failing: typeof real.writeFile = async (path, content, options) => {
    const isPart = String(path).endsWith('.part');
    if (!isPart || disk.refusal === null) return real.writeFile(path, content, options);
    await real.writeFile(path, 'half');
    throw Object.assign(new Error(disk.refusal), { code: disk.refusal });
  };
  return { ...real, writeFile: failing };
});

// Another test of this worker may have loaded it with the real disk.
vi.resetModules();
const { writeSafely } = await import('../../cli/writing/write-safely.ts');

let folder: string;
beforeEach(async () => {
  disk.refusal = null;
  folder = await mkdtemp(join(tmpdir(), 'salesbook-disk-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each(['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT'])(
  '%s: the former file stays whole and nothing else is there',
  async (code) => {
    await writeFile(join(folder, 'book.pdf'), 'former');
    disk.refusal = code;
    const written = await writeSafely(folder, 'book.pdf', new Uint8Array([1, 2, 3]));
    expect(written).toEqual({
      ok: false,
      error: { code: 'notWritten', path: join(folder, 'book.pdf'), reason: code },
    });
    expect(await readdir(folder)).toEqual(['book.pdf']);
    expect(await readFile(join(folder, 'book.pdf'), 'utf8')).toBe('former');
  },
);

test('with room again the file is replaced as a whole', async () => {
  await writeFile(join(folder, 'book.pdf'), 'former');
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await writeSafely(folder, 'book.pdf', bytes)).toMatchObject({ ok: true });
  expect(new Uint8Array(await readFile(join(folder, 'book.pdf')))).toEqual(bytes);
  expect(await readdir(folder)).toEqual(['book.pdf']);
});
