/** Scripts, letters, forms and checklists that the described steps use: each printed once, steps refer to it. */
import type { Material } from '#shared/model';
import type { Block } from '../blocks.ts';
import { heading, remark } from '../compose.ts';
import { stepsWith, usedMaterials } from '../content/materials-in-use.ts';
import { named } from '../content/sentences.ts';
import { markdownBlocks } from '../markdown.ts';
import type { Book } from './book.ts';

export function materials(book: Book): Block[] {
  const used = usedMaterials(book);
  if (used.length === 0) return [];
  return [
    ...heading(1, book.say('materialsChapter'), 'materials'),
    ...used.flatMap((material) => materialBlocks(book, material)),
  ];
}

function materialBlocks(book: Book, { id, name, kind, text }: Material): Block[] {
  const kindName = book.say(`materialKind_${kind}`);
  const steps = stepsWith(book, id);
  const numbers = steps.join(', ');
  return [
    ...heading(2, named(name, kindName), `material-${id}`),
    remark(book.say('materialOf', { count: steps.length, kind: kindName, steps: numbers })),
    ...markdownBlocks(text),
  ];
}
