/** Stage definitions in the Publish place: corrected there, and handed out as they are shown. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { valuesOf } from '#shared/base';
import {
  aHubspotStage,
  answerOfHubspot,
  handedOutBy,
  inPlanOf,
  inStages,
  stagesOf,
} from './support/in-stages.ts';
import type { SalesbookDriver } from './support/salesbook-driver.ts';
import { expect, test } from './support/test.ts';

function nameField(dialog: Locator, { say }: SalesbookDriver, code: string): Locator {
  return dialog.getByRole('textbox', { name: say('stages.nameOf', { code }) });
}

async function seriousIn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test('a name that is taken is refused, mended in the project, and the plan says so', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  const sound = say('stages.sound', { crm: 'Bitrix24' });
  await expect(dialog.getByText(sound)).toBeVisible();
  const name = nameField(dialog, salesbook, 'PEREGOVORY');
  await name.fill('Договор');
  await name.press('Enter');
  await expect(dialog.getByText('название «Договор» носит ещё одна стадия')).toBeVisible();
  await expect(dialog.getByText(say('stages.planPartly', { ready: 2, count: 4 }))).toBeVisible();
  await dialog.getByRole('button', { name: 'Назвать стадию «Договор (2)»' }).click();
  await expect(dialog.getByText(sound)).toBeVisible();
  const plan = await handedOutBy(
    page,
    dialog.getByRole('button', { name: say('stages.filePlan', { crm: 'Bitrix24' }) }),
  );
  expect(plan.name).toMatch(/Bitrix24.*\.json$/);
  expect(plan.text).toContain('"NAME": "Договор (2)"');
  await page.keyboard.press('Escape');
  const project = await salesbook.writtenProject();
  expect(stagesOf(project).map((stage) => stage.name)).toContain('Договор (2)');
});

test('each CRM shows what it takes otherwise, and what is left to the administrator', async ({
  salesbook,
}) => {
  const { say } = salesbook;
  const dialog = await inStages(salesbook);
  await dialog.getByText('amoCRM', { exact: true }).click();
  await dialog.getByRole('tab', { name: say('stages.willDo') }).click();
  await expect(dialog.getByText(/Цвета #3B82F6 в CRM нет/)).toBeVisible();
  await dialog.getByText('HubSpot', { exact: true }).click();
  await expect(dialog.getByText(/Цвета #3B82F6 в CRM нет/)).toBeHidden();
  await dialog.getByRole('tab', { name: say('stages.byHand') }).click();
  await expect(dialog.getByText('Обязательные поля: Источник; Контактное лицо')).toBeVisible();
});

test('everything of a stage is corrected here, and the deal type gets another name', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const dialog = await inStages(salesbook);
  await dialog
    .getByRole('button', { name: say('stages.openDetails', { name: 'Квалификация' }) })
    .click();
  await expect(dialog.getByText('Задача «Проверить контрагента»')).toBeVisible();
  const details = dialog.getByRole('complementary');
  const limit = details.getByRole('textbox', { name: say('inspector.timeLimit') });
  await limit.fill('12 рд');
  await limit.press('Enter');
  const probability = details.getByRole('textbox', { name: say('inspector.winProbability') });
  await probability.fill('25');
  await probability.press('Enter');
  await expect(
    dialog.getByRole('textbox', { name: say('stages.probabilityOf', { name: 'Квалификация' }) }),
  ).toHaveValue(/^25\s%$/u);
  const name = dialog.getByRole('textbox', { name: say('stages.pipelineName') });
  await name.fill('Насосные станции');
  await name.press('Enter');
  await dialog.getByRole('tab', { name: say('stages.willDo') }).click();
  await expect(dialog.getByText('Создать воронку «Насосные станции»')).toBeVisible();
  await page.keyboard.press('Escape');
  const project = await salesbook.writtenProject();
  expect(valuesOf(project.dealTypes).map((dealType) => dealType.name)).toContain(
    'Насосные станции',
  );
  expect(stagesOf(project).find((stage) => stage.name === 'Квалификация')).toMatchObject({
    probability: 0.25,
    timeLimit: { duration: { amount: 12, unit: 'workingDay' } },
  });
});

test('the plan changes the pipeline of a file, and the choices are remembered', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const { dialog, bring } = await inPlanOf(salesbook, 'HubSpot');
  await bring('воронки.json', '<html>');
  await expect(dialog.getByRole('alert')).toHaveText(
    say('stages.failure_existingUnreadable', { path: 'воронки.json' }),
  );
  const stages = [
    aHubspotStage('1', 'Новый лид', 0, '0.2'),
    aHubspotStage('2', 'Демонстрация', 1, '0.3'),
  ];
  const label = 'Насосная станция под ключ';
  await bring('воронки.json', answerOfHubspot([{ id: '7', label, stages }]));
  await expect(
    dialog.getByText(say('stages.comparedWith', { name: 'воронки.json' })),
  ).toBeVisible();
  await expect(dialog.getByText('Изменить стадию «Новый лид»: вероятность 10 %')).toBeVisible();
  // Among those that stay; it stands in the choices of the same stages, too.
  await expect(dialog.getByRole('listitem').filter({ hasText: /^Демонстрация$/u })).toBeVisible();
  const plan = await handedOutBy(
    page,
    dialog.getByRole('button', { name: say('stages.filePlan', { crm: 'HubSpot' }) }),
  );
  expect(plan.text).toContain('"path": "/crm/v3/pipelines/deals/7/stages/1"');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await salesbook.runCommand(say('stages.open'));
  await expect(dialog.getByRole('radio', { name: 'HubSpot' })).toBeChecked();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('axe finds nothing serious', async ({ salesbook }) => {
      test.slow();
      const { say } = salesbook;
      const dialog = await inStages(salesbook);
      // This CRM refuses something and keeps something otherwise; everything of a stage is shown.
      await dialog.getByText('HubSpot', { exact: true }).click();
      await dialog.getByRole('button', { name: 'Контакт с мероприятия' }).click();
      await dialog
        .getByRole('button', { name: /^Показать всё о стадии/u })
        .first()
        .click();
      expect(await seriousIn(salesbook.page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Насосная станция под ключ' }).click();
      for (const tab of ['stages.willDo', 'stages.byHand', 'stages.groups'] as const) {
        await dialog.getByRole('tab', { name: say(tab) }).click();
        expect(await seriousIn(salesbook.page)).toEqual([]);
      }
    });
  });
}
