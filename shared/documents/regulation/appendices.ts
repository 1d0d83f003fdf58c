/** Appendices of a regulation: the responsibility matrix, then forms, letters and scripts as they are used. */
import type { Block, Heading, Sheet } from '../blocks.ts';
import { heading, remark } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { stepsWith, usedMaterials } from '../content/materials-in-use.ts';
import { named } from '../content/sentences.ts';
import { markdownBlocks } from '../markdown.ts';
import type { Paper } from '../papers/paper.ts';
import { raciColumns, raciLegend, raciRemarksBlock, raciTable } from '../papers/raci.ts';

const LANDSCAPE: Omit<Sheet, 'blocks'> = {
  kind: 'sheet',
  paper: 'a4',
  isLandscape: true,
  marginMm: { top: 22, bottom: 14, side: 20 },
};

export function appendices(paper: Paper, chapter: Chapter): Block[] {
  return [...matrix(paper, chapter), ...forms(paper)];
}

function appendix(level: Heading['level'], title: string, id: string): Block[] {
  return heading(level, title, id).map((block) =>
    block.kind === 'heading' ? { ...block, isUnnumbered: true } : block,
  );
}

function matrix(paper: Paper, chapter: Chapter): Block[] {
  const { phrase } = paper;
  const found = raciTable(paper, chapter);
  if (found.length === 0) return [];
  const blocks: Block[] = [
    ...appendix(1, phrase('appendixRaci'), 'appendix-raci'),
    raciLegend(paper),
    ...raciRemarksBlock(paper, chapter),
    ...found,
  ];
  const isWide = raciColumns(paper, chapter).length > MOST_UPRIGHT;
  return isWide ? [{ ...LANDSCAPE, blocks }] : [{ kind: 'pageBreak' }, ...blocks];
}

/** More columns than that need the long side of the paper. */
const MOST_UPRIGHT = 5;

function forms(paper: Paper): Block[] {
  const { phrase, say } = paper;
  const used = usedMaterials(paper);
  if (used.length === 0) return [];
  return [
    { kind: 'pageBreak' },
    ...appendix(1, phrase('appendixForms'), 'appendix-forms'),
    ...used.flatMap(({ id, name, kind, text }): Block[] => {
      const kindName = say(`materialKind_${kind}`);
      const steps = stepsWith(paper, id);
      return [
        ...appendix(2, named(name, kindName), `material-${id}`),
        remark(say('materialOf', { count: steps.length, kind: kindName, steps: steps.join(', ') })),
        ...markdownBlocks(text),
      ];
    }),
  ];
}
