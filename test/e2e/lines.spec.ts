/** Lines on the board: they follow their cards at once, and soon run around whatever is in their way. */
import { idOf, present } from '#shared/base';
import { boardGeometry, isOverlapping, type Point, type Rect } from '#shared/layout';
import type { Project } from '#shared/model';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import { projectText } from './support/given-files.ts';
import { lineOf } from './support/line-of.ts';
import type { SalesbookDriver } from './support/salesbook-driver.ts';
import { expect, test } from './support/test.ts';

const LINE = 'call-bill';

/** Two cards in a row with a line between them, and a third one below the line. */
function threeCards(): Project {
  return aProject({ title: 'Линии' })
    .variant(
      aVariant(at.variantId)
        .step('call', { position: { x: 24, y: 24 } })
        .step('bill', { position: { x: 560, y: 24 } })
        .step('check', { position: { x: 290, y: 160 } })
        .flow('call', 'bill', { id: LINE }),
    )
    .build();
}

test.beforeEach(async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openFile({ name: 'линии.salesbook', text: projectText(threeCards()) });
  await salesbook.wentOnWith('Линии');
});

/** The card's place as the project in the window has it. */
async function placeOf(salesbook: SalesbookDriver, card: string): Promise<Rect> {
  const project = await salesbook.writtenProject();
  const { nodes } = boardGeometry(project, variantOf(project), 'ru');
  return present(nodes.get(idOf<'Node'>(card)), card);
}

function crosses(line: readonly Point[], card: Rect): boolean {
  return line.slice(1).some((to, index) => {
    const from = present(line[index], 'corner');
    return isOverlapping(card, {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.max(0.01, Math.abs(to.x - from.x)),
      height: Math.max(0.01, Math.abs(to.y - from.y)),
    });
  });
}

test('a card dropped on a line is run around; taken back, the line is straight again', async ({
  salesbook,
}) => {
  const { board, page } = salesbook;
  await expect.poll(() => lineOf(page, LINE)).toHaveLength(2);
  const straight = await lineOf(page, LINE);

  const below = await placeOf(salesbook, 'check');
  await board.drag('check', { x: 0, y: -136 });
  const dropped = await placeOf(salesbook, 'check');
  expect(dropped.y).toBeLessThan(below.y);
  expect(crosses(straight, dropped)).toBe(true);
  await expect.poll(async () => crosses(await lineOf(page, LINE), dropped)).toBe(false);

  await salesbook.undo();
  await expect.poll(() => lineOf(page, LINE)).toEqual(straight);
});

test('a line ends at its card wherever that is dropped, and when it is taken back', async ({
  salesbook,
}) => {
  const { board, page } = salesbook;
  await expect.poll(() => lineOf(page, LINE)).toHaveLength(2);
  const straight = await lineOf(page, LINE);
  const isJoined = async () => {
    const { x, y, height } = await placeOf(salesbook, 'bill');
    const end = (await lineOf(page, LINE)).at(-1);
    return end?.x === x && end.y > y && end.y < y + height;
  };
  await board.drag('bill', { x: 40, y: 120 });
  await expect.poll(() => lineOf(page, LINE)).not.toEqual(straight);
  expect(await isJoined()).toBe(true);
  await board.drag('bill', { x: -20, y: 30 });
  expect(await isJoined()).toBe(true);
  await salesbook.undo();
  await salesbook.undo();
  await expect.poll(() => lineOf(page, LINE)).toEqual(straight);
});

test('of a drawing that is opened again, every line is there', async ({ salesbook }) => {
  const { page } = salesbook;
  await expect.poll(() => lineOf(page, LINE)).toHaveLength(2);
  await salesbook.reload();
  await expect.poll(() => lineOf(page, LINE)).toHaveLength(2);
});
