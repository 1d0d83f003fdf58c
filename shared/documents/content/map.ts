/** The map of a process: the board as it was drawn, on as many sheets as keep its words legible. */
import { present, valuesOf } from '#shared/base';
import { type BoardSheets, boardSheets } from '#shared/diagram';
import type { Variant } from '#shared/model';
import type { Block, Sheet } from '../blocks.ts';
import { heading, remark } from '../compose.ts';
import { SIDES_MM } from '../layouts.ts';
import type { Chapter, Content } from './content.ts';
import { named } from './sentences.ts';

type Paper = Pick<Sheet, 'paper' | 'isLandscape'>;

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

export function processMap(content: Content, { process, variant }: Chapter): Block[] {
  if (Object.keys(variant.nodes).length === 0) return [];
  const { project, language, say } = content;
  const { paper, map } = printedOn((paper) =>
    boardSheets({ project, variant, language }, roomOn(paper)),
  );
  const count = map.sheets.length;
  const name = named(process.name, say('unnamedProcess'));
  return [
    ...heading(2, say('map'), `${process.id}-map`),
    remark(
      [
        say('mapIs'),
        say('mapSheets', { count, paper: say(`paper_${paper.paper}`) }),
        ...unitsOnMap(content, variant),
      ].join(' '),
    ),
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

/** Time limits stand on cards in short units: what those mean is said once, for the units that are there. */
function unitsOnMap({ say }: Content, { nodes }: Variant): string[] {
  const limits = valuesOf(nodes).flatMap((node) =>
    node.kind === 'step' && node.timeLimit ? [node.timeLimit.duration] : [],
  );
  const used = UNITS.filter((unit) => limits.some((limit) => limit.unit === unit));
  if (used.length === 0) return [];
  return [say('mapUnits', { units: used.map((unit) => say(`mapUnit_${unit}`)).join(', ') })];
}

const UNITS = ['minute', 'hour', 'workingDay', 'day', 'week'] as const;

interface PrintedMap {
  readonly paper: Paper;
  readonly map: BoardSheets;
}

/**
 * A board that keeps all its lanes on one sheet is read from left to right, like the process
 * itself: the first paper that allows it is taken, else the one that needs the fewest sheets.
 */
function printedOn(draw: (paper: Paper) => BoardSheets): PrintedMap {
  let fewest: PrintedMap | null = null;
  for (const paper of PAPERS) {
    const map = draw(paper);
    if (map.rows === 1 && map.columns <= MOST_COLUMNS) return { paper, map };
    if (!fewest || map.sheets.length < fewest.map.sheets.length) fewest = { paper, map };
  }
  return present(fewest, 'paper');
}

function roomOn({ paper, isLandscape }: Paper): { widthMm: number; heightMm: number } {
  const { short, long } = SIDES_MM[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return {
    widthMm: width - 2 * MARGIN_MM.side,
    heightMm: height - MARGIN_MM.top - MARGIN_MM.bottom,
  };
}
