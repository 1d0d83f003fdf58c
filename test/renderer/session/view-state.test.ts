/** Where a person is in a project: remembered, mended where the project has changed, never part of it. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { movePart, planOf, switchPart } from '#shared/documents';
import { aProject, at, aVariant } from '#test/builders';
import { createViewStore, type ViewFacts, viewFacts } from '../../../renderer/session/index.ts';
import { PUBLISHING_AT_FIRST } from '../../../renderer/session/publishing-facts.ts';
import { readViewFacts } from '../../../renderer/session/view-state.ts';

const sale = aProject()
  .variant(aVariant().stage('Квалификация').lane('manager').step('call'))
  .build();
const gone = { processId: idOf<'Process'>('gone'), variantId: idOf<'Variant'>('gone') };
const left: ViewFacts = {
  place: 'publish',
  at,
  scenarioId: idOf('year'),
  selection: [idOf<'Node'>('call')],
  viewports: { [at.variantId]: { x: 10, y: 20, zoom: 0.5 } },
  openPanels: { navigator: false, inspector: true, problems: true },
  publishing: {
    ...PUBLISHING_AT_FIRST,
    documentId: 'roleInstruction',
    processId: at.processId,
    participantId: idOf('manager'),
    formats: { regulation: 'docx' },
    language: 'en',
    withFigures: false,
    leftOut: [at.processId],
    variants: { [at.processId]: at.variantId },
    plans: {
      ...PUBLISHING_AT_FIRST.plans,
      full: switchPart(movePart(planOf('full'), 'glossary', 1), 'map', false),
    },
    theme: { name: 'red.typ', text: '#let accent = red' },
    stages: { crm: 'pipedrive', pipelineId: 'wholesale', mends: true },
  },
};

function entered(remembered: ViewFacts | null): ViewFacts {
  const view = createViewStore();
  view.getState().enter(sale, remembered);
  return viewFacts(view.getState());
}

describe('entering a project', () => {
  test('goes on where it was left', () => {
    expect(entered(left)).toEqual(left);
  });

  test('for the first time shows the first drawing', () => {
    expect(entered(null)).toMatchObject({ place: 'draw', at, selection: [] });
  });

  test('whose drawing is gone shows another, with nothing selected', () => {
    expect(entered({ ...left, at: gone })).toMatchObject({ at, selection: [] });
  });

  test('without processes shows no drawing', () => {
    const view = createViewStore();
    view.getState().enter({ ...sale, processes: {}, processOrder: [] }, left);
    expect(view.getState().at).toBeNull();
  });
});

test('another drawing has another selection', () => {
  const view = createViewStore();
  view.getState().enter(sale, left);
  view.getState().show(at);
  expect(view.getState().selection).toEqual(left.selection);
  view.getState().show(gone);
  expect(view.getState().selection).toEqual([]);
});

test('what storage kept is read back', () => {
  expect(readViewFacts(structuredClone(left))).toEqual(left);
});

test.each([
  ['text', 'text'],
  ['nothing', null],
])('what storage kept is nothing when it is %s', (_, stored) => {
  expect(readViewFacts(stored)).toBeNull();
});

test('what storage kept is believed only as far as it makes sense', () => {
  const stored = {
    place: 'casino',
    at: { processId: 3 },
    scenarioId: '../year',
    selection: ['call', 7, '<script>'],
    viewports: { variant: { x: 1, y: 2, zoom: 0 }, other: 'far', third: { x: 1, y: 2, zoom: 1 } },
    openPanels: { problems: 'yes' },
    publishing: {
      formats: { book: 'odt' },
      participantId: 5,
      language: 'de',
      leftOut: 'all',
      theme: 7,
      stages: { crm: 'salesforce', pipelineId: 5, mends: 'yes' },
      plans: { full: { chapters: 'none' } },
    },
  };
  expect(readViewFacts(stored)).toEqual({
    place: 'draw',
    at: null,
    scenarioId: null,
    selection: ['call'],
    viewports: { third: { x: 1, y: 2, zoom: 1 } },
    openPanels: { navigator: true, inspector: true, problems: false },
    publishing: PUBLISHING_AT_FIRST,
  });
});
