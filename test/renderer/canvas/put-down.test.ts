/** Where a card lands that is put down from the bar: in sight, clear of others, leads at the beginning. */
import { expect, test } from 'vitest';
import { present } from '#shared/base';
import { boardGeometry, isOverlapping } from '#shared/layout';
import { aProject, aVariant, variantOf } from '#test/builders';
import { placeInView } from '../../../renderer/canvas/actions/free-place.ts';

const project = aProject()
  .variant(
    aVariant().stage('Новый лид').stage('Предложение').lane('manager').step('call').step('offer'),
  )
  .build();
const geometry = boardGeometry(project, variantOf(project));
const [first, second] = geometry.stages;
const inSecondStage = { x: present(second, 'second stage').x + 100, y: 120 };

test('a source comes into the first stage, wherever one looks', () => {
  expect(placeInView(geometry, inSecondStage, 'source')?.stageId).toBe(first?.stageId);
  expect(placeInView(geometry, inSecondStage, 'wait')?.stageId).toBe(second?.stageId);
});

test('a card keeps clear of the one that is already there', () => {
  const there = present([...geometry.nodes.values()][0], 'card');
  const onTop = { x: there.x + there.width / 2, y: there.y + there.height / 2 };
  const place = present(placeInView(geometry, onTop, 'wait'), 'place');
  const stage = present(
    geometry.stages.find(({ stageId }) => stageId === place.stageId),
    'stage',
  );
  const lane = present(geometry.lanes[0], 'lane');
  const put = {
    x: stage.x + place.position.x,
    y: lane.y + place.position.y,
    width: 160,
    height: 64,
  };
  for (const other of geometry.nodes.values()) expect(isOverlapping(put, other)).toBe(false);
});
