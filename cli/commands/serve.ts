/**
 * `serve [--port N] [--open]`: the browser edition on loopback, until it is interrupted.
 * Everything it says is for people and goes to stderr.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTranslate, type Language } from '#shared/i18n';
import { systemLanguage } from '../asking/language.ts';
import { describeMisuse } from '../asking/misuse.ts';
import { flag, languageOption, one, wholeNumber } from '../asking/option-kinds.ts';
import { readOptions } from '../asking/read-options.ts';
import { FAILED, FINISHED, MISUSED } from '../exit-codes.ts';
import { saySystemFault } from '../say-system-fault.ts';
import { openBrowser } from '../serving/open-browser.ts';
import { type ServingFailure, serveSite } from '../serving/site-server.ts';

/** Fixed, since the projects that people keep in the browser belong to the address. */
const PORT = 4317;

const CALL = {
  takes: 'nothing',
  kinds: {
    port: one(wholeNumber({ least: 1, most: 65_535 })),
    open: flag,
    language: languageOption,
  },
} as const;

export interface ServeSurroundings {
  /** The built page, or null. */
  readonly folder: string | null;
  readonly say: (text: string) => void;
  readonly open: (address: string) => void;
  /** Settles when the person has had enough. */
  readonly interrupted: () => Promise<void>;
}

const surroundingsOfProgram = (): ServeSurroundings => ({
  folder: builtPage(import.meta.dirname),
  say: (text) => console.error(text),
  open: (address) => openBrowser(address, { platform: process.platform, env: process.env }),
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
});

export async function serveCommand(
  args: readonly string[],
  surroundings: ServeSurroundings = surroundingsOfProgram(),
): Promise<number> {
  const { folder, say, open, interrupted } = surroundings;
  const asked = readOptions(args, CALL);
  if (!asked.ok) {
    say(describeMisuse(asked.error, 'serve', args));
    return MISUSED;
  }
  const { port = PORT, language = systemLanguage(), open: isOpened } = asked.value;
  const t = createTranslate(language);
  if (!folder) {
    say(t('app.notBuilt'));
    return FAILED;
  }
  const served = await serveSite(folder, port);
  if (!served.ok) {
    say(describeFailure(served.error, language));
    if (served.error.code !== 'servedAlready') return FAILED;
    if (isOpened) open(served.error.address);
    return FINISHED;
  }
  say(t('app.serving', { address: served.value.address }));
  if (isOpened) open(served.value.address);
  await interrupted();
  await served.value.close();
  return FINISHED;
}

function describeFailure(trouble: ServingFailure, language: Language): string {
  const t = createTranslate(language);
  switch (trouble.code) {
    case 'servedAlready':
      return t('app.servedAlready', { address: trouble.address });
    case 'portBusy':
      return t('app.portBusy', { port: String(trouble.port) });
    case 'notServed':
      return t('app.notServed', {
        port: String(trouble.port),
        reason: saySystemFault(trouble.reason, language),
      });
  }
}

/** `out/renderer` of this checkout, found upwards from the bundle. */
function builtPage(from: string): string | null {
  const folder = join(from, 'out', 'renderer');
  if (existsSync(join(folder, 'index.html'))) return folder;
  const above = dirname(from);
  return above === from ? null : builtPage(above);
}
