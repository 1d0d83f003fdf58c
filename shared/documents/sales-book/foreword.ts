/** What the book is for and where in it which question is answered; only parts that are really in it are named. */
import type { Block, Heading, Row } from '../blocks.ts';
import { heading, paragraph, reference, row, table } from '../compose.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Book } from './book.ts';

export function foreword(book: Book, printed: readonly Heading[]): Block[] {
  const { tell, project } = book;
  const company = project.company.name.trim();
  const rows = answers(book, printed);
  return [
    ...heading(1, tell('foreword'), 'foreword'),
    paragraph(company === '' ? tell('purposeOfBook') : tell('purposeOfCompanyBook', { company })),
    paragraph(tell('howToRead')),
    ...(rows.length === 0
      ? []
      : [
          ...heading(2, tell('howToUse'), 'how-to-use'),
          ...table(
            [
              { title: tell('question'), width: 3 },
              { title: tell('answerIn'), width: 4 },
            ],
            rows,
          ),
        ]),
    paragraph(tell('howToChange')),
  ];
}

/** Questions, with the heading ids or their endings that answer them. */
const QUESTIONS = [
  ['whatDoWeSell', ['overview']],
  ['whoTakesPart', ['participants']],
  ['whichProcess', ['segments', 'process-register']],
  ['whatDoIDo', ['-steps']],
  ['whatIsMyPart', ['role-instructions']],
  ['whenGoesOn', ['-stages']],
  ['whatDoISay', ['materials']],
  ['whyThisDeadline', ['-deadlines']],
  ['whatIsExpected', ['targets']],
  ['howDoIBegin', ['newcomer-checklists']],
  ['whatDoesItMean', ['glossary']],
  ['whatHasChanged', ['change-history']],
] as const;

/** Where a book has many processes, the answer is in each of them: naming all says no more than their list. */
const MOST_NAMED = 3;

/** Every process has a part of that name: which one it is must be said. */
function partName({ chapters, say, tell }: Book, { text, id }: Heading): string {
  const owner = chapters.find(({ process }) => id.startsWith(`${process.id}-`));
  if (chapters.length === 1 || !owner) return text;
  const process = mentioned(named(owner.process.name, say('unnamedProcess')));
  return tell('partOfProcess', { part: text, process });
}

function answers(book: Book, printed: readonly Heading[]): Row[] {
  return QUESTIONS.flatMap(([question, endings]) => {
    const found = printed.filter(({ id }) =>
      endings.some((ending) => (ending.startsWith('-') ? id.endsWith(ending) : id === ending)),
    );
    if (found.length === 0) return [];
    const shown = found.slice(0, MOST_NAMED);
    const lines = shown.map((heading) => paragraph(reference(partName(book, heading), heading.id)));
    const rest = found.length > MOST_NAMED ? [paragraph(book.tell('inEveryProcess'))] : [];
    return [row(book.tell(`question_${question}`), [...lines, ...rest])];
  });
}
