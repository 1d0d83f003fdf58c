/** The command line: one subcommand per file of `commands`, loaded when it is asked for. */
import { FINISHED, MISUSED } from './arguments.ts';

type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  stages: async () => (await import('./commands/stages.ts')).stagesCommand,
  deploy: async () => (await import('./commands/deploy.ts')).deployCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
};

const USAGE = `npm run -s cli -- <command>

  validate FILE [--json] [--language ru|en]
           what is wrong with a project file
  simulate FILE [--process ID] [--variant ID] [--scenario ID|NAME]
           [--weeks N] [--warm-up N|auto] [--replications N|A..B] [--seed S]
           [--workers W] [--precision P] [--bottlenecks] [--json|--csv]
           [--tables DIR] [--log FILE.csv|FILE.xes] [--language ru|en]
           figures of a process or a scenario; of replications A to B: a part of a study;
           the tables of the window into a folder;
           the log: what each deal of the first replication went through;
           with --bottlenecks what one more person would bring, and where the most
  merge    PART…
           the figures of all its parts together
  publish  FILE --out DIR
           [--only book,regulation,role,checklist,raci,acquaintance|all]
           [--format pdf,docx,md] [--process ID]… [--edition full|short]
           [--parts PART,…] [--theme FILE.typ] [--language ru|en]
           [--replications N] [--seed S] [--no-simulation]
           the sales book, or the papers that --only names
  stages   FILE --out DIR [--format xlsx,csv,md,json,bitrix24,amocrm,hubspot,pipedrive]
           [--deal-type ID|NAME]… [--mend] [--language ru|en]
           the agreed stages as tables, and as plans for CRMs; with --mend the suggested mends are taken
  deploy   FILE --crm bitrix24|amocrm|hubspot|pipedrive [--webhook URL] [--account URL]
           [--existing FILE.json] [--deal-type ID|NAME]… [--mend] [--journal FILE] [--execute]
           [--language ru|en]
           what loading the stages into a CRM would do; with --execute does it
  serve    [--port N] [--open] [--language ru|en]
           the browser edition on loopback

Answers go to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 misused.`;

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === 'help') {
    console.log(USAGE);
    return FINISHED;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    console.error(USAGE);
    return MISUSED;
  }
  const command = await load();
  return command(rest);
}

process.exitCode = await main(process.argv.slice(2));
