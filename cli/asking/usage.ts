/** The help: what can be typed, and what comes of it. */
import { createTranslate, type Language } from '#shared/i18n';
import { CRMS, STAGE_FORMATS } from '#shared/stage-definitions';

const LANGUAGE = '[--language ru|en]';

/** What follows the name of each command, line by line. */
const SYNOPSES = {
  validate: [`FILE [--json] ${LANGUAGE}`],
  simulate: [
    'FILE [--process ID|NAME] [--variant ID|NAME] [--scenario ID|NAME]',
    '[--weeks N|--deals N|--until quarter-end] [--lever KIND[:WHAT]=VALUE]…',
    '[--warm-up N|auto] [--replications N|A..B] [--seed S]',
    '[--workers W] [--precision P] [--bottlenecks] [--json|--csv]',
    `[--tables DIR] [--log FILE.csv|FILE.xes] ${LANGUAGE}`,
  ],
  merge: [`PART… ${LANGUAGE}`],
  publish: [
    'FILE --out DIR',
    '[--only book,regulation,role,checklist,raci,acquaintance|all]',
    '[--format pdf,docx,md] [--process ID|NAME]… [--edition full|short]',
    `[--parts PART,…] [--theme FILE.typ] [--standard 2025|2016] ${LANGUAGE}`,
    '[--replications N] [--seed S] [--no-simulation]',
  ],
  stages: [
    `FILE --out DIR [--format ${STAGE_FORMATS.join(',')}]`,
    `[--deal-type ID|NAME]… [--won STAGE]… [--mend] ${LANGUAGE}`,
  ],
  deploy: [
    `FILE --crm ${CRMS.join('|')} [--webhook URL] [--account URL]`,
    '[--existing FILE.json] [--deal-type ID|NAME]… [--won STAGE]… [--same OURS=THEIRS]… [--mend]',
    `[--journal FILE] [--execute] ${LANGUAGE}`,
  ],
  serve: [`[--port N] [--open] ${LANGUAGE}`],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CommandName = keyof typeof SYNOPSES;

export const COMMAND_NAMES = Object.keys(SYNOPSES) as CommandName[];
const COLUMN = 11;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(SYNOPSES, name);
}

/** All commands. */
export function programUsage(language: Language): string {
  const t = createTranslate(language);
  return [
    `npm run -s cli -- ${t('cli.command')} [--help]`,
    '',
    ...COMMAND_NAMES.map((name) => entry(name, language, `  ${name.padEnd(COLUMN - 2)}`)),
    '',
    t('cli.answers'),
  ].join('\n');
}

/** One command. */
export function commandUsage(name: CommandName, language: Language): string {
  return entry(name, language, `${name} `);
}

function entry(name: CommandName, language: Language, beginning: string): string {
  const [first, ...more] = SYNOPSES[name];
  const indent = ' '.repeat(COLUMN);
  const about = createTranslate(language)(`cli.about_${name}`).split('\n');
  return [beginning + first, ...[...more, ...about].map((line) => indent + line)].join('\n');
}
