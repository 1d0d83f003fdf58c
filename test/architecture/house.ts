/**
 * The house as one table: its rooms from the ground up, who owns which library, and the
 * few exceptions, each with its reason. Whoever adds a room or a library adds a line here.
 */

/**
 * A room may import rooms of earlier floors of its building, never its neighbours on the
 * same floor. `*` stands for every folder: renderer/places/draw is a room of its own.
 */
export const floors: Readonly<Record<Building, readonly (readonly string[])[]>> = {
  shared: [
    ['shared/base'],
    ['shared/i18n', 'shared/host', 'shared/time-zones'],
    ['shared/model'],
    ['shared/rules', 'shared/calendar'],
    ['shared/validation', 'shared/editing', 'shared/layout', 'shared/diagram'],
    ['shared/simulation'],
    ['shared/sla', 'shared/compare'],
    ['shared/approvals'],
    ['shared/documents'],
    ['shared/exchange'],
    ['shared/stage-definitions'],
  ],
  renderer: [
    ['renderer/ui', 'renderer/host', 'renderer/storage', 'renderer/workers'],
    ['renderer/session'],
    ['renderer/canvas'],
    ['renderer/panels/*'],
    ['renderer/places/*'],
    ['renderer/app'],
    ['renderer/main.tsx'],
  ],
  electron: [['electron']],
  cli: [['cli']],
};

export type Building = 'shared' | 'renderer' | 'electron' | 'cli';

/** Besides itself; shared stands on its own, and the three others never see each other. */
export const buildingsBelow: Readonly<Record<Building, readonly Building[]>> = {
  shared: [],
  renderer: ['shared'],
  electron: ['shared'],
  cli: ['shared'],
};

export interface Exception {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Between rooms of one floor. */
export const neighbours: readonly Exception[] = [
  {
    from: 'shared/diagram',
    to: 'shared/layout',
    reason: 'the printed diagram and the canvas show one geometry',
  },
];

/**
 * A large room has chambers: which of its other folders each of them may import. What lies in the
 * room itself, outside them, is open to all.
 */
export const chambers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'shared/documents': {
    content: [],
    papers: ['content'],
    'role-instruction': ['content', 'papers'],
    'newcomer-checklist': ['content', 'papers'],
    'acquaintance-sheet': ['content', 'papers'],
    'raci-matrix': ['content', 'papers'],
    regulation: ['content', 'papers'],
    // The book prints papers as parts of its own.
    'sales-book': ['content', 'papers', 'role-instruction', 'newcomer-checklist'],
    writers: [],
  },
};

/** Files that may be imported although they are not an index.ts. */
export const openFiles: readonly Exception[] = [
  {
    from: 'renderer/main.tsx',
    to: 'renderer/ui/tokens.css',
    reason: 'the composition root loads the global tokens once',
  },
];

/** Who may import a library; `node:` stands for all of Node. A name covers its subpaths. */
export const libraryOwners: Readonly<Record<string, readonly string[]>> = {
  // Commands, messages between processes and the program's own resources have schemas too.
  zod: ['shared/model', 'shared/editing', 'shared/host', 'shared/stage-definitions', 'cli'],
  immer: ['shared/editing'],
  i18next: ['shared/i18n'],
  'moment-timezone': ['shared/time-zones'],
  marked: ['shared/documents'],
  fflate: ['shared/exchange'],
  docx: ['shared/documents'],
  '@resvg/resvg-wasm': ['shared/documents', 'renderer/workers', 'cli'],
  '@myriaddreamin/typst-ts-web-compiler': ['shared/documents', 'renderer/workers', 'cli'],
  dexie: ['renderer/storage'],
  zustand: ['renderer/session'],
  '@xyflow/react': ['renderer/canvas'],
  echarts: ['renderer/ui'],
  'pdfjs-dist': ['renderer/ui'],
  comlink: ['renderer/workers'],
  '@mantine/core': ['renderer'],
  '@mantine/dates': ['renderer/ui'],
  dayjs: ['renderer/ui'],
  '@mantine/hooks': ['renderer'],
  '@tabler/icons-react': ['renderer'],
  react: ['renderer'],
  'react-dom': ['renderer'],
  '@fontsource-variable/inter': ['renderer'],
  electron: ['electron'],
  'node:': ['electron', 'cli'],
};

/** Lines of a source or test file, at the very most. */
export const MOST_LINES = 400;
