/** The engine: order, purity, and a rule that breaks down. */
import { expect, test } from 'vitest';
import { createTranslate } from '#shared/i18n';
import type { Variant } from '#shared/model';
import {
  applyRules,
  drawingOf,
  issueText,
  type Rule,
  validateProject,
  validateVariant,
} from '#shared/validation';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import { sound } from './drawings.ts';

function reversed<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toReversed());
}

test('the order of issues doesn’t depend on how the records are keyed', () => {
  const project = aProject()
    .variant(
      sound()
        .step('x')
        .step('y')
        .step('z')
        .claim('b', { from: 'won', to: 'call' })
        .claim('a', { from: 'won', to: 'call' }),
    )
    .build();
  const first = validateVariant(project, at);
  expect(first.length).toBeGreaterThan(6);
  const variant = variantOf(project);
  variant.nodes = reversed(variant.nodes) as Variant['nodes'];
  variant.flows = reversed(variant.flows) as Variant['flows'];
  variant.slaClaims = reversed(variant.slaClaims) as Variant['slaClaims'];
  expect(validateVariant(project, at)).toEqual(first);
});

test('cards are named in the order of the board', () => {
  const drawing = aVariant()
    .stage('first')
    .stage('second')
    .lane('manager')
    .step('late')
    .stage('first')
    .step('early')
    .stage('second')
    .step('latest');
  const found = validateVariant(aProject().variant(drawing).build(), at);
  const deadEnds = found.filter((issue) => issue.code === 'deadEnd');
  expect(deadEnds.map((issue) => issue.target.id)).toEqual(['early', 'late', 'latest']);
});

test('a rule that breaks down becomes an issue, and the others are still asked', () => {
  const project = aProject().variant(sound()).build();
  const process = project.processes[at.processId];
  if (!process) throw new Error('no process');
  const breaks: Rule = {
    name: 'breaks-down',
    check: () => {
      throw new Error('boom');
    },
  };
  const finds: Rule = {
    name: 'finds',
    check: () => [
      {
        code: 'noSource',
        severity: 'error',
        target: { kind: 'variant', id: at.variantId },
        params: {},
      },
    ],
  };
  const issues = applyRules([breaks, finds], drawingOf(project, process, variantOf(project)));
  expect(issues.map((issue) => issue.code)).toEqual(['ruleFailed', 'noSource']);
  const [failed] = issues;
  expect(failed && issueText(failed, createTranslate('ru'))).toBe(
    'Проверка «breaks-down» не удалась: boom',
  );
});

test('a card without a name is called so, a branch by its question', () => {
  const project = aProject()
    .variant(
      aVariant().source('lead', { name: '' }).branch('fits', { name: '', question: 'Подходит?' }),
    )
    .build();
  const texts = validateVariant(project, at).map((issue) =>
    issueText(issue, createTranslate('ru')),
  );
  expect(texts).toContain('После карточки «без названия» сделке некуда идти');
  expect(texts).toContain('После карточки «Подходит?» сделке некуда идти');
});

test('a project is validated drawing by drawing, in its own order', () => {
  const project = aProject()
    .variant(sound())
    .variant(aVariant('begun').stage('Стадия').lane('manager').step('call'))
    .build();
  const found = validateProject(project);
  expect(found.map(({ place, issues }) => [place.variantId, issues.length])).toEqual([
    ['variant', 0],
    ['begun', 4],
  ]);
});

test('a board on which nothing stands yet is a beginning, not a mistake', () => {
  const project = aProject().variant(aVariant().stage('Квалификация').lane('manager')).build();
  expect(validateVariant(project, at)).toEqual([]);
});
