/**
 * DOCX files opened by an office program, LibreOffice, and printed by it: nothing is lost on the
 * way. Where it isn't installed these tests are skipped, and the report says so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '#shared/documents';
import { anOffice, aRasterizer, asked } from '#test/papers';
import { type PrintedPdf, readPdf, squeezed } from '#test/printed-pdf';
import { readDocx } from '#test/read-docx';
import { toDocx } from '../../../shared/documents/writers/docx/to-docx.ts';

/** Comes with the machine, not with the project. */
const OFFICE = 'soffice';
const isInstalled = spawnSync(OFFICE, ['--version']).status === 0;
/** Starting an office program on a busy machine. */
const PATIENCE_MS = 120_000;

describe.skipIf(!isInstalled)('a regulation, opened and printed by LibreOffice', () => {
  let folder: string;
  let pdf: PrintedPdf;
  let bytes: Uint8Array;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'salesbook-office-'));
    const built = buildDocument(asked(anOffice(), 'regulation'));
    if (!built.ok) throw new Error(built.error.code);
    bytes = await toDocx(built.value, aRasterizer());
    const file = join(folder, 'regulation.docx');
    await writeFile(file, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
    execFileSync(OFFICE, [...options, '--outdir', folder, file], { stdio: 'ignore' });
    pdf = await readPdf(new Uint8Array(await readFile(join(folder, 'regulation.pdf'))));
  }, PATIENCE_MS);
  afterAll(() => rm(folder, { recursive: true }));

  test('every paragraph is printed', () => {
    const printed = squeezed(pdf.pages.join(''));
    const lines = readDocx(bytes).lines.filter(
      (line) => line.trim() !== '' && !line.includes('\t'),
    );
    const missing = lines.filter((line) => !printed.includes(squeezed(line)));
    expect(missing).toEqual([]);
  });

  test('the contents name the pages on which the headings really stand', () => {
    const entries = readDocx(bytes).withStyle('TOC1');
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) {
      const [, title = '', page = ''] = /^(.*?)\t?(\d+)$/u.exec(entry) ?? [];
      const words = squeezed(title.replace(/^[\d.\s]+/u, ''));
      expect(squeezed(pdf.pages[Number(page) - 1] ?? ''), entry).toContain(words);
    }
  });

  test('the map is a picture, and nothing runs over the edge of a page', () => {
    expect(pdf.overflowing).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(8);
  });
});
