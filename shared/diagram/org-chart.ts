/**
 * Who stands under whom: below the company its departments one after the other, beside each of
 * them its roles. As many drawings as keep the text legible on pages of a given height.
 */
import { wrapText } from '#shared/layout';
import { drawLines, type TextStyle } from './draw-text.ts';
import { printTheme as theme } from './theme.ts';
import { element } from './xml.ts';

export interface OrgUnit {
  readonly name: string;
  readonly color: string;
  /** Names of its people, or how many they are. */
  readonly notes: readonly string[];
  readonly units: readonly OrgUnit[];
}

export interface OrgChart {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** In points, so that text is on paper what it is here. */
const WIDTH = 467;
const MM = 25.4 / 72;
const GAP = 9;
const PADDING = 6;
const INDENT = 20;
const EDGE = 3;
const DEPARTMENT_WIDTH = 165;
/** Roles beside a department; so many stand under each other, more in pairs. */
const ROLES_BESIDE = 2;
const MOST_IN_COLUMN = 4;
const TRUNK = 8;
/** Deeper than any company; beyond it departments stand under each other without further indent. */
const DEEPEST = 4;
const NAME: TextStyle = { size: 9, lineHeight: 11.5, color: theme.ink, weight: 700 };
const NOTE: TextStyle = { size: 7.5, lineHeight: 10, color: theme.quietInk };

/** One department with the roles beside it; drawn from its own top left corner. */
interface Row {
  readonly depth: number;
  readonly height: number;
  /** Where the line from the trunk comes in. */
  readonly middle: number;
  readonly drawing: string;
}

export function orgCharts(
  company: string,
  units: readonly OrgUnit[],
  most: { readonly heightMm: number },
): OrgChart[] {
  const rows = units.flatMap((unit) => rowsOf(unit, 0));
  const limit = most.heightMm / MM;
  const charts: OrgChart[] = [];
  let onPage: Row[] = [];
  let used = 0;
  for (const row of rows) {
    if (onPage.length > 0 && used + row.height + GAP > limit) {
      charts.push(chart(charts.length === 0 ? company : null, onPage));
      onPage = [];
      used = 0;
    }
    onPage.push(row);
    used += row.height + GAP + (charts.length === 0 && onPage.length === 1 ? 40 : 0);
  }
  return onPage.length === 0
    ? charts
    : [...charts, chart(charts.length === 0 ? company : null, onPage)];
}

/** The first one is headed by the company; on the others its trunk comes in from above. */
function chart(company: string | null, rows: readonly Row[]): OrgChart {
  const head = company === null ? null : box({ name: company, width: WIDTH / 2, notes: [] });
  const drawn: string[] = head ? [head.drawing] : [];
  let y = head?.height ?? 0;
  const trunkFrom = y;
  const ends = new Map<number, number>();
  for (const row of rows) {
    y += GAP;
    const x = indentOf(row.depth);
    const trunk = x - INDENT + TRUNK;
    const from = row.depth === 0 ? trunkFrom : (ends.get(row.depth) ?? y - GAP);
    drawn.push(path(`M${trunk} ${from}V${y + row.middle}H${x}`));
    drawn.push(element('g', { transform: `translate(${x} ${y})` }, row.drawing));
    ends.set(row.depth, y + row.middle);
    y += row.height;
    ends.set(row.depth + 1, y - row.height + row.middle);
  }
  const height = y + 1;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    'font-family': theme.fontFamily,
  };
  return {
    svg: element('svg', attributes, drawn.join('')),
    widthMm: WIDTH * MM,
    heightMm: height * MM,
  };
}

function indentOf(depth: number): number {
  return INDENT * (1 + Math.min(depth, DEEPEST));
}

