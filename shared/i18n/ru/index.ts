/** The Russian catalogue: an area a file. */
import { app } from './app.ts';
import { board } from './board.ts';
import { book } from './book.ts';
import { bottlenecks } from './bottlenecks.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { diagram } from './diagram.ts';
import { documents } from './documents.ts';
import { exchange } from './exchange.ts';
import { files } from './files.ts';
import { home } from './home.ts';
import { inspector } from './inspector.ts';
import { papers } from './papers.ts';
import { publish } from './publish.ts';
import { refusals } from './refusals.ts';
import { results } from './results.ts';
import { simulate } from './simulate.ts';
import { simulation } from './simulation.ts';
import { stages } from './stages.ts';
import { time } from './time.ts';
import { validation } from './validation.ts';

export const ru = {
  app,
  board,
  book,
  bottlenecks,
  cli,
  commands,
  common,
  diagram,
  documents,
  exchange,
  files,
  home,
  inspector,
  papers,
  publish,
  refusals,
  results,
  simulate,
  simulation,
  stages,
  time,
  validation,
} as const;
