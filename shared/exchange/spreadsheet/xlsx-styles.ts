/** How cells of a workbook look: one format for each kind of number, one for texts, one for headers. */
import { element } from '#shared/diagram';
import type { Quantity } from '#shared/simulation';

interface Format {
  readonly plain: string;
  /** With its sign. */
  readonly difference: string;
}

const signed = (format: string): Format => ({
  plain: format,
  difference: `+${format};-${format};${format}`,
});

const FORMATS: Readonly<Record<Exclude<Quantity, 'text'>, Format>> = {
  number: signed('#,##0.00'),
  whole: signed('0'),
  share: signed('0.0%'),
  hours: signed('#,##0.0'),
  days: signed('#,##0.00'),
  workingDays: signed('#,##0.00'),
  money: signed('#,##0'),
};

/** Own formats are numbered from here. */
const FIRST_OWN_FORMAT = 164;
/** The built-in format of texts: what is typed over them stays text as well. */
const TEXT_FORMAT = 49;

const codes = Object.values(FORMATS).flatMap(({ plain, difference }) => [plain, difference]);
const names = Object.keys(FORMATS);

/** Rows of `cellXfs`, in this order: plain, header, text, then a pair for each kind of number. */
const PLAIN_STYLES = 3;
export const HEADER_STYLE = 1;
export const TEXT_STYLE = 2;

export function numberStyle(quantity: Quantity, isDifference: boolean): number {
  const at = names.indexOf(quantity);
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
      list('cellStyleXfs', [cell({})]),
      list('cellXfs', [
        cell({ xfId: '0' }),
        cell({ xfId: '0', fontId: '1', fillId: '2', applyFont: '1', applyFill: '1' }, true),
        cell({ xfId: '0', numFmtId: String(TEXT_FORMAT), applyNumberFormat: '1' }, true),
        ...codes.map((_, at) =>
          cell({
            xfId: '0',
            numFmtId: String(FIRST_OWN_FORMAT + at),
            applyNumberFormat: '1',
          }),
        ),
      ]),
      list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
    ].join(''),
  );
}

/** `wraps`: long texts take several lines, from the top of their cell. */
function cell(attributes: Readonly<Record<string, string>>, wraps = false): string {
  const all = { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', ...attributes };
  return wraps
    ? element(
        'xf',
        { ...all, applyAlignment: '1' },
        element('alignment', { vertical: 'top', wrapText: '1' }),
      )
    : element('xf', { ...all, applyAlignment: '1' }, element('alignment', { vertical: 'top' }));
}
