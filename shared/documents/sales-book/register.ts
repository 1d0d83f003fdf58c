/** Which processes there are and who answers for them, and which of them serves which customers. */
import type { Block } from '../blocks.ts';
import { heading, paragraph, reference, row, run, table } from '../compose.ts';
import { mentioned, named } from '../content/sentences.ts';
import { approvalText } from './approval-text.ts';
import type { Book } from './book.ts';
import { type BookSectionId, sectionsOf } from './plan.ts';
import { segments } from './segments.ts';

export function register(book: Book): Block[] {
  const section = (id: BookSectionId): Block[] => {
    if (id === 'processRegister') return processRegister(book);
    return id === 'segments' ? segments(book) : [];
  };
  const blocks = sectionsOf(book.plan, 'register').flatMap(section);
  if (blocks.length === 0) return [];
  return [...heading(1, book.tell('register'), 'register'), ...blocks];
}

function processRegister(book: Book): Block[] {
  const { tell, say } = book;
  return [
    ...heading(2, tell('processRegister'), 'process-register'),
    ...table(
      [
        { title: say('numberColumn'), width: 'auto' },
        { title: tell('processColumn'), width: 3.4 },
        { title: say('result'), width: 3.4 },
        { title: say('owner'), width: 2 },
        { title: say('status'), width: 1.9 },
      ],
      book.chapters.map((chapter) => {
        const { process } = chapter;
        return row(
          process.number,
          [
            paragraph(
              reference(
                mentioned(named(process.name, say('unnamedProcess'))),
                `process-${process.id}`,
              ),
            ),
            ...(process.industry ? [paragraph(run(process.industry, 'muted'))] : []),
          ],
          process.result,
          book.nameOf(process.ownerId),
          approvalText(book, chapter),
        );
      }),
    ),
  ];
}
