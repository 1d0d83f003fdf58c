/** The sources stand as the house says: imports, doors, libraries, cycles, sizes, purity. */
import { describe, expect, test } from 'vitest';
import bundled from '../../package.json' with { type: 'json' };
import { chamberOf, findCycles, findViolations, resolveImport, roomOf } from './check-imports.ts';
import { chambers, floors, libraryOwners, MOST_LINES, neighbours, openFiles } from './house.ts';
import { readSource, readSources } from './read-sources.ts';

const sources = readSources(['shared', 'renderer', 'electron', 'cli']);
const tests = readSources(['test']);

describe('the sources', () => {
  test('are found, and each is in a room of the table', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ path }) => roomOf(path) === null).map(({ path }) => path)).toEqual([]);
  });

  test('import only what the table permits', () => {
    expect(findViolations(sources)).toEqual([]);
  });

  test('have no cycles between rooms', () => {
    expect(findCycles(sources)).toEqual([]);
  });

  test(`have at most ${MOST_LINES} lines, tests included`, () => {
    const long = [...sources, ...tests].filter(({ lineCount }) => lineCount > MOST_LINES);
    expect(long.map(({ path, lineCount }) => `${path}: ${lineCount}`)).toEqual([]);
  });

  test('begin by saying what they are for, tests included', () => {
    const silent = [...sources, ...tests].filter(({ saysWhatFor }) => !saysWhatFor);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('in shared, use no clock, no luck, no console and no evaluated text', () => {
    const impure = sources.filter(
      ({ path, impurities }) => path.startsWith('shared/') && impurities.length > 0,
    );
    expect(impure.map(({ path, impurities }) => `${path}: ${impurities.join(', ')}`)).toEqual([]);
  });

  test('that act when they are loaded are known to the bundler, which leaves others out', () => {
    const known = bundled.sideEffects.filter((path) => !path.startsWith('**'));
    const acting = sources.filter(({ path, acts }) => acts && !path.endsWith('.worker.ts'));
    expect(acting.map(({ path }) => path).sort()).toEqual([...known].sort());
  });

  test('name their doors’ exports one by one', () => {
    expect(sources.filter(({ exportsAll }) => exportsAll).map(({ path }) => path)).toEqual([]);
  });
});

describe('the table', () => {
  const existing = new Set(sources.map(({ path }) => roomOf(path)));

  test('has no exception that nothing needs', () => {
    for (const { from, to } of [...neighbours, ...openFiles]) {
      const isUsed = sources.some(
        ({ path, imports }) =>
          (path === from || roomOf(path) === from) &&
          imports.some((written) => {
            const target = resolveImport(path, written);
            return target === to || (target !== null && roomOf(target) === to);
          }),
      );
      expect(isUsed, `${from} → ${to}`).toBe(true);
    }
  });

  test('has a reason for each exception', () => {
    for (const { reason } of [...neighbours, ...openFiles]) expect(reason).not.toBe('');
  });

  test('names each room once', () => {
    const rooms = Object.values(floors).flat(2);
    expect(new Set(rooms).size).toBe(rooms.length);
    expect(existing.has('shared/model')).toBe(true);
  });

  test.each(Object.entries(chambers))(
    'knows the chambers of %s and nothing else',
    (room, table) => {
      const found = sources
        .filter(({ path }) => roomOf(path) === room)
        .map(({ path }) => chamberOf(path));
      const folders = new Set(found.filter((folder) => folder !== null));
      expect(Object.keys(table).sort()).toEqual([...folders].sort());
    },
  );

  test.each(Object.entries(chambers))(
    'lets chambers of %s into what they need only',
    (room, table) => {
      const needed = new Set(
        sources
          .filter(({ path }) => roomOf(path) === room)
          .flatMap(({ path, imports }) =>
            imports.map((written) => {
              const target = resolveImport(path, written);
              return `${chamberOf(path)} → ${target && chamberOf(target)}`;
            }),
          ),
      );
      const permitted = Object.entries(table).flatMap(([from, to]) =>
        to.map((one) => `${from} → ${one}`),
      );
      expect(permitted.filter((way) => !needed.has(way))).toEqual([]);
    },
  );
});

