/** The samples that come with the program, and which of them a person sees first. */
import type { Language } from '#shared/i18n';

export const SAMPLES = ['proekt', 'proekt-en', 'teplo'] as const;
export type SampleName = (typeof SAMPLES)[number];

/** As the projects call themselves, each in its own language. */
export const SAMPLE_TITLES: Readonly<Record<SampleName, string>> = {
  proekt: 'Продажа проектов',
  'proekt-en': 'Project Sales',
  teplo: 'Продажа отопления в розницу',
};

const MAIN: Readonly<Record<Language, SampleName>> = { ru: 'proekt', en: 'proekt-en' };

/** What everyone sees first, in their own language. */
export function mainSample(language: Language): SampleName {
  return MAIN[language];
}

/** The rest: other stories before the same one in another language. */
export function otherSamples(language: Language): SampleName[] {
  const twins = Object.values(MAIN);
  const others = SAMPLES.filter((sample) => !twins.includes(sample));
  return [...others, ...twins.filter((sample) => sample !== MAIN[language])];
}
