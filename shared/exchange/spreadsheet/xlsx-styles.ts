/** How cells of a workbook look: one format for each kind of number, one for texts, one for headers. */
import { element } from '#shared/diagram';
import type { Quantity, TableColumn } from '#shared/simulation';

interface Format {
  readonly plain: string;
  /** With its sign. */
  readonly difference: string;
}

/** Behind each number as much room as an `m` takes (clause 18.8.31): the text of the next column would touch it. */
const ROOM = '_m';

const signed = (format: string): Format => ({
  plain: `${format}${ROOM}`,
  difference: `+${format}${ROOM};-${format}${ROOM};${format}${ROOM}`,
});

type Counted = Exclude<Quantity, 'text'>;

const FORMATS: Readonly<Record<Counted | 'fineDays', Format>> = {
  number: signed('#,##0.00'),
  whole: signed('0'),
  share: signed('0.0%'),
  hours: signed('#,##0.0'),
  days: signed('#,##0.00'),
  /** Of edges that lie minutes apart: below a day, to the ten thousandth of it. */
  fineDays: {
    plain: `[<1]0.0000${ROOM};#,##0.00${ROOM}`,
    difference: `[<1]0.0000${ROOM};#,##0.00${ROOM}`,
  },
  workingDays: signed('#,##0.00'),
  money: signed('#,##0'),
};

/** Own formats are numbered from here. */
const FIRST_OWN_FORMAT = 164;
/** The built-in format of texts: what is typed over them stays text as well. */
const TEXT_FORMAT = 49;

const codes = Object.values(FORMATS).flatMap(({ plain, difference }) => [plain, difference]);
const names = Object.keys(FORMATS);

/** Rows of `cellXfs`, in this order: plain, headers of texts and of numbers, text, then a pair for each kind of number. */
const PLAIN_STYLES = 4;
export const TEXT_STYLE = 3;

/** Above its cells: numbers stand at the right. */
export function headerStyle({ quantity }: TableColumn): number {
  return quantity === 'text' ? 1 : 2;
}

export function numberStyle(
  quantity: Quantity,
  { isDifference = false, isFine = false }: Pick<TableColumn, 'isDifference' | 'isFine'>,
): number {
  const at = names.indexOf(isFine && quantity === 'days' ? 'fineDays' : quantity);
  return at < 0 ? 0 : PLAIN_STYLES + 2 * at + (isDifference ? 1 : 0);
}

const list = (name: string, items: readonly string[]) =>
  element(name, { count: String(items.length) }, items.join(''));

export function stylesXml(namespace: string): string {
  const fonts = ['', element('b', {})].map((weight) =>
    element(
      'font',
      {},
      weight + element('sz', { val: '11' }) + element('name', { val: 'Calibri' }),
    ),
  );
  const fill = (pattern: string, color = '') =>
    element('fill', {}, element('patternFill', { patternType: pattern }, color));
  // The first two fills are always these: clause 18.8.20 leaves it out, every reader relies on it.
  const fills = [
    fill('none'),
    fill('gray125'),
    fill('solid', element('fgColor', { rgb: 'FFEAF1FF' })),
  ];
  const border = element(
    'border',
    {},
    ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side, {})).join(''),
  );
  return element(
    'styleSheet',
    { xmlns: namespace },
    [
      list(
        'numFmts',
        codes.map((formatCode, at) =>
          element('numFmt', { numFmtId: String(FIRST_OWN_FORMAT + at), formatCode }),
        ),
      ),
      list('fonts', fonts),
      list('fills', fills),
      list('borders', [border]),
      list('cellStyleXfs', [cell({}, {})]),
      list('cellXfs', [
        cell({ xfId: '0' }, {}),
        cell(HEADER, WRAPPED),
        cell(HEADER, { ...WRAPPED, horizontal: 'right', indent: '1' }),
        cell({ xfId: '0', numFmtId: String(TEXT_FORMAT), applyNumberFormat: '1' }, WRAPPED),
        ...codes.map((_, at) =>
          cell(
            { xfId: '0', numFmtId: String(FIRST_OWN_FORMAT + at), applyNumberFormat: '1' },
            { horizontal: 'right' },
          ),
        ),
      ]),
      list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
    ].join(''),
  );
}

type Attributes = Readonly<Record<string, string>>;

const HEADER = { xfId: '0', fontId: '1', fillId: '2', applyFont: '1', applyFill: '1' };
/** Long texts take several lines. */
const WRAPPED: Attributes = { wrapText: '1' };

/** From the top of the cell. */
function cell(attributes: Attributes, alignment: Attributes): string {
  const all = { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', ...attributes };
  return element(
    'xf',
    { ...all, applyAlignment: '1' },
    element('alignment', { vertical: 'top', ...alignment }),
  );
}
