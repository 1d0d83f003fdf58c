/** What of the board is seen when something on it is chosen: all of it, readable, and nothing beside the board. */
import { expect, test } from 'vitest';
import { frameOf, showingView } from '../../../renderer/canvas/showing-view.ts';

const geometry = { width: 2000, height: 1000, laneHeaderWidth: 100, stageHeaderHeight: 40 };
const showing = {
  geometry,
  window: { width: 640, height: 400 },
  zoom: 1,
  least: 0.3,
  margin: 20,
};
const card = { width: 100, height: 60 };

test('a card stands in the middle of what the headers leave', () => {
  // Right of the header the window's middle is at (640 + 100) / 2, below the other at (400 + 40) / 2.
  expect(showingView({ x: 950, y: 470, ...card }, showing)).toEqual({
    x: 370 - 1000,
    y: 220 - 500,
    zoom: 1,
  });
});

test('at the edges of the board nothing but its margin is seen beside it', () => {
  expect(showingView({ x: 100, y: 40, ...card }, showing)).toEqual({ x: 20, y: 20, zoom: 1 });
  expect(showingView({ x: 1900, y: 940, ...card }, showing)).toEqual({
    x: 640 - 20 - 2000,
    y: 400 - 20 - 1000,
    zoom: 1,
  });
});

test('the head of a lane alone leaves the board where it begins', () => {
  const head = { x: 0, y: 470, width: 100, height: 60 };
  expect(showingView(head, showing)).toMatchObject({ x: 20, zoom: 1 });
});

test('cards far apart are all seen, as large as they can be', () => {
  const places = [
    { x: 200, y: 300, ...card },
    { x: 1200, y: 300, ...card },
  ];
  const frame = frameOf(places);
  expect(frame).toEqual({ x: 200, y: 300, width: 1100, height: 60 });
  // 600 pixels for the header of 100 and 1,100 of cards.
  expect(frame && showingView(frame, showing).zoom).toBe(0.5);
});

test('smaller than the whole board nothing is shown', () => {
  const everything = { x: 0, y: 0, width: 2000, height: 1000 };
  expect(showingView(everything, showing).zoom).toBe(0.3);
});

test('around nothing there is no frame', () => {
  expect(frameOf([])).toBeNull();
});
