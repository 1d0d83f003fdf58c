/** The command line: one subcommand per file of `commands`, loaded when it is asked for. */
import { FINISHED, MISUSED } from './arguments.ts';
import {
  type CommandName,
  commandUsage,
  isCommandName,
  languageNamed,
  programUsage,
} from './usage.ts';

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

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === 'help') {
    console.log(programUsage(languageNamed(rest)));
    return FINISHED;
  }
  if (!isCommandName(name)) {
    console.error(programUsage(languageNamed(args)));
    return MISUSED;
  }
  if (rest.includes('--help')) {
    console.log(commandUsage(name, rest));
    return FINISHED;
  }
  const command = await commands[name]();
  return command(rest);
}

process.exitCode = await main(process.argv.slice(2));
