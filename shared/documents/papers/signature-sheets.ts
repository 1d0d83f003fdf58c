/** The sheets at the end of a binding paper: who agreed to it, what was changed, who has read it. */
import { valuesOf } from '#shared/base';
import { formatDate, formatNumber } from '#shared/i18n';
import type { Block, SignatureTable } from '../blocks.ts';
import { heading, paragraph } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import type { Paper } from './paper.ts';
import { agreeingOf, readersOf } from './people.ts';

const SPARE_ROWS = 4;
/** A sheet that is there for signatures only has room for a department that grows, up to a full page. */
const ROWS_ON_PAGE = 18;
const LEAST_ROOM = 3;

function sheet(title: string, id: string, blocks: readonly Block[]): Block[] {
  return [{ kind: 'pageBreak' }, ...belowSheet(title, id, blocks)];
}

/** On the page of the sheet before, as long as there is room. */
function belowSheet(title: string, id: string, blocks: readonly Block[]): Block[] {
  const [head, ...rest] = heading(1, title, id);
  return [
    ...(head?.kind === 'heading' ? [{ ...head, isUnnumbered: true as const }] : []),
    ...rest,
    ...blocks,
  ];
}

export function approvalSheet(paper: Paper): Block[] {
  const { phrase } = paper;
  const columns = [
    { title: paper.say('numberColumn'), width: 1 },
    { title: phrase('position'), width: 4 },
    { title: phrase('fullName'), width: 4 },
    { title: phrase('remarks'), width: 3 },
    { title: phrase('signature'), width: 2.4 },
    { title: phrase('date'), width: 2.2 },
  ];
  const rows = agreeingOf(paper).map(({ person: { name, position } }, index) => [
    String(index + 1),
    position,
    name,
    '',
    '',
    '',
  ]);
  const signed: SignatureTable = { kind: 'signatureTable', columns, rows, spareRows: 2 };
  return sheet(phrase('approvalSheet'), 'approval-sheet', [signed]);
}

/** Every version that was frozen, then room for those to come. */
export function changeSheet(paper: Paper, chapter: Chapter): Block[] {
  const { phrase, project, language } = paper;
  const versions = valuesOf(project.versions)
    .filter(({ processId }) => processId === chapter.process.id)
    .sort((a, b) => a.number - b.number);
  const rows = versions.map(({ number, at, approvals }) => {
    const verdict = approvals.at(-1);
    return [
      formatNumber(number, language),
      formatDate(at, language, 'short'),
      verdict?.comment ?? '',
      '',
      verdict?.person.name ?? '',
    ];
  });
  const columns = [
    { title: phrase('versionNumber'), width: 1.4 },
    { title: phrase('date'), width: 1.8 },
    { title: phrase('whatChanged'), width: 5 },
    { title: phrase('changeOrder'), width: 2.6 },
    { title: phrase('signature'), width: 3 },
  ];
  return belowSheet(phrase('changeSheet'), 'change-sheet', [
    { kind: 'signatureTable', columns, rows, spareRows: SPARE_ROWS },
  ]);
}

/** Everybody who stands behind the participants, and room for newcomers. */
export function acquaintanceSheet(paper: Paper, statement: string): Block[] {
  return sheet(paper.phrase('acquaintanceSheet'), 'acquaintance-sheet', [
    paragraph(statement),
    acquaintanceTable(paper),
  ]);
}

export function acquaintanceTable(paper: Paper): SignatureTable {
  const { phrase } = paper;
  const people = readersOf(paper);
  return {
    kind: 'signatureTable',
    columns: [
      { title: paper.say('numberColumn'), width: 1 },
      { title: phrase('fullName'), width: 5 },
      { title: phrase('position'), width: 5 },
      { title: phrase('date'), width: 2.4 },
      { title: phrase('signature'), width: 2.6 },
    ],
    rows: people.map(({ name, position }, index) => [String(index + 1), name, position, '', '']),
    spareRows: Math.max(LEAST_ROOM, ROWS_ON_PAGE - people.length),
  };
}
