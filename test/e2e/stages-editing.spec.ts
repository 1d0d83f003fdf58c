/** Correcting stages in their table by keyboard alone; undo, and what can't be corrected. */
import type { Locator } from '@playwright/test';
import { valuesOf } from '#shared/base';
import { aProject, aVariant } from '#test/builders';
import { boardSurface } from './support/board-driver.ts';
import { projectText } from './support/given-files.ts';
import { inStages, stagesOf } from './support/in-stages.ts';
import type { SalesbookDriver } from './support/salesbook-driver.ts';
import { expect, test } from './support/test.ts';

function nameField(dialog: Locator, { say }: SalesbookDriver, code: string): Locator {
  return dialog.getByRole('textbox', { name: say('stages.nameOf', { code }), exact: true });
}

test('a line is typed over, the next one follows, undo and redo reach into the dialog', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  const qualification = dialog.getByRole('textbox', {
    name: say('stages.nameOf', { code: 'KVALIFIKATS' }),
  });
  await qualification.fill('Отбор');
  await qualification.press('Enter');
  const renamed = nameField(dialog, salesbook, 'OTBOR');
  await expect(renamed).toHaveValue('Отбор');
  await expect(nameField(dialog, salesbook, 'TEKHN_RESHEN')).toBeFocused();

  // In a field where nothing was typed, undo is the project's.
  await salesbook.undo();
  await expect(qualification).toHaveValue('Квалификация');
  await salesbook.redo();
  await expect(renamed).toHaveValue('Отбор');
  await dialog.getByRole('button', { name: /^Отменить/u }).click();
  await expect(qualification).toHaveValue('Квалификация');

  // What was typed and not kept is the field's own: undo takes letters back, Escape all of it.
  const offer = nameField(dialog, salesbook, 'PREDLOZHENIE');
  await offer.focus();
  await page.keyboard.type('КП');
  await salesbook.undo();
  await expect(qualification).toHaveValue('Квалификация');
  await page.keyboard.type('КП');
  await page.keyboard.press('Escape');
  await expect(offer).toHaveValue('Предложение');
  await expect(offer).toBeFocused();

  // What can't be understood stays, with the reason.
  const probability = dialog.getByRole('textbox', {
    name: say('stages.probabilityOf', { name: 'Договор' }),
  });
  await probability.fill('сто');
  await probability.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(say('time.notANumber', { text: 'сто' }));
  await expect(probability).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(probability).toHaveValue(/^90\s%$/u);
  await probability.fill('85');
  await probability.press('Tab');
  await expect(probability).toHaveValue(/^85\s%$/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: say('stages.open') })).toBeFocused();
});

test('undo over what can’t be understood takes it back, and brings no letters back elsewhere', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  const name = nameField(dialog, salesbook, 'PEREGOVORY');
  const ofLead = { name: 'Новый лид' };
  const limit = dialog.getByRole('textbox', { name: say('stages.limitOf', ofLead) });
  const probability = dialog.getByRole('textbox', { name: say('stages.probabilityOf', ofLead) });
  const typeOver = async (field: Locator, keys: readonly string[]) => {
    await field.focus();
    await page.keyboard.press('Control+a');
    for (const key of keys) await page.keyboard.press(key);
  };
  // A stage always has a name: the emptied field gets the former one back.
  await typeOver(name, ['Delete', 'Tab']);
  await expect(name).toHaveValue('Переговоры');
  await typeOver(limit, ['x', 'Enter']);
  await typeOver(probability, ['9', '9', '9', 'Tab']);
  await expect(limit).toBeFocused();
  await expect(dialog.getByRole('alert')).toHaveCount(2);

  for (let times = 0; times < 3; times++) await salesbook.undo();
  await expect(limit).toHaveValue(/^1\s/u);
  await expect(limit).toBeFocused();
  await expect(probability).toHaveValue('999');
  await expect(name).toHaveValue('Переговоры');

  // Letters typed since are the browser's to take back, one after the other.
  await probability.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('0');
  await salesbook.undo();
  await expect(probability).toHaveValue('999');
  await salesbook.undo();
  await expect(probability).toHaveValue(/^5\s%$/u);
});

