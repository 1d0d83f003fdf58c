/** Which samples are offered to whom: all there are, the main one in the person's own language. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/i18n';
import { openProjectText, type Project } from '#shared/model';
import {
  mainSample,
  otherSamples,
  SAMPLE_TITLES,
  SAMPLES,
} from '../../../renderer/session/index.ts';

const folder = new URL('../../../resources/samples/', import.meta.url);
const languages: Language[] = ['ru', 'en'];

function projectOf(sample: string): Project {
  const opened = openProjectText(readFileSync(new URL(`${sample}.salesbook`, folder), 'utf8'));
  if (!opened.ok) throw new Error(`${sample} doesn't open`);
  return opened.value.project;
}

describe('the samples on offer', () => {
  it('are all that the program brings along', () => {
    const files = readdirSync(folder).map((file) => file.replace('.salesbook', ''));
    expect(files.toSorted()).toEqual([...SAMPLES].toSorted());
  });

  it.each(languages)('begin with one in the person’s language: %s', (language) => {
    expect(projectOf(mainSample(language)).language).toBe(language);
  });

  it.each(languages)('leave none out and name none twice: %s', (language) => {
    const offered = [mainSample(language), ...otherSamples(language)];
    expect(offered.toSorted()).toEqual([...SAMPLES].toSorted());
  });

  it.each(SAMPLES)('are called as the projects call themselves: %s', (sample) => {
    expect(SAMPLE_TITLES[sample]).toBe(projectOf(sample).title);
  });

  it('tell another story before the same one in another language', () => {
    expect(otherSamples('ru')).toEqual(['teplo', 'proekt-en']);
    expect(otherSamples('en')).toEqual(['teplo', 'proekt']);
  });
});
