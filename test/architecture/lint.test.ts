/** The lint says the obvious crossings while one types; the table of this folder says them all. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');

const forbidden = [
  ['shared/model/a.ts', '../../renderer/ui/index.ts', 'stands on its own'],
  ['shared/model/b.ts', 'node:fs', 'have no Node'],
  ['shared/model/c.ts', 'react', 'belongs to the renderer'],
  ['renderer/app/a.ts', 'electron', 'as the Host'],
  ['renderer/app/b.ts', '@xyflow/react', 'one owner room'],
  ['renderer/app/c.ts', '../../shared/model/node.ts', 'as #shared/<room>'],
  ['electron/a.ts', '../renderer/ui/index.ts', 'is a shell'],
  ['cli/a.ts', '../electron/ipc.ts', 'on shared alone'],
] as const;
const permitted = [
  ['renderer/canvas/a.ts', '@xyflow/react'],
  ['renderer/host/a.ts', './electron-host.ts'],
  ['renderer/app/d.ts', '#shared/model'],
  ['shared/model/d.ts', 'zod'],
  ['cli/b.ts', 'node:util'],
] as const;

/** A house of single lines under the program's own rules of lint. */
let house = '';
let said = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'salesbook-lint-'));
  copyFileSync(join(root, 'biome.json'), join(house, 'biome.json'));
  for (const [path, target] of [...forbidden, ...permitted]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `export { x } from '${target}';\n`);
  }
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--colors=off', '.'],
    { cwd: house, encoding: 'utf8' },
  );
  said = run.stdout + run.stderr;
});
afterAll(() => rmSync(house, { recursive: true }));

function complaintAbout(path: string): string {
  const start = said.indexOf(`${path}:1:19 lint/style/noRestrictedImports`);
  return start < 0 ? '' : said.slice(start, start + 300);
}

test.each(forbidden)('%s → %s is refused: %s', (path, _, message) => {
  expect(complaintAbout(path)).toContain(message);
});

test.each(permitted)('%s → %s is permitted', (path) => {
  expect(said).toContain('noRestrictedImports');
  expect(complaintAbout(path)).toBe('');
});
