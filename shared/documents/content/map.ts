/** The map of a process: the board as it was drawn, on as many sheets as keep its words legible. */
import { boardSheets } from '#shared/diagram';
import type { Block, Sheet } from '../blocks.ts';
import { heading, remark } from '../compose.ts';
import { SIDES_MM } from '../layouts.ts';
import type { Chapter, Content } from './content.ts';
import { named } from './sentences.ts';

type Paper = Pick<Sheet, 'paper' | 'isLandscape'>;

const MARGIN_MM = { top: 14, bottom: 10, side: 15 } as const;

/** In the order of preference: what an office printer has, before what must be folded in. */
const PAPERS: readonly (readonly Paper[])[] = [
  [
    { paper: 'a4', isLandscape: true },
    { paper: 'a4', isLandscape: false },
  ],
  [
    { paper: 'a3', isLandscape: true },
    { paper: 'a3', isLandscape: false },
  ],
];

/** Of the heading and the remark above the first sheet's drawing; the widest sheet has it in one line. */
const HEAD_MM = { usual: 24, wide: 19 } as const;

export interface MapSetting {
  /** Headings that stand over the map's own one, on the same sheet. */
  readonly above?: readonly Block[];
  /** Room for them. */
  readonly aboveMm?: number;
  /** Every page counts. */
  readonly isOnFew?: boolean;
  /** Room for a caption below each drawing. */
  readonly captionMm?: number;
}

/** Sheets only: a heading on the page before them would announce what is overleaf. */
export function processMap(
  content: Content,
  { process, variant }: Chapter,
  { above = [], aboveMm = 0, captionMm = 0, isOnFew = false }: MapSetting = {},
): Sheet[] {
  if (Object.keys(variant.nodes).length === 0) return [];
  const { project, language, say } = content;
  const papers = PAPERS.map((alike) =>
    alike.map((paper) => {
      const isWide = paper.paper === 'a3' && paper.isLandscape;
      const headMm = (isWide ? HEAD_MM.wide : HEAD_MM.usual) + aboveMm;
      return { ...paper, ...roomOn(paper, captionMm), headMm };
    }),
  );
  const map = boardSheets({ project, variant, language }, papers, { isOnFew });
  const { paper, isLandscape } = map.paper;
  const count = map.sheets.length;
  const name = named(process.name, say('unnamedProcess'));
  const head = [
    ...above,
    ...heading(2, say('map'), `${process.id}-map`),
    remark(
      [
        say('mapIs'),
        say('mapSheets', { count, paper: say(`paper_${paper}`) }),
        ...(map.isAbridged ? [say('mapAbridged')] : []),
      ].join(' '),
    ),
  ];
  return map.sheets.map(({ svg, widthMm, heightMm }, index): Sheet => {
    const alternative =
      count === 1
        ? say('mapAlternative', { process: name })
        : say('mapPartAlternative', { process: name, part: index + 1, count });
    return {
      kind: 'sheet',
      paper,
      isLandscape,
      marginMm: MARGIN_MM,
      blocks: [
        ...(index === 0 ? head : []),
        { kind: 'figure', svg, widthMm, heightMm, alternative },
      ],
    };
  });
}

function roomOn(
  { paper, isLandscape }: Paper,
  captionMm: number,
): { widthMm: number; heightMm: number } {
  const { short, long } = SIDES_MM[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return {
    widthMm: width - 2 * MARGIN_MM.side,
    heightMm: height - MARGIN_MM.top - MARGIN_MM.bottom - captionMm,
  };
}
