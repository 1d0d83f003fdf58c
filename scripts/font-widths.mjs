/**
 * Writes shared/layout/font-widths.ts: the advance widths by which cards are sized.
 * The board is drawn in Inter and the documents in PT Sans; a card has one size in
 * both, so each character counts with the wider of the two.
 *
 * Run it after changing either font: `node scripts/font-widths.mjs`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { installedChromium } from './chromium.mjs';

const ROOT = new URL('../', import.meta.url);
const EM = 1000;

const faces = [
  ['Inter', 'latin', 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'],
  [
    'Inter',
    'latin-ext',
    'node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  ],
  [
    'Inter',
    'cyrillic',
    'node_modules/@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2',
  ],
  ['PT Sans', 'regular', 'resources/fonts/PTSans-Regular.ttf'],
  ['PT Sans', 'bold', 'resources/fonts/PTSans-Bold.ttf'],
];

/** Runs of code points that people type: Latin, Cyrillic, and the signs of both. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2009, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x20bd, 0x20bd],
  [0x2116, 0x2116],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
];

/** CSS weights of Inter and PT Sans behind each weight of the table. */
const WEIGHTS = { regular: [520, 400], bold: [640, 700] };

function measureInPage({ fonts, ranges, weights, em }) {
  const context = document.createElement('canvas').getContext('2d');
  const widthOf = (character, weight, family) => {
    context.font = `${weight} ${em}px "${family}"`;
    return context.measureText(character).width;
  };
  const tableOf = ([interWeight, ptWeight]) =>
    ranges.map(([from, to]) => ({
      from,
      widths: Array.from({ length: to - from + 1 }, (_, offset) => {
        const character = String.fromCodePoint(from + offset);
        return Math.ceil(
          Math.max(
            widthOf(character, interWeight, 'Inter'),
            widthOf(character, ptWeight, 'PT Sans'),
          ),
        );
      }),
    }));
  return Promise.all(
    fonts.map(async ({ family, descriptors, data }) => {
      const face = new FontFace(family, `url(${data})`, descriptors);
      document.fonts.add(await face.load());
    }),
  ).then(() =>
    Object.fromEntries(
      Object.entries(weights).map(([name, cssWeights]) => [name, tableOf(cssWeights)]),
    ),
  );
}

const UNICODE = {
  latin: 'U+0000-00FF,U+2000-20BC,U+20BE-22FF',
  'latin-ext': 'U+0100-02BA,U+20BD',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+2116',
};

async function loadFaces() {
  return Promise.all(
    faces.map(async ([family, part, path]) => {
      const bytes = await readFile(new URL(path, ROOT));
      const type = path.endsWith('.ttf') ? 'ttf' : 'woff2';
      const descriptors =
        family === 'Inter'
          ? { weight: '100 900', unicodeRange: UNICODE[part] }
          : { weight: part === 'bold' ? '700' : '400' };
      return { family, descriptors, data: `data:font/${type};base64,${bytes.toString('base64')}` };
    }),
  );
}

function toSource(tables) {
  const runs = (table) =>
    table.map(({ from, widths }) => `    { from: ${from}, widths: [${widths.join(', ')}] },`);
  return [
    '/**',
    ' * Advance widths in thousandths of an em, the wider of Inter (the board) and PT Sans',
    ' * (the documents). Written by scripts/font-widths.mjs; not edited by hand.',
    ' */',
    'export interface WidthRun {',
    '  /** The first code point; the others follow one by one. */',
    '  readonly from: number;',
    '  readonly widths: readonly number[];',
    '}',
    '',
    "export const fontWidths: Readonly<Record<'regular' | 'bold', readonly WidthRun[]>> = {",
    ...Object.entries(tables).flatMap(([weight, table]) => [
      `  ${weight}: [`,
      ...runs(table),
      '  ],',
    ]),
    '};',
    '',
  ].join('\n');
}

const browser = await chromium.launch({
  executablePath: installedChromium() ?? undefined,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const tables = await page.evaluate(measureInPage, {
  fonts: await loadFaces(),
  ranges: RANGES,
  weights: WEIGHTS,
  em: EM,
});
await browser.close();
await writeFile(new URL('shared/layout/font-widths.ts', ROOT), toSource(tables));
