/** The board as a person works on it: points at cards by their names, types, draws lines. */
import { expect, type Locator, type Page } from '@playwright/test';
import { present } from '#shared/base';
import type { NodeKind } from '#shared/model';
import { beginningWith, type Wording } from './wording.ts';

export interface BoardDriver {
  card(name: string, kind?: NodeKind): Locator;
  /** Brings the whole board into the window. */
  showAll(): Promise<void>;
  select(name: string, kind?: NodeKind): Promise<void>;
  /** A double click on the empty board below a card, and a name. */
  addStepUnder(name: string, newName: string): Promise<void>;
  rename(name: string, newName: string): Promise<void>;
  /** Drags a card by so many pixels. */
  drag(name: string, by: { readonly x: number; readonly y: number }): Promise<void>;
  /** Draws a line from one card to the other and, where asked, answers which way the deal goes. */
  connect(from: string, to: string, way?: 'branch' | 'fork'): Promise<void>;
  /** Types names on an empty board, each ended by Enter. */
  typeChain(names: readonly string[]): Promise<void>;
  /** What the board says of the selection to a screen reader. */
  selectedWords(): Locator;
}

/** The board of whatever process is shown. */
export function boardSurface(page: Page, say: Wording): Locator {
  const [beforeName] = say('board.label', { name: '@' }).split('@');
  return page.getByRole('application', { name: present(beforeName, 'the words before the name') });
}

export function boardDriver(page: Page, say: Wording): BoardDriver {
  const surface = boardSurface(page, say);
  const selectedWords = surface.locator('[aria-live="polite"]');
  const editor = surface.getByRole('textbox');

  function card(name: string, kind: NodeKind = 'step'): Locator {
    return surface.getByLabel(beginningWith(`${say(`board.kind_${kind}`)}: ${name}. `));
  }

  async function select(name: string, kind: NodeKind = 'step'): Promise<void> {
    await card(name, kind).click();
    await expect(selectedWords).toHaveText(beginningWith(`${say(`board.kind_${kind}`)}: ${name}.`));
  }

  async function drawLine(from: Locator, to: Locator): Promise<void> {
    const start = await placeOf(from);
    const end = await placeOf(to);
    await from.hover();
    const edge = { x: start.x + start.width, y: start.y + start.height / 2 };
    await page.mouse.move(edge.x - 2, edge.y);
    await page.mouse.move(edge.x + 1, edge.y, { steps: 3 });
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
    await page.mouse.up();
  }

  async function finishName(typed: string, name: string): Promise<void> {
    await expect(editor).toBeFocused();
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Enter');
    await expect(card(name)).toBeAttached();
  }

  return {
    card,
    select,
    async showAll() {
      await page.getByRole('button', { name: say('board.fit') }).click();
    },
    async addStepUnder(name, newName) {
      const place = await placeOf(card(name));
      await page.mouse.dblclick(place.x + place.width / 2, place.y + place.height + FREE_BELOW);
      await editor.fill(newName);
      await page.keyboard.press('Escape');
      await expect(card(newName)).toBeVisible();
    },
    async rename(name, newName) {
      await select(name);
      await page.keyboard.press('F2');
      await editor.fill(newName);
      await page.keyboard.press('Escape');
      await expect(card(newName)).toBeVisible();
    },
    async drag(name, by) {
      const place = await placeOf(card(name));
      const grip = { x: place.x + place.width / 4, y: place.y + place.height / 2 };
      await page.mouse.move(grip.x, grip.y);
      await page.mouse.down();
      await page.mouse.move(grip.x + by.x, grip.y + by.y, { steps: 8 });
      await page.mouse.up();
    },
    async connect(from, to, way) {
      await drawLine(card(from), card(to));
      if (!way) return;
      const question = page.getByRole('menu', { name: say('board.askHow') });
      const answer = say(way === 'branch' ? 'board.askBranch' : 'board.askFork');
      await question.getByRole('menuitem', { name: answer }).click();
    },
    async typeChain(names) {
      const [first = '', ...others] = names;
      await surface.focus();
      // The first letter begins the first card; Enter begins each of the others.
      await pressLetter(page, first.slice(0, 1));
      await finishName(first.slice(1), first);
      for (const name of others) await finishName(name, name);
      await page.keyboard.press('Escape');
      await expect(editor).toHaveCount(0);
    },
    selectedWords: () => selectedWords,
  };
}

/** Pixels below a card in which the boards of these tests have nothing. */
const FREE_BELOW = 90;

/** A key of any layout: the driver's own keyboard has only Latin ones. */
async function pressLetter(page: Page, letter: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
  await devtools.detach();
}

async function placeOf(card: Locator) {
  const box = await card.boundingBox();
  if (!box) throw new Error(`Not in the window: ${card}`);
  return box;
}
