/** Whatever is opened: a clear message or plain text. Nothing is lost, nothing runs, nothing hangs. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProject, aVariant, every } from '#test/builders';
import { squeezed } from '#test/printed-pdf';
import { damagedText, projectText, withReplaced } from './support/given-files.ts';
import { expect, test } from './support/test.ts';

const FILE = 'проект.salesbook';

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['text that is not JSON', 'Привет, это не проект', /Это не файл Salesbook/u],
  ['an empty file', '', /Файл пуст/u],
  ['JSON of something else', '{"name":"package","version":"1.0.0"}', /Это не проект Salesbook/u],
  [
    'a file of a newer version',
    damagedText((project) => ({ ...project, formatVersion: 99 })),
    /версия формата 99.*Обновите программу/u,
  ],
  [
    'a number that is none',
    withReplaced(projectText(aProject().build()), '"formatVersion": 2', '"formatVersion": NaN'),
    /Это не файл Salesbook.*NaN/u,
  ],
];

test.beforeEach(async ({ salesbook }) => salesbook.start());

for (const [what, text, message] of REFUSED) {
  test(`${what} is refused with its reason`, async ({ salesbook }) => {
    await salesbook.openFile({ name: FILE, text });
    await expect(salesbook.trouble()).toContainText(message);
    await salesbook.page.keyboard.press('Escape');
    await expect(salesbook.trouble()).toHaveCount(0);
    await salesbook.openSample();
  });
}

test('a file of 100 MB is refused by its size', async ({ salesbook }) => {
  const folder = await mkdtemp(join(tmpdir(), 'salesbook-large-'));
  try {
    const path = join(folder, FILE);
    const file = await open(path, 'w');
    await file.truncate(100 * 1024 * 1024);
    await file.close();
    await salesbook.openFile(path);
    await expect(salesbook.trouble()).toContainText(/100 МБ/u);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a dangling id is named, and the repaired copy opens', async ({ salesbook }) => {
  const { board, page, say } = salesbook;
  const sound = projectText(aProject().variant(aSale()).build());
  const text = withReplaced(sound, '"toId": "won"', '"toId": "nowhere"');
  await salesbook.openFile({ name: FILE, text });
  await expect(salesbook.trouble()).toContainText(/ссылка ведёт в никуда/u);
  await page.getByRole('button', { name: say('app.openRepaired') }).click();
  await expect(board.card('call')).toBeVisible();
});

test('an SVG logo with a script never gets in', async ({ salesbook }) => {
  const { page, say } = salesbook;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.hasRun = true</script></svg>';
  const logo = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const text = damagedText((project) => ({
    ...project,
    company: { name: 'ООО «Проба»', logo },
  }));
  await salesbook.openFile({ name: FILE, text });
  await expect(salesbook.trouble()).toContainText(/небезопасно/u);
  await page.getByRole('button', { name: say('app.openRepaired') }).click();
  await salesbook.wentOnWith('Проба');
  expect((await salesbook.writtenProject()).company.logo).toBeUndefined();
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
});

test('markup, formulas and code in names are words on the board and in the book', async ({
  salesbook,
}) => {
  const { board, page } = salesbook;
  const names = [
    '<script>window.hasRun = true</script>',
    '<img src=x onerror="window.hasRun = true">',
    '#eval("1+1")',
    '=HYPERLINK("https://example.com";"x")',
    'Имя '.repeat(2500).trim(),
  ];
  const variant = aVariant().source('lead');
  names.forEach((name, index) => {
    variant.step(`step${index}`, { name, position: { x: 24 + index * 220, y: 24 } });
  });
  const drawn = variant
    .outcome('won')
    .path('lead', ...names.map((_, index) => `step${index}`), 'won');
  const project = aProject({ title: names[0] ?? '' })
    .variant(drawn)
    .build();
  await salesbook.openFile({ name: FILE, text: projectText(project) });
  await salesbook.wentOnWith(names[0] ?? '');
  await board.showAll();
  for (const name of names) await expect(board.card(name)).toBeAttached();

  const pdf = await salesbook.publish();
  const printed = squeezed(pdf.pages.join(''));
  for (const name of names.slice(0, 4)) expect(printed).toContain(squeezed(name));
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
  const written = Object.values((await salesbook.writtenProject()).processes);
  expect(JSON.stringify(written)).toContain(names[4]);
});

test('a loop that nobody leaves is named instead of run', async ({ salesbook }) => {
  const { page } = salesbook;
  const endless = aVariant()
    .source('lead', { arrivals: every(60) })
    .step('call')
    .branch('again', { question: 'Ещё раз?' })
    .outcome('won')
    .path('lead', 'call', 'again')
    .flow('again', 'call', { probability: 1 })
    .flow('again', 'won', { probability: 0 });
  await salesbook.openFile({ name: FILE, text: projectText(aProject().variant(endless).build()) });
  await salesbook.goTo('simulate');
  await salesbook.startSimulating();
  await expect(page.getByRole('alert')).toContainText(/никогда не закончится|ни одна сделка/u);
  await salesbook.goTo('draw');
  await expect(salesbook.board.card('call')).toBeVisible();
});

test('an empty variant is drawn, explained by the simulation, and published', async ({
  salesbook,
}) => {
  await salesbook.beginProject();
  await expect(salesbook.page.getByText(salesbook.say('board.nothingDrawn'))).toBeVisible();
  await salesbook.goTo('simulate');
  await expect(salesbook.page.getByText(salesbook.say('simulate.nothingDrawnTitle'))).toBeVisible();
  await salesbook.startSimulating();
  const alert = salesbook.page.getByRole('alert');
  await expect(alert).toContainText(/ничего не нарисовано/u);
  // And leads to where it is drawn.
  await alert.getByRole('button', { name: salesbook.say('simulate.fix') }).click();
  await expect(salesbook.page.getByText(salesbook.say('board.emptyTitle'))).toBeVisible();
  const pdf = await salesbook.publish();
  expect(pdf.pages.length).toBeGreaterThan(1);
});

function aSale() {
  return aVariant().source('lead').step('call').outcome('won').path('lead', 'call', 'won');
}
