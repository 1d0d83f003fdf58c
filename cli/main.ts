/** The command line: one subcommand per file of `commands`, loaded when it is asked for. */

import { languageNamed } from './asking/language.ts';
import { describeUnknownCommand } from './asking/misuse.ts';
import { nearest } from './asking/nearest.ts';
import {
  COMMAND_NAMES,
  type CommandName,
  commandUsage,
  isCommandName,
  programUsage,
} from './asking/usage.ts';
import { FAILED, FINISHED, MISUSED } from './exit-codes.ts';
import { answerOnStdout, watchAnswers } from './writing/answers.ts';

type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  stages: async () => (await import('./commands/stages.ts')).stagesCommand,
  deploy: async () => (await import('./commands/deploy.ts')).deployCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
};

const HELP = ['--help', '-h'];

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const language = languageNamed(args);
  if (name === undefined) {
    console.error(programUsage(language));
    return MISUSED;
  }
  if (name === 'help' || HELP.includes(name)) {
    answerOnStdout(programUsage(language));
    return FINISHED;
  }
  if (!isCommandName(name)) {
    const near = nearest(name, COMMAND_NAMES);
    console.error(
      describeUnknownCommand({ name, near, known: COMMAND_NAMES.join(', ') }, language),
    );
    return MISUSED;
  }
  if (rest.some((argument) => HELP.includes(argument))) {
    answerOnStdout(commandUsage(name, language));
    return FINISHED;
  }
  const command = await commands[name]();
  return command(rest);
}

const args = process.argv.slice(2);
watchAnswers(process.stdout, {
  language: languageNamed(args),
  lost: (said) => {
    console.error(said);
    process.exitCode = FAILED;
  },
});
const code = await main(args);
// What was lost has set it already.
process.exitCode ??= code;
