/**
 * One way for all end-to-end tests to use the program: in the words of the domain, by roles
 * and labels, with physical keys. Only the choice of a file is given instead of picked.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language, MessageKey } from '#shared/i18n';
import { openProjectText, type Project } from '#shared/model';
import { type PrintedPdf, readPdf } from '#test/printed-pdf';
import { type BoardDriver, boardDriver, boardSurface } from './board-driver.ts';
import { type Wording, wordingIn } from './wording.ts';

export type PlaceName = 'draw' | 'simulate' | 'publish';

/** A file as tests hand it over; a path for what is too large to pass along. */
export type GivenFile = { readonly name: string; readonly text: string } | string;

export interface SalesbookDriver {
  readonly page: Page;
  readonly say: Wording;
  readonly board: BoardDriver;
  /** The same window with the words of the other language. */
  inLanguage(language: Language): SalesbookDriver;
  start(): Promise<void>;
  openSample(): Promise<void>;
  beginProject(): Promise<void>;
  openFile(file: GivenFile): Promise<void>;
  goTo(place: PlaceName): Promise<void>;
  goHome(): Promise<void>;
  openRecent(title: string): Promise<void>;
  reload(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Waits until every edit is on this machine. */
  saved(): Promise<void>;
  /** Finds a command by its words and runs it. */
  runCommand(words: string): Promise<void>;
  /** Why something didn't open or save. */
  trouble(): Locator;
  variant(name: string): Locator;
  simulate(): Promise<void>;
  /** Starts a run without waiting for its end. */
  startSimulating(): Promise<void>;
  publish(): Promise<PrintedPdf>;
  /** What the button hands out, in the format that is chosen. */
  saveDocument(format: 'PDF' | 'DOCX' | 'Markdown'): Promise<Uint8Array>;
  setReplications(count: number): Promise<void>;
  setRun(settings: { readonly weeks?: number; readonly replications?: number }): Promise<void>;
  /** The project as it is written into a file right now. */
  writtenProject(): Promise<Project>;
  /** The program went on by itself with the project of this title. */
  wentOnWith(title: string): Promise<void>;
  pressOnRussianLayout(keys: RussianKeys): Promise<void>;
  /** Counts what a person clicks from now on. */
  countClicks(): Promise<() => Promise<number>>;
}

/** Ctrl with a key that types a Russian letter. */
interface RussianKeys {
  readonly code: string;
  readonly key: string;
  readonly shift?: boolean;
}

const PLACES: Readonly<Record<PlaceName, MessageKey>> = {
  draw: 'app.placeDraw',
  simulate: 'app.placeSimulate',
  publish: 'app.placePublish',
};
/** A run of the sample, and a book with the runs it needs, on a slow machine. */
const LONG_WORK = { timeout: 60_000 };

export function salesbookDriver(page: Page, language: Language = 'ru'): SalesbookDriver {
  const say = wordingIn(language);
  const button = (key: MessageKey) => page.getByRole('button', { name: say(key), exact: true });
  const isOnBoard = () => expect(boardSurface(page, say)).toBeVisible(LONG_WORK);

  async function startSimulating(): Promise<void> {
    await page
      .getByRole('button', { name: say('simulate.run') })
      .first()
      .click();
  }

  return {
    page,
    say,
    board: boardDriver(page, say),
    inLanguage: (other) => salesbookDriver(page, other),
    async start() {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('home.title'));
    },
    async openSample() {
      await page.getByRole('button', { name: say('home.sampleTitle') }).click();
      await isOnBoard();
    },
    async beginProject() {
      await button('home.newProject').click();
      await isOnBoard();
    },
    async openFile(file) {
      const choosing = page.waitForEvent('filechooser');
      await page.keyboard.press('ControlOrMeta+KeyO');
      const chooser = await choosing;
      await chooser.setFiles(
        typeof file === 'string'
          ? file
          : {
              name: file.name,
              mimeType: 'application/octet-stream',
              buffer: Buffer.from(file.text),
            },
      );
    },
    async goTo(place) {
      const road = page.getByRole('navigation', { name: say('app.places') });
      await road.getByRole('button', { name: say(PLACES[place]) }).click();
    },
    async goHome() {
      await this.runCommand(say('app.allProjects'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('home.title'));
    },
    async openRecent(title) {
      await page.getByRole('listitem').getByRole('button', { name: title }).first().click();
      await isOnBoard();
    },
    async reload() {
      await page.reload();
      await isOnBoard();
    },
    undo: () => page.keyboard.press('ControlOrMeta+KeyZ'),
    redo: () => page.keyboard.press('ControlOrMeta+Shift+KeyZ'),
    async saved() {
      await expect(page.getByText(say('app.saved'), { exact: true })).toBeVisible();
    },
    async runCommand(words) {
      await page.keyboard.press('ControlOrMeta+KeyK');
      await page.getByRole('combobox', { name: say('app.paletteSearch') }).fill(words);
      await page.getByRole('option', { name: words }).first().click();
    },
    trouble: () => page.getByRole('dialog'),
    variant: (name) => page.getByRole('tab', { name, exact: true }),
    startSimulating,
    async simulate() {
      await startSimulating();
      const figures = page.getByLabel(say('simulate.keyFigures'));
      await expect(figures).toBeVisible(LONG_WORK);
    },
    async publish() {
      await this.goTo('publish');
      await expect(page.getByText(say('publish.upToDate'))).toBeVisible(LONG_WORK);
      return readPdf(await this.saveDocument('PDF'));
    },
    saveDocument(format) {
      const name = say('publish.save', { format });
      return handedOut(page, () => page.getByRole('button', { name, exact: true }).click());
    },
    setReplications(count) {
      return this.setRun({ replications: count });
    },
    async setRun(settings) {
      await button('simulate.settings').click();
      for (const name of ['weeks', 'replications'] as const) {
        const field = page.getByRole('textbox', { name: say(`simulate.${name}`), exact: true });
        if (settings[name] !== undefined) await field.fill(String(settings[name]));
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('textbox', { name: say('simulate.seed') })).toHaveCount(0);
    },
    async writtenProject() {
      const bytes = await handedOut(page, () => page.keyboard.press('ControlOrMeta+Shift+KeyS'));
      const opened = openProjectText(new TextDecoder().decode(bytes));
      if (!opened.ok) throw new Error(`The written file doesn't open: ${opened.error.code}`);
      return opened.value.project;
    },
    async wentOnWith(title) {
      await isOnBoard();
      const name = say('app.renameProject', { title });
      await expect(page.getByRole('button', { name })).toBeVisible();
    },
    async pressOnRussianLayout({ code, key, shift = false }) {
      const devtools = await page.context().newCDPSession(page);
      const event = { code, key, modifiers: CTRL + (shift ? SHIFT : 0) };
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
      await devtools.detach();
    },
    async countClicks() {
      const counter = await page.evaluateHandle(() => {
        const counted = { clicks: 0 };
        // The program's own clicks, as on a link to download, are nobody's effort.
        const count = (event: Event) => {
          if (event.isTrusted) counted.clicks += 1;
        };
        window.addEventListener('click', count, true);
        return counted;
      });
      return () => counter.evaluate(({ clicks }) => clicks);
    },
  };
}

/** Modifiers of the browser's protocol. */
const CTRL = 2;
const SHIFT = 8;

async function handedOut(page: Page, ask: () => Promise<void>): Promise<Uint8Array> {
  // What isn't a PDF is made when it is asked for.
  const downloading = page.waitForEvent('download', LONG_WORK);
  await ask();
  const pieces: Uint8Array[] = [];
  for await (const piece of await (await downloading).createReadStream()) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
