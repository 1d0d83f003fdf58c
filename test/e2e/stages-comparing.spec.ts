/** A pipeline that the CRM has, from a file: found, chosen, or told why it can't be. */
import { writeFile } from 'node:fs/promises';
import { aHubspotStage, answerOfHubspot, inPlanOf } from './support/in-stages.ts';
import { expect, test } from './support/test.ts';

const SAMPLE_PIPELINE = 'Насосная станция под ключ';

test('a pipeline of another name is chosen from the file, and stays compared', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const { dialog, bring } = await inPlanOf(salesbook, 'HubSpot');
  const stages = [
    aHubspotStage('1', 'Новый лид', 0, '0.2'),
    aHubspotStage('2', 'Демонстрация', 1, '0.3'),
  ];
  await bring(
    'старые воронки.json',
    answerOfHubspot([
      { id: '7', label: 'Продажи <b>2019</b>', stages },
      // Names may repeat, and may be nothing.
      { id: '8', label: 'Вторая', stages: [] },
      { id: '9', label: 'Вторая', stages: [] },
      { id: '10', label: '', stages: [] },
    ]),
  );
  await expect(dialog.getByRole('alert')).toHaveText(
    say('stages.notInFile', { name: SAMPLE_PIPELINE }),
  );
  await dialog.getByRole('combobox', { name: say('stages.chooseExisting') }).click();
  await expect(page.getByRole('option')).toHaveText(['Продажи <b>2019</b>', 'Вторая']);
  await page.getByRole('option', { name: 'Продажи' }).click();
  await expect(
    dialog.getByText(say('stages.changesExisting', { name: 'Продажи <b>2019</b>' })),
  ).toBeVisible();
  await expect(dialog.getByText(`Переименовать воронку в «${SAMPLE_PIPELINE}»`)).toBeVisible();
  await expect(dialog.getByText('Изменить стадию «Новый лид»: вероятность 10 %')).toBeVisible();
  await expect(dialog.getByText('Создать стадию «Переговоры»')).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: /^Демонстрация$/u })).toBeVisible();

  // It says nothing of another CRM and of another deal type, and is there again when one comes back.
  const stop = dialog.getByRole('button', { name: say('stages.stopComparing') });
  await dialog.getByText('Pipedrive', { exact: true }).click();
  await expect(stop).toBeHidden();
  await dialog.getByText('HubSpot', { exact: true }).click();
  await expect(stop).toBeVisible();
  await dialog.getByRole('button', { name: 'Контакт с мероприятия' }).click();
  await dialog.getByRole('button', { name: SAMPLE_PIPELINE }).click();
  await dialog.getByRole('tab', { name: say('stages.willDo') }).click();
  await stop.click();
  await expect(
    dialog.getByText(say('stages.isNew', { name: SAMPLE_PIPELINE }), { exact: true }),
  ).toBeVisible();
});

test('what is no answer of this CRM is told apart, and the same file mended is taken', async ({
  salesbook,
}, testInfo) => {
  const { say } = salesbook;
  const { dialog, bring } = await inPlanOf(salesbook, 'HubSpot');
  const alert = dialog.getByRole('alert');
  const isNoAnswer = (path: string) => say('stages.notAnAnswer', { path, crm: 'HubSpot' });

  await bring('deep.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  await expect(alert).toHaveText(isNoAnswer('deep.json'));
  await bring('bitrix.json', '{"result":[{"ID":"1","NAME":"Новая"}]}');
  await expect(alert).toHaveText(isNoAnswer('bitrix.json'));
  await bring('null.json', 'null');
  await expect(alert).toHaveText(isNoAnswer('null.json'));
  await bring('none.json', answerOfHubspot([]));
  await expect(alert).toHaveText(say('stages.noneInFile'));
  const huge = testInfo.outputPath('huge.json');
  await writeFile(huge, `"${'x'.repeat(16 * 1024 * 1024)}"`);
  await bring(huge);
  await expect(alert).toHaveText(say('stages.failure_existingTooLarge', { path: 'huge.json' }));
  await bring('mine.json', '{');
  await expect(alert).toHaveText(say('stages.failure_existingUnreadable', { path: 'mine.json' }));
  await bring('mine.json', answerOfHubspot([{ id: '7', label: SAMPLE_PIPELINE, stages: [] }]));
  await expect(alert).toBeHidden();
  await expect(
    dialog.getByText(say('stages.changesExisting', { name: SAMPLE_PIPELINE })),
  ).toBeVisible();
});

test('a stage that is called otherwise there is said to be the same, and the project keeps it', async ({
  salesbook,
}) => {
  const { page, say } = salesbook;
  const { dialog, bring } = await inPlanOf(salesbook, 'HubSpot');
  const stages = [
    aHubspotStage('1', 'Новый лид', 0, '0.1'),
    aHubspotStage('2', 'Переговоры с клиентом', 1, '0.3'),
    aHubspotStage('3', 'Архив', 2, '0.4'),
  ];
  await bring('воронки.json', answerOfHubspot([{ id: '7', label: SAMPLE_PIPELINE, stages }]));
  await expect(dialog.getByText('Создать стадию «Переговоры»')).toBeVisible();
  const there = (name: string) =>
    dialog.getByRole('combobox', { name: say('stages.stageThere', { name }) });

  // What is alike is proposed.
  const sayIt = say('stages.saySame', { name: 'Переговоры с клиентом' });
  await dialog.getByRole('button', { name: sayIt }).click();
  await expect(
    dialog.getByText(/Изменить стадию «Переговоры с клиентом»: название «Переговоры»/u),
  ).toBeVisible();
  await expect(dialog.getByText('Создать стадию «Переговоры»')).toBeHidden();
  await expect(there('Переговоры')).toHaveValue('2');

  // What isn't is chosen; one stage of the CRM is one of ours.
  await there('Договор').selectOption('Архив');
  await expect(dialog.getByText(/Изменить стадию «Архив»: название «Договор»/u)).toBeVisible();
  await salesbook.undo();
  await expect(dialog.getByText('Создать стадию «Договор»')).toBeVisible();

  await page.keyboard.press('Escape');
  const [kept] = Object.values((await salesbook.writtenProject()).stagesInCrm?.hubspot ?? {});
  expect(kept).toEqual(['2']);
});
