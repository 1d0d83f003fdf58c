/** Whatever ships inside the program comes with its licence text, or the build stops. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import program from '../../package.json' with { type: 'json' };
import { collectLicences, writeLicences } from '../../scripts/licences.mjs';

describe('the program’s own', () => {
  const notices = collectLicences(process.cwd());

  test('name every runtime dependency in the version it has', () => {
    const named = new Map(notices.map(({ name, version }) => [`${name} ${version}`, true]));
    const missing = Object.entries(program.dependencies).filter(
      ([name, version]) => !named.has(`${name} ${version}`),
    );
    expect(missing).toEqual([]);
  });

  test('reach what these need in turn, and the fonts', () => {
    const names = notices.map(({ name }) => name);
    for (const name of ['zrender', 'scheduler', 'd3-zoom', 'react-remove-scroll-bar']) {
      expect(names).toContain(name);
    }
    expect(notices.filter(({ licence }) => licence === 'OFL-1.1').map(({ name }) => name)).toEqual([
      '@fontsource-variable/inter',
      'PT Sans, PT Serif, Noto Emoji',
    ]);
  });

  test('each have a licence and its text, and stand in what is written', () => {
    const written = writeLicences(notices);
    for (const { name, licence, text } of notices) {
      expect(licence, name).not.toBe('');
      expect(text.length, name).toBeGreaterThan(500);
      expect(written).toContain(name);
      expect(written).toContain(text);
    }
  });
});

describe('a package', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'licences-'));
    const own = { dependencies: { part: '1.0.0' } };
    const packages = { '': own, 'node_modules/part': {} };
    await mkdir(join(root, 'node_modules/part'), { recursive: true });
    await mkdir(join(root, 'resources/fonts'), { recursive: true });
    await writeFile(join(root, 'package.json'), JSON.stringify(own));
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages }));
    await writeFile(
      join(root, 'node_modules/part/package.json'),
      JSON.stringify({ name: 'part', version: '1.0.0', license: 'MIT' }),
    );
    await writeFile(join(root, 'resources/fonts/OFL.txt'), 'SIL OPEN FONT LICENSE');
  });
  afterEach(() => rm(root, { recursive: true }));

  test('without a licence text stops the build by its name', () => {
    expect(() => collectLicences(root)).toThrow('part 1.0.0 has no licence text');
  });

  test('is taken with every text it has', async () => {
    await writeFile(join(root, 'node_modules/part/LICENSE.md'), 'The licence.\n');
    await writeFile(join(root, 'node_modules/part/NOTICE'), 'The notice.\n');
    expect(collectLicences(root)).toContainEqual({
      name: 'part',
      version: '1.0.0',
      licence: 'MIT',
      text: 'The licence.\n\nThe notice.',
    });
  });
});
