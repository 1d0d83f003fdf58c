/**
 * Files that the system asks the program to open: a double click, a second start with a
 * file's name. They wait until the page listens.
 */
import { resolve } from 'node:path';

export interface FileRequests {
  ask(path: string): void;
  /** From now on every request is given, the waiting ones first. */
  listen(): void;
}

export function createFileRequests(give: (path: string) => void): FileRequests {
  const waiting: string[] = [];
  let isListening = false;
  return {
    ask(path) {
      if (isListening) give(path);
      else waiting.push(path);
    },
    listen() {
      isListening = true;
      for (const path of waiting.splice(0)) give(path);
    },
  };
}

/** Project files named on a command line; everything else there is Electron's own. */
export function projectFilesIn(args: readonly string[], workingFolder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.salesbook'))
    .map((arg) => resolve(workingFolder, arg));
}
