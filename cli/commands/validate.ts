/**
 * `validate FILE`: what is wrong with a project file. Exit code 1 where the file is refused
 * or damaged; warnings about drawings and scenarios are listed, but an incomplete drawing is no
 * failure, nor is a scenario that can't run.
 */
import { createTranslate, type Language } from '#shared/i18n';
import type { Project, Scenario } from '#shared/model';
import {
  type CompileProblem,
  compileScenario,
  sayProblem,
  scenariosByName,
} from '#shared/simulation';
import { issueText, validateProject } from '#shared/validation';
import { systemLanguage } from '../asking/language.ts';
import { describeMisuse } from '../asking/misuse.ts';
import { flag, languageOption } from '../asking/option-kinds.ts';
import { readOptions } from '../asking/read-options.ts';
import { FAILED, FINISHED, MISUSED } from '../exit-codes.ts';
import { describeReadFailure, type ReadFailure, readProjectFile } from '../project-file.ts';
import { answerOnStdout } from '../writing/answers.ts';

const CALL = { takes: 'file', kinds: { json: flag, language: languageOption } } as const;

export interface ValidateSurroundings {
  /** To stdout. */
  readonly answer: (text: string) => void;
  /** To stderr. */
  readonly say: (text: string) => void;
}

const surroundingsOfProgram: ValidateSurroundings = {
  answer: answerOnStdout,
  say: (text) => console.error(text),
};

export async function validateCommand(
  args: readonly string[],
  surroundings: ValidateSurroundings = surroundingsOfProgram,
): Promise<number> {
  const asked = readOptions(args, CALL);
  if (!asked.ok) {
    surroundings.say(describeMisuse(asked.error, 'validate', args));
    return MISUSED;
  }
  const options = asked.value;
  const read = await readProjectFile(options.file);
  if (!read.ok) {
    surroundings.answer(
      options.json
        ? failureAsJson(read.error)
        : describeReadFailure(read.error, options.language ?? systemLanguage()),
    );
    return FAILED;
  }
  const { project } = read.value;
  surroundings.answer(
    options.json ? warningsAsJson(project) : warningsAsText(project, options.language),
  );
  return FINISHED;
}

/** A damaged project is in the failure as a whole; only what is wrong with it is told. */
function failureAsJson(error: ReadFailure): string {
  const told = error.code === 'damaged' ? { code: error.code, damage: error.damage } : error;
  return JSON.stringify({ ok: false, failure: told }, null, 2);
}

function warningsAsJson(project: Project): string {
  const warnings = validateProject(project).flatMap(({ place, issues }) =>
    issues.map((issue) => ({ ...place, ...issue })),
  );
  const scenarios = scenariosThatCantRun(project).map(({ scenario: { id, name }, problems }) => ({
    id,
    name,
    problems,
  }));
  return JSON.stringify({ ok: true, title: project.title, warnings, scenarios }, null, 2);
}

interface Stuck {
  readonly scenario: Scenario;
  readonly problems: readonly CompileProblem[];
}

function scenariosThatCantRun(project: Project): Stuck[] {
  return scenariosByName(project).flatMap((scenario) => {
    const compiled = compileScenario(project, scenario);
    return compiled.ok ? [] : [{ scenario, problems: compiled.error.problems }];
  });
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
  const stuck = scenariosThatCantRun(project).flatMap(({ scenario: { name }, problems }) => [
    translate('files.scenarioCantRun', { name }),
    ...problems.map((problem) => `  ${sayProblem(problem, language)}`),
  ]);
  return [headline, ...lines, ...stuck].join('\n');
}
