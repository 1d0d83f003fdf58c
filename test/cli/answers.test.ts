/** An answer that stdout didn't take whole is said to be lost; one that its reader had enough of isn't. */
import { EventEmitter } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language } from '#shared/i18n';
import { aFolder } from '#test/simulate-command';
import { watchAnswers, writeToFile } from '../../cli/writing/answers.ts';

const { pathOf, written } = aFolder();

function watched(fd: number, language: Language = 'en') {
  const stdout = Object.assign(new EventEmitter(), { fd });
  const said: string[] = [];
  watchAnswers(stdout, { language, lost: (sentence) => said.push(sentence) });
  return { stdout, said };
}

test('a file takes an answer whole, with the end of its line', () => {
  const fd = openSync(pathOf('answer.txt'), 'w');
  const { stdout, said } = watched(fd);
  writeToFile(stdout, 'first');
  writeToFile(stdout, 'второй');
  closeSync(fd);
  expect(readFileSync(pathOf('answer.txt'), 'utf8')).toBe('first\nвторой\n');
  expect(said).toEqual([]);
});

test('what a file can’t take is said once, with what to do', async () => {
  // Opened for reading: the system refuses to write.
  const fd = openSync(await written('read-only.txt', ''), 'r');
  const { stdout, said } = watched(fd);
  writeToFile(stdout, 'first');
  writeToFile(stdout, 'second');
  closeSync(fd);
  expect(said).toEqual(['The answer was not written whole: EBADF']);
});

test('a full disk, in Russian', () => {
  const { stdout, said } = watched(1, 'ru');
  stdout.emit('error', Object.assign(new Error(), { code: 'ENOSPC' }));
  expect(said).toEqual([expect.stringMatching(/^Ответ записан не целиком: на диске нет места/u)]);
});

test('whoever closes the pipe has read enough', () => {
  const { stdout, said } = watched(1);
  stdout.emit('error', Object.assign(new Error(), { code: 'EPIPE' }));
  expect(said).toEqual([]);
});
