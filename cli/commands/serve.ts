/**
 * `serve [--port N] [--open]`: the browser edition on loopback, until it is interrupted.
 * Everything it says is for people and goes to stderr.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTranslate, type Language } from '#shared/i18n';
import { openBrowser } from '../serving/open-browser.ts';
import { type ServingFailure, serveSite } from '../serving/site-server.ts';

const FINISHED = 0;
const FAILED = 1;
const MISUSED = 2;

const USAGE = 'serve [--port N] [--open] [--language ru|en]';
/** Fixed, since the projects that people keep in the browser belong to the address. */
const PORT = 4317;

interface Options {
  readonly port: number;
  readonly isOpening: boolean;
  readonly language: Language;
}

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
  const options = readOptions(args);
  if (!options) {
    say(USAGE);
    return MISUSED;
  }
  const t = createTranslate(options.language);
  if (!folder) {
    say(t('app.notBuilt'));
    return FAILED;
  }
  const served = await serveSite(folder, options.port);
  if (!served.ok) {
    say(describeFailure(served.error, options.language));
    if (served.error.code !== 'servedAlready') return FAILED;
    if (options.isOpening) open(served.error.address);
    return FINISHED;
  }
  say(t('app.serving', { address: served.value.address }));
  if (options.isOpening) open(served.value.address);
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
      return t('app.notServed', { port: String(trouble.port), reason: trouble.reason });
  }
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        open: { type: 'boolean' },
        language: { type: 'string' },
      },
    });
    const port = values.port === undefined ? PORT : Number(values.port);
    const language = values.language ?? 'ru';
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return null;
    if (language !== 'ru' && language !== 'en') return null;
    return { port, isOpening: values.open ?? false, language };
  } catch {
    // An option that doesn't exist, or one without its value.
    return null;
  }
}

/** `out/renderer` of this checkout, found upwards from the bundle. */
function builtPage(from: string): string | null {
  const folder = join(from, 'out', 'renderer');
  if (existsSync(join(folder, 'index.html'))) return folder;
  const above = dirname(from);
  return above === from ? null : builtPage(above);
}
