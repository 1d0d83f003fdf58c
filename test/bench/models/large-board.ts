/**
 * A large drawing to draw in, made by rule: ten lanes, cells of four cards in a chain, cells
 * that hand over along their lane and to the lane below, and rework back to the cell before.
 */
import { idOf } from '#shared/base';
import type { Project } from '#shared/model';
import { aProject, aVariant, minutes, type VariantBuilder } from '#test/builders';

const LANES = 10;
const CARDS_OF_CELL = 4;
/** In a cell two by two. */
const PLACES = [
  { x: 24, y: 24 },
  { x: 232, y: 24 },
  { x: 24, y: 210 },
  { x: 232, y: 210 },
] as const;
const CHAIN = [0, 1, 3, 2] as const;
/** Every so many stages a cell also hands over to the lane below, or sends back. */
const TURN = 3;

const nameOf = (stage: number, lane: number, card: number) =>
  `Согласовать условия ${stage + 1}.${lane + 1}.${card + 1} с заказчиком`;
const idOfCard = (stage: number, lane: number, card: number) => `card-${stage}-${lane}-${card}`;

/** The card that measurements take hold of: in view when the board is opened, free below. */
export const CARD_TO_TAKE = nameOf(1, 1, 1);

const stagesFor = (cards: number) => Math.ceil(cards / (LANES * CARDS_OF_CELL));

function drawCell(variant: VariantBuilder, stage: number, lane: number): void {
  variant.stage(`Этап ${stage + 1}`, { id: `stage-${stage}` }).lane(`lane-${lane}`, {
    name: `Участник ${lane + 1}`,
  });
  PLACES.forEach((position, card) => {
    variant.step(idOfCard(stage, lane, card), {
      name: nameOf(stage, lane, card),
      effort: minutes(20 + 5 * card),
      position,
    });
  });
  variant.path(...CHAIN.map((card) => idOfCard(stage, lane, card)));
}

/** Flows out of a cell, from the last card of its chain. */
function connectCell(variant: VariantBuilder, stage: number, lane: number, stages: number): void {
  const last = idOfCard(stage, lane, 2);
  if (stage + 1 < stages) variant.flow(last, idOfCard(stage + 1, lane, 0));
  const turn = (stage + lane) % TURN;
  if (turn === 0 && lane + 1 < LANES) variant.flow(last, idOfCard(stage, lane + 1, 0));
  if (turn === 1 && stage > 0) variant.flow(last, idOfCard(stage - 1, lane, 1));
}

export function aLargeBoard(cards: number): Project {
  const stages = stagesFor(cards);
  const variant = aVariant();
  const cells = Array.from({ length: stages * LANES }, (_, cell) => ({
    stage: Math.floor(cell / LANES),
    lane: cell % LANES,
  }));
  for (const { stage, lane } of cells) drawCell(variant, stage, lane);
  for (const { stage, lane } of cells) connectCell(variant, stage, lane, stages);
  return {
    ...aProject({ id: idOf('large-board') })
      .variant(variant)
      .build(),
  };
}
