/** Every sample opens from the home place, and each language is offered its own first. */
import { expect, test } from './support/test.ts';

test('all samples open, the other stories and the other language too', async ({ salesbook }) => {
  const { page, say } = salesbook;
  const others = page.getByRole('list', { name: say('home.otherSamples') }).getByRole('button');
  await salesbook.start();
  await others.filter({ hasText: say('home.sampleTeplo') }).click();
  await expect(salesbook.variant('Как есть: Максим Егоров')).toBeVisible();
  expect((await salesbook.writtenProject()).id).toBe('teplo');
  await salesbook.goHome();
  await others.filter({ hasText: say('home.sampleInEnglish') }).click();
  await expect(salesbook.variant('To-be')).toBeVisible();
  expect((await salesbook.writtenProject()).id).toBe('proekt-en');
});

test.describe('to an English reader', () => {
  test.use({ locale: 'en-GB' });

  test('the sample is in English, and the command opens it too', async ({ salesbook }) => {
    const english = salesbook.inLanguage('en');
    await english.start();
    await english.openSample();
    expect((await english.writtenProject()).language).toBe('en');
    await english.goHome();
    // One entry for each sample, by its own name.
    await english.runCommand(
      english.say('app.openSample', { title: 'Продажа отопления в розницу' }),
    );
    await expect(english.variant('Как должно быть')).toBeVisible();
    expect((await english.writtenProject()).language).toBe('ru');
    await english.runCommand(english.say('app.openSample', { title: 'Project Sales' }));
    await expect(english.variant('As-is')).toBeVisible();
  });
});
