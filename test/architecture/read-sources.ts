/** The sources of the program with what they import and what they use that shared must not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from './check-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ReadFile extends SourceFile {
  readonly lineCount: number;
  /** Begins by saying what it is for. */
  readonly saysWhatFor: boolean;
  /** Uses of the clock, of luck, of the console, of evaluated text. */
  readonly impurities: readonly string[];
  /** Has an `export * from`. */
  readonly exportsAll: boolean;
  /** Does something when it is loaded, besides saying what things are. */
  readonly acts: boolean;
}

export function readSources(folders: readonly string[]): ReadFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
      )
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
      .sort()
      .map((path) => readSource(path, readFileSync(join(root, path), 'utf8'))),
  );
}

export function readSource(path: string, text: string): ReadFile {
  const { module, program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    // A computed import stands as it is written: no table permits it.
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      text.slice(start, end).replace(/^(['"`])(.*)\1$/, '$2'),
    ),
  ];
  return {
    path,
    imports: [...new Set(named)],
    lineCount: text.trimEnd().split('\n').length,
    saysWhatFor: text.startsWith('/**'),
    impurities: impuritiesOf(program),
    acts: program.body.some(({ type }) => ACTS.has(type)),
    exportsAll: program.body.some(({ type }) => type === 'ExportAllDeclaration'),
  };
}

/** Statements that do something; what a module declares doesn't matter to those who don't ask for it. */
const ACTS = new Set([
  'ExpressionStatement',
  'ForStatement',
  'ForOfStatement',
  'IfStatement',
  'TryStatement',
  'WhileStatement',
]);

type Program = ReturnType<typeof parseSync>['program'];

/** The compiler's libraries already leave out the browser and Node; words such as `process` are the domain's. */
const forbiddenNames = new Set([
  'console',
  'performance',
  'crypto',
  'eval',
  'Function',
  'globalThis',
  'setTimeout',
  'setInterval',
  'fetch',
]);
const forbiddenMembers = new Set(['Date.now', 'Math.random']);

function impuritiesOf(program: Program): string[] {
  const found: string[] = [];
  new Visitor({
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && callee.name === 'Date') found.push('Date()');
      if (callee.type === 'Identifier' && forbiddenNames.has(callee.name)) found.push(callee.name);
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'Date' && given.length === 0) found.push('new Date()');
      if (callee.name === 'Function') found.push('new Function');
    },
    MemberExpression({ object, property }) {
      if (object.type !== 'Identifier') return;
      if (forbiddenNames.has(object.name)) found.push(object.name);
      const name = property.type === 'Identifier' ? property.name : '';
      if (forbiddenMembers.has(`${object.name}.${name}`)) found.push(`${object.name}.${name}`);
    },
  }).visit(program);
  return found;
}
