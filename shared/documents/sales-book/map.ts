/** The map of a process: the board as it was drawn, on as many sheets as keep its words legible. */
import { boardSheets } from '#shared/diagram';
import type { Block, Sheet } from '../blocks.ts';
import { heading, remark } from '../compose.ts';
import { type Book, type Chapter, named } from './book.ts';

type Paper = Pick<Sheet, 'paper' | 'isLandscape'>;

const SIDES_MM = { a4: { short: 210, long: 297 }, a3: { short: 297, long: 420 } } as const;
const MARGIN_MM = { top: 14, bottom: 10, side: 15 } as const;

/** In the order of preference: what an office printer has, before what must be folded in. */
const PAPERS: readonly Paper[] = [
  { paper: 'a4', isLandscape: true },
  { paper: 'a4', isLandscape: false },
  { paper: 'a3', isLandscape: true },
  { paper: 'a3', isLandscape: false },
];
/** More sheets than that side by side are harder to follow than larger ones. */
const MOST_COLUMNS = 3;

export function processMap(book: Book, { process, variant }: Chapter): Block[] {
  if (Object.keys(variant.nodes).length === 0) return [];
  const { project, language, say } = book;
  const printed = PAPERS.map((paper) => ({
    paper,
    map: boardSheets({ project, variant, language }, roomOn(paper)),
  }));
  // A board that keeps all its lanes on one sheet is read from left to right, like the process itself.
  const whole = printed.find(({ map }) => map.rows === 1 && map.columns <= MOST_COLUMNS);
  const fewest = printed.toSorted((a, b) => a.map.sheets.length - b.map.sheets.length)[0];
  const chosen = whole ?? fewest;
  if (!chosen) return [];
  const { paper, map } = chosen;
  const count = map.sheets.length;
  const name = named(process.name, say('unnamedProcess'));
  return [
    ...heading(2, say('map'), `${process.id}-map`),
    remark(`${say('mapIs')} ${say('mapSheets', { count, paper: say(`paper_${paper.paper}`) })}`),
    ...map.sheets.map(({ svg, widthMm, heightMm }, index): Sheet => {
      const alternative =
        count === 1
          ? say('mapAlternative', { process: name })
          : say('mapPartAlternative', { process: name, part: index + 1, count });
      return {
        kind: 'sheet',
        ...paper,
        marginMm: MARGIN_MM,
        blocks: [{ kind: 'figure', svg, widthMm, heightMm, alternative }],
      };
    }),
  ];
}

function roomOn({ paper, isLandscape }: Paper): { widthMm: number; heightMm: number } {
  const { short, long } = SIDES_MM[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return {
    widthMm: width - 2 * MARGIN_MM.side,
    heightMm: height - MARGIN_MM.top - MARGIN_MM.bottom,
  };
}
