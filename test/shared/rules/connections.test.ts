/** May-I questions: the same answers for hover, drop, button and command. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { catalogues, createTranslate } from '#shared/i18n';
import type { Variant } from '#shared/model';
import {
  canConnect,
  canDelete,
  canDeleteLane,
  canDeleteStage,
  canDeleteVariant,
  canEdit,
  canMove,
  canReconnect,
  hasFreeIds,
  isFrozen,
  REFUSAL_CODES,
  refusalTextKey,
} from '#shared/rules';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import { contractProject } from '#test/command-contract';

const drawing: Variant = variantOf(contractProject());

function connect(from: string, to: string) {
  return canConnect(drawing, idOf(from), idOf(to));
}

describe('a flow may lead', () => {
  test('out of a branch and a fork, however many there are', () => {
    expect(connect('fits', 'won')).toEqual({ allowed: true });
    expect(connect('split', 'answer')).toEqual({ allowed: true });
  });

  test.each(['site', 'call', 'meet', 'answer'])('out of %s a second time only when asked', (id) => {
    expect(connect(id, 'lost')).toEqual({ allowed: true, asks: 'branchOrFork' });
  });

  test.each([
    ['call', 'call', 'selfFlow'],
    ['site', 'call', 'duplicateFlow'],
    ['won', 'call', 'flowOutOfOutcome'],
    ['call', 'site', 'flowIntoSource'],
    ['call', 'remark', 'noteFlow'],
    ['remark', 'call', 'noteFlow'],
    ['call', 'nowhere', 'noSuchNode'],
    ['toString', 'call', 'noSuchNode'],
  ])('not from %s to %s: %s', (from, to, code) => {
    expect(connect(from, to)).toMatchObject({ allowed: false, code });
  });
});

describe('an existing flow may be redirected', () => {
  const redirect = (id: string, from: string, to: string) =>
    canReconnect(drawing, idOf(id), { fromId: idOf(from), toId: idOf(to) });

  test('to another end: it doesn’t count against itself', () => {
    expect(redirect('call-fits', 'call', 'lost')).toEqual({ allowed: true });
    expect(redirect('call-fits', 'call', 'fits')).toEqual({ allowed: true });
  });

  test('but not to become a second one', () => {
    expect(redirect('fits-lost', 'call', 'lost')).toMatchObject({ code: 'secondFlow' });
    expect(redirect('none', 'call', 'lost')).toMatchObject({ code: 'noSuchFlow' });
  });
});

describe('a card may be moved', () => {
  const move = (id: string, stageId: string, participantId: string) =>
    canMove(drawing, [
      { id: idOf(id), stageId: idOf(stageId), participantId: idOf(participantId) },
    ]);

  test('to a cell of the drawing and nowhere else', () => {
    expect(move('call', 'offer', 'engineer')).toEqual({ allowed: true });
    expect(move('call', 'none', 'engineer')).toMatchObject({ code: 'noSuchStage' });
    expect(move('call', 'offer', 'none')).toMatchObject({ code: 'noSuchLane' });
    expect(move('none', 'offer', 'engineer')).toMatchObject({ code: 'noSuchNode' });
  });
});

describe('deleting', () => {
  test('cards and flows that are there', () => {
    expect(canDelete(drawing, { nodeIds: [idOf('call')] })).toEqual({ allowed: true });
    expect(canDelete(drawing, { nodeIds: [idOf('none')] })).toMatchObject({ code: 'noSuchNode' });
    expect(canDelete(drawing, { flowIds: [idOf('none')] })).toMatchObject({ code: 'noSuchFlow' });
  });

  test('a stage or a lane with cards only when somebody says so', () => {
    expect(canDeleteStage(drawing, idOf('spare'))).toEqual({ allowed: true });
    expect(canDeleteStage(drawing, idOf('lead'))).toEqual({
      allowed: false,
      code: 'stageHasContent',
      params: { name: 'lead', count: 3 },
    });
    expect(canDeleteStage(drawing, idOf('lead'), true)).toEqual({ allowed: true });
    expect(canDeleteLane(drawing, idOf('idle'))).toEqual({ allowed: true });
    expect(canDeleteLane(drawing, idOf('engineer'))).toMatchObject({ params: { count: 1 } });
    expect(canDeleteLane(drawing, idOf('engineer'), true)).toEqual({ allowed: true });
  });

  test('a drawing unless it is the last one or has frozen versions', () => {
    const project = contractProject();
    expect(canDeleteVariant(project, at)).toEqual({ allowed: true });
    const alone = aProject().variant(aVariant()).build();
    expect(canDeleteVariant(alone, at)).toMatchObject({ code: 'lastVariant' });
    project.versions[idOf<'Version'>('v1')] = {
      id: idOf('v1'),
      processId: at.processId,
      variantId: at.variantId,
      number: 1,
      at: '2026-01-12T10:00:00Z',
      bytes: '{}',
      sha256: '0'.repeat(64),
      elementHashes: {},
      reviews: {},
      approvals: [],
    };
    expect(canDeleteVariant(project, at)).toMatchObject({ code: 'variantHasVersions' });
  });
});

test('drawings of a retired process are kept as they were', () => {
  const project = aProject().process('process', { status: 'retired' }).variant(aVariant()).build();
  expect(isFrozen(project, at)).toBe(true);
  expect(canEdit(project, at)).toMatchObject({ code: 'processRetired' });
  expect(canEdit(contractProject(), at)).toEqual({ allowed: true });
  expect(canEdit(project, { ...at, variantId: idOf('none') })).toMatchObject({
    code: 'noSuchVariant',
  });
});

test('an id is free when nothing in the project has it, and it is given once', () => {
  const project = contractProject();
  expect(hasFreeIds(project, ['a', 'b'])).toEqual({ allowed: true });
  expect(hasFreeIds(project, ['a', 'a'])).toMatchObject({ code: 'idTaken', params: { id: 'a' } });
  for (const id of ['project', 'manager', 'variant', 'other', 'call', 'offer', 'claim', 'visit']) {
    expect(hasFreeIds(project, [id])).toMatchObject({ code: 'idTaken' });
  }
});

test.each(['ru', 'en'] as const)('every refusal has its sentence in %s', (language) => {
  const translate = createTranslate(language);
  const codes = Object.keys(catalogues[language].refusals).map((key) =>
    key.replace(/_(one|few|many|other)$/, ''),
  );
  expect([...new Set(codes)].sort()).toEqual([...REFUSAL_CODES].sort());
  for (const code of REFUSAL_CODES) {
    expect(translate(refusalTextKey(code), { count: 2 })).not.toMatch(/^refusals/);
  }
});