describe('the check', () => {
  const found = (path: string, ...imports: string[]) =>
    findViolations([
      { path, imports },
      { path: 'shared/model/index.ts', imports: [] },
      { path: 'shared/layout/index.ts', imports: [] },
      { path: 'shared/diagram/index.ts', imports: [] },
      { path: 'shared/documents/index.ts', imports: [] },
    ]).map(({ why }) => why);

  test.each([
    ['renderer/app/frame.tsx', '../../electron/ipc.ts', 'renderer never imports electron'],
    ['shared/model/node.ts', '../../renderer/ui/index.ts', 'shared never imports renderer'],
    ['cli/main.ts', '../electron/ipc.ts', 'cli never imports electron'],
    ['electron/main.ts', '../renderer/ui/index.ts', 'electron never imports renderer'],
    ['shared/model/node.ts', '#shared/documents', 'shared/documents is not below shared/model'],
    ['shared/layout/board.ts', '#shared/diagram', 'shared/diagram is not below shared/layout'],
    [
      'renderer/places/draw/view.tsx',
      '../simulate/index.ts',
      'renderer/places/simulate is not below renderer/places/draw',
    ],
    ['renderer/ui/button.tsx', '../session/index.ts', 'renderer/session is not below renderer/ui'],
    [
      'renderer/app/frame.tsx',
      '../session/preferences.ts',
      'a room is entered through its index.ts',
    ],
    ['renderer/app/frame.tsx', '../../shared/model/index.ts', 'shared is imported as #shared/…'],
    ['shared/model/node.ts', '#shared/model', 'a room does not go through its own door'],
    ['shared/documents/book.ts', '#shared/nothing', 'the imported file is in no room of the table'],
    ['renderer/app/frame.tsx', '@xyflow/react', '@xyflow/react belongs to renderer/canvas'],
    ['renderer/app/frame.tsx', 'electron', 'electron belongs to electron'],
    ['shared/model/node.ts', 'node:fs', 'node: belongs to electron, cli'],
    ['shared/model/node.ts', 'react', 'react belongs to renderer'],
    ['shared/model/node.ts', 'lodash', 'the library has no owner in the table'],
    [
      'shared/documents/regulation/control.ts',
      '../sales-book/book.ts',
      'sales-book is not for regulation',
    ],
    ['shared/documents/content/limits.ts', '../papers/paper.ts', 'papers is not for content'],
    ['renderer/elsewhere/x.ts', './y.ts', 'the importing file is in no room of the table'],
  ])('refuses %s → %s', (path, target, why) => {
    expect(found(path, target)).toEqual([why]);
  });

  test.each([
    ['shared/model/node.ts', './stage.ts'],
    ['shared/diagram/board.ts', '#shared/layout'],
    ['shared/documents/regulation/control.ts', '../content/limits.ts'],
    ['shared/documents/regulation/control.ts', '../compose.ts'],
    ['shared/documents/publish.ts', './sales-book/book.ts'],
    ['renderer/app/frame.tsx', '#shared/model'],
    ['renderer/app/frame.tsx', '../session/index.ts'],
    ['renderer/canvas/Board.tsx', '@xyflow/react/dist/base.css'],
    ['cli/main.ts', 'node:util'],
    ['renderer/workers/layout.worker.ts', 'comlink'],
  ])('permits %s → %s', (path, target) => {
    expect(found(path, target)).toEqual([]);
  });

  test('finds cycles between rooms', () => {
    expect(
      findCycles([
        { path: 'shared/layout/a.ts', imports: ['#shared/diagram'] },
        { path: 'shared/diagram/b.ts', imports: ['#shared/layout'] },
      ]),
    ).toEqual([['shared/layout', 'shared/diagram', 'shared/layout']]);
  });

  test('sees every form of import', () => {
    const text = `
      import a from 'one'; import type { B } from "two"; export { c } from 'three';
      export * from 'four'; import 'five'; const d = await import('six');
      // import e from 'seven'
      const f = "import g from 'eight'";`;
    const { imports, exportsAll } = readSource('shared/x.ts', text);
    expect([...imports].sort()).toEqual(['five', 'four', 'one', 'six', 'three', 'two']);
    expect(exportsAll).toBe(true);
  });

  test('tells a first line that says what a file is for from code', () => {
    expect(readSource('shared/x.ts', '/** Halves. */\nexport const half = 0.5;').saysWhatFor).toBe(
      true,
    );
    expect(readSource('shared/x.ts', 'export const half = 0.5; /** Halves. */').saysWhatFor).toBe(
      false,
    );
  });

  test('sees the clock, luck, the console and evaluated text, but not words about them', () => {
    const text = `
      Date.now(); Math.random(); new Date(); console.log(1); eval('1'); new Function('1'); setTimeout(f);
      new Date(0); "Math.random()"; /* console.log */ Math.max(1);`;
    expect([...readSource('shared/x.ts', text).impurities].sort()).toEqual([
      'Date.now',
      'Math.random',
      'console',
      'eval',
      'new Date()',
      'new Function',
      'setTimeout',
    ]);
  });
});

test('every library in use has an owner, and every owner’s library is installed', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const owned = Object.keys(libraryOwners).filter((name) => name !== 'node:');
  expect(owned.filter((name) => !installed.includes(name))).toEqual([]);
});
