/**
 * Answers of the program on stdout, whole or with a word of what is missing. The console says nothing of it:
 * a full disk would leave half an answer in a file, and the exit code of a whole one.
 */
import { fstatSync, writeFileSync } from 'node:fs';
import { createTranslate, type Language } from '#shared/i18n';
import { saySystemFault } from '../say-system-fault.ts';
import { reasonOf } from './write-safely.ts';

/** Of `process.stdout`. */
export interface AnswerStream {
  readonly fd: number;
  readonly on: (event: 'error', listener: (error: unknown) => void) => unknown;
  readonly emit: (event: 'error', error: unknown) => unknown;
}

interface Watch {
  readonly language: Language;
  /** Called once, with a sentence. */
  readonly lost: (said: string) => void;
}

/** From now on. A reader who closes the pipe has read enough (`| head`): that is no loss. */
export function watchAnswers(stdout: AnswerStream, { language, lost }: Watch): void {
  let isTold = false;
  stdout.on('error', (error) => {
    const code = reasonOf(error);
    if (code === 'EPIPE' || isTold) return;
    isTold = true;
    const reason = saySystemFault(code, language);
    lost(createTranslate(language)('cli.answerNotWritten', { reason }));
  });
}

export function answerOnStdout(text: string): void {
  if (fstatSync(process.stdout.fd).isFile()) writeToFile(process.stdout, text);
  else console.log(text);
}

/** Of what is written to a file Node's own stream drops the rest, unsaid, where the disk takes a part only. */
export function writeToFile(stdout: AnswerStream, text: string): void {
  try {
    writeFileSync(stdout.fd, `${text}\n`);
  } catch (error) {
    stdout.emit('error', error);
  }
}
