/**
 * `validate FILE`: what is wrong with a project file. Exit code 1 where the file is refused
 * or damaged; warnings about drawings are listed, but an incomplete drawing is no failure.
 */
import { parseArgs } from 'node:util';
import { createTranslate, type Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import { issueText, validateProject } from '#shared/validation';
import { describeReadFailure, type ReadFailure, readProjectFile } from '../project-file.ts';

const SOUND = 0;
const REFUSED = 1;
const MISUSED = 2;

const USAGE = 'validate FILE [--json] [--language ru|en]';

export interface ValidateSurroundings {
  /** To stdout. */
  readonly answer: (text: string) => void;
  /** To stderr. */
  readonly say: (text: string) => void;
}

const surroundingsOfProgram: ValidateSurroundings = {
  answer: (text) => console.log(text),
  say: (text) => console.error(text),
};

interface Options {
  readonly file: string;
  readonly asJson: boolean;
  readonly language: Language | undefined;
}

export async function validateCommand(
  args: readonly string[],
  surroundings: ValidateSurroundings = surroundingsOfProgram,
): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    surroundings.say(USAGE);
    return MISUSED;
  }
  const read = await readProjectFile(options.file);
  if (!read.ok) {
    surroundings.answer(
      options.asJson ? failureAsJson(read.error) : failureAsText(read.error, options.language),
    );
    return REFUSED;
  }
  const { project } = read.value;
  surroundings.answer(
    options.asJson ? warningsAsJson(project) : warningsAsText(project, options.language),
  );
  return SOUND;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, language: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const { language, json = false } = values;
    if (file === undefined || more.length > 0) return null;
    if (language !== undefined && language !== 'ru' && language !== 'en') return null;
    return { file, asJson: json, language };
  } catch {
    // An option that doesn't exist, or one without its value.
    return null;
  }
}

/** A damaged project is in the failure as a whole; only what is wrong with it is told. */
function failureAsJson(error: ReadFailure): string {
  const told = error.code === 'damaged' ? { code: error.code, damage: error.damage } : error;
  return JSON.stringify({ ok: false, failure: told }, null, 2);
}

function failureAsText(error: ReadFailure, language: Language = 'ru'): string {
  const { headline, lines } = describeReadFailure(error, language);
  return [headline, ...lines.map((line) => `  ${line}`)].join('\n');
}

function warningsAsJson(project: Project): string {
  const warnings = validateProject(project).flatMap(({ place, issues }) =>
    issues.map((issue) => ({ ...place, ...issue })),
  );
  return JSON.stringify({ ok: true, title: project.title, warnings }, null, 2);
}

function warningsAsText(project: Project, language: Language = project.language): string {
  const translate = createTranslate(language);
  const checked = validateProject(project);
  const count = checked.reduce((total, { issues }) => total + issues.length, 0);
  const lines = checked.flatMap(({ place, issues }) => {
    if (issues.length === 0) return [];
    const process = project.processes[place.processId];
    const heading = `${process?.name} — ${process?.variants[place.variantId]?.name}`;
    return [heading, ...issues.map((issue) => `  ${issueText(issue, translate)}`)];
  });
  const headline =
    count === 0 ? translate('files.sound') : translate('files.soundWithWarnings', { count });
  return [headline, ...lines].join('\n');
}
