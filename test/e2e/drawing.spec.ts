/** Drawing: a step more, a line more, and all of it taken back. */
import { flowsAt } from './support/read-project.ts';
import { expect, test } from './support/test.ts';

const CONTACT = 'Связаться с клиентом';
const QUALIFY = 'Выяснить задачу и бюджет';
const NEW_STEP = 'Записать итоги разговора';

test('the sample opens on its board with both variants', async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await expect(salesbook.variant('Как должно быть')).toHaveAttribute('aria-selected', 'true');
  await salesbook.board.showAll();
  await expect(salesbook.board.card('Собрать и отправить предложение')).toBeVisible();
  await salesbook.variant('Как есть').click();
  await salesbook.board.showAll();
  await expect(salesbook.board.card('Выспросить недостающее у клиента')).toBeVisible();
});

test('a step is added, connected, taken back and brought again', async ({ salesbook }) => {
  const { board } = salesbook;
  await salesbook.start();
  await salesbook.openSample();
  await board.addStepUnder(CONTACT, NEW_STEP);
  await board.connect(CONTACT, NEW_STEP, 'branch');
  await board.connect(NEW_STEP, QUALIFY);
  expect(flowsAt(await salesbook.writtenProject(), NEW_STEP)).toEqual({ into: 1, outOf: 1 });

  await salesbook.undo();
  expect(flowsAt(await salesbook.writtenProject(), NEW_STEP)).toEqual({ into: 1, outOf: 0 });
  await salesbook.undo();
  await salesbook.undo();
  await expect(board.card(NEW_STEP)).toHaveCount(0);

  await salesbook.redo();
  await salesbook.redo();
  await salesbook.redo();
  await expect(board.card(NEW_STEP)).toBeVisible();
  expect(flowsAt(await salesbook.writtenProject(), NEW_STEP)).toEqual({ into: 1, outOf: 1 });
});

test('a step is renamed on its card', async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.board.rename(CONTACT, 'Позвонить клиенту');
  await salesbook.undo();
  await expect(salesbook.board.card(CONTACT)).toBeVisible();
});

test('a dragged card stays where it was dropped, whatever is clicked next', async ({
  salesbook,
}) => {
  const { board } = salesbook;
  const place = async () => (await board.card(CONTACT).boundingBox())?.y;
  await salesbook.start();
  await salesbook.openSample();
  const before = await place();
  await board.drag(CONTACT, { x: 0, y: 60 });
  await expect.poll(place).not.toBe(before);
  const dropped = await place();
  await board.select(QUALIFY);
  expect(await place()).toBe(dropped);
});

test('names typed one after another on an empty board grow a chain', async ({ salesbook }) => {
  const { board } = salesbook;
  const names = ['Принять заявку', 'Позвонить клиенту', 'Отправить предложение'];
  await salesbook.start();
  await salesbook.beginProject();
  await board.typeChain(names);
  const project = await salesbook.writtenProject();
  expect(names.map((name) => flowsAt(project, name))).toEqual([
    { into: 0, outOf: 1 },
    { into: 1, outOf: 1 },
    { into: 1, outOf: 0 },
  ]);
});

test('shortcuts go by the place of the key, also on the Russian layout', async ({ salesbook }) => {
  const { board, page } = salesbook;
  await salesbook.start();
  await salesbook.openSample();
  await board.rename(CONTACT, 'Позвонить');
  await salesbook.pressOnRussianLayout({ code: 'KeyZ', key: 'я' });
  await expect(board.card(CONTACT)).toBeVisible();
  await salesbook.pressOnRussianLayout({ code: 'KeyZ', key: 'Я', shift: true });
  await expect(board.card('Позвонить')).toBeVisible();
  await salesbook.pressOnRussianLayout({ code: 'KeyK', key: 'л' });
  await expect(
    page.getByRole('combobox', { name: salesbook.say('app.paletteSearch') }),
  ).toBeFocused();
});

test('both languages are switched at once, and back', async ({ salesbook }) => {
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.runCommand('English');
  const inEnglish = salesbook.inLanguage('en');
  await expect(
    salesbook.page.getByRole('button', {
      name: new RegExp(`${inEnglish.say('app.placeDraw')}$`),
    }),
  ).toBeVisible();
  await expect(inEnglish.board.card(CONTACT)).toBeVisible();
  await expect(salesbook.page.locator('html')).toHaveAttribute('lang', 'en');
  await inEnglish.runCommand('Русский');
  await expect(salesbook.board.card(CONTACT)).toBeVisible();
});

test('numbers in question lead to where they stand', async ({ salesbook }) => {
  const { page, say } = salesbook;
  await salesbook.start();
  await salesbook.openSample();
  await page.getByRole('button', { name: say('board.unsure', { count: 15 }) }).click();
  const list = page.getByRole('region', { name: say('board.problemList') }).getByRole('listitem');
  await expect(list).toHaveCount(15);
  await list.getByRole('button', { name: /^Клиент досылает данные: ожидание/u }).click();
  await expect(salesbook.board.selectedWords()).toHaveText(/Клиент досылает данные/u);
  await expect(salesbook.board.card('Клиент досылает данные', 'wait')).toBeInViewport({ ratio: 1 });
});