/** A unit that has others under it is a row; those without are beside the one they belong to. */
function rowsOf(unit: OrgUnit, depth: number): Row[] {
  const beside = unit.units.filter(({ units }) => units.length === 0);
  const below = unit.units.filter(({ units }) => units.length > 0);
  const own = box({ ...unit, width: DEPARTMENT_WIDTH });
  const left = DEPARTMENT_WIDTH + INDENT;
  const roles = rolesBeside(beside, WIDTH - indentOf(depth) - left);
  const middle = Math.min(own.height, roles.firstHeight || own.height) / 2;
  const spine = DEPARTMENT_WIDTH + INDENT / 2;
  const lines =
    beside.length === 0
      ? ''
      : path(
          `M${DEPARTMENT_WIDTH} ${middle}H${left}` +
            (roles.middles.length === 0 ? '' : `M${spine} ${middle}V${roles.lastMiddle}`) +
            roles.middles.map((y) => `M${spine} ${y}H${left}`).join(''),
        );
  const row: Row = {
    depth,
    height: Math.max(own.height, roles.height),
    middle,
    drawing: `${lines}${own.drawing}${element('g', { transform: `translate(${left} 0)` }, roles.drawing)}`,
  };
  return [row, ...below.flatMap((each) => rowsOf(each, depth + 1))];
}

function rolesBeside(roles: readonly OrgUnit[], room: number) {
  const width = (room - GAP * (ROLES_BESIDE - 1)) / ROLES_BESIDE;
  const boxes = roles.map((role) => box({ ...role, width }));
  const drawn: string[] = [];
  const middles: number[] = [];
  let y = 0;
  const inLine = roles.length > MOST_IN_COLUMN ? ROLES_BESIDE : 1;
  for (let first = 0; first < boxes.length; first += inLine) {
    const line = boxes.slice(first, first + inLine);
    const [{ height = 0 } = {}] = line;
    const bottom = y + Math.max(...line.map((each) => each.height)) + GAP / 2;
    middles.push(y + height / 2);
    line.forEach(({ drawing }, index) => {
      const x = index * (width + GAP);
      drawn.push(element('g', { transform: `translate(${x} ${y})` }, drawing));
      // Around its neighbour: a line between the two would set one under the other.
      if (index > 0)
        drawn.push(path(aroundTo(x + width / 2, y + (line[index]?.height ?? 0), bottom)));
    });
    y += Math.max(...line.map((each) => each.height)) + GAP;
  }
  return {
    drawing: drawn.join(''),
    height: Math.max(0, y - GAP),
    firstHeight: boxes[0]?.height ?? 0,
    middles: middles.slice(1),
    lastMiddle: middles.at(-1) ?? 0,
  };
}

/** From the spine along the gap below the line of roles, and up into the role. */
function aroundTo(x: number, y: number, bottom: number): string {
  return `M${-INDENT / 2} ${bottom}H${x}V${y}`;
}

interface BoxContent {
  readonly name: string;
  readonly notes: readonly string[];
  readonly color?: string;
  readonly width: number;
}

function box({ name, notes, color, width }: BoxContent): { drawing: string; height: number } {
  const edge = color === undefined ? 0 : EDGE;
  const room = width - 2 * PADDING - edge;
  const lines = wrapText(name, { width: room, size: NAME.size, weight: 'bold' });
  const said = notes.flatMap((note) => wrapText(note, { width: room, size: NOTE.size }));
  const below = PADDING + lines.length * NAME.lineHeight + 1;
  const height = below + said.length * NOTE.lineHeight + PADDING;
  const frame = element('rect', {
    ...{ x: 0.4, y: 0.4, width: width - 0.8, height: height - 0.8, rx: 2.5 },
    fill: color === undefined ? theme.effort.fill : theme.card,
    stroke: theme.line,
    'stroke-width': 0.8,
  });
  const strip =
    color === undefined ? '' : element('rect', { width: EDGE, height, rx: 1, fill: color });
  const x = PADDING + edge;
  const words = drawLines(lines, { x, y: PADDING }, NAME) + drawLines(said, { x, y: below }, NOTE);
  return { drawing: frame + strip + words, height };
}

function path(d: string): string {
  return element('path', { d, fill: 'none', stroke: theme.sign, 'stroke-width': 0.7 });
}
