/**
 * Tables as one workbook (Office Open XML, ECMA-376 part 1, clause 18), a sheet each: a frozen
 * header, numbers as numbers with a format for what they count, texts as texts whatever they
 * look like. The same tables give the same bytes.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, escapeXml } from '#shared/diagram';
import type { FigureTable } from '#shared/simulation';
import { sheetNames } from './sheet-names.ts';
import { sheetXml } from './xlsx-sheet.ts';
import { stylesXml } from './xlsx-styles.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Files in the archive have a date; it says nothing of when the workbook was made. */
const NO_DATE = '2000-01-01T00:00:00';

export function xlsxOf(tables: readonly FigureTable[]): Uint8Array {
  const names = sheetNames(tables.map(({ title }) => title));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relations([
      ...tables.map((_, sheet) => ({ type: 'worksheet', target: sheetPath(sheet) })),
      { type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesXml(SPREADSHEET),
  };
  tables.forEach((table, sheet) => {
    parts[`xl/${sheetPath(sheet)}`] = sheetXml(table, {
      namespace: SPREADSHEET,
      isFirst: sheet === 0,
    });
  });
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) {
    files[path] = [strToU8(DECLARATION + xml), { mtime: NO_DATE }];
  }
  return zipSync(files, { level: 6 });
}

function sheetPath(sheet: number): string {
  return `worksheets/sheet${sheet + 1}.xml`;
}

function contentTypes(sheets: number): string {
  const part = (path: string, kind: string) =>
    element('Override', { PartName: `/${path}`, ContentType: `${KIND}.${kind}+xml` });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('xl/workbook.xml', 'sheet.main'),
      part('xl/styles.xml', 'styles'),
      ...Array.from({ length: sheets }, (_, sheet) => part(`xl/${sheetPath(sheet)}`, 'worksheet')),
    ].join(''),
  );
}

/** Numbered from 1 in their order: `rId1` is the first. */
function relations(targets: readonly { type: string; target: string }[]): string {
  const rows = targets.map(({ type, target }, at) =>
    element('Relationship', {
      Id: `rId${at + 1}`,
      Type: `${RELATIONS}/${type}`,
      Target: target,
    }),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, rows.join(''));
}

/** On paper the header stands on every page (clause 18.2.5: a name of the sheet's own). */
function workbook(names: readonly string[]): string {
  const sheets = names.map((name, sheet) =>
    element('sheet', { name, sheetId: String(sheet + 1), 'r:id': `rId${sheet + 1}` }),
  );
  const titles = names.map((name, sheet) =>
    element(
      'definedName',
      { name: '_xlnm.Print_Titles', localSheetId: String(sheet) },
      escapeXml(`'${name.replaceAll("'", "''")}'!$1:$1`),
    ),
  );
  return element(
    'workbook',
    { xmlns: SPREADSHEET, 'xmlns:r': RELATIONS },
    element('sheets', {}, sheets.join('')) + element('definedNames', {}, titles.join('')),
  );
}
