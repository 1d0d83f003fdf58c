/** Every sample of the program, by its file name: what is made of stages is looked at for all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { openProjectText, type Project } from '#shared/model';

const FOLDER = new URL('../../../resources/samples/', import.meta.url);

export interface Sample {
  readonly name: string;
  readonly project: Project;
}

export const samples: readonly Sample[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.salesbook'))
  .sort()
  .map((file) => {
    const opened = openProjectText(readFileSync(new URL(file, FOLDER), 'utf8'));
    if (!opened.ok) throw new Error(`${file} doesn't open: ${JSON.stringify(opened.error)}`);
    return { name: file.replace(/\.salesbook$/, ''), project: opened.value.project };
  });