test('a limit typed in the table keeps its reminder, and a stage goes to another place', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  const limit = dialog.getByRole('textbox', {
    name: say('stages.limitOf', { name: 'Квалификация' }),
  });
  // Cleared and typed anew, it has what belonged to it again.
  await limit.fill('');
  await limit.press('Enter');
  await limit.fill('7 рд');
  await limit.press('Enter');
  await dialog
    .getByRole('button', { name: say('stages.openDetails', { name: 'Квалификация' }) })
    .click();
  const details = dialog.getByRole('complementary');
  await details.getByRole('button', { name: say('stages.moveDown') }).click();
  await expect(dialog.getByRole('row').nth(3)).toContainText('Квалификация');
  await dialog
    .getByRole('combobox', { name: say('stages.groupOf', { name: 'Договор' }) })
    .selectOption('won');
  await expect(dialog.getByText(/Стадия успеха в CRM одна/u)).toBeVisible();
  await salesbook.undo();
  await page.keyboard.press('Escape');
  const stages = stagesOf(await salesbook.writtenProject());
  expect(stages.find(({ name }) => name === 'Квалификация')?.timeLimit).toMatchObject({
    duration: { amount: 7, unit: 'workingDay' },
    remindBefore: { amount: 2, unit: 'workingDay' },
  });
  expect(stages.find(({ name }) => name === 'Договор')?.semantics).toBe('open');
});

/** Two outcomes of one name are one stage of the CRM; two stages have one name; one name is too long. */
function crooked() {
  return aProject({ title: 'Кривой' })
    .process('sale', { name: 'Продажа' })
    .variant(
      aVariant()
        .stage('first', { name: 'Заявка' })
        .stage('second', { name: 'Заявка' })
        .stage('third', { name: `${'Очень длинное название '.repeat(13)}` })
        .step('call')
        .outcome('dear', { name: 'Отказ', result: 'lost' })
        .outcome('late', { name: 'Отказ', result: 'lost' }),
    )
    .build();
}

test('everything is mended at once, in one step back', async ({ salesbook }) => {
  const { page, say } = salesbook;
  const file = { name: 'crooked.salesbook', text: projectText(crooked()) };
  const dialog = await inStages(salesbook, file);
  await expect(
    dialog.getByText(say('stages.refusedCount', { crm: 'Bitrix24', count: 3 })),
  ).toBeVisible();
  const plan = dialog.getByRole('button', { name: say('stages.filePlan', { crm: 'Bitrix24' }) });
  await expect(plan).toBeDisabled();
  await dialog.getByRole('button', { name: say('stages.mendInPlan') }).click();
  await expect(plan).toBeEnabled();
  const second = dialog.getByRole('textbox', { name: /^Название стадии/u }).nth(1);
  await expect(second).toHaveValue('Заявка');
  await dialog.getByRole('button', { name: say('stages.mendAll') }).click();
  await expect(dialog.getByText(say('stages.sound', { crm: 'Bitrix24' }))).toBeVisible();
  await expect(second).toHaveValue('Заявка (2)');
  await salesbook.undo();
  // The plan is still the mended one.
  await expect(dialog.getByText(say('stages.mendedCount', { count: 3 }))).toBeVisible();
  const refusal = nameField(dialog, salesbook, 'OTKAZ');
  await refusal.fill('Не купил');
  await refusal.press('Enter');
  await page.keyboard.press('Escape');
  const project = await salesbook.writtenProject();
  const nodes = valuesOf(project.processes).flatMap(({ variants }) =>
    valuesOf(variants).flatMap((variant) => valuesOf(variant.nodes)),
  );
  expect(nodes.filter(({ kind }) => kind === 'outcome').map(({ name }) => name)).toEqual([
    'Не купил',
    'Не купил',
  ]);
});

test('a process that was retired is looked at, not corrected', async ({ salesbook }) => {
  const { say } = salesbook;
  const project = aProject()
    .process('sale', { name: 'Продажа', status: 'retired' })
    .variant(aVariant().stage('first', { name: 'Заявка' }).step('call'))
    .build();
  const file = { name: 'retired.salesbook', text: projectText(project) };
  const dialog = await inStages(salesbook, file);
  await expect(dialog.getByText(say('refusals.processRetired', { name: 'Продажа' }))).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: /^Название стадии/u })).not.toBeEditable();
  await expect(dialog.getByRole('button', { name: say('stages.mendAll') })).toBeHidden();
});

test('without stages it says what to do, and goes there', async ({ salesbook }) => {
  const { page, say } = salesbook;
  const project = aProject().process('sale', { name: 'Продажа' }).variant(aVariant()).build();
  const file = { name: 'empty.salesbook', text: projectText(project) };
  const dialog = await inStages(salesbook, file);
  await expect(dialog.getByText(say('stages.noStagesHelp', { process: 'Продажа' }))).toBeVisible();
  await dialog.getByRole('button', { name: say('stages.goDraw') }).click();
  await expect(dialog).toBeHidden();
  await expect(boardSurface(page, say)).toBeVisible();
});
